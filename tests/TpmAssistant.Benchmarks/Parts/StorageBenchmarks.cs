using System.Globalization;
using BenchmarkDotNet.Attributes;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using TpmAssistant.Application.Delivery;
using TpmAssistant.Storage;

namespace TpmAssistant.Benchmarks.Parts;

/// <summary>The three writes of a turn in several conversations at once, beside one plain commit for each turn.</summary>
public class StorageBenchmarks : IDisposable
{
    private const int TurnsEach = 50;

    private readonly byte[] _activity = new byte[1100];
    private readonly byte[] _reply = new byte[1500];
    private DirectoryInfo _folder = null!;
    private ServiceProvider _services = null!;
    private SqliteConnection _plain = null!;
    private long _next;

    [Params(1, 16, 64)]
    public int Conversations { get; set; }

    [GlobalSetup]
    public void Prepare()
    {
        _folder = Directory.CreateTempSubdirectory("tpm-storage-");
        _services = new ServiceCollection().AddStorage(o => o.ConnectionString = $"Data Source={Path.Combine(_folder.FullName, "product.db")}").BuildServiceProvider();
        _plain = new SqliteConnection($"Data Source={Path.Combine(_folder.FullName, "plain.db")};Pooling=False");
        _plain.Open();
        Run("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE rows (id INTEGER PRIMARY KEY, body BLOB)");
    }

    [GlobalCleanup]
    public void Dispose()
    {
        _services.Dispose();
        _plain.Dispose();
        _folder.Delete(recursive: true);
        GC.SuppressFinalize(this);
    }

    [Benchmark(Baseline = true)]
    public void OneCommitATurn()
    {
        using var insert = _plain.CreateCommand();
        insert.CommandText = "INSERT INTO rows (body) VALUES (@body)";
        insert.Parameters.AddWithValue("@body", _activity);
        for (var i = 0; i < Conversations * TurnsEach; i++) insert.ExecuteNonQuery();
    }

    [Benchmark]
    public Task Turns()
    {
        var inbox = _services.GetRequiredService<IInbox>();
        var outbox = _services.GetRequiredService<IOutbox>();
        return Task.WhenAll(Enumerable.Range(0, Conversations).Select(slot => Task.Run(async () =>
        {
            var conversation = $"a:conversation-{slot}";
            for (var i = 0; i < TurnsEach; i++)
            {
                var activity = Interlocked.Increment(ref _next).ToString("D13", CultureInfo.InvariantCulture);
                var entry = await inbox.AcceptAsync("tenant", conversation, activity, _activity, default);
                var outgoing = new OutgoingActivity("tenant", conversation, "http://127.0.0.1/", activity, null, _reply);
                var sent = await inbox.CompleteAsync(entry!, new TurnResult([outgoing], null), default);
                await outbox.SettleAsync(sent[0], SendState.Sent, activity, default);
            }
        })));
    }

    private void Run(string sql)
    {
        using var command = _plain.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
