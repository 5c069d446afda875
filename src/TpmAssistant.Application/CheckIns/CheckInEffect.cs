using TpmAssistant.Application.Delivery;
using TpmAssistant.Application.Proposals;
using TpmAssistant.Application.Serialization;

namespace TpmAssistant.Application.CheckIns;

/// <summary>Asks the people of a confirmed check-in, each in their own chat, and shows the answers in one card to the one who asked.</summary>
internal sealed class CheckInEffect(ICheckInStore checkIns, INotifier notifier, TimeProvider clock) : IEffect
{
    /// <summary>The kind of proposal it carries out.</summary>
    public const string KindName = "check-in";

    public string Kind => KindName;

    public async Task<EffectOutcome> ExecuteAsync(Proposal proposal, CancellationToken cancellationToken)
    {
        var (asker, offer) = (proposal.ShownTo, Read(proposal));
        foreach (var checkIn in offer.CheckIns.Select(c => c with { AskedBy = asker }))
        {
            // Asked once a period; one that was kept but perhaps not told before a crash is told again in the same card.
            await checkIns.TryAddAsync(checkIn, cancellationToken);
            var kept = await checkIns.FindAsync(asker.Tenant, offer.Project, offer.Period, checkIn.Person.Person, cancellationToken);
            if (kept is null || kept.Tasks.Any(t => t.Reply is not null)) continue;
            await notifier.TellAsync(kept.Person, new CheckInAnswer(kept, kept.Person.Today(clock)), kept.Topic, cancellationToken);
        }

        await TellAskerAsync(checkIns, notifier, clock, offer.CheckIns[0] with { AskedBy = asker }, cancellationToken);
        return EffectOutcome.Done(offer.Period, null);
    }

    /// <summary>Brings the card of the one who asked up to date.</summary>
    public static async Task TellAskerAsync(
        ICheckInStore checkIns, INotifier notifier, TimeProvider clock, CheckIn of, CancellationToken cancellationToken)
    {
        var round = await checkIns.RoundAsync(of.AskedBy.Tenant, of.Project, of.Period, cancellationToken);
        await notifier.TellAsync(
            of.AskedBy, new CheckInStatusAnswer(of.ProjectName, of.Project, round, of.AskedBy.Today(clock)), $"check-in-status:{of.Project}:{of.Period}",
            cancellationToken);
    }

    /// <summary>The offer that a proposal of this kind holds.</summary>
    public static CheckInOffer Read(Proposal proposal) => ProductJson.Deserialize<CheckInOffer>(proposal.Payload);
}
