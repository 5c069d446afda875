using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using TpmAssistant.Testing;

namespace TpmAssistant.Storage.Tests.Sqlite;

/// <summary>The product's stores, registered as the host registers them, on a file that lives as long as the test.</summary>
public sealed class SqliteHost : StoreHost
{
    private readonly string _folder = Directory.CreateTempSubdirectory("tpm-storage-").FullName;
    private ServiceProvider? _services;

    public string Path => System.IO.Path.Combine(_folder, "test.db");

    public FakeClock Clock { get; } = new();

    public override T Get<T>() => Services.GetRequiredService<T>();

    public override void Restart()
    {
        _services?.Dispose();
        _services = null;
    }

    /// <summary>A look into the file from outside.</summary>
    public SqliteConnection Outside()
    {
        var connection = new SqliteConnection($"Data Source={Path};Pooling=False");
        connection.Open();
        return connection;
    }

    protected override void Dispose(bool disposing)
    {
        _services?.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private ServiceProvider Services => _services ??= new ServiceCollection()
        .AddSingleton<TimeProvider>(Clock)
        .AddStorage(o => o.ConnectionString = $"Data Source={Path}")
        .BuildServiceProvider();
}
