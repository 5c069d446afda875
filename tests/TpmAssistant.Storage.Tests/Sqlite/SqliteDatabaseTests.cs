using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;
using TpmAssistant.Application.Delivery;
using TpmAssistant.Application.Projects;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Storage.Sqlite;
using TpmAssistant.Testing;

namespace TpmAssistant.Storage.Tests.Sqlite;

public sealed class SqliteDatabaseTests
{
    [Fact]
    public void Open_NewFile_KeepsWhatItConfirms()
    {
        using var host = new SqliteHost();
        SqliteConnection? writer = null;
        using var database = Open(host.Path, s => s with { BeforeVerifying = c => writer = c });

        Assert.True(database.Opened.IsNew);
        Assert.Equal("wal", SqliteConnections.Run(writer!, "PRAGMA journal_mode"));
        Assert.Equal(2L, SqliteConnections.Run(writer!, "PRAGMA synchronous"));
        Assert.Equal(1L, SqliteConnections.Run(writer!, "PRAGMA foreign_keys"));
    }

    [Theory]
    [InlineData("PRAGMA synchronous = NORMAL")]
    [InlineData("PRAGMA synchronous = OFF")]
    [InlineData("PRAGMA journal_mode = DELETE")]
    [InlineData("PRAGMA foreign_keys = OFF")]
    public void Open_WouldNotKeepWhatItConfirms_Refuses(string pragma)
    {
        using var host = new SqliteHost();

        var refusal = Assert.Throws<StorageException>(() => Open(host.Path, s => s with { BeforeVerifying = c => SqliteConnections.Run(c, pragma) }));

        Assert.Equal(StorageFault.NotDurable, refusal.Fault);
    }

    [Fact]
    public void Open_KnownFile_IsNotNew()
    {
        using var host = new SqliteHost();
        Open(host.Path).Dispose();

        using var again = Open(host.Path);

        Assert.False(again.Opened.IsNew);
        Assert.Equal(Storage.Migrations.Migration.All("Sqlite")[^1].Version, again.Opened.SchemaVersion);
    }

    [Fact]
    public void Open_SomethingElseThanADatabase_SaysSo()
    {
        using var host = new SqliteHost();
        File.WriteAllText(host.Path, string.Join('\n', Enumerable.Repeat("this is a letter to somebody", 200)));

        var refusal = Assert.Throws<StorageException>(() => Open(host.Path));

        Assert.Equal(StorageFault.NotADatabase, refusal.Fault);
        Assert.Contains(host.Path, refusal.Message, StringComparison.Ordinal);
        Assert.StartsWith("this is a letter", File.ReadAllText(host.Path), StringComparison.Ordinal);
    }

