using TpmAssistant.Application.Access;
using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Projects;
using TpmAssistant.Application.Snapshots;
using TpmAssistant.Application.Sources;
using TpmAssistant.Domain.Meetings;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Snapshots;
using TpmAssistant.Domain.Workload;

namespace TpmAssistant.Application.Team;

/// <summary>
/// Shows who carries how much, their work for the asker's other projects included. Figures about one person go to that person and to the
/// project manager, in a personal chat only; where others read along there are totals of the team.
/// </summary>
public sealed class ShowWorkload(ProjectFinder finder, ProjectViewer viewer, ICalendarSource calendar, TeamCalendars team, TimeProvider clock)
{
    private const int Weeks = 4;

    /// <summary>Spreads the open work over the next four weeks.</summary>
    /// <returns>A <see cref="WorkloadAnswer"/>, or why there is none.</returns>
    public async Task<Answer> RunAsync(Asker asker, string? project, CancellationToken cancellationToken)
    {
        var result = await viewer.ViewAsync(asker, project, cancellationToken);
        if (!result.TryGet(out var view, out var instead)) return instead;
        var (now, row) = (view.Now, view.Now.Project);
        if (!asker.Conversation.IsPrivate)
            return new WorkloadAnswer(row, now.StatusDate, TeamTotals.Of(WorkloadCalculator.Calculate(now, new Dictionary<PersonId, IReadOnlyList<MeetingOccurrence>>(), Weeks)), now.Coverage);

        var others = await OthersAsync(asker, row, cancellationToken);
        var today = clock.GetUtcNow();
        var mine = await calendar.ReadAsync(asker, today, today.AddDays(7 * Weeks), cancellationToken);
        var calendars = new Dictionary<PersonId, IReadOnlyList<MeetingOccurrence>> { [asker.Person] = mine.Meetings };
        var coverage = others.Aggregate(now.Coverage, (all, other) => all.With(other.Coverage)).With(new([mine.Coverage]));
        if (row.Owner == asker.Person)
        {
            var people = WorkloadCalculator.Calculate(now, others, calendars, Weeks).People.Select(p => p.Person).Where(p => p.Id != asker.Person).ToList();
            var busy = await team.ReadAsync(asker, people, today, today.AddDays(7 * Weeks), cancellationToken);
            foreach (var (person, meetings) in busy.Meetings) calendars.TryAdd(person, meetings);
            return new WorkloadAnswer(row, now.StatusDate, MoveFinder.WithMoves(now, others, calendars, Weeks), coverage)
            {
                OtherProjects = others.Count, CalendarsSeen = busy.Meetings.Count, CalendarsUnseen = busy.Unseen,
            };
        }

        var table = WorkloadCalculator.Calculate(now, others, calendars, Weeks);
        return new WorkloadAnswer(row, now.StatusDate, table with { People = [.. table.People.Where(p => p.Person.Id == asker.Person)] }, coverage) { OtherProjects = others.Count };
    }

    /// <summary>The asker's other projects, as far as they could be read.</summary>
    private async Task<IReadOnlyList<Snapshot>> OthersAsync(Asker asker, Project project, CancellationToken cancellationToken)
    {
        var known = await finder.OfAsync(asker, cancellationToken);
        var views = await Task.WhenAll(known.Where(p => p.Id != project.Id).Select(p => viewer.ViewAsync(asker, p, cancellationToken)));
        return [.. views.Where(v => v.View is not null).Select(v => v.View!.Now)];
    }
}
