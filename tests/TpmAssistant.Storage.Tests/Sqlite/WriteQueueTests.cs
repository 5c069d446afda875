using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace TpmAssistant.Storage.Tests.Sqlite;

public sealed class WriteQueueTests : IDisposable
{
    private const string Insert = "INSERT INTO welcomes (tenant_id, conversation_id) VALUES (@tenant, @conversation)";

    private readonly SqliteHost _host;
    private int _commits;

    public WriteQueueTests() => _host = new SqliteHost
    {
        Settings = s => s with { BeforeVerifying = CountCommits },
    };

    public void Dispose() => _host.Dispose();

    [Fact]
    public async Task WriteAsync_ManyWhileTheWriterIsBusy_ShareOneFlush()
    {
        using var hold = new Hold(_host);
        var writes = Enumerable.Range(0, 100).Select(i => Write($"c{i}")).ToList();
        var before = _commits;

        hold.Release();
        await Task.WhenAll(writes);

        Assert.Equal(2, _commits - before);
    }

    [Fact]
    public async Task WriteAsync_OneOfAGroupFails_OnlyThatOneFails()
    {
        await Write("taken");
        using var hold = new Hold(_host);
        var writes = Enumerable.Range(0, 20).Select(i => Write(i == 7 ? "taken" : $"c{i}")).ToList();

        hold.Release();
        var failure = await Assert.ThrowsAsync<StorageException>(() => Task.WhenAll(writes));

        Assert.Equal(StorageFault.Conflict, failure.Fault);
        Assert.Equal([7], writes.Index().Where(w => w.Item.IsFaulted).Select(w => w.Index));
        Assert.Equal(20L, Count());
    }

    [Fact]
    public async Task WriteAsync_WorkThrows_NothingOfItIsWrittenAndTheCallerLearnsWhy()
    {
        var failure = await Assert.ThrowsAsync<FormatException>(() => _host.Database.WriteAsync<int>(
            "contoso",
            s =>
            {
                s.ExecutePrepared(Insert, "half");
                throw new FormatException("a bug");
            },
            default));

        Assert.Equal("a bug", failure.Message);
        Assert.Equal(0L, Count());
        await Write("next");
        Assert.Equal(1L, Count());
    }

    [Fact]
    public async Task WriteAsync_CancelledWhileWaiting_IsNotWritten()
    {
        using var hold = new Hold(_host);
        using var cancel = new CancellationTokenSource();
        var cancelled = _host.Database.WriteAsync("contoso", s => s.ExecutePrepared(Insert, "c1"), cancel.Token);
        var other = Write("c2");
        await cancel.CancelAsync();

        hold.Release();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => cancelled);
        await other;
        Assert.Equal(1L, Count());
    }

    [Fact]
    public async Task Post_NobodyWaits_IsWrittenWithTheNextGroup()
    {
        using var hold = new Hold(_host);
        _host.Database.Post("contoso", s => s.ExecutePrepared(Insert, "note"));
        var write = Write("c1");
        var before = _commits;

        hold.Release();
        await write;

        Assert.Equal(2, _commits - before);
        Assert.Equal(2L, Count());
    }

    [Fact]
    public async Task Post_NobodyElseWrites_IsWrittenSoon()
    {
        var written = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

        _host.Database.Post("contoso", s =>
        {
            s.ExecutePrepared(Insert, "note");
            written.SetResult();
        });

        await written.Task.WaitAsync(TimeSpan.FromSeconds(30));
        _host.Restart();
        Assert.Equal(1L, Count());
    }

    [Fact]
    public async Task Post_RefusedForAReasonThatPasses_IsTriedAgain()
    {
        var tries = 0;
        var written = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _host.Database.Post("contoso", s =>
        {
            if (++tries == 1) throw new StorageException(StorageFault.Full, "full for a moment");
            s.ExecutePrepared(Insert, "note");
            written.SetResult();
        });

        await written.Task.WaitAsync(TimeSpan.FromSeconds(30));

        Assert.Equal(2, tries);
    }

    [Fact]
    public async Task Dispose_WritesWaiting_AreStillWritten()
    {
        using (var hold = new Hold(_host))
        {
            _host.Database.Post("contoso", s => s.ExecutePrepared(Insert, "note"));
            var write = Write("c1");
            hold.Release();
            _host.Restart();
            await write;
        }

        Assert.Equal(2L, Count());
    }

    [Fact]
    public async Task WriteAsync_AfterDispose_IsRefused()
    {
        var database = _host.Database;
        _host.Restart();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => database.WriteAsync("contoso", s => s.ExecutePrepared(Insert, "c1"), default));
        Assert.Throws<ObjectDisposedException>(() => database.Read("contoso", s => s.ScalarPrepared("SELECT @tenant")));
    }

    private Task<int> Write(string conversation) =>
        _host.Database.WriteAsync("contoso", s => s.ExecutePrepared(Insert, conversation), default);

    private long Count() => (long)_host.Database.Read(
        "contoso", s => s.ScalarPrepared("SELECT count(*) FROM welcomes WHERE tenant_id = @tenant"))!;

    private void CountCommits(SqliteConnection writer) => raw.sqlite3_commit_hook(
        writer.Handle!,
        _ =>
        {
            Interlocked.Increment(ref _commits);
            return 0;
        },
        null);

    /// <summary>Keeps the writer inside a transaction of its own, so that a group can gather behind it.</summary>
    private sealed class Hold : IDisposable
    {
        private readonly ManualResetEventSlim _release = new();

        public Hold(SqliteHost host)
        {
            using var reached = new ManualResetEventSlim();
            _ = host.Database.WriteAsync(
                "contoso",
                s =>
                {
                    s.ExecutePrepared("DELETE FROM welcomes WHERE tenant_id = @tenant AND conversation_id = 'none'");
                    reached.Set();
                    _release.Wait();
                    return 0;
                },
                default);
            reached.Wait();
        }

        public void Release() => _release.Set();

        public void Dispose()
        {
            _release.Set();
            _release.Dispose();
        }
    }
}
