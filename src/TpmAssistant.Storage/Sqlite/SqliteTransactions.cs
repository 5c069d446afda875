using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace TpmAssistant.Storage.Sqlite;

/// <summary>
/// Transactions straight on the engine: the driver's own object must be named by every command, and its retry loop sleeps where the
/// engine's wait for a lock is exact.
/// </summary>
internal static class SqliteTransactions
{
    /// <summary>Begins with the write lock, so that nothing later in the transaction can be refused for it.</summary>
    public static void Begin(SqliteConnection connection) => Run(connection, "BEGIN IMMEDIATE");

    public static void Commit(SqliteConnection connection) => Run(connection, "COMMIT");

    /// <summary>Rolls back, unless the engine has done so already.</summary>
    public static void RollBack(SqliteConnection connection)
    {
        if (raw.sqlite3_get_autocommit(connection.Handle!) == 0) Run(connection, "ROLLBACK");
    }

    private static void Run(SqliteConnection connection, string sql)
    {
        var result = raw.sqlite3_exec(connection.Handle!, sql);
        if (result == raw.SQLITE_OK) return;
        throw new SqliteException(
            $"{sql}: {raw.sqlite3_errmsg(connection.Handle!).utf8_to_string()}", result & 0xff, raw.sqlite3_extended_errcode(connection.Handle!));
    }
}
