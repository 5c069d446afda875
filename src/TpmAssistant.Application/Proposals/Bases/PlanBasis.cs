using TpmAssistant.Application.Planning;
using TpmAssistant.Application.Records;
using TpmAssistant.Application.Serialization;
using TpmAssistant.Domain.Planning;

namespace TpmAssistant.Application.Proposals.Bases;

/// <summary>The draft is still as the card showed it. A plan of which something was made already goes on as it was ordered.</summary>
internal sealed class PlanBasis(IRecordStore records) : IProposalBasis
{
    public string Kind => PlanEffect.KindName;

    public async Task<bool> HoldsAsync(Proposal proposal, CancellationToken cancellationToken)
    {
        var order = PlanEffect.Read(proposal);
        if (await PlanEffect.FindAsync(records, proposal, order, cancellationToken) is not null) return true;
        var now = await records.ReadAsync<PlanDraft>(proposal.ShownTo.Tenant, DraftDesk.Key(order.Draft.Id), cancellationToken);
        return now is not null && ProductJson.Serialize(now.Body) == ProductJson.Serialize(order.Draft);
    }
}
