using TpmAssistant.Application.Functions;
using TpmAssistant.Application.Records;
using TpmAssistant.Testing;

namespace TpmAssistant.Application.Tests.Records;

public class NumberedRecordsTests
{
    private readonly InMemoryRecords records = new();

    [Fact]
    public async Task AddNextAsync_Several_CountsOn()
    {
        Assert.Equal("1", (await AddAsync("a")).Key.Id);
        Assert.Equal(("2", "b 2"), ((await AddAsync("b")).Key.Id, (await records.ListAsync<FunctionCall>(Askers.Tenant, "calls", "atlas", default))[^1].Body.Name));
    }

    [Fact]
    public async Task AddNextAsync_SomebodyTookTheNumber_TakesTheOneAfter()
    {
        var isFirst = true;

        var added = await records.AddNextAsync(
            Askers.Tenant, "calls", "atlas",
            number =>
            {
                if (isFirst) Assert.True(records.TrySaveAsync(Askers.Tenant, new("calls", "atlas", NumberedRecords.IdOf(number)), new FunctionCall("theirs"), 0, default).Result);
                isFirst = false;
                return new FunctionCall($"mine {number}");
            },
            default);

        Assert.Equal(("2", "mine 2"), (added.Key.Id, added.Body.Name));
    }

    [Fact]
    public async Task AddNextAsync_OneInTheMiddleIsGone_GivesNoNumberTwice()
    {
        await AddAsync("a");
        await AddAsync("b");
        await records.RemoveAsync<FunctionCall>(Askers.Tenant, new("calls", "atlas", "1"), default);

        Assert.Equal("3", (await AddAsync("c")).Key.Id);
    }

    [Fact]
    public async Task AddNextAsync_EarlierOnesHaveIdsOfAnotherKind_CountsThemToo()
    {
        await records.PutAsync(Askers.Tenant, new("calls", "atlas", "5f0c9a1b2d3e4f56"), new FunctionCall("old"), default);

        Assert.Equal("2", (await AddAsync("new")).Key.Id);
    }

    [Fact]
    public async Task AddNextAsync_NothingToStore_IsNull()
    {
        Assert.Null(await records.AddNextAsync<FunctionCall>(Askers.Tenant, "calls", "atlas", (_, _) => null, default));
        Assert.Empty(await records.ListAsync<FunctionCall>(Askers.Tenant, "calls", "atlas", default));
    }

    private Task<Record<FunctionCall>> AddAsync(string name) => records.AddNextAsync(Askers.Tenant, "calls", "atlas", number => new FunctionCall($"{name} {number}"), default);
}
