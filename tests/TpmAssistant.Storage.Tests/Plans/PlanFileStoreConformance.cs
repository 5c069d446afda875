using TpmAssistant.Application.Plans;
using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Storage.Tests.Plans;

/// <summary>What every store of plan files promises.</summary>
public abstract class PlanFileStoreConformance(StoreHost host) : IDisposable
{
    private static readonly TenantId Tenant = new(Sample.Tenant);
    private static readonly PersonId Alex = new("alex");

    private IPlanFileStore Files => host.Get<IPlanFileStore>();

    public void Dispose()
    {
        host.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task SaveAsync_FileWithoutMapping_IsFoundWholeAfterRestart()
    {
        var content = Enumerable.Range(0, 100_000).Select(i => (byte)i).ToArray();
        await Files.SaveAsync(File(content), default);

        host.Restart();

        var found = await Files.FindAsync(Tenant, Alex, "f1", default);
        Assert.Equal(("f1", Sample.Asker(), "план.csv", null), (found!.Id, found.Owner, found.FileName, found.Mapping));
        Assert.Equal(content, found.Content.ToArray());
    }

    [Fact]
    public async Task SaveAsync_CorrectedColumns_ReplacesTheFile()
    {
        await Files.SaveAsync(File([1]), default);
        var mapping = new PlanMapping([new PlanColumn(0, "Naam", PlanField.Title, "x"), new PlanColumn(1, "?", null, "")], "dmy");

        await Files.SaveAsync(File([2]) with { Mapping = mapping }, default);

        var found = await Files.FindAsync(Tenant, Alex, "f1", default);
        Assert.Equal([2], found!.Content.ToArray());
        Assert.Equal("dmy", found.Mapping!.DateOrder);
        Assert.Equal(mapping.Columns, found.Mapping.Columns);
    }

    [Theory]
    [InlineData(Sample.OtherTenant, "alex", "f1")]
    [InlineData(Sample.Tenant, "sam", "f1")]
    [InlineData(Sample.Tenant, "alex", "f2")]
    public async Task FindAsync_NotTheirOwn_GivesNone(string tenant, string person, string id)
    {
        await Files.SaveAsync(File([1]), default);

        Assert.Null(await Files.FindAsync(new TenantId(tenant), new PersonId(person), id, default));
    }

    [Fact]
    public async Task SaveAsync_KeyOfSomebodyElsesFile_FailsAndChangesNothing()
    {
        await Files.SaveAsync(File([1]), default);

        await Assert.ThrowsAnyAsync<Exception>(() =>
            Files.SaveAsync(File([2]) with { Owner = Sample.Asker(person: "sam") }, default));

        Assert.Equal([1], (await Files.FindAsync(Tenant, Alex, "f1", default))!.Content.ToArray());
        Assert.Null(await Files.FindAsync(Tenant, new PersonId("sam"), "f1", default));
    }

    private static PlanFile File(byte[] content) => new("f1", Sample.Asker(), "план.csv", content, null);
}
