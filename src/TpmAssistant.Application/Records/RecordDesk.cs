using System.Security.Cryptography;
using TpmAssistant.Application.Access;
using TpmAssistant.Application.Undo;

namespace TpmAssistant.Application.Records;

/// <summary>Stores records that a person makes, so that they can be taken back.</summary>
public sealed class RecordDesk(IRecordStore records, UndoDesk undo)
{
    /// <summary>A new id: 64 random bits.</summary>
    public static string NewId() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8));

    /// <summary>Stores a new record.</summary>
    /// <param name="asker">Who makes it.</param>
    /// <param name="kind">Its kind.</param>
    /// <param name="scope">What it belongs to.</param>
    /// <param name="body">What it says.</param>
    /// <param name="what">The word for it when it is taken back, as in <c>lesson</c>.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>Takes it back.</returns>
    public async Task<UndoId> AddAsync<T>(Asker asker, string kind, string scope, T body, string what, CancellationToken cancellationToken)
    {
        var key = new RecordKey(kind, scope, NewId());
        await records.TrySaveAsync(asker.Tenant, key, body, 0, cancellationToken);
        return await undo.OfferAsync(asker, RecordUndoable.Name, new RecordUndoPayload(kind, scope, key.Id, 1, what), cancellationToken);
    }
}
