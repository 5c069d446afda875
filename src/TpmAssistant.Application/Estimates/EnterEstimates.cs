using TpmAssistant.Application.Access;
using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Projects;
using TpmAssistant.Application.Schedule;
using TpmAssistant.Application.Serialization;
using TpmAssistant.Application.Snapshots;
using TpmAssistant.Application.Tasks;
using TpmAssistant.Application.Undo;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Schedule;
using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Application.Estimates;

/// <summary>Lists what should be estimated, and keeps three-point estimates that the sources lack; the product's own record, at once and with undo.</summary>
public sealed class EnterEstimates(ProjectViewer viewer, IProjectStore projects, UndoDesk undo) : IUndoable
{
    private static readonly Refusal NotYours = new("estimates-not-yours");

    /// <inheritdoc/>
    public string Kind => "estimates";

    /// <summary>The open tasks, what matters most for the date first.</summary>
    /// <returns>An <see cref="EstimatesAnswer"/>, or why there is none.</returns>
    public Task<Answer> ListAsync(Asker asker, string? project, CancellationToken cancellationToken) =>
        WithAsync(asker, project, view => Task.FromResult<Answer>(Of(view, asker)), cancellationToken);

    /// <summary>Enters the estimate of the task that some words mean.</summary>
    public Task<Answer> EstimateAsync(Asker asker, string? project, string task, string text, CancellationToken cancellationToken) => WithAsync(asker, project, async view =>
    {
        var found = TaskFinder.Find(view.Now, task);
        return found is [{ Tasks: [var one] }]
            ? await SaveAsync(asker, view, new Dictionary<ItemRef, string> { [one] = text }, cancellationToken)
            : new Refusal(found.Count == 0 ? "estimates-no-task" : "estimates-which-task", new Dictionary<string, string> { ["asked"] = task, ["known"] = string.Join("; ", found.Select(f => f.Title)) });
    }, cancellationToken);

    /// <summary>Enters several; an empty text takes one away, an unchanged one does nothing. With a text that is no estimate nothing is changed.</summary>
    public Task<Answer> EnterAsync(Asker asker, string project, IReadOnlyDictionary<ItemRef, string> texts, CancellationToken cancellationToken) =>
        WithAsync(asker, project, view => SaveAsync(asker, view, texts, cancellationToken), cancellationToken);

    /// <inheritdoc/>
    public async Task<Answer> UndoAsync(Asker asker, string payload, CancellationToken cancellationToken)
    {
        var step = ProductJson.Deserialize<EstimateUndoPayload>(payload);
        return await WithAsync(asker, step.Project.Value, async view =>
        {
            var row = view.Now.Project;
            if (!ScheduleSight.MayEdit(row, asker)) return NotYours;
            var taken = await projects.ChangeAsync(
                asker.Tenant, row.Id, there => there.Estimates.SequenceEqual(step.After) ? there with { Estimates = step.Before } : null, cancellationToken);
            if (taken is null) return UndoErrors.ChangedSince;
            return Of(With(view, step.Before), asker) with { Changed = 0 };
        }, cancellationToken);
    }

    private async Task<Answer> SaveAsync(Asker asker, ProjectView view, IReadOnlyDictionary<ItemRef, string> texts, CancellationToken cancellationToken)
    {
        var row = view.Now.Project;
        if (!ScheduleSight.MayEdit(row, asker)) return NotYours;
        var open = view.Now.Tasks.Where(t => t.IsOpen).Select(t => t.Ref).ToHashSet();
        var before = row.Estimates.DistinctBy(e => e.Task).ToDictionary(e => e.Task);
        var (changed, problems) = (new Dictionary<ItemRef, TaskEstimate?>(), new List<EstimateProblem>());
        foreach (var (task, text) in texts.Where(t => open.Contains(t.Key)))
        {
            var stands = before.TryGetValue(task, out var known) ? EstimateText.Write(known.Optimistic, known.MostLikely, known.Pessimistic) : "";
            if (text.Trim() == stands) continue;
            if (text.Trim().Length == 0) changed.Add(task, null);
            else if (EstimateText.Read(text) is { } read) changed.Add(task, new TaskEstimate(task, read.Optimistic, read.MostLikely, read.Pessimistic, Origin.Entered));
            else problems.Add(new(task, text));
        }

        if (problems.Count > 0 || changed.Count == 0) return Of(view, asker) with { Problems = problems };
        var saved = await projects.ChangeAsync(
            asker.Tenant, row.Id, there => there with { Estimates = [.. there.Estimates.Where(e => !changed.ContainsKey(e.Task)), .. changed.Values.OfType<TaskEstimate>()] }, cancellationToken);
        if (saved is not var (was, after)) return UndoErrors.ChangedSince;
        var id = await undo.OfferAsync(asker, Kind, new EstimateUndoPayload(row.Id, was.Estimates, after.Estimates), cancellationToken);
        return Of(With(view, after.Estimates), asker) with { Changed = changed.Count, Undo = id };
    }

    private static ProjectView With(ProjectView view, IReadOnlyList<TaskEstimate> estimates) =>
        view with { Now = view.Now with { Project = view.Now.Project with { Estimates = estimates } } };

    private static EstimatesAnswer Of(ProjectView view, Asker asker)
    {
        var now = view.Now;
        var outlook = ScheduleOutlooks.Of(now);
        var estimates = now.Project.Estimates.DistinctBy(e => e.Task).ToDictionary(e => e.Task);
        var path = outlook.Path.Select(t => t.Task).ToHashSet();
        var rows = now.Tasks.Where(t => t is { IsOpen: true, IsWork: true }).DistinctBy(t => t.Ref).Select(t => (
            Row: new EstimateRow(
                t, estimates.GetValueOrDefault(t.Ref), outlook.Plan.HasLinks && outlook.Dates.TryGetValue(t.Ref, out var dated) ? Math.Round(outlook.Days(dated.TotalSlackMinutes), 1) : null,
                outlook.Plan.Lengths.TryGetValue(t.Ref, out var length) ? Math.Round(outlook.Days(length.RemainingMinutes), 1) : 0),
            OnPath: path.Contains(t.Ref)));
        return new EstimatesAnswer(
            now.Project, now.StatusDate,
            [
                .. rows.OrderBy(r => r.Row.Estimate is not null).ThenByDescending(r => r.OnPath).ThenBy(r => r.Row.SlackDays ?? double.MaxValue).ThenByDescending(r => r.Row.Days)
                    .ThenBy(r => r.Row.Task.Due ?? DateOnly.MaxValue).ThenBy(r => r.Row.Task.Ref.ToString(), StringComparer.Ordinal).Select(r => r.Row),
            ],
            ScheduleSight.MayEdit(now.Project, asker), now.Coverage);
    }

    private async Task<Answer> WithAsync(Asker asker, string? project, Func<ProjectView, Task<Answer>> act, CancellationToken cancellationToken)
    {
        var result = (await viewer.ViewAsync(asker, project, cancellationToken)).ForTeam(asker, ScheduleSight.NotForClients);
        return result.TryGet(out var view, out var instead) ? await act(view) : instead;
    }
}
