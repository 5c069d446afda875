using Microsoft.Data.Sqlite;

namespace TpmAssistant.Storage.Sqlite;

/// <summary>What SQLite reports, in words for whoever runs the product.</summary>
internal static class SqliteFaults
{
    private const int Busy = 5;
    private const int Locked = 6;
    private const int ReadOnly = 8;
    private const int IoError = 10;
    private const int Corrupt = 11;
    private const int Full = 13;
    private const int CannotOpen = 14;
    private const int Constraint = 19;
    private const int NotADatabase = 26;

    public static Exception Translate(Exception exception, string path) =>
        exception is SqliteException sqlite ? Translate(sqlite, path) : exception;

    public static StorageException Translate(SqliteException exception, string path)
    {
        var (fault, message) = exception.SqliteErrorCode switch
        {
            Busy or Locked => (StorageFault.Busy, $"The database '{path}' is held by another program. Close it, or wait; nothing was written."),
            ReadOnly or CannotOpen => (StorageFault.NotWritable, NotWritable(path)),
            Full => (StorageFault.Full, $"The disk that holds the database '{path}' is full; nothing was written."),
            Corrupt => (StorageFault.Corrupt, $"The database '{path}' is damaged. Restore it from a copy, or move it away to begin with an empty one."),
            NotADatabase => (StorageFault.NotADatabase,
                $"'{path}' is not an SQLite database. Name another file in Storage:ConnectionString, or move this one away."),
            Constraint => (StorageFault.Conflict, "The row contradicts one that is there; nothing was written."),
            IoError => (StorageFault.Other, $"The disk that holds the database '{path}' reports an error ({exception.SqliteExtendedErrorCode})."),
            _ => (StorageFault.Other, $"The database '{path}' reports error {exception.SqliteExtendedErrorCode}."),
        };
        return new StorageException(fault, message, exception);
    }

    public static string NotWritable(string path) =>
        $"The database file '{path}' cannot be opened for writing. Name one that this user may write: Storage:ConnectionString = Data Source=/path/to/file.db";
}
