using TpmAssistant.Application.Cadence;
using TpmAssistant.Application.Serialization;

namespace TpmAssistant.Application.Proposals.Bases;

/// <summary>The schedule that is changed is still as it was when the change was shown, so that of two changes the later does not undo the first unseen.</summary>
internal sealed class ScheduleBasis(IScheduleStore schedules) : IProposalBasis
{
    public string Kind => ScheduleEffect.KindName;

    public async Task<bool> HoldsAsync(Proposal proposal, CancellationToken cancellationToken)
    {
        var offer = ProductJson.Deserialize<ScheduleOffer>(proposal.Payload);
        var now = await schedules.FindAsync(proposal.ShownTo.Tenant, offer.Schedule.Id, cancellationToken);
        return Terms(now) == Terms(offer.Replaces);
    }

    /// <summary>What people set; not when it is due next, nor in whose name a stop was noticed.</summary>
    private static string? Terms(Cadence.Schedule? schedule) => schedule is null ? null : ProductJson.Serialize(schedule with { NextDue = null, State = ScheduleState.Active });
}
