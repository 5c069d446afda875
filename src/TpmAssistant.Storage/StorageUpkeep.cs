using TpmAssistant.Storage.Sqlite;

namespace TpmAssistant.Storage;

/// <summary>
/// Clears away what is not kept for good: sent messages after 7 days, snapshots of each day after 13 weeks (then one a week, for two
/// years), visits after a year. Published reports are never touched.
/// </summary>
public sealed class StorageUpkeep
{
    private readonly SqliteDatabase _database;
    private readonly TimeProvider _clock;

    internal StorageUpkeep(SqliteDatabase database, TimeProvider clock) => (_database, _clock) = (database, clock);

    /// <summary>Runs it once.</summary>
    public Task RunAsync(CancellationToken cancellationToken) => _database.WriteForEveryTenantAsync(
        session =>
        {
            Retention.Apply(session, _clock.GetUtcNow());
            return true;
        },
        cancellationToken);
}
