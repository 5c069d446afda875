using Microsoft.Data.Sqlite;
using TpmAssistant.Storage.Migrations;

namespace TpmAssistant.Storage.Sqlite;

/// <summary>How a database is opened. Everything but the path has a default; tests change the rest.</summary>
internal sealed record SqliteSettings(string Path)
{
    /// <summary>How long a writer waits for another program's lock: well below the 15 s after which Teams delivers again.</summary>
    public TimeSpan BusyTimeout { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>The steps of the schema.</summary>
    public IReadOnlyList<Migration> Migrations { get; init; } = Migration.All("Sqlite");

    /// <summary>Sees every connection opened.</summary>
    public Action<SqliteConnection>? ConnectionOpened { get; init; }

    /// <summary>Sees the writer's connection before its durability is read back.</summary>
    public Action<SqliteConnection>? BeforeVerifying { get; init; }
}
