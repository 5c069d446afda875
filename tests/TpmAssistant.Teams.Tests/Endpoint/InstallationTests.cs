using System.Net;
using System.Text.Json.Nodes;
using TpmAssistant.Teams.Tests.Fakes;
using TpmAssistant.Teams.Turns;
using TpmAssistant.Testing;

namespace TpmAssistant.Teams.Tests.Endpoint;

public sealed class InstallationTests
{
    private static int Welcomes(BotHost host) => host.Played.Handler.Turns.Count(t => t.Kind == TurnKind.Installed);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Installed_BothActivitiesInEitherOrder_WelcomesOnce(bool updateFirst)
    {
        await using var host = await BotHost.StartAsync();
        string[] both = [Wire.Installed(), Wire.BotAdded()];

        foreach (var body in updateFirst ? both : both.Reverse())
        {
            Assert.Equal(HttpStatusCode.OK, await host.StatusAsync(body));
        }

        await host.SettleAsync();
        Assert.Equal(1, Welcomes(host));
        Assert.Contains("Welcome", Assert.Single(host.Played.Connector.Calls).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Installed_PageReloadedTwentyTimes_WelcomesOnce()
    {
        await using var host = await BotHost.StartAsync();

        await Task.WhenAll(Enumerable.Range(0, 40).Select(i => host.StatusAsync(i % 2 == 0 ? Wire.Installed() : Wire.BotAdded())));
        await host.SettleAsync();

        Assert.Equal(1, Welcomes(host));
    }

    [Fact]
    public async Task Installed_AgainAfterRemoval_WelcomesAgain()
    {
        await using var host = await BotHost.StartAsync();

        await host.StatusAsync(Wire.Installed());
        await host.StatusAsync(Wire.Installed("remove"));
        await host.StatusAsync(Wire.Installed());
        await host.SettleAsync();

        Assert.Equal(2, Welcomes(host));
    }

    [Theory]
    [InlineData("add-upgrade")]
    [InlineData("remove-upgrade")]
    public async Task Installed_Upgrade_SaysNothing(string action)
    {
        await using var host = await BotHost.StartAsync();

        await host.StatusAsync(Wire.Installed(action));
        await host.SettleAsync();

        Assert.Empty(host.Played.Handler.Turns);
    }

    [Fact]
    public async Task Added_SomebodyElse_IsNotedOnly()
    {
        await using var host = await BotHost.StartAsync();

        await host.StatusAsync(Wire.Of("conversationUpdate", a => a["membersAdded"] = new JsonArray(new JsonObject { ["id"] = "29:new" }, null)));
        await host.SettleAsync();

        Assert.Empty(host.Played.Handler.Turns);
        Assert.Single(host.Played.Conversations.References);
    }

    [Fact]
    public async Task Installed_WelcomeFails_IsTriedAgain()
    {
        await using var host = await BotHost.StartAsync();
        var failures = 1;
        host.Played.Handler.Answer = (_, _) => failures-- > 0
            ? throw new InvalidOperationException("not yet")
            : ValueTask.FromResult(TurnAnswer.Of(OutgoingMessage.OfText("Welcome")));

        await host.StatusAsync(Wire.Installed());
        await Patiently.DriveAsync(host.Played.Clock, UntilSentAsync(host));

        Assert.Equal(2, Welcomes(host));
    }

    [Fact]
    public async Task AnyActivity_IsRememberedForWritingLater_ThreadAndChannelAlike()
    {
        await using var host = await BotHost.StartAsync();

        await host.StatusAsync(Wire.Message(change: a =>
        {
            a["conversation"] = new JsonObject { ["id"] = "19:c@thread.tacv2;messageid=7", ["conversationType"] = "channel", ["tenantId"] = Wire.Tenant };
        }));
        await host.SettleAsync();

        Assert.Equal(
            ["19:c@thread.tacv2", "19:c@thread.tacv2;messageid=7"],
            host.Played.Conversations.References.Keys.Select(k => k.Conversation).Order(StringComparer.Ordinal));
        var reference = host.Played.Conversations.References[(Wire.Tenant, "19:c@thread.tacv2")];
        Assert.Equal((BotHost.ServiceUrl, Wire.Bot, null), (reference.ServiceUrl, reference.BotId, reference.UserId));
    }

    private static async Task<bool> UntilSentAsync(BotHost host)
    {
        await Patiently.UntilAsync(() => !host.Played.Connector.Calls.IsEmpty);
        return true;
    }
}
