using System.Security.Cryptography;
using TpmAssistant.Application.Access;
using TpmAssistant.Application.Serialization;

namespace TpmAssistant.Application.Undo;

/// <summary>Remembers how to take back a change that was just made to one of the product's own records.</summary>
public sealed class UndoDesk(IUndoStore steps, TimeProvider clock)
{
    /// <summary>How long a change can be taken back.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(7);

    /// <summary>Keeps a step; its id goes into the answer, from where a card makes a button of it.</summary>
    /// <param name="asker">Who made the change.</param>
    /// <param name="kind">The kind, as its <see cref="IUndoable"/> states it.</param>
    /// <param name="payload">What the kind needs; part of <see cref="ProductJson"/>.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    public async Task<UndoId> OfferAsync<T>(Asker asker, string kind, T payload, CancellationToken cancellationToken)
    {
        var id = new UndoId(Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)));
        await steps.AddAsync(new UndoStep(id, asker.Tenant, asker.Person, kind, ProductJson.Serialize(payload), clock.GetUtcNow()), cancellationToken);
        return id;
    }
}
