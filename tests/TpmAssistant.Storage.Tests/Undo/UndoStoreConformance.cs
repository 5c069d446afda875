using TpmAssistant.Application.Undo;
using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Storage.Tests.Undo;

/// <summary>What every store of undo steps promises.</summary>
public abstract class UndoStoreConformance(StoreHost host) : IDisposable
{
    private static readonly UndoId Id = new("u1");

    private IUndoStore Steps => host.Get<IUndoStore>();

    public void Dispose()
    {
        host.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task TakeAsync_ItsAuthor_GetsItOnceAlsoAfterRestart()
    {
        await Steps.AddAsync(Step(), default);
        host.Restart();

        Assert.Equal(Step(), await Steps.TakeAsync(Sample.Asker(), Id, Sample.Morning, default));
        Assert.Null(await Steps.TakeAsync(Sample.Asker(), Id, Sample.Morning, default));
    }

    [Fact]
    public async Task TakeAsync_SomebodyElseOtherTenantOrTooOld_GetsNothing()
    {
        await Steps.AddAsync(Step(), default);

        Assert.Null(await Steps.TakeAsync(Sample.Asker(person: "sam"), Id, Sample.Morning, default));
        Assert.Null(await Steps.TakeAsync(Sample.Asker(Sample.OtherTenant), Id, Sample.Morning, default));
        Assert.Null(await Steps.TakeAsync(Sample.Asker(), Id, Sample.Morning.AddTicks(1), default));
        Assert.NotNull(await Steps.TakeAsync(Sample.Asker(), Id, Sample.Morning, default));
    }

    private static UndoStep Step() => new(Id, new TenantId(Sample.Tenant), new PersonId("alex"), "register", """{"a":1}""", Sample.Morning);
}
