using TpmAssistant.Application.Meetings.Times;
using TpmAssistant.Application.Sources;
using TpmAssistant.Domain.Meetings.Times;

namespace TpmAssistant.Application.Proposals.Bases;

/// <summary>The time that is booked is still free for everybody for whom the card said so.</summary>
internal sealed class EventBasis(IFreeBusy calendars, IDirectory directory) : IProposalBasis
{
    public string Kind => EventEffect.KindName;

    public async Task<bool> HoldsAsync(Proposal proposal, CancellationToken cancellationToken)
    {
        var (asker, offer) = (proposal.ShownTo, EventEffect.Read(proposal));
        if (offer.Slots is not [var slot] || await directory.MeAsync(asker, cancellationToken) is not { } me) return true;
        var now = await calendars.ReadAsync(asker, [me, .. offer.Guests], slot.Start, slot.End, cancellationToken);
        var told = slot.Inconveniences.Where(i => i.IsMissing).Select(i => i.Person.Id).ToHashSet();
        return now.Participants.All(p => told.Contains(p.Person.Id) || !p.Busy.Any(b => b.Kind != BusyKind.Tentative && b.From < slot.End && b.To > slot.Start));
    }
}
