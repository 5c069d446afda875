using System.Globalization;
using Microsoft.Data.Sqlite;

namespace TpmAssistant.Storage.Sqlite;

/// <summary>Opens connections that wait for locks, keep foreign keys and flush each commit to the disk.</summary>
internal static class SqliteConnections
{
    private const long SynchronousFull = 2;

    public static SqliteConnection Open(string path, TimeSpan busyTimeout)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = path,
            Mode = SqliteOpenMode.ReadWriteCreate,
            ForeignKeys = true,
            Pooling = false,
            DefaultTimeout = 1,
        }.ToString());
        try
        {
            connection.Open();
            // The engine's own wait; the driver's retry loop, which sleeps, ends after DefaultTimeout has passed in it.
            Run(connection, string.Create(CultureInfo.InvariantCulture, $"PRAGMA busy_timeout = {(int)busyTimeout.TotalMilliseconds}"));
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Asks for a write-ahead log that is flushed on each commit, and for pages and a cache that suit rows of one to two kilobytes.</summary>
    public static void MakeDurable(SqliteConnection connection)
    {
        Run(connection, "PRAGMA page_size = 8192");
        Run(connection, "PRAGMA cache_size = -8192");
        Run(connection, "PRAGMA journal_mode = WAL");
        Run(connection, "PRAGMA synchronous = FULL");
    }

    /// <summary>Reads back what holds on the connection, and refuses anything that might lose a confirmed write.</summary>
    public static void VerifyDurable(SqliteConnection connection, string path)
    {
        var journal = Run(connection, "PRAGMA journal_mode");
        var synchronous = Run(connection, "PRAGMA synchronous");
        var foreignKeys = Run(connection, "PRAGMA foreign_keys");
        if (journal is "wal" && synchronous is SynchronousFull && foreignKeys is 1L) return;

        throw new StorageException(
            StorageFault.NotDurable,
            $"The database '{path}' would not keep what it confirms (journal_mode {journal}, synchronous {synchronous}, foreign_keys {foreignKeys}). "
            + "It has to lie on a local disk that supports a write-ahead log.");
    }

    public static object? Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }
}
