using TpmAssistant.Application.Projects;
using TpmAssistant.Application.Proposals;
using TpmAssistant.Application.Records;
using TpmAssistant.Application.Serialization;
using TpmAssistant.Domain.Planning;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Application.Planning;

/// <summary>A plan to be taken back.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Project">The project made of it.</param>
/// <param name="PlanId">The plan.</param>
/// <param name="Tasks">Its tasks as they were made.</param>
public sealed record PlanRemovalOrder(string Title, ProjectId Project, string PlanId, IReadOnlyList<RemovedTask> Tasks)
{
    /// <summary>The drafted plan behind it: a draft again once all of it is gone.</summary>
    public PlanDraft? Draft { get; init; }

    /// <summary>The proposal that made it: from there it can be tried once more.</summary>
    public string? Of { get; init; }
}

/// <summary>Takes back a plan that was just created: what nobody has touched since.</summary>
public sealed class PlanRemovalEffect(IPlanWriter writer, IProjectStore projects, IRecordStore records) : IEffect
{
    /// <summary>The kind of proposal it carries out.</summary>
    public const string KindName = "plan-remove";

    /// <inheritdoc/>
    public string Kind => KindName;

    /// <inheritdoc/>
    public async Task<EffectOutcome> ExecuteAsync(Proposal proposal, CancellationToken cancellationToken)
    {
        var (asker, order) = (proposal.ShownTo, Read(proposal));
        var removal = await writer.RemoveAsync(asker, order.PlanId, order.Tasks, cancellationToken);
        var counts = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{removal.Gone.Count}/{removal.Kept.Count}");
        if (removal.PlanGone)
        {
            await projects.RemoveAsync(asker.Tenant, order.Project, cancellationToken);
        }
        else
        {
            var keys = removal.Gone.ToHashSet(StringComparer.Ordinal);
            var gone = order.Tasks.Where(t => keys.Contains(t.Key)).Select(t => new ItemRef(SourceKinds.Planner, t.Made.Id)).ToHashSet();
            await projects.ChangeAsync(asker.Tenant, order.Project, row => PlannedProject.Without(row, gone), cancellationToken);
        }

        if (removal.PlanGone && order.Draft is { } draft) await ReopenAsync(asker.Tenant, order.Project, draft, cancellationToken);
        return removal.Refused is { } code ? new EffectOutcome(ProposalState.Refused, counts, Code: code) : new EffectOutcome(ProposalState.Done, counts);
    }

    /// <summary>It is a draft again, and what was made of it is forgotten, so that it can be put into Planner anew.</summary>
    private async Task ReopenAsync(TenantId tenant, ProjectId project, PlanDraft draft, CancellationToken cancellationToken)
    {
        var key = PlanEffect.Key(project, PlanOrder.MarkerOf(draft));
        if (await records.ReadAsync<PlanMade>(tenant, key, cancellationToken) is { } made) await records.TryRemoveAsync(tenant, key, made.Version, cancellationToken);
        await records.TrySaveAsync(tenant, DraftDesk.Key(draft.Id), draft, 0, cancellationToken);
    }

    /// <summary>The order that a proposal of this kind holds.</summary>
    public static PlanRemovalOrder Read(Proposal proposal) => ProductJson.Deserialize<PlanRemovalOrder>(proposal.Payload);
}
