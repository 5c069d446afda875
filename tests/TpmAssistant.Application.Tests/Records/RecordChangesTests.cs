using TpmAssistant.Application.Functions;
using TpmAssistant.Application.Records;
using TpmAssistant.Testing;

namespace TpmAssistant.Application.Tests.Records;

public class RecordChangesTests
{
    private static readonly RecordKey Key = new("calls", "atlas", "1");
    private readonly InMemoryRecords records = new();

    [Fact]
    public async Task ChangeAsync_NoneYet_StoresTheFirst()
    {
        var (before, after) = (await ChangeAsync(there => there is null ? new("first") : null))!.Value;

        Assert.Null(before);
        Assert.Equal(("first", 1), (after.Body.Name, after.Version));
    }

    [Fact]
    public async Task ChangeAsync_SomebodyWasFaster_ReadsAgainAndLosesNothing()
    {
        await records.PutAsync(Askers.Tenant, Key, new FunctionCall("a"), default);
        var isFirst = true;

        var changed = await ChangeAsync(there =>
        {
            if (isFirst) Assert.True(records.TrySaveAsync(Askers.Tenant, Key, new FunctionCall("b"), 1, default).Result);
            isFirst = false;
            return new(there!.Name + "+c");
        });

        Assert.Equal(("b", "b+c", 3), (changed!.Value.Before!.Body.Name, changed.Value.After.Body.Name, changed.Value.After.Version));
        Assert.Equal("b+c", (await records.ReadAsync<FunctionCall>(Askers.Tenant, Key, default))!.Body.Name);
    }

    [Fact]
    public async Task ChangeAsync_ActSaysNo_ChangesNothing()
    {
        await records.PutAsync(Askers.Tenant, Key, new FunctionCall("a"), default);

        Assert.Null(await ChangeAsync(_ => null));
        Assert.Equal(1, (await records.ReadAsync<FunctionCall>(Askers.Tenant, Key, default))!.Version);
    }

    [Fact]
    public async Task ChangeAsync_OutrunEachTime_SaysSoInsteadOfLosingIt()
    {
        var version = 0;

        await Assert.ThrowsAsync<InvalidOperationException>(() => ChangeAsync(_ =>
        {
            Assert.True(records.TrySaveAsync(Askers.Tenant, Key, new FunctionCall("theirs"), version++, default).Result);
            return new("mine");
        }));
    }

    [Fact]
    public async Task PutAsync_SomethingStandsThere_TakesItsPlace()
    {
        await records.PutAsync(Askers.Tenant, Key, new FunctionCall("a"), default);

        var put = await records.PutAsync(Askers.Tenant, Key, new FunctionCall("b"), default);

        Assert.Equal(("b", 2), (put.Body.Name, put.Version));
    }

    [Fact]
    public async Task RemoveAsync_Twice_GivesWhatStoodThereOnce()
    {
        await records.PutAsync(Askers.Tenant, Key, new FunctionCall("a"), default);

        Assert.Equal("a", (await records.RemoveAsync<FunctionCall>(Askers.Tenant, Key, default))!.Body.Name);
        Assert.Null(await records.RemoveAsync<FunctionCall>(Askers.Tenant, Key, default));
    }

    private Task<(Record<FunctionCall>? Before, Record<FunctionCall> After)?> ChangeAsync(Func<FunctionCall?, FunctionCall?> act) =>
        records.ChangeAsync(Askers.Tenant, Key, act, default);
}
