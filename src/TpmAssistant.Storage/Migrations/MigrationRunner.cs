using Dapper;
using Microsoft.Data.Sqlite;
using TpmAssistant.Storage.Sqlite;

namespace TpmAssistant.Storage.Migrations;

/// <summary>
/// Brings a database to the schema of this build. Each step and its line in <c>schema_version</c> are one transaction, so a process
/// killed in between leaves whole steps only, and the next start goes on from there.
/// </summary>
internal sealed class MigrationRunner(IReadOnlyList<Migration> migrations, TimeProvider clock)
{
    /// <summary>Takes the missing steps.</summary>
    /// <returns>The version before; 0 for an empty database.</returns>
    public int Run(SqliteConnection connection, string path)
    {
        connection.Execute(
            "CREATE TABLE IF NOT EXISTS schema_version (version INTEGER PRIMARY KEY, name TEXT NOT NULL, applied_at TEXT NOT NULL) STRICT");
        var before = Version(connection);
        var newest = migrations.Max(m => m.Version);
        if (before > newest)
        {
            throw new StorageException(
                StorageFault.SchemaTooNew,
                $"The database '{path}' was written by a later version of TPM Assistant (schema {before}, this one knows {newest}). "
                + "Start that version, or name another file in Storage:ConnectionString.");
        }

        foreach (var migration in migrations) Step(connection, migration);
        return before;
    }

    private void Step(SqliteConnection connection, Migration migration)
    {
        SqliteTransactions.Begin(connection);
        try
        {
            // Looked up inside the transaction: another process may have taken the step a moment ago. Numbers may leave gaps that are filled later.
            if (!IsTaken(connection, migration))
            {
                connection.Execute(migration.Sql);
                connection.Execute(
                    "INSERT INTO schema_version (version, name, applied_at) VALUES (@Version, @Name, @at)",
                    new { migration.Version, migration.Name, at = clock.GetUtcNow().ToString("O") });
            }

            SqliteTransactions.Commit(connection);
        }
        catch
        {
            SqliteTransactions.RollBack(connection);
            throw;
        }
    }

    private static bool IsTaken(SqliteConnection connection, Migration migration) =>
        connection.ExecuteScalar<int>("SELECT count(*) FROM schema_version WHERE version = @Version", new { migration.Version }) > 0;

    private static int Version(SqliteConnection connection) =>
        connection.ExecuteScalar<int>("SELECT coalesce(max(version), 0) FROM schema_version");
}
