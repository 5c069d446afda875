using TpmAssistant.Application.Access;
using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Forecasts;
using TpmAssistant.Application.Projects;
using TpmAssistant.Application.Records;
using TpmAssistant.Application.Snapshots;
using TpmAssistant.Application.Tasks;
using TpmAssistant.Application.Undo;
using TpmAssistant.Domain.Estimation;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Application.Estimation;

/// <summary>What it takes to take an estimate back.</summary>
/// <param name="Project">Of which project.</param>
/// <param name="After">The estimate that was kept.</param>
/// <param name="Before">The one that was there before.</param>
public sealed record KeptEstimateUndo(ProjectId Project, TaskEstimate After, TaskEstimate? Before);

/// <summary>Estimates tasks together: private votes, then the spread, then talk where it is wide, then three points that are kept.</summary>
public sealed class EstimateTasks(ProjectViewer viewer, IProjectStore projects, IRecordStore records, UndoDesk undo) : IUndoable
{
    private const int MostChoices = 5;

    /// <summary>In place of a task: how estimates came out.</summary>
    private const string HowGood = "how good";

    /// <inheritdoc/>
    public string Kind => "estimation";

    /// <summary>Opens a round on a task, or goes on with the one that is open.</summary>
    /// <param name="asker">Who asks.</param>
    /// <param name="project">The project; without one the conversation's default.</param>
    /// <param name="task">Words of the task's title, or its id; without, the next open task that has no estimate; <c>how good</c> for how estimates came out.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>An <see cref="EstimationAnswer"/> or <see cref="EstimationOverview"/>, or why there is none.</returns>
    public async Task<Answer> RunAsync(Asker asker, string? project, string? task, CancellationToken cancellationToken)
    {
        var result = (await viewer.ViewAsync(asker, project, cancellationToken)).ForTeam(asker, ForecastErrors.NotForClients);
        if (!result.TryGet(out var view, out var instead)) return instead;
        var bare = Unestimated(view);
        if (string.Equals(task?.Trim(), HowGood, StringComparison.OrdinalIgnoreCase)) return new EstimationOverview(view.Now.Project, "", [], EstimateBias.Of(view.Now)) { IsAboutBias = true };
        var found = task is null ? [] : TaskFinder.Find(view.Now, task).Where(f => f.Tasks.Count == 1).ToList();
        if ((task is not null && found.Count != 1) || (task is null && bare.Count == 0))
            return new EstimationOverview(
                view.Now.Project, task ?? "", task is null ? Widest(view) : [.. found.Take(MostChoices).Select(f => (f.Title, f.Tasks[0].Id))], EstimateBias.Of(view.Now));

        var meant = task is null ? bare[0].Ref : found[0].Tasks[0];
        var round = await records.ChangeAsync<EstimationRound>(
            asker.Tenant, KeyOf(view, meant), open => open ?? new EstimationRound(RecordDesk.NewId(), meant, [], IsRevealed: false, 1, asker.Person), cancellationToken);
        return Show(view, round!.Value.After.Body);
    }

    /// <summary>Votes, or votes anew before the reveal.</summary>
    public Task<Answer> VoteAsync(Asker asker, string project, string task, string round, double optimistic, double likely, double pessimistic, CancellationToken cancellationToken)
    {
        var vote = new EstimateVote(asker.Person, optimistic, likely, pessimistic);
        return vote.IsSound
            ? ActAsync(asker, project, task, round, open => open.IsRevealed ? null : open with { Votes = [.. open.Votes.Where(v => v.By != asker.Person), vote] }, cancellationToken)
            : Task.FromResult<Answer>(new Refusal("estimate-order"));
    }

    /// <summary>Shows the spread.</summary>
    public Task<Answer> RevealAsync(Asker asker, string project, string task, string round, CancellationToken cancellationToken) =>
        ActAsync(asker, project, task, round, open => open.Votes.Count == 0 ? null : open with { IsRevealed = true }, cancellationToken);

    /// <summary>Votes again after the talk.</summary>
    public Task<Answer> AgainAsync(Asker asker, string project, string task, string round, CancellationToken cancellationToken) =>
        ActAsync(asker, project, task, round, open => open with { Votes = [], IsRevealed = false, Turn = open.Turn + 1 }, cancellationToken);

