using TpmAssistant.Application.Functions;
using TpmAssistant.Application.Records;
using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Storage.Tests.Records;

/// <summary>What every store of records promises. A function call stands for a body.</summary>
public abstract class RecordStoreConformance(StoreHost host) : IDisposable
{
    private static readonly TenantId Tenant = new(Sample.Tenant);
    private static readonly RecordKey First = new("lesson", "atlas", "1");

    private IRecordStore Records => host.Get<IRecordStore>();

    public void Dispose()
    {
        host.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task ReadAsync_NothingStored_IsNull() => Assert.Null(await Records.ReadAsync<FunctionCall>(Tenant, First, default));

    [Fact]
    public async Task TrySaveAsync_NewOne_IsThereAfterRestart()
    {
        Assert.True(await SaveAsync(First, "Ünï 🙂", 0));

        host.Restart();

        var found = await Records.ReadAsync<FunctionCall>(Tenant, First, default);
        Assert.Equal((First, 1L, "Ünï 🙂"), (found!.Key, found.Version, found.Body.Name));
    }

    [Fact]
    public async Task TrySaveAsync_ReadBeforeSomebodyElseSaved_ChangesNothing()
    {
        await SaveAsync(First, "first", 0);

        Assert.True(await SaveAsync(First, "theirs", 1));
        Assert.False(await SaveAsync(First, "mine", 1));
        Assert.False(await SaveAsync(First, "mine as new", 0));

        var now = await Records.ReadAsync<FunctionCall>(Tenant, First, default);
        Assert.Equal((2L, "theirs"), (now!.Version, now.Body.Name));
    }

    [Fact]
    public async Task TrySaveAsync_ReadBeforeItWasRemoved_DoesNotBringItBack()
    {
        await SaveAsync(First, "first", 0);
        await Records.TryRemoveAsync(Tenant, First, 1, default);

        Assert.False(await SaveAsync(First, "again", 1));
        Assert.Null(await Records.ReadAsync<FunctionCall>(Tenant, First, default));
    }

    [Fact]
    public async Task TrySaveAsync_ManyFirstOnes_OnlyOneIsKept()
    {
        var saved = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => SaveAsync(First, $"{i}", 0)));

        Assert.Single(saved, true);
    }

    [Fact]
    public async Task ListAsync_SeveralScopes_GivesOneOrAllInTheOrderOfTheirFirstStoring()
    {
        await SaveAsync(First with { Id = "b" }, "one", 0);
        await SaveAsync(First with { Id = "a" }, "two", 0);
        await SaveAsync(First with { Scope = "cobalt" }, "three", 0);
        await SaveAsync(First with { Kind = "vote" }, "other kind", 0);
        await SaveAsync(First with { Id = "b" }, "one, changed", 1);

        Assert.Equal(["one, changed", "two"], await NamesAsync(Tenant, "atlas"));
        Assert.Equal(["one, changed", "two", "three"], await NamesAsync(Tenant, null));
        Assert.Empty(await NamesAsync(new TenantId(Sample.OtherTenant), null));
    }

    [Fact]
    public async Task TryRemoveAsync_OnlyAtTheVersionThatIsThere()
    {
        await SaveAsync(First, "first", 0);
        await SaveAsync(First, "second", 1);

        Assert.False(await Records.TryRemoveAsync(Tenant, First, 1, default));
        Assert.False(await Records.TryRemoveAsync(new TenantId(Sample.OtherTenant), First, 2, default));
        Assert.True(await Records.TryRemoveAsync(Tenant, First, 2, default));
        Assert.False(await Records.TryRemoveAsync(Tenant, First, 2, default));
    }

    private Task<bool> SaveAsync(RecordKey key, string name, long version) => Records.TrySaveAsync(Tenant, key, new FunctionCall(name), version, default);

    private async Task<string[]> NamesAsync(TenantId tenant, string? scope) =>
        [.. (await Records.ListAsync<FunctionCall>(tenant, "lesson", scope, default)).Select(record => record.Body.Name)];
}
