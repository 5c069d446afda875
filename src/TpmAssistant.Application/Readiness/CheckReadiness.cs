using TpmAssistant.Application.Access;
using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Decisions;
using TpmAssistant.Application.Forecasts;
using TpmAssistant.Application.Plans;
using TpmAssistant.Application.Records;
using TpmAssistant.Application.Schedule;
using TpmAssistant.Application.Snapshots;
using TpmAssistant.Domain.Decisions;
using TpmAssistant.Domain.Lessons;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Readiness;
using TpmAssistant.Domain.Text;

namespace TpmAssistant.Application.Readiness;

/// <summary>Holds a project against the gates of its kind, takes people's words and votes, and minutes the outcome.</summary>
public sealed class CheckReadiness(
    ProjectViewer viewer, IRecordStore records, DecisionDesk decisions, IReadinessWords words, IUploadLinks links, TimeProvider clock)
{
    private const string ApprovalKind = "gate-approval";

    /// <summary>Checks the gates from what the asker can read now.</summary>
    /// <returns>A <see cref="ReadinessAnswer"/>, or why there is none.</returns>
    public async Task<Answer> RunAsync(Asker asker, string? project, CancellationToken cancellationToken)
    {
        var result = await viewer.ViewAsync(asker, project, cancellationToken);
        return result.TryGet(out var view, out var instead) ? await ShowAsync(asker, view, cancellationToken) : instead;
    }

    /// <summary>Gives the asker's word for a gate, or takes it back.</summary>
    public Task<Answer> ApproveAsync(Asker asker, string project, string gate, CancellationToken cancellationToken) => ActAsync(asker, project, async (view, answer) =>
    {
        if (answer.Report.Gates.FirstOrDefault(g => g.Gate.Id == gate) is not { TakesAWord: true }) return new Refusal("gate-no-word");
        var key = new RecordKey(ApprovalKind, view.Now.Project.Id.Value, gate);
        var there = await records.ReadAsync<GateApproval>(asker.Tenant, key, cancellationToken);
        if (there is null) await records.TrySaveAsync(asker.Tenant, key, new GateApproval(gate, new Person(asker.Person, asker.Name), asker.Today(clock)), 0, cancellationToken);
        else if (there.Body.By.Id == asker.Person) await records.TryRemoveAsync(asker.Tenant, key, there.Version, cancellationToken);
        return null;
    }, cancellationToken);

    /// <summary>Votes, or votes anew.</summary>
    public Task<Answer> VoteAsync(Asker asker, string project, bool go, string why, CancellationToken cancellationToken) => ActAsync(asker, project, async (view, _) =>
    {
        var reason = why.Cut(GoVote.MostWhy);
        if (!go && reason.Length == 0) return new Refusal("vote-no-reason");
        var ballot = new GoBallot(new Person(asker.Person, asker.Name), go, reason);
        await records.ChangeAsync<GoVote>(asker.Tenant, VoteKey(view.Now.Project), vote => (vote ?? new GoVote(RecordDesk.NewId(), [])).With(ballot), cancellationToken);
        return null;
    }, cancellationToken);

    /// <summary>Closes the vote: the owner's click. Its outcome goes into the log of decisions, once.</summary>
    public Task<Answer> CloseVoteAsync(Asker asker, string project, CancellationToken cancellationToken) => ActAsync(asker, project, async (view, answer) =>
    {
        var row = view.Now.Project;
        if (row.Owner is { } owner && owner != asker.Person) return new Refusal("vote-not-yours");
        if (await records.ReadAsync<GoVote>(asker.Tenant, VoteKey(row), cancellationToken) is not { Body.Ballots.Count: > 0 } vote) return new Refusal("vote-none");
        var by = new Person(asker.Person, asker.Name);
        var counted = answer with { Vote = vote.Body };
        var decision = new Decision
        {
            Project = row.Id, Number = 0, Title = words.Outcome(counted, asker.Locale), Context = words.Gates(counted, asker.Locale), Rationale = words.Votes(counted, asker.Locale),
            TakenBy = [.. vote.Body.Ballots.Select(b => b.By)], DecidedOn = decisions.Today(row), RecordedBy = by, RecordedAt = decisions.Now, Marker = $"go-vote:{vote.Body.Id}",
        };
        var kept = await decisions.Book.AddAsync(asker.Tenant, decision, cancellationToken);
        await records.TryRemoveAsync(asker.Tenant, vote.Key, vote.Version, cancellationToken);
        var undo = await decisions.OfferUndoAsync(asker, kept.Body, kept.Version, before: null, cancellationToken);
        return await decisions.ShowAsync(asker, row, kept.Body.Number, new DecisionDone(DecisionAct.Recorded, undo), cancellationToken);
    }, cancellationToken);

    private async Task<Answer> ActAsync(Asker asker, string project, Func<ProjectView, ReadinessAnswer, Task<Answer?>> act, CancellationToken cancellationToken)
    {
        var result = await viewer.ViewAsync(asker, project, cancellationToken);
        if (!result.TryGet(out var view, out var instead)) return instead;
        var shown = await ShowAsync(asker, view, cancellationToken);
        return shown is ReadinessAnswer answer ? await act(view, answer) ?? await ShowAsync(asker, view, cancellationToken) : shown;
    }

    private async Task<Answer> ShowAsync(Asker asker, ProjectView view, CancellationToken cancellationToken)
    {
        var row = view.Now.Project;
        if (ScheduleSight.IsClient(row, asker)) return ForecastErrors.NotForClients;
        var runs = await records.ListAsync<TestRun>(asker.Tenant, ReceiveTestResults.Kind, row.Id.Value, cancellationToken);
        var approvals = await records.ListAsync<GateApproval>(asker.Tenant, ApprovalKind, row.Id.Value, cancellationToken);
        var vote = await records.ReadAsync<GoVote>(asker.Tenant, VoteKey(row), cancellationToken);
        var report = ReadinessAssessor.Assess(view.Now, GateLists.For(ProjectKinds.Of(view.Now)), [.. runs.Select(r => r.Body)], [.. approvals.Select(a => a.Body)]);
        var target = row.Milestones.Where(m => m is { Reached: null, External: true }).OrderBy(m => m.Planned ?? m.Baseline ?? DateOnly.MaxValue).FirstOrDefault();
        return new ReadinessAnswer(row, view.Now.StatusDate, report, target, vote?.Body, asker.Conversation.IsShared ? null : links.Create(asker), view.Now.Coverage);
    }

    private static RecordKey VoteKey(Project project) => new(GoVote.RecordKind, project.Id.Value, "open");
}