    /// <summary>Keeps the three points as the project's own estimate: the click of who opened the round, or of the project manager.</summary>
    public async Task<Answer> KeepAsync(Asker asker, string project, string task, string round, CancellationToken cancellationToken)
    {
        var result = await viewer.ViewAsync(asker, project, cancellationToken);
        if (!result.TryGet(out var view, out var instead)) return instead;
        if (view.Now.Tasks.FirstOrDefault(t => t.Ref.Id == task) is not { } meant) return new Refusal("estimate-gone");
        var open = await records.ReadAsync<EstimationRound>(asker.Tenant, KeyOf(view, meant.Ref), cancellationToken);
        if (open?.Body is not { IsRevealed: true } revealed || revealed.Id != round || EstimateSpread.Of(revealed.Votes) is not { } spread) return new Refusal("estimate-gone");
        var row = view.Now.Project;
        if (revealed.OpenedBy != asker.Person && row.Owner != asker.Person) return new Refusal("estimate-not-yours");

        var kept = new TaskEstimate(meant.Ref, spread.Optimistic, spread.MostLikely, spread.Pessimistic, Origin.Entered);
        var changed = await projects.ChangeAsync(
            asker.Tenant, row.Id, there => there with { Estimates = [.. there.Estimates.Where(e => e.Task != meant.Ref), kept] }, cancellationToken);
        if (changed is not var (there, _)) return new Refusal("estimate-gone");
        var before = there.Estimates.FirstOrDefault(e => e.Task == meant.Ref);
        await records.TryRemoveAsync(asker.Tenant, open.Key, open.Version, cancellationToken);
        var back = await undo.OfferAsync(asker, Kind, new KeptEstimateUndo(row.Id, kept, before), cancellationToken);
        return new EstimateKept(row, meant.Title, kept, spread.Count, Unestimated(view).Count(t => t.Ref != meant.Ref), back);
    }

    /// <inheritdoc/>
    public async Task<Answer> UndoAsync(Asker asker, string payload, CancellationToken cancellationToken)
    {
        var step = Serialization.ProductJson.Deserialize<KeptEstimateUndo>(payload);
        var taken = await projects.ChangeAsync(
            asker.Tenant, step.Project, row => row.Estimates.FirstOrDefault(e => e.Task == step.After.Task) == step.After ? row with { Estimates = Without(row) } : null, cancellationToken);
        return taken is null ? UndoErrors.ChangedSince : new RecordTakenBack("estimate");

        IReadOnlyList<TaskEstimate> Without(Project row) => [.. row.Estimates.Where(e => e.Task != step.After.Task), .. step.Before is { } before ? (TaskEstimate[])[before] : []];
    }

    private async Task<Answer> ActAsync(Asker asker, string project, string task, string round, Func<EstimationRound, EstimationRound?> act, CancellationToken cancellationToken)
    {
        var result = await viewer.ViewAsync(asker, project, cancellationToken);
        if (!result.TryGet(out var view, out var instead)) return instead;
        if (view.Now.Tasks.FirstOrDefault(t => t.Ref.Id == task) is not { } meant) return new Refusal("estimate-gone");
        var changed = await records.ChangeAsync<EstimationRound>(asker.Tenant, KeyOf(view, meant.Ref), open => open?.Id == round ? act(open) : null, cancellationToken);
        if (changed?.After.Body is { } after) return Show(view, after);
        // Somebody was faster: what stands is shown, if the round is still open.
        var there = await records.ReadAsync<EstimationRound>(asker.Tenant, KeyOf(view, meant.Ref), cancellationToken);
        return there?.Body is { } open && open.Id == round ? Show(view, open) : new Refusal("estimate-gone");
    }

    private static EstimationAnswer Show(ProjectView view, EstimationRound round)
    {
        var task = view.Now.Tasks.First(t => t.Ref == round.Task);
        var kind = WorkKinds.Of(task);
        return new(
            view.Now.Project, view.Now.StatusDate, task, round.Id, round.Turn, round.Votes.Count, round.IsRevealed ? EstimateSpread.Of(round.Votes) : null,
            EstimateBias.Of(view.Now).FirstOrDefault(b => b.Kind == kind && b.Leans), Unestimated(view).Count(t => t.Ref != round.Task));
    }

    private static List<ProjectTask> Unestimated(ProjectView view)
    {
        var known = view.Now.Project.Estimates.Where(e => e.Origin != Origin.Proposed).Select(e => e.Task).ToHashSet();
        return [.. view.Now.Tasks.Where(t => t.IsOpen && t.IsWork && t.EffortHours is null && !known.Contains(t.Ref)).OrderBy(t => t.Due ?? DateOnly.MaxValue).ThenBy(t => t.Ref.Id, StringComparer.Ordinal)];
    }

    /// <summary>The open tasks whose estimates know least: those are worth a vote although they have one.</summary>
    private static IReadOnlyList<(string Title, string Id)> Widest(ProjectView view)
    {
        var spreads = view.Now.Project.Estimates.GroupBy(e => e.Task).ToDictionary(e => e.Key, e => e.Last().Pessimistic - e.Last().Optimistic);
        return
        [
            .. view.Now.Tasks.Where(t => t.IsOpen && t.IsWork).OrderByDescending(t => spreads.GetValueOrDefault(t.Ref)).ThenByDescending(t => t.EffortHours ?? 0)
                .ThenBy(t => t.Ref.Id, StringComparer.Ordinal).Take(MostChoices).Select(t => (t.Title, t.Ref.Id)),
        ];
    }

    private static RecordKey KeyOf(ProjectView view, ItemRef task) => new(EstimationRound.RecordKind, view.Now.Project.Id.Value, task.ToString());
}
