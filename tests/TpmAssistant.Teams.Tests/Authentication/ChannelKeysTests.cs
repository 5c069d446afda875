using Microsoft.Extensions.Logging.Abstractions;
using TpmAssistant.Teams.Authentication;
using TpmAssistant.Teams.Tests.Fakes;
using TpmAssistant.Testing;

namespace TpmAssistant.Teams.Tests.Authentication;

public sealed class ChannelKeysTests : IDisposable
{
    private readonly FakeClock clock = new();
    private readonly FakeIssuer issuer = new();
    private readonly ChannelKeys keys;

    public ChannelKeysTests() => keys = new ChannelKeys(FakeIssuer.Metadata, issuer, clock, NullLogger<ChannelKeys>.Instance);

    public void Dispose() => keys.Dispose();

    [Fact]
    public async Task Find_KnownKey_FetchesOnce()
    {
        for (var i = 0; i < 100; i++)
        {
            Assert.NotNull(await keys.FindAsync("key-1", default));
        }

        Assert.Equal(1, issuer.Fetches);
    }

    [Fact]
    public async Task Find_ManyAtOnceWhenCold_FetchesOnce()
    {
        await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Task.Run(() => keys.FindAsync("key-1", default).AsTask())));

        Assert.Equal(1, issuer.Fetches);
    }

    [Fact]
    public async Task Find_UnknownKeysInAFlood_FetchesAtMostOncePerInterval()
    {
        await keys.FindAsync("key-1", default);
        clock.Advance(ChannelKeys.RefreshInterval);

        for (var i = 0; i < 100; i++)
        {
            await keys.FindAsync($"unknown-{i}", default);
        }

        Assert.Equal(2, issuer.Fetches);
        clock.Advance(ChannelKeys.RefreshInterval);
        await keys.FindAsync("unknown-again", default);
        Assert.Equal(3, issuer.Fetches);
    }

    [Fact]
    public async Task Find_NewKeyAfterRotation_IsThereForTheFirstTokenThatNamesIt()
    {
        await keys.FindAsync("key-1", default);
        clock.Advance(ChannelKeys.RefreshInterval);
        issuer.Publish("key-2");

        var found = await keys.FindAsync("key-2", default);

        Assert.True(found!.ById.ContainsKey("key-2"));
    }

    [Fact]
    public async Task Find_NewKeyRightAfterAFlood_IsThereWithinAMinute()
    {
        await keys.FindAsync("key-1", default);
        clock.Advance(ChannelKeys.RefreshInterval);
        await keys.FindAsync("unknown", default);
        issuer.Publish("key-2");

        Assert.False((await keys.FindAsync("key-2", default))!.ById.ContainsKey("key-2"));
        clock.Advance(TimeSpan.FromSeconds(60));
        Assert.True((await keys.FindAsync("key-2", default))!.ById.ContainsKey("key-2"));
    }

    [Fact]
    public async Task Find_CallerHangsUpDuringTheFetch_TheOthersStillGetTheirKeys()
    {
        using var hangUp = new CancellationTokenSource();
        issuer.DuringFetch = hangUp.Cancel;

        await keys.FindAsync("key-1", hangUp.Token);

        Assert.NotNull(await keys.FindAsync("key-1", default));
        Assert.Equal(1, issuer.Fetches);
    }

    [Fact]
    public async Task Find_OutageWhenWarm_KeepsServingKnownKeys()
    {
        await keys.FindAsync("key-1", default);
        issuer.IsDown = true;

        for (var hour = 0; hour < 48; hour++)
        {
            clock.Advance(TimeSpan.FromHours(1));
            Assert.True((await keys.FindAsync("key-1", default))!.ById.ContainsKey("key-1"));
        }
    }

    [Fact]
    public async Task Find_OutageWhenCold_HasNothingUntilItRecoversAndThenWithinAMinute()
    {
        issuer.IsDown = true;
        Assert.Null(await keys.FindAsync("key-1", default));
        Assert.Null(await keys.FindAsync("key-1", default));
        Assert.Equal(1, issuer.Fetches);

        issuer.IsDown = false;
        clock.Advance(TimeSpan.FromSeconds(60));

        Assert.NotNull(await keys.FindAsync("key-1", default));
    }

    [Fact]
    public async Task Find_AfterHalfADay_ReadsAgainAndDropsWithdrawnKeys()
    {
        await keys.FindAsync("key-1", default);
        issuer.Withdraw("key-1");
        issuer.Publish("key-2");
        clock.Advance(ChannelKeys.Lifetime);

        Assert.False((await keys.FindAsync("key-1", default))!.ById.ContainsKey("key-1"));
    }

    [Fact]
    public async Task Find_KeySetGoneEmpty_KeepsTheOldOne()
    {
        await keys.FindAsync("key-1", default);
        issuer.Withdraw("key-1");
        clock.Advance(ChannelKeys.Lifetime);

        Assert.True((await keys.FindAsync("key-1", default))!.ById.ContainsKey("key-1"));
    }

    [Fact]
    public async Task Find_CertificateOfAnotherKey_LeavesThatKeyOut()
    {
        using var certificate = FakeIssuer.Certificate("other", clock.GetUtcNow().AddDays(-1), clock.GetUtcNow().AddDays(1));
        issuer.Publish("mixed", ["msteams"], certificate);

        Assert.False((await keys.FindAsync("mixed", default))!.ById.ContainsKey("mixed"));
    }

    [Fact]
    public async Task Find_UnusableKeys_AreLeftOut()
    {
        issuer.Publish("encryption")["use"] = "enc";
        issuer.Publish("elliptic")["kty"] = "EC";
        issuer.Publish("broken")["x5c"] = new System.Text.Json.Nodes.JsonArray("no certificate");
        issuer.Publish("null-endorsements")["endorsements"] = null;

        var found = (await keys.FindAsync("key-1", default))!.ById;

        Assert.Equal(["key-1", "null-endorsements"], found.Keys.Order(StringComparer.Ordinal));
        Assert.Empty(found["null-endorsements"].Endorsements);
    }
}
