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
    public async Task SaveAsync_NewRow_IsListedWholeAfterRestart()
    {
        await Projects.SaveAsync(Sample.Project(), default);

        host.Restart();

        var found = Assert.Single(await Projects.ListAsync(Tenant, default));
        Assert.Equal(ProductJson.Serialize(Sample.Project()), ProductJson.Serialize(found));
    }

    [Fact]
    public async Task ListAsync_Several_AreOrderedByName()
    {
        await Projects.SaveAsync(Sample.Project("p1", "Cobalt"), default);
        await Projects.SaveAsync(Sample.Project("p2", "atlas"), default);
        await Projects.SaveAsync(Sample.Project("p3", "Borealis"), default);

        Assert.Equal(["atlas", "Borealis", "Cobalt"], (await Projects.ListAsync(Tenant, default)).Select(p => p.Name));
    }

    [Fact]
    public async Task ListAsync_OtherTenant_SeesOnlyItsOwn()
    {
        await Projects.SaveAsync(Sample.Project(), default);
        await Projects.SaveAsync(Sample.Project(name: "Their Atlas", tenant: Sample.OtherTenant), default);

        Assert.Equal("Atlas", Assert.Single(await Projects.ListAsync(Tenant, default)).Name);
        Assert.Equal("Their Atlas", Assert.Single(await Projects.ListAsync(new TenantId(Sample.OtherTenant), default)).Name);
        Assert.Empty(await Projects.ListAsync(new TenantId("nobody"), default));
    }

    [Fact]
    public async Task SaveAsync_SameId_ReplacesAndIsSeenAtOnce()
    {
        await Projects.SaveAsync(Sample.Project(), default);
        await Projects.SaveAsync(Sample.Project("p2", "Borealis"), default);
        Assert.Equal(2, (await Projects.ListAsync(Tenant, default)).Count);

        await Projects.SaveAsync(Sample.Project(name: "Zephyr"), default);

        Assert.Equal(["Borealis", "Zephyr"], (await Projects.ListAsync(Tenant, default)).Select(p => p.Name));
    }
}
