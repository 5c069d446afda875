using TpmAssistant.Application.Functions;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Storage.Tests.Sqlite;

namespace TpmAssistant.Storage.Tests.ModelUse;

public sealed class ModelUsageTests : IDisposable
{
    private static readonly DateOnly Day = new(2026, 11, 21);
    private static readonly TenantId Tenant = new("contoso");
    private static readonly PersonId Alex = new("alex");

    private readonly SqliteHost _host = new();

    private IModelUsage Usage => _host.Get<IModelUsage>();

    public void Dispose() => _host.Dispose();

    [Fact]
    public async Task TryTakeAsync_UpToTheMost_NotBeyond()
    {
        Assert.True(await TakeAsync(60));
        Assert.True(await TakeAsync(40));
        Assert.False(await TakeAsync(1));
        Assert.False(await Usage.TryTakeAsync(Tenant, new PersonId("ben"), Day, 101, 100, default));
    }

    [Fact]
    public async Task SettleAsync_LessWasUsed_GivesTheRestBack()
    {
        await TakeAsync(100);

        await Usage.SettleAsync(Tenant, Alex, Day, -30, default);

        Assert.True(await TakeAsync(30));
        Assert.False(await TakeAsync(1));
    }

    [Fact]
    public async Task TryTakeAsync_OtherPersonDayOrTenant_IsCountedApart()
    {
        await TakeAsync(100);

        Assert.True(await Usage.TryTakeAsync(Tenant, new PersonId("ben"), Day, 100, 100, default));
        Assert.True(await Usage.TryTakeAsync(Tenant, Alex, Day.AddDays(1), 100, 100, default));
        Assert.True(await Usage.TryTakeAsync(new TenantId("fabrikam"), Alex, Day, 100, 100, default));
    }

    [Fact]
    public async Task TryTakeAsync_ManyAtOnce_NeverPassTheMost()
    {
        var taken = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => TakeAsync(7)));

        Assert.Equal(14, taken.Count(t => t));
    }

    private Task<bool> TakeAsync(long tokens) => Usage.TryTakeAsync(Tenant, Alex, Day, tokens, 100, default);
}
