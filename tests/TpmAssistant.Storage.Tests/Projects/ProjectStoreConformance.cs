using TpmAssistant.Application.Projects;
using TpmAssistant.Application.Serialization;
using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Storage.Tests.Projects;

/// <summary>What every project store promises.</summary>
public abstract class ProjectStoreConformance(StoreHost host) : IDisposable
{
    private static readonly TenantId Tenant = new(Sample.Tenant);

    private IProjectStore Projects => host.Get<IProjectStore>();

    public void Dispose()
    {
        host.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task PutAsync_NewRow_IsListedWholeAfterRestart()
    {
        await Projects.PutAsync(Sample.Project(), default);

        host.Restart();

        var found = Assert.Single(await Projects.ListAsync(Tenant, default));
        Assert.Equal(ProductJson.Serialize(Sample.Project()), ProductJson.Serialize(found));
    }

    [Fact]
    public async Task ListAsync_Several_AreOrderedByName()
    {
        await Projects.PutAsync(Sample.Project("p1", "Cobalt"), default);
        await Projects.PutAsync(Sample.Project("p2", "atlas"), default);
        await Projects.PutAsync(Sample.Project("p3", "Borealis"), default);

        Assert.Equal(["atlas", "Borealis", "Cobalt"], (await Projects.ListAsync(Tenant, default)).Select(p => p.Name));
    }

    [Fact]
    public async Task ListAsync_OtherTenant_SeesOnlyItsOwn()
    {
        await Projects.PutAsync(Sample.Project(), default);
        await Projects.PutAsync(Sample.Project(name: "Their Atlas", tenant: Sample.OtherTenant), default);

        Assert.Equal("Atlas", Assert.Single(await Projects.ListAsync(Tenant, default)).Name);
        Assert.Equal("Their Atlas", Assert.Single(await Projects.ListAsync(new TenantId(Sample.OtherTenant), default)).Name);
        Assert.Empty(await Projects.ListAsync(new TenantId("nobody"), default));
    }

    [Fact]
    public async Task PutAsync_SameId_ReplacesAndIsSeenAtOnce()
    {
        await Projects.PutAsync(Sample.Project(), default);
        await Projects.PutAsync(Sample.Project("p2", "Borealis"), default);
        Assert.Equal(2, (await Projects.ListAsync(Tenant, default)).Count);

        await Projects.PutAsync(Sample.Project(name: "Zephyr"), default);

        Assert.Equal(["Borealis", "Zephyr"], (await Projects.ListAsync(Tenant, default)).Select(p => p.Name));
    }

    [Fact]
    public async Task FindAsync_NobodyStoredIt_IsNull() => Assert.Null(await Projects.FindAsync(Tenant, new("p1"), default));

    [Fact]
    public async Task TrySaveAsync_ReadBeforeSomebodyElseWrote_ChangesNothing()
    {
        Assert.True(await Projects.TrySaveAsync(Sample.Project(), 0, default));
        var read = await FindAsync();

        Assert.True(await Projects.TrySaveAsync(Sample.Project(name: "Theirs"), read!.Version, default));
        Assert.False(await Projects.TrySaveAsync(Sample.Project(name: "Mine"), read.Version, default));
        Assert.False(await Projects.TrySaveAsync(Sample.Project(name: "Mine as new"), 0, default));

        Assert.Equal("Theirs", (await FindAsync())!.Project.Name);
    }

    [Fact]
    public async Task TrySaveAsync_AnotherRowWasWritten_StillHolds()
    {
        await Projects.PutAsync(Sample.Project(), default);
        var read = await FindAsync();
        await Projects.PutAsync(Sample.Project("p2", "Borealis"), default);

        Assert.True(await Projects.TrySaveAsync(Sample.Project(name: "Zephyr"), read!.Version, default));
    }

    [Fact]
    public async Task TrySaveAsync_ReadBeforeItWasRemoved_DoesNotBringItBack()
    {
        await Projects.PutAsync(Sample.Project(), default);
        var read = await FindAsync();
        Assert.True(await Projects.TryRemoveAsync(Tenant, Sample.Project().Id, read!.Version, default));

        Assert.False(await Projects.TrySaveAsync(Sample.Project(name: "Again"), read.Version, default));
        Assert.Empty(await Projects.ListAsync(Tenant, default));
    }

    [Fact]
    public async Task TrySaveAsync_OtherTenantsRow_IsNotTouched()
    {
        await Projects.PutAsync(Sample.Project(), default);
        var read = await FindAsync();

        Assert.False(await Projects.TrySaveAsync(Sample.Project(name: "Theirs", tenant: Sample.OtherTenant), read!.Version, default));
        Assert.Equal("Atlas", (await FindAsync())!.Project.Name);
    }

    [Fact]
    public async Task TryRemoveAsync_ReadBeforeSomebodyElseWrote_RemovesNothing()
    {
        await Projects.PutAsync(Sample.Project(), default);
        var read = await FindAsync();
        await Projects.PutAsync(Sample.Project(name: "Theirs"), default);

        Assert.False(await Projects.TryRemoveAsync(Tenant, Sample.Project().Id, read!.Version, default));
        Assert.Equal("Theirs", Assert.Single(await Projects.ListAsync(Tenant, default)).Name);
    }

    [Fact]
    public async Task ChangeAsync_ManyAtOnce_NoneIsLost()
    {
        await Projects.PutAsync(Sample.Project() with { Aliases = [] }, default);

        await Task.WhenAll(Enumerable.Range(0, 16).Select(i => Task.Run(() => Projects.ChangeAsync(Tenant, Sample.Project().Id, row => row with { Aliases = [.. row.Aliases, $"name {i}"] }, default))));

        Assert.Equal(16, (await FindAsync())!.Project.Aliases.Distinct().Count());
    }

    private ValueTask<ProjectRow?> FindAsync() => Projects.FindAsync(Tenant, Sample.Project().Id, default);
}
