using TpmAssistant.Application.Meetings.Agendas;
using TpmAssistant.Application.Sources;
using TpmAssistant.Domain.Snapshots;

namespace TpmAssistant.Application.Proposals.Bases;

/// <summary>The meeting that is called off is still at the time, and of the title, that the card named.</summary>
internal sealed class CancelMeetingBasis(ICalendarSource calendar) : IProposalBasis
{
    public string Kind => CancelMeetingEffect.KindName;

    public async Task<bool> HoldsAsync(Proposal proposal, CancellationToken cancellationToken)
    {
        var offer = CancelMeetingEffect.Read(proposal);
        var reading = await calendar.ReadAsync(proposal.ShownTo, offer.Start.AddDays(-1), offer.Start.AddDays(1), cancellationToken);
        return reading.Coverage.Failure != ReadFailure.None
            || reading.Meetings.Any(m => m.Ref == offer.Event && m.Start == offer.Start && string.Equals(m.Subject, offer.Title, StringComparison.Ordinal));
    }
}
