using TpmAssistant.Domain.Health;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Domain.Promises;

/// <summary>Proposes what a report may promise for the time until the next one.</summary>
internal static class PromiseProposal
{
    /// <summary>The most promises proposed, those carried forward not counted.</summary>
    public static int Most(Audience audience) => audience switch
    {
        Audience.Executive => 3,
        Audience.Client => 4,
        _ => 6,
    };

    /// <summary>
    /// What is still owed, with the day it was first promised; then milestones, decisions and tasks planned after today and up to a day. What is
    /// overdue already has no date left to promise and waits for one. Executives are promised milestones, decisions and the tasks
    /// that a milestone needs.
    /// </summary>
    public static IReadOnlyList<Promise> For(ProjectView view, Project project, Audience audience, IReadOnlyList<ReviewedPromise> reviewed, DateOnly until)
    {
        var carried = reviewed.Where(r => r.IsOwed).Select(r => r.Promise with { Due = r.Day ?? until, Text = Title(r.Promise, view, project) })
            .OrderBy(p => p.PromisedOn).ThenBy(p => p.Due).ToList();
        var known = carried.Select(p => p.Item).ToHashSet();
        bool IsNext(DateOnly? day) => day > view.Status && day <= until;

        var milestones = view.Milestones.Where(m => !m.IsReached && IsNext(m.Planned))
            .Select(m => new Promise(PromiseKind.Milestone, ItemRef.Milestone(m.Milestone.Key), m.Milestone.Name, m.Planned, view.Status));
        var decisions = project.Decisions.Where(d => IsNext(d.NeededBy)).OrderBy(d => d.NeededBy).ThenBy(d => d.Key, StringComparer.Ordinal)
            .Select(d => new Promise(PromiseKind.Decision, ItemRef.Decision(d.Key), d.Question, d.NeededBy, view.Status, Owner: d.Owner));
        var tasks = view.Open.Where(t => IsNext(t.Due) && !t.IsBlocked)
            .Where(t => audience != Audience.Executive || view.MilestonesOf(t.Ref).Count > 0)
            .OrderByDescending(t => view.MilestonesOf(t.Ref).Count > 0).ThenBy(t => t, TaskOrder.Instance)
            .Select(t => new Promise(PromiseKind.Task, t.Ref, t.Title, t.Due, view.Status, Owner: t.Assignees.Count == 1 ? t.Assignees[0] : null));
        return [.. carried, .. milestones.Concat(decisions).Concat(tasks).Where(p => !known.Contains(p.Item)).Take(Most(audience))];
    }

    /// <summary>An item's own title follows the item; a person's words stay.</summary>
    private static string Title(Promise promise, ProjectView view, Project project) =>
        promise.Reworded || promise.Kind == PromiseKind.Own ? promise.Text
        : view.Tasks.TryGetValue(promise.Item, out var task) ? task.Title
        : project.Milestones.FirstOrDefault(m => ItemRef.Milestone(m.Key) == promise.Item)?.Name
            ?? project.Decisions.FirstOrDefault(d => ItemRef.Decision(d.Key) == promise.Item)?.Question ?? promise.Text;
}
