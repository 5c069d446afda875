using System.Security.Cryptography;
using System.Text;
using Microsoft.Data.Sqlite;

namespace TpmAssistant.Storage.Sqlite;

/// <summary>Which file the database is, and the files that belong to demo organisations beside it.</summary>
internal sealed record DatabaseFile(string Path, bool IsMemory, string? DemoPattern)
{
    public static DatabaseFile From(StorageOptions options)
    {
        var builder = new SqliteConnectionStringBuilder(options.ConnectionString);
        var path = builder.DataSource;
        if (path.Length == 0 && !string.IsNullOrWhiteSpace(options.ConnectionString)) throw new FormatException("it has no Data Source");

        if (builder.Mode == SqliteOpenMode.Memory || path.StartsWith(':') || path.StartsWith("file:", StringComparison.OrdinalIgnoreCase))
        {
            return new DatabaseFile(path, true, null);
        }

        path = path.Length == 0 ? DefaultPath() : System.IO.Path.GetFullPath(path);
        if (options.DemoInstance is not { Length: > 0 } instance) return new DatabaseFile(path, false, null);

        var stem = System.IO.Path.GetFileNameWithoutExtension(path);
        var folder = System.IO.Path.GetDirectoryName(path)!;
        return new DatabaseFile(System.IO.Path.Combine(folder, $"{stem}.demo-{Safe(instance)}.db"), false, $"{stem}.demo-*.db");
    }

    /// <summary>Removes the files of other demo organisations, except those that some process has open.</summary>
    public void RemoveOtherDemos()
    {
        if (DemoPattern is null) return;
        foreach (var other in Directory.EnumerateFiles(System.IO.Path.GetDirectoryName(Path)!, DemoPattern))
        {
            if (other == Path || IsInUse(other)) continue;
            File.Delete(other);
            File.Delete(other + "-wal");
            File.Delete(other + "-shm");
        }
    }

    /// <summary>Leaving WAL mode needs the file for oneself alone, so it tells whether anybody else has it.</summary>
    private static bool IsInUse(string path)
    {
        try
        {
            using var connection = SqliteConnections.Open(path, TimeSpan.Zero);
            using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA journal_mode = DELETE";
            return command.ExecuteScalar() is not "delete";
        }
        catch (SqliteException)
        {
            return true;
        }
    }

    private static string DefaultPath()
    {
        var folder = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify);
        return folder.Length > 0
            ? System.IO.Path.Combine(folder, "tpm-assistant", "tpm-assistant.db")
            : throw new FormatException("this user has no local application data folder");
    }

    private static string Safe(string instance) => instance.Length <= 40 && instance.All(c => char.IsAsciiLetterOrDigit(c) || c == '-')
        ? instance
        : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(instance)).AsSpan(0, 16));
}
