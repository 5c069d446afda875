using TpmAssistant.Application.Access;
using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Serialization;
using TpmAssistant.Application.Undo;

namespace TpmAssistant.Application.Records;

/// <summary>What it takes to take a new record back.</summary>
/// <param name="Kind">The record's kind.</param>
/// <param name="Scope">What it belongs to.</param>
/// <param name="Id">Which.</param>
/// <param name="Version">The version it had.</param>
/// <param name="What">The word for it, as in <c>lesson</c>.</param>
public sealed record RecordUndoPayload(string Kind, string Scope, string Id, long Version, string What);

/// <summary>A record was taken back.</summary>
/// <param name="What">The word for it, as in <c>lesson</c>.</param>
public sealed record RecordTakenBack(string What) : Answer;

/// <summary>Takes a new record back, unless somebody changed it since.</summary>
internal sealed class RecordUndoable(IRecordStore records) : IUndoable
{
    public const string Name = "record";

    public string Kind => Name;

    public async Task<Answer> UndoAsync(Asker asker, string payload, CancellationToken cancellationToken)
    {
        var step = ProductJson.Deserialize<RecordUndoPayload>(payload);
        return await records.TryRemoveAsync(asker.Tenant, new RecordKey(step.Kind, step.Scope, step.Id), step.Version, cancellationToken)
            ? new RecordTakenBack(step.What) : UndoErrors.ChangedSince;
    }
}
