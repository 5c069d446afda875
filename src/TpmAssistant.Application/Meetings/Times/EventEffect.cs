using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Proposals;
using TpmAssistant.Application.Serialization;

namespace TpmAssistant.Application.Meetings.Times;

/// <summary>Makes a confirmed event. The proposal's id is the transaction, so that a run after a crash makes no second one.</summary>
internal sealed class EventEffect(IEventWriter events) : IEffect
{
    /// <summary>The kind of proposal it carries out.</summary>
    public const string KindName = "event";

    public string Kind => KindName;

    /// <summary>The times that a proposal of this kind holds.</summary>
    public static TimeOffer Read(Proposal proposal) => ProductJson.Deserialize<TimeOffer>(proposal.Payload);

    public Task<EffectOutcome> ExecuteAsync(Proposal proposal, CancellationToken cancellationToken)
    {
        var offer = Read(proposal);
        return offer.Slots is [var slot]
            ? events.CreateAsync(proposal.ShownTo, new NewEvent(offer.Subject, slot.Start, slot.End, offer.Guests), proposal.Id.Value, cancellationToken)
            : Task.FromResult(EffectOutcome.Refused("event-no-choice"));
    }
}

/// <summary>What became of a booked time.</summary>
/// <param name="Click">What the click came to.</param>
/// <param name="Offer">The time that was chosen.</param>
public sealed record TimeBooked(ProposalClickAnswer Click, TimeOffer Offer) : Answer;

/// <summary>Tells what became of a booked time.</summary>
public sealed class EventOutcome : IProposalOutcome
{
    /// <inheritdoc/>
    public string Kind => EventEffect.KindName;

    /// <inheritdoc/>
    public string CardOf(Proposal proposal) => EventEffect.Read(proposal).Card ?? proposal.Id.Value;

    /// <inheritdoc/>
    public Task<Answer> TellAsync(ProposalClickAnswer click, Proposal proposal, CancellationToken cancellationToken) =>
        Task.FromResult<Answer>(new TimeBooked(click, EventEffect.Read(proposal)));
}
