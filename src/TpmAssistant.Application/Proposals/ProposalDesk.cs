using System.Security.Cryptography;
using System.Text;
using TpmAssistant.Application.Access;
using TpmAssistant.Application.Sensitivity;
using TpmAssistant.Application.Serialization;

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
        var payload = ProductJson.Serialize(effect);
        var proposal = new Proposal
        {
            Id = new ProposalId(Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16))),
            Kind = kind,
            Payload = payload,
            Hash = HashOf(kind, payload),
            ShownTo = asker,
            CreatedAt = now,
            ExpiresAt = now + Lifetime,
            Label = LabelTrail.Now,
        };
        await proposals.AddAsync(proposal, cancellationToken);
        return proposal;
    }

    /// <summary>SHA-256 over kind and payload, lower-case hexadecimal.</summary>
    public static string HashOf(string kind, string payload) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{kind}\n{payload}")));
}
