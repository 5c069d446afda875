using System.Security.Cryptography;
using System.Text;
using TpmAssistant.Application.Access;
using TpmAssistant.Application.Sensitivity;
using TpmAssistant.Application.Serialization;
using TpmAssistant.Domain.Snapshots;

namespace TpmAssistant.Application.Proposals;

/// <summary>Turns an intended effect into a stored proposal.</summary>
public sealed class ProposalDesk(IProposalStore proposals, TimeProvider clock)
{
    /// <summary>How long a click counts after the card was shown.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(24);

    /// <summary>Stores a proposal for the asker in this conversation.</summary>
    /// <param name="asker">Whom the card is shown to.</param>
    /// <param name="kind">The kind of effect.</param>
    /// <param name="effect">The effect; part of <see cref="ProductJson"/>.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    public async Task<Proposal> ProposeAsync<T>(Asker asker, string kind, T effect, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        return await KeepAsync(asker, new ProposalId(Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16))), kind, effect, LabelTrail.Now, now, now + Lifetime, cancellationToken);
    }

    /// <summary>The same for a button that proposes and confirms at once: however often it is pressed, also at the same moment, there is one proposal.</summary>
    /// <param name="asker">Who clicked.</param>
    /// <param name="card">What the button stands on, to its version, as in <c>agenda of this occurrence, version 3</c>.</param>
    /// <param name="kind">The kind of effect.</param>
    /// <param name="effect">The effect, where there is no proposal yet.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>The proposal of the first click.</returns>
    public async Task<Proposal> ProposeOnceAsync<T>(Asker asker, string card, string kind, T effect, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        return await KeepAsync(asker, KeyOf($"{kind} of {asker.Person.Value} in {asker.Conversation.Id}: {card}"), kind, effect, LabelTrail.Now, now, now + Lifetime, cancellationToken);
    }

    /// <summary>
    /// Puts what was chosen on a proposal's card in the proposal's place, which can then no longer be confirmed. It lives no longer than what it was chosen from.
    /// </summary>
    /// <param name="whole">The proposal on the card.</param>
    /// <param name="clicker">Who chose, where.</param>
    /// <param name="hash">The hash of the content on the card.</param>
    /// <param name="part">What was chosen.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>What is to be confirmed now: the choice, or, where the click does not count or another one was faster, the card's own, which says why.</returns>
    public async Task<(ProposalId Id, string Hash)> NarrowAsync<T>(Proposal whole, Asker clicker, string hash, T part, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (!ConfirmProposal.Counts(whole, clicker, hash, now) || !await proposals.TryDiscardAsync(clicker, whole.Id, cancellationToken)) return (whole.Id, hash);
        LabelTrail.Note(whole.Label);
        var chosen = await KeepAsync(clicker, PartOf(whole.Id), whole.Kind, part, SensitivityLabel.Highest([whole.Label, LabelTrail.Now]), now, whole.ExpiresAt, cancellationToken);
        return (chosen.Id, chosen.Hash);
    }

    /// <summary>The key of what was chosen from a proposal, so that a second click on the card finds what came of the first.</summary>
    internal static ProposalId PartOf(ProposalId whole) => KeyOf($"part of {whole.Value}");

    /// <summary>Whether the stored content is still the one that its card was drawn from.</summary>
    internal static bool IsAsShown(Proposal proposal) => HashOf(proposal.Kind, proposal.Payload) == proposal.Hash;

    private static ProposalId KeyOf(string words) => new(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(words)))[..32]);

    private async Task<Proposal> KeepAsync<T>(
        Asker asker, ProposalId id, string kind, T effect, SensitivityLabel? label, DateTimeOffset now, DateTimeOffset expires, CancellationToken cancellationToken)
    {
        var payload = ProductJson.Serialize(effect);
        var proposal = new Proposal
        {
            Id = id,
            Kind = kind,
            Payload = payload,
            Hash = HashOf(kind, payload),
            ShownTo = asker,
            CreatedAt = now,
            ExpiresAt = expires,
            Label = label,
        };
        return await proposals.AddAsync(proposal, cancellationToken) ? proposal : (await proposals.FindAsync(asker.Tenant, id, cancellationToken))!;
    }

    /// <summary>SHA-256 over kind and payload, lower-case hexadecimal.</summary>
    public static string HashOf(string kind, string payload) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{kind}\n{payload}")));
}
