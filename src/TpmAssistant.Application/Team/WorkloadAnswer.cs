using TpmAssistant.Application.Answers;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Snapshots;
using TpmAssistant.Domain.Workload;

namespace TpmAssistant.Application.Team;

/// <summary>Who carries how much in a project, over the next four weeks.</summary>
/// <param name="Project">The project.</param>
/// <param name="StatusDate">The day looked at.</param>
/// <param name="Workload">The table. In a shared conversation it holds totals by role only.</param>
/// <param name="Coverage">What was and was not read.</param>
public sealed record WorkloadAnswer(Project Project, DateOnly StatusDate, WorkloadTable Workload, Coverage Coverage) : Answer
{
    /// <summary>How many other projects of the asker are counted in.</summary>
    public int OtherProjects { get; init; }

    /// <summary>How many calendars beside the asker's own are counted in.</summary>
    public int CalendarsSeen { get; init; }

    /// <summary>Those whose calendar could not be seen, so that their meetings are not counted.</summary>
    public IReadOnlyList<Person> CalendarsUnseen { get; init; } = [];
}
