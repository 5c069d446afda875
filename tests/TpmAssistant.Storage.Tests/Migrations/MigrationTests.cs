using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;
using TpmAssistant.Application.Delivery;
using TpmAssistant.Application.Proposals;
using TpmAssistant.Storage.Migrations;
using TpmAssistant.Storage.Sqlite;
using TpmAssistant.Storage.Tests.Sqlite;
using TpmAssistant.Testing;

namespace TpmAssistant.Storage.Tests.Migrations;

public sealed class MigrationTests : IDisposable
{
    private static readonly IReadOnlyList<Migration> All = Migration.All("Sqlite");

    private static readonly int Next = All.Max(m => m.Version) + 1;

    private readonly SqliteHost _host = new();

    public void Dispose() => _host.Dispose();

    [Fact]
    public void All_Scripts_HaveNumbersOfTheirOwn()
    {
        Assert.NotEmpty(All);
        Assert.Equal(All.Count, All.Select(m => m.Version).Distinct().Count());
    }

    [Fact]
    public void Open_AStepBetweenTakenOnes_IsTaken()
    {
        Open(All.Where((_, i) => i != All.Count - 2)).Dispose();

        Open(All).Dispose();

        Assert.Equal(All.Select(m => $"{m.Version} {m.Name}"), Steps());
    }

    [Fact]
    public void Open_EmptyFile_TakesEveryStep()
    {
        Open(All).Dispose();

        Assert.Equal(All.Select(m => $"{m.Version} {m.Name}"), Steps());
    }

    [Fact]
    public async Task Open_PreviousVersionWithData_KeepsTheDataAndGoesOn()
    {
        using (var old = Open(All.SkipLast(1)))
        {
            await old.WriteAsync(
                Sample.Tenant,
                s => s.ExecutePrepared(
                    "INSERT INTO inbox (tenant_id, conversation_id, activity_id, received_at, payload) VALUES (@tenant, @c, @a, @at, @p)",
                    "chat-1", "a1", Sample.Morning.UtcTicks, Sample.Utf8("old")),
                default);
        }

        var found = Assert.Single(await _host.Get<IInbox>().UnfinishedAsync(default));
        await _host.Get<IProposalStore>().AddAsync(Sample.Proposal(), default);

        Assert.Equal(Sample.Utf8("old"), found.Payload.ToArray());
        Assert.Equal(All.Count, Steps().Count);
        Assert.Equal("ok", _host.Integrity());
    }

    [Fact]
    public void Open_StepBreaksMidway_LeavesWholeStepsOnlyAndGoesOnNextTime()
    {
        var broken = All.Append(new Migration(Next, "broken", "CREATE TABLE half (id INTEGER); CREATE TABLE half (id INTEGER);"));
        Assert.Throws<StorageException>(() => Open(broken));
        Assert.Equal(All.Count, Steps().Count);
        Assert.DoesNotContain("half", Tables());

        Open(All.Append(new Migration(Next, "mended", "CREATE TABLE half (id INTEGER); CREATE TABLE other (id INTEGER);"))).Dispose();

        Assert.Equal($"{Next} mended", Steps()[^1]);
        Assert.Contains("half", Tables());
    }

    [Fact]
    public async Task Open_SeveralAtOnce_TakeEachStepOnce()
    {
        var databases = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Open(All))));
        foreach (var database in databases) database.Dispose();

        Assert.Equal(All.Count, Steps().Count);
    }

    [Fact]
    public void Open_WrittenByALaterVersion_SaysSoAndLeavesItAlone()
    {
        Open(All.Append(new Migration(Next, "future", "CREATE TABLE future (id INTEGER)"))).Dispose();

        var refusal = Assert.Throws<StorageException>(() => Open(All));

        Assert.Equal(StorageFault.SchemaTooNew, refusal.Fault);
        Assert.Contains("future", Tables());
    }

    private SqliteDatabase Open(IEnumerable<Migration> migrations) => SqliteDatabase.Open(
        new SqliteSettings(_host.Path) { Migrations = [.. migrations] }, new FakeClock(), NullLogger.Instance);

    private List<string> Steps() => Read("SELECT version || ' ' || name FROM schema_version ORDER BY version");

    private List<string> Tables() => Read("SELECT name FROM sqlite_schema WHERE type = 'table'");

    private List<string> Read(string sql)
    {
        using var outside = _host.Outside();
        using var command = new SqliteCommand(sql, outside);
        using var rows = command.ExecuteReader();
        var list = new List<string>();
        while (rows.Read()) list.Add(rows.GetString(0));
        return list;
    }
}
