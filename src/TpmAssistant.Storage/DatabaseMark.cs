using TpmAssistant.Storage.Sqlite;

namespace TpmAssistant.Storage;

/// <summary>Small facts about the database itself, not about any tenant: which demo organisation filled it, for one.</summary>
public sealed class DatabaseMark
{
    private readonly SqliteDatabase _database;

    internal DatabaseMark(SqliteDatabase database) => _database = database;

    /// <summary>The value noted under a key; <see langword="null"/> when there is none.</summary>
    public string? Read(string key) => _database.ReadForEveryTenant(s => s.Find<string>("SELECT value FROM marks WHERE key = @key", new { key }));

    /// <summary>Notes a value, replacing the one there. Durable on return.</summary>
    public Task WriteAsync(string key, string value, CancellationToken cancellationToken) => _database.WriteForEveryTenantAsync(
        s => s.Execute(
            "INSERT INTO marks (key, value) VALUES (@key, @value) ON CONFLICT (key) DO UPDATE SET value = excluded.value", new { key, value }),
        cancellationToken);
}
