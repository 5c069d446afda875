using TpmAssistant.Domain.Meetings;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Snapshots;
using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Domain.Workload;

/// <summary>Works out who carries how much in the coming weeks.</summary>
/// <remarks>
/// <para>
/// A task's remaining hours are its stated effort, else the expected value (o + 4m + p) / 6 of its estimate, else
/// <see cref="DefaultHours"/>, each times the percentage not done and shared equally among its owners. They are spread evenly over the
/// working days from its start, or the status date if later, to its last day. Overdue work falls into the first week whole; work
/// without a last day is counted as open but not placed.
/// </para>
/// <para>
/// A person has their weekly hours divided by the calendar's working days a week for each working day left in a week, less the
/// time their meetings take and whole days away. Somebody who is not a member counts 40 hours. The first week begins at the status date; where it
/// has no working day left, the table begins with the next week that has one.
/// </para>
/// </remarks>
public static class WorkloadCalculator
{
    /// <summary>Hours counted for a task without any estimate where no task of the team has one.</summary>
    public const double DefaultHours = Effort.DefaultHours;

    /// <summary>Hours of a full week, the most that several projects together can count on.</summary>
    public const double FullWeek = 40;

    /// <summary>The most weeks looked at.</summary>
    public const int MostWeeks = 53;

    /// <summary>Calculates the load of everybody who owns open work or belongs to the project's team.</summary>
    /// <param name="now">The project.</param>
    /// <param name="calendars">The meetings of those whose calendar could be read.</param>
    /// <param name="weeks">How many weeks, 1 to <see cref="MostWeeks"/>.</param>
    public static WorkloadTable Calculate(
        Snapshot now, IReadOnlyDictionary<PersonId, IReadOnlyList<MeetingOccurrence>> calendars, int weeks = 4) =>
        Calculate(now, [], calendars, weeks);

    /// <summary>
    /// The same with the people's work for other projects: their tasks take hours, and the hours that each project counts on add up to a full
    /// week of <see cref="FullWeek"/> at most.
    /// </summary>
    /// <param name="now">The project.</param>
    /// <param name="others">The other projects that could be read.</param>
    /// <param name="calendars">The meetings of those whose calendar could be read.</param>
    /// <param name="weeks">How many weeks, 1 to <see cref="MostWeeks"/>.</param>
    public static WorkloadTable Calculate(
        Snapshot now, IReadOnlyList<Snapshot> others, IReadOnlyDictionary<PersonId, IReadOnlyList<MeetingOccurrence>> calendars, int weeks) =>
        new WorkloadBook(now, others, calendars, weeks).Table();

    /// <summary>Whether a member does the work rather than reads about it.</summary>
    internal static bool IsTeam(ProjectMember member) => member.Audience is null or Audience.Team;
}