    [Fact]
    public void Open_FileInPlaceOfTheFolder_SaysThatItCannotBeWritten()
    {
        using var host = new SqliteHost();
        File.WriteAllText(host.Path, "x");

        var refusal = Assert.Throws<StorageException>(() => Open(Path.Combine(host.Path, "inner.db")));

        Assert.Equal(StorageFault.NotWritable, refusal.Fault);
        Assert.Contains("Storage:ConnectionString", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Open_FolderInPlaceOfTheFile_SaysThatItCannotBeWritten()
    {
        using var host = new SqliteHost();

        Assert.Equal(StorageFault.NotWritable, Assert.Throws<StorageException>(() => Open(Path.GetDirectoryName(host.Path)!)).Fault);
    }

    [Fact]
    public async Task Write_FileHeldBySomebodyElse_FailsAndRecovers()
    {
        using var host = new SqliteHost { Settings = s => s with { BusyTimeout = TimeSpan.Zero } };
        var inbox = host.Get<IInbox>();
        using (var outside = host.Outside())
        {
            SqliteTransactions.Begin(outside);

            var failure = await Assert.ThrowsAsync<StorageException>(async () =>
                await inbox.AcceptAsync(Sample.Tenant, "chat-1", "a1", Sample.Utf8("x"), default));

            Assert.Equal(StorageFault.Busy, failure.Fault);
            SqliteTransactions.RollBack(outside);
        }

        Assert.NotNull(await inbox.AcceptAsync(Sample.Tenant, "chat-1", "a1", Sample.Utf8("x"), default));
        Assert.Equal("ok", host.Integrity());
    }

    [Fact]
    public async Task Write_DiskFull_FailsKeepsWhatWasConfirmedAndRecovers()
    {
        SqliteConnection? writer = null;
        using var host = new SqliteHost
        {
            Settings = s => s with
            {
                BeforeVerifying = c =>
                {
                    writer = c;
                    SqliteConnections.Run(c, $"PRAGMA max_page_count = {(long)SqliteConnections.Run(c, "PRAGMA page_count")! + 20}");
                },
            },
        };
        var inbox = host.Get<IInbox>();
        var confirmed = new List<string>();
        StorageException? failure = null;
        for (var i = 0; failure is null && i < 100; i++)
        {
            try
            {
                await inbox.AcceptAsync(Sample.Tenant, "chat-1", $"a{i}", new byte[10_000], default);
                confirmed.Add($"a{i}");
            }
            catch (StorageException e)
            {
                failure = e;
            }
        }

        Assert.Equal(StorageFault.Full, failure?.Fault);
        Assert.NotEmpty(confirmed);
        Assert.Equal(confirmed, (await inbox.UnfinishedAsync(default)).Select(e => e.ActivityId));
        Assert.Equal("ok", host.Integrity());

        SqliteConnections.Run(writer!, "PRAGMA max_page_count = 100000");
        Assert.NotNull(await inbox.AcceptAsync(Sample.Tenant, "chat-1", "later", new byte[10_000], default));
    }

    [Fact]
    public async Task Write_NotCommitted_IsNotThereAfterReopening()
    {
        using var host = new SqliteHost();
        await host.Get<IInbox>().AcceptAsync(Sample.Tenant, "chat-1", "kept", Sample.Utf8("x"), default);
        host.Restart();
        using (var outside = host.Outside())
        {
            SqliteTransactions.Begin(outside);
            SqliteConnections.Run(
                outside, "INSERT INTO inbox (tenant_id, conversation_id, activity_id, received_at, payload) VALUES ('contoso', 'c', 'lost', 0, x'00')");
        }

        Assert.Equal("kept", Assert.Single(await host.Get<IInbox>().UnfinishedAsync(default)).ActivityId);
    }

    [Fact]
    public async Task Write_ManyCallersOfEveryKind_LeaveASoundFile()
    {
        using var host = new SqliteHost();
        var inbox = host.Get<IInbox>();
        var outbox = host.Get<IOutbox>();

        await Task.WhenAll(Enumerable.Range(0, 16).Select(slot => Task.Run(async () =>
        {
            for (var i = 0; i < 50; i++)
            {
                var entry = await inbox.AcceptAsync(Sample.Tenant, $"chat-{slot}", $"a{i}", new byte[500 + (i * 40)], default);
                var sent = await inbox.CompleteAsync(entry!, new TurnResult([Sample.Outgoing($"{i}", conversation: $"chat-{slot}")], null), default);
                if (i % 10 != 0) await outbox.SettleAsync(sent[0], SendState.Sent, $"s{i}", default);
            }
        })));

        Assert.Empty(await inbox.UnfinishedAsync(default));
        var pending = await outbox.PendingAsync(default);
        Assert.Equal(16 * 5, pending.Count);
        Assert.Equal("ok", host.Integrity());
    }

    [Fact]
    public async Task Read_AnotherProcessSavedAProject_SeesIt()
    {
        using var host = new SqliteHost();
        var projects = host.Get<IProjectStore>();
        await projects.PutAsync(Sample.Project(), default);
        await projects.ListAsync(new TenantId(Sample.Tenant), default);
        using (var other = Open(host.Path))
        {
            await new TpmAssistant.Storage.Projects.ProjectStore(other).PutAsync(Sample.Project(name: "Zephyr"), default);
        }

        Assert.Equal("Zephyr", Assert.Single(await projects.ListAsync(new TenantId(Sample.Tenant), default)).Name);
    }

    [Fact]
    public async Task Restart_LongAfter_ClearsOldDeliveriesButNothingThatMatters()
    {
        using var host = new SqliteHost();
        var inbox = host.Get<IInbox>();
        var done = await inbox.AcceptAsync(Sample.Tenant, "chat-1", "done", Sample.Utf8("x"), default);
        await inbox.AcceptAsync(Sample.Tenant, "chat-1", "waiting", Sample.Utf8("x"), default);
        var sent = await inbox.CompleteAsync(
            done!, new TurnResult([Sample.Outgoing("1"), Sample.Outgoing("2", "report"), Sample.Outgoing("3")], null), default);
        await host.Get<IOutbox>().SettleAsync(sent[0], SendState.Sent, "s1", default);
        await host.Get<IOutbox>().SettleAsync(sent[1], SendState.Sent, "s2", default);

        host.Clock.Advance(TimeSpan.FromDays(8));
        host.Restart();

        Assert.Equal("waiting", Assert.Single(await host.Get<IInbox>().UnfinishedAsync(default)).ActivityId);
        Assert.Equal(sent[2].Id, Assert.Single(await host.Get<IOutbox>().PendingAsync(default)).Id);
        Assert.Equal("s2", await host.Get<IOutbox>().FindTopicAsync(Sample.Tenant, "chat-1", "report", default));
        using var outside = host.Outside();
        Assert.Equal(1L, SqliteConnections.Run(outside, "SELECT count(*) FROM inbox"));
        Assert.Equal(2L, SqliteConnections.Run(outside, "SELECT count(*) FROM outbox"));
    }

    [Fact]
    public async Task CompleteAsync_TextOfTheTurn_DoesNotStayInTheTables()
    {
        using var host = new SqliteHost();
        var entry = await host.Get<IInbox>().AcceptAsync(Sample.Tenant, "chat-1", "a1", Sample.Utf8("secret"), default);
        var sent = await host.Get<IInbox>().CompleteAsync(entry!, new TurnResult([Sample.Outgoing("answer", "t")], null), default);
        await host.Get<IOutbox>().SettleAsync(sent[0], SendState.Sent, "s1", default);

        using var outside = host.Outside();
        Assert.Equal(0L, SqliteConnections.Run(outside, "SELECT count(*) FROM inbox WHERE payload IS NOT NULL"));
        Assert.Equal(0L, SqliteConnections.Run(outside, "SELECT count(*) FROM outbox WHERE payload IS NOT NULL"));
    }

    private static SqliteDatabase Open(string path, Func<SqliteSettings, SqliteSettings>? change = null)
    {
        var settings = new SqliteSettings(path);
        return SqliteDatabase.Open(change?.Invoke(settings) ?? settings, new FakeClock(), NullLogger.Instance);
    }
}
