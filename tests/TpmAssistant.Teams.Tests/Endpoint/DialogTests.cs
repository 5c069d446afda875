using System.Net;
using System.Text.Json.Nodes;
using TpmAssistant.Teams.Tests.Fakes;
using TpmAssistant.Teams.Turns;
using TpmAssistant.Testing;

namespace TpmAssistant.Teams.Tests.Endpoint;

/// <summary>Forms in windows of their own: opened, sent, closed.</summary>
public class DialogTests
{
    private const string Pressed = """{"data":{"verb":"open","project":"atlas","msteams":{"type":"task/fetch"}},"context":{"theme":"dark"}}""";

    [Fact]
    public async Task Post_DialogOpened_IsAnsweredWithTheForm()
    {
        await using var host = await BotHost.StartAsync();
        host.Played.Handler.Answer = (turn, _) => ValueTask.FromResult(new TurnAnswer([], InPlaceAnswer.OfCard(ScriptedHandler.Card(turn.Verb!)) with { Title = "Write down \"an action\"" }));

        using var response = await host.PostAsync(Wire.Invoke("task/fetch", Pressed));
        var task = JsonNode.Parse(await response.Content.ReadAsStringAsync())!["task"]!;
        await host.SettleAsync();

        Assert.Equal("continue", task["type"]!.GetValue<string>());
        Assert.Equal("Write down \"an action\"", task["value"]!["title"]!.GetValue<string>());
        Assert.Equal("application/vnd.microsoft.card.adaptive", task["value"]!["card"]!["contentType"]!.GetValue<string>());
        Assert.Equal("open", task["value"]!["card"]!["content"]!["body"]![0]!["text"]!.GetValue<string>());
        var turn = Assert.Single(host.Played.Handler.Turns);
        Assert.Equal((TurnKind.DialogOpened, "atlas"), (turn.Kind, turn.Data!.Value.GetProperty("project").GetString()));
        Assert.Empty(host.Played.Connector.Calls);
    }

    [Fact]
    public async Task Post_DialogSent_ClosesWhenNothingIsToBeShown()
    {
        await using var host = await BotHost.StartAsync();
        host.Played.Handler.Answer = (_, _) => ValueTask.FromResult(TurnAnswer.Nothing);

        using var response = await host.PostAsync(Wire.Invoke("task/submit", """{"data":{"verb":"keep","text":"Ring the vendor"}}"""));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Empty(await response.Content.ReadAsStringAsync());
        var turn = Assert.Single(host.Played.Handler.Turns);
        Assert.Equal((TurnKind.DialogSubmitted, "keep", "Ring the vendor"), (turn.Kind, turn.Verb, turn.Data!.Value.GetProperty("text").GetString()));
    }

    [Fact]
    public async Task Post_DialogThatTakesLong_SaysSoAndSendsNothingLater()
    {
        await using var host = await BotHost.StartAsync();
        var finish = new TaskCompletionSource<TurnAnswer>();
        host.Played.Handler.Answer = async (_, _) => await finish.Task;

        var request = host.PostAsync(Wire.Invoke("task/fetch", Pressed));
        await Patiently.UntilAsync(() => !host.Played.Handler.Turns.IsEmpty);
        using var response = await Patiently.DriveAsync(host.Played.Clock, request);
        var task = JsonNode.Parse(await response.Content.ReadAsStringAsync())!["task"]!;
        finish.SetResult(new TurnAnswer([], InPlaceAnswer.OfCard(ScriptedHandler.Card("late"))));
        await host.SettleAsync();

        Assert.Equal("message", task["type"]!.GetValue<string>());
        Assert.Contains("Working on it", task["value"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Empty(host.Played.Connector.Calls);
    }

    [Theory]
    [InlineData("task/fetch", "{}")]
    [InlineData("task/fetch", "[]")]
    [InlineData("task/submit", """{"data":"words"}""")]
    [InlineData("task/submit", """{"data":{"verb":7}}""")]
    public async Task Post_DialogWithoutAVerb_IsAnsweredAllTheSame(string name, string value)
    {
        await using var host = await BotHost.StartAsync();

        Assert.Equal(HttpStatusCode.OK, await host.StatusAsync(Wire.Invoke(name, value)));
        Assert.Null(Assert.Single(host.Played.Handler.Turns).Verb);
    }
}
