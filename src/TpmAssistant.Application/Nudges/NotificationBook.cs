using TpmAssistant.Application.Access;
using TpmAssistant.Application.Records;
using TpmAssistant.Domain.Nudges;

namespace TpmAssistant.Application.Nudges;

/// <summary>Keeps what people wish and what they were told.</summary>
public sealed class NotificationBook(IRecordStore records)
{
    private const string SettingsKind = "notifications";
    private const string LogKind = "nudges-told";

    /// <summary>A person's wishes.</summary>
    public async ValueTask<NudgeSettings> ReadAsync(Asker asker, CancellationToken cancellationToken) =>
        (await records.ReadAsync<NudgeSettings>(asker.Tenant, Key(SettingsKind, asker), cancellationToken))?.Body ?? new();

    /// <summary>Changes them; as they were and as they are.</summary>
    public async Task<(NudgeSettings Before, NudgeSettings After)> ChangeAsync(Asker asker, Func<NudgeSettings, NudgeSettings> change, CancellationToken cancellationToken)
    {
        var (before, after) = (await records.ChangeAsync<NudgeSettings>(asker.Tenant, Key(SettingsKind, asker), known => change(known ?? new()), cancellationToken))!.Value;
        return (before?.Body ?? new(), after.Body);
    }

    /// <summary>What a person was told.</summary>
    public async ValueTask<NudgeLog> ReadLogAsync(Asker asker, CancellationToken cancellationToken) =>
        (await records.ReadAsync<NudgeLog>(asker.Tenant, Key(LogKind, asker), cancellationToken))?.Body ?? new();

    /// <summary>Keeps what a person was told. Rounds of one person never run at the same time, so the last one holds.</summary>
    public Task SaveLogAsync(Asker asker, NudgeLog log, CancellationToken cancellationToken) =>
        records.PutAsync(asker.Tenant, Key(LogKind, asker), log, cancellationToken);

    private static RecordKey Key(string kind, Asker asker) => new(kind, "", asker.Person.Value);
}
