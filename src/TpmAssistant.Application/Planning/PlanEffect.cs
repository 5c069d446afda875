using TpmAssistant.Application.Delivery;
using TpmAssistant.Application.Projects;
using TpmAssistant.Application.Proposals;
using TpmAssistant.Application.Records;
using TpmAssistant.Application.Serialization;
using TpmAssistant.Domain.Planning;
using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Application.Planning;

/// <summary>Creates a confirmed plan, tells how far it is, and makes a project of it.</summary>
public sealed class PlanEffect(IPlanWriter writer, IProjectStore projects, IRecordStore records, INotifier notifier, TimeProvider clock) : IEffect
{
    /// <summary>The kind of proposal it carries out.</summary>
    public const string KindName = "plan-create";

    private const string MadeKind = "plan-made";

    /// <inheritdoc/>
    public string Kind => KindName;

    /// <inheritdoc/>
    public async Task<EffectOutcome> ExecuteAsync(Proposal proposal, CancellationToken cancellationToken)
    {
        var (asker, order) = (proposal.ShownTo, Read(proposal));
        var kept = await FindAsync(records, proposal, order, cancellationToken);
        var version = kept?.Version ?? 0;
        var told = -1;

        var created = await writer.CreateAsync(asker, order, kept?.Body ?? PlanMade.Nothing, KeepAsync, cancellationToken);
        // With the plan gone, going on makes all of it anew.
        if (created is { Refused: not null, Made.PlanId: null } && version > 0) await KeepAsync(PlanMade.Nothing);
        if (created.Refused is { } code)
            return new EffectOutcome(ProposalState.Refused, Progress(created.Made, order), created.Made.Link, code);

        await projects.PutAsync(PlannedProject.Of(order, created.Made, asker, asker.Today(clock)), cancellationToken);
        await KeepAsync(created.Made with { FinishedAt = kept?.Body.FinishedAt ?? clock.GetUtcNow() });
        // What is in Planner is no draft any more.
        var draft = DraftDesk.Key(order.Draft.Id);
        if (await records.ReadAsync<PlanDraft>(asker.Tenant, draft, cancellationToken) is { } drafted) await records.TryRemoveAsync(asker.Tenant, draft, drafted.Version, cancellationToken);
        return EffectOutcome.Done(order.Project.Value, created.Made.Link);

        async Task KeepAsync(PlanMade made)
        {
            if (!await records.TrySaveAsync(asker.Tenant, Key(order), made, version, cancellationToken)) throw new PlanInterruptedException("Somebody else is at the same plan.");
            version++;
            if (made.FinishedAt is not null || made.Tasks.Count == told) return;
            told = made.Tasks.Count;
            await notifier.TellAsync(asker, new PlanProgressAnswer(order.Title, told, order.Tasks.Count), $"proposal:{proposal.Id}", cancellationToken);
        }
    }

    /// <summary>The order that a proposal of this kind holds.</summary>
    public static PlanOrder Read(Proposal proposal) => ProductJson.Deserialize<PlanOrder>(proposal.Payload);

    /// <summary>How far the creation that a proposal ordered has come; all proposals of one drafted plan go on from the same.</summary>
    public static async Task<Record<PlanMade>?> FindAsync(IRecordStore records, Proposal proposal, PlanOrder order, CancellationToken cancellationToken) =>
        await records.ReadAsync<PlanMade>(proposal.ShownTo.Tenant, Key(order), cancellationToken);

    /// <summary>As in <c>120/200</c>.</summary>
    private static string Progress(PlanMade made, PlanOrder order) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{made.Tasks.Count}/{order.Tasks.Count}");

    private static RecordKey Key(PlanOrder order) => Key(order.Project, order.Marker);

    /// <summary>Where it is kept how far a plan has come.</summary>
    internal static RecordKey Key(ProjectId project, string marker) => new(MadeKind, project.Value, marker);
}
