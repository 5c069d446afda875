using TpmAssistant.Application.Access;
using TpmAssistant.Application.Records;
using TpmAssistant.Domain.Nudges;

namespace TpmAssistant.Application.Nudges;

/// <summary>Keeps what people wish and what they were told.</summary>
public sealed class NotificationBook(IRecordStore records)
{
    private const string SettingsKind = "notifications";
    private const string LogKind = "nudges-told";
    private const int Tries = 8;

    /// <summary>A person's wishes.</summary>
    public async ValueTask<NudgeSettings> ReadAsync(Asker asker, CancellationToken cancellationToken) =>
        (await records.ReadAsync<NudgeSettings>(asker.Tenant, Key(SettingsKind, asker), cancellationToken))?.Body ?? new();

    /// <summary>Changes them; as they were and as they are.</summary>
    public Task<(NudgeSettings Before, NudgeSettings After)> ChangeAsync(Asker asker, Func<NudgeSettings, NudgeSettings> change, CancellationToken cancellationToken) =>
        ChangeAsync(SettingsKind, asker, new NudgeSettings(), change, cancellationToken);

    /// <summary>What a person was told.</summary>
    public async ValueTask<NudgeLog> ReadLogAsync(Asker asker, CancellationToken cancellationToken) =>
        (await records.ReadAsync<NudgeLog>(asker.Tenant, Key(LogKind, asker), cancellationToken))?.Body ?? new();

    /// <summary>Keeps what a person was told. Rounds of one person never run at the same time, so the last one holds.</summary>
    public Task SaveLogAsync(Asker asker, NudgeLog log, CancellationToken cancellationToken) =>
        ChangeAsync(LogKind, asker, log, _ => log, cancellationToken);

    private async Task<(T Before, T After)> ChangeAsync<T>(string kind, Asker asker, T first, Func<T, T> change, CancellationToken cancellationToken)
    {
        for (var tries = 0; tries < Tries; tries++)
        {
            var known = await records.ReadAsync<T>(asker.Tenant, Key(kind, asker), cancellationToken);
            var before = known is null ? first : known.Body;
            var after = change(before);
            if (await records.TrySaveAsync(asker.Tenant, Key(kind, asker), after, known?.Version ?? 0, cancellationToken)) return (before, after);
        }

        throw new InvalidOperationException("Somebody else kept storing the same record.");
    }

    private static RecordKey Key(string kind, Asker asker) => new(kind, "", asker.Person.Value);
}
