using TpmAssistant.Application.Access;
using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Snapshots;
using TpmAssistant.Application.Sources;
using TpmAssistant.Domain.Meetings;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Workload;

namespace TpmAssistant.Application.Team;

/// <summary>
/// Shows who carries how much. Figures about one person go to that person and to the project manager, in a personal chat only.
/// </summary>
public sealed class ShowWorkload(ProjectViewer viewer, ICalendarSource calendar, TimeProvider clock)
{
    private const int Weeks = 4;

    /// <summary>Spreads the open work over the next four weeks.</summary>
    /// <returns>A <see cref="WorkloadAnswer"/>, or why there is none.</returns>
    public async Task<Answer> RunAsync(Asker asker, string? project, CancellationToken cancellationToken)
    {
        if (asker.Conversation.IsShared) return Errors.PersonalChatOnly;
        var result = await viewer.ViewAsync(asker, project, cancellationToken);
        if (!result.TryGet(out var view, out var instead)) return instead;

        var now = clock.GetUtcNow();
        var mine = await calendar.ReadAsync(asker, now, now.AddDays(7 * Weeks), cancellationToken);
        var calendars = new Dictionary<PersonId, IReadOnlyList<MeetingOccurrence>> { [asker.Person] = mine.Meetings };
        var table = WorkloadCalculator.Calculate(view.Now, calendars, Weeks);
        var coverage = view.Now.Coverage.With(new([mine.Coverage]));

        return view.Now.Project.Owner == asker.Person
            ? new WorkloadAnswer(view.Now.Project, view.Now.StatusDate, table, coverage)
            : new WorkloadAnswer(
                view.Now.Project, view.Now.StatusDate, table with { People = [.. table.People.Where(p => p.Person.Id == asker.Person)] }, coverage);
    }
}
