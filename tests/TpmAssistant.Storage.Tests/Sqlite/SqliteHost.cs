using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using TpmAssistant.Storage.Sqlite;
using TpmAssistant.Testing;

namespace TpmAssistant.Storage.Tests.Sqlite;

/// <summary>
/// The product's stores, registered as the host registers them, on a file that lives as long as the test. Whatever the test does, a
/// statement that leaves the tenant open fails it in the end.
/// </summary>
public sealed class SqliteHost : StoreHost
{
    private readonly string _folder = Directory.CreateTempSubdirectory("tpm-storage-").FullName;
    private ServiceProvider? _services;

    public string Path => System.IO.Path.Combine(_folder, "test.db");

    public FakeClock Clock { get; } = new();

    internal TenantWatch Watch { get; } = new();

    /// <summary>How this test opens the database differently.</summary>
    internal Func<SqliteSettings, SqliteSettings> Settings { get; init; } = s => s;

    internal SqliteDatabase Database => Get<SqliteDatabase>();

    public override T Get<T>() => Services.GetRequiredService<T>();

    public override void Restart()
    {
        _services?.Dispose();
        _services = null;
    }

    /// <summary>A look into the file from outside.</summary>
    public SqliteConnection Outside()
    {
        var connection = new SqliteConnection($"Data Source={Path};Pooling=False;Default Timeout=1");
        connection.Open();
        return connection;
    }

    /// <summary>What the engine itself finds wrong with the file: <c>ok</c> when nothing.</summary>
    public string Integrity()
    {
        using var outside = Outside();
        return (string)SqliteConnections.Run(outside, "PRAGMA integrity_check")!;
    }

    protected override void Dispose(bool disposing)
    {
        _services?.Dispose();
        Directory.Delete(_folder, recursive: true);
        Assert.Empty(Watch.Violations);
    }

    private ServiceProvider Services => _services ??= new ServiceCollection()
        .AddSingleton<TimeProvider>(Clock)
        .AddStorage(o => o.ConnectionString = $"Data Source={Path}")
        .AddSingleton(_ => SqliteDatabase.Open(
            Settings(new SqliteSettings(Path) { ConnectionOpened = Watch.Attach }), Clock, NullLogger.Instance))
        .BuildServiceProvider();
}
