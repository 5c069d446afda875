using TpmAssistant.Domain.Decisions;
using TpmAssistant.Domain.Findings;
using TpmAssistant.Domain.Health;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Reports;
using TpmAssistant.Domain.Risks;
using TpmAssistant.Domain.Risks.Register;
using TpmAssistant.Domain.Snapshots;
using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Domain.Changes;

/// <summary>What happened between two moments, the weightiest first, with small edits folded.</summary>
/// <param name="Since">The day of the earlier reading.</param>
/// <param name="StatusDate">The day of the later one.</param>
/// <param name="Changes">What happened.</param>
/// <param name="SmallEdits">Tasks of which only words, labels, order or a little progress changed.</param>
/// <param name="Finish">When the project is planned to finish, and how that moved; <see langword="null"/> without dates.</param>
/// <param name="Scope">How much work there is beside what there was.</param>
/// <param name="ColourBefore">The overall colour then.</param>
/// <param name="ColourNow">The overall colour now.</param>
public sealed record ChangeDigest(
    DateOnly Since, DateOnly StatusDate, IReadOnlyList<Change> Changes, IReadOnlyList<Evidence> SmallEdits, FinishOutlook? Finish,
    ScopeMovement Scope, HealthColour? ColourBefore, HealthColour? ColourNow)
{
    private const double ForMilestone = 40;
    private const double Endangering = 25;

    /// <summary>Compares two readings.</summary>
    /// <param name="before">The earlier one, restricted to what the reader of <paramref name="now"/> may see.</param>
    /// <param name="now">The later one.</param>
    /// <param name="past">Readings before <paramref name="now"/>, oldest first, restricted in the same way.</param>
    /// <param name="register">The project's register with its history, as that reader may see it: it tells who scored, closed or raised what.</param>
    /// <param name="decisions">The decisions kept of the project.</param>
    public static ChangeDigest Between(
        Snapshot before, Snapshot now, IReadOnlyList<Snapshot> past, RiskRegister? register = null, IReadOnlyList<Decision>? decisions = null)
    {
        var then = new HealthContext(before, [.. past.Where(p => p.StatusDate < before.StatusDate)]);
        var today = new HealthContext(now, past);
        var tasks = SnapshotComparison.Compare(before, now);
        List<Change> changes =
        [
            .. OfTasks(tasks, then.View, today.View), .. Earlier(then.View, today.View), .. OfMilestones(then.View, today.View), .. OfDecisions(before.Project, now.Project, now.StatusDate),
            .. (decisions ?? []).Where(d => d.RecordedAt > before.TakenAt).Select(Of),
            .. RiskChanges.Between(then, today, register).Select(OfRisk),
        ];
        var told = changes.Where(c => c.Kind != ChangeKind.Risk).Select(c => c.About.Item).ToHashSet();
        return new(
            before.StatusDate, now.StatusDate,
            [.. changes.OrderByDescending(c => c.Weight).ThenBy(c => c.Kind).ThenBy(c => c.About.Item.ToString(), StringComparer.Ordinal)],
            [.. today.View.Work.Where(t => !told.Contains(t.Ref) && then.View.Tasks.TryGetValue(t.Ref, out var was) && IsEdited(was, t)).Select(t => Evidences.Of(t))],
            FinishOutlook.Of(today.View, then.View), new(then.View.Work.Count, today.View.Work.Count),
            HealthAssessor.Assess(then).Overall, HealthAssessor.Assess(today).Overall);
    }

    private static IEnumerable<Change> OfTasks(ProjectChanges tasks, ProjectView then, ProjectView now) =>
    [
        .. tasks.Slipped.Select(s =>
        {
            var times = then.History.Slips(s.Task).Times;
            var milestone = Needs(now, s.Task);
            var endangers = milestone is { Planned: { } planned } && (s.To ?? DateOnly.MaxValue) > planned;
            return new Change(ChangeKind.Slipped, Evidences.Of(s.Task), 20 + Math.Min(s.WorkingDays, 30) + (5 * Math.Min(times, 5)) + Of(milestone) + (endangers ? Endangering : 0))
            {
                From = s.From, To = s.To, Days = s.WorkingDays, TimesBefore = times, People = s.Task.Assignees, Milestone = milestone?.Milestone.Name, Endangers = endangers,
            };
        }),
        .. tasks.Done.Select(t => Simple(ChangeKind.Done, t, 14 + (Needs(then, t) is null ? 0 : 16), Needs(then, t)) with { To = t.CompletedOn, By = t.CompletedBy }),
        .. tasks.Started.Select(t => Simple(ChangeKind.Started, t, 4 + (Of(Needs(now, t)) / 8), Needs(now, t))),
        .. tasks.Added.Select(t => Simple(ChangeKind.Added, t, 8 + (Of(Needs(now, t)) / 4), Needs(now, t)) with { To = t.Due, By = t.CreatedBy }),
        .. tasks.Dropped.Select(t => Simple(ChangeKind.Dropped, t, 15 + (Of(Needs(then, t)) / 2), Needs(then, t))),
        .. tasks.Reassigned.Where(t => tasks.Slipped.All(s => s.Task.Ref != t.Ref)).Select(t => Simple(ChangeKind.Reassigned, t, 6 + (Of(Needs(now, t)) / 4), Needs(now, t))),
    ];

    private static Change Simple(ChangeKind kind, ProjectTask task, double weight, MilestoneView? milestone) =>
        new(kind, Evidences.Of(task), weight) { People = task.Assignees, Milestone = milestone?.Milestone.Name };

    private static IEnumerable<Change> Earlier(ProjectView then, ProjectView now) =>
        from task in now.Open
        where then.Tasks.TryGetValue(task.Ref, out var was) && was.Due is { } && task.Due < was.Due
        let days = now.Calendar.WorkingDaysBetween(task.Due!.Value, then.Tasks[task.Ref].Due!.Value)
        select Simple(ChangeKind.Earlier, task, 5 + Math.Min(days, 20) + (Of(Needs(now, task)) / 4), Needs(now, task)) with
        {
            From = then.Tasks[task.Ref].Due, To = task.Due, Days = days,
        };

    private static IEnumerable<Change> OfMilestones(ProjectView then, ProjectView now)
    {
        foreach (var milestone in now.Milestones)
        {
            var was = then.Milestones.FirstOrDefault(m => m.Milestone.Key == milestone.Milestone.Key);
            var about = Evidences.Of(milestone.Milestone);
            if (milestone.IsReached && was is { IsReached: false }) yield return new(ChangeKind.MilestoneReached, about, 95) { To = milestone.Planned };
            if (milestone.IsReached || was?.Planned is not { } from || milestone.Planned is not { } to || from == to) continue;
            var days = now.Calendar.WorkingDaysBetween(from < to ? from : to, from < to ? to : from);
            yield return new(ChangeKind.MilestoneMoved, about, from < to ? 110 + Math.Min(days, 60) : 60) { From = from, To = to, Days = days, Endangers = from < to };
        }
    }

    private static IEnumerable<Change> OfDecisions(Project then, Project now, DateOnly today)
    {
        var before = then.Decisions.Select(d => d.Key).ToHashSet(StringComparer.Ordinal);
        var open = now.Decisions.Select(d => d.Key).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. now.Decisions.Where(d => !before.Contains(d.Key)).Select(d => new Change(ChangeKind.DecisionOpened, Evidences.Of(d), d.NeededBy < today ? 75 : 65) { To = d.NeededBy, People = d.Owner is { } owner ? [owner] : [] }),
            .. then.Decisions.Where(d => !open.Contains(d.Key)).Select(d => new Change(ChangeKind.DecisionClosed, Evidences.Of(d), 70)),
        ];
    }

    private static Change Of(Decision decision) => new(ChangeKind.Decided, new(ItemRef.Decision($"log-{decision.Number}"), decision.Title, decision.Meeting?.Link), 68)
    {
        To = decision.DecidedOn, People = decision.TakenBy,
    };

    private static Change OfRisk(RiskChange change) => new(ChangeKind.Risk, change.Move.Risk.Evidence[0], change.Move.Movement switch
    {
        _ when change.Entry?.Status == EntryStatus.BecameIssue => 100,
        RiskMovement.New => 20 + (3 * change.Move.Risk.RiskExposure),
        RiskMovement.Grew => 18 + (3 * change.Move.Risk.RiskExposure),
        _ => 10 + (1.5 * (change.Move.Before ?? 0)),
    }) { Risk = change.Move, Entry = change.Entry, By = change.By };

    private static MilestoneView? Needs(ProjectView view, ProjectTask task) => view.MilestonesOf(task.Ref) is [var first, ..] ? first : null;

    private static double Of(MilestoneView? milestone) => milestone is null ? 0 : ForMilestone;

    private static bool IsEdited(ProjectTask was, ProjectTask now) =>
        was.Title != now.Title || was.Priority != now.Priority || was.Bucket != now.Bucket || was.PercentComplete != now.PercentComplete || was.Start != now.Start
        || was.ChecklistDone != now.ChecklistDone || was.ChecklistTotal != now.ChecklistTotal || was.EffortHours != now.EffortHours || was.Due != now.Due
        || !was.Labels.SequenceEqual(now.Labels);
}
