using System.Text.Json;
using System.Text.Json.Nodes;
using TpmAssistant.Bot.Tests.Hosting;
using TpmAssistant.ModelServer;

namespace TpmAssistant.Bot.Tests;

/// <summary>The sensitivity label of Atlas' group goes with all that is said from Atlas, and with nothing else.</summary>
public sealed class SensitivityTests : IAsyncLifetime
{
    private RunningBot _bot = null!;

    public async Task InitializeAsync() => _bot = await RunningBot.StartAsync();

    public async Task DisposeAsync() => await _bot.DisposeAsync();

    [Theory]
    [InlineData("status of Atlas", "Confidential")]
    [InlineData("critical path of Atlas", "Confidential")]
    [InlineData("budget of Atlas", "Confidential")]
    [InlineData("portfolio", "Confidential")]
    [InlineData("what is on my plate today?", "Confidential")]
    [InlineData("prepare the agenda for Cobalt: money until the end of the year", "Highly confidential")]
    [InlineData("prepare the agenda for the Atlas weekly", "Confidential")]
    [InlineData("prepare the agenda for the Borealis sprint review", null)]
    [InlineData("status of Borealis", null)]
    [InlineData("risks in Cobalt", null)]
    [InlineData("help", null)]
    public async Task Answer_MadeFromLabelledContent_CarriesTheLabelAndNoOtherDoes(string asked, string? label)
    {
        var said = await _bot.AnswersAsync(asked);
        Assert.All(said, activity => Assert.Equal(label, LabelOf(activity)));
    }

    [Fact]
    public async Task Proposal_MadeFromLabelledContent_SaysSoAndKeepsTheLabelToItsEnd()
    {
        var said = await _bot.AnswersAsync("draft Atlas as mail for the client");
        var first = said.First(a => a.GetRawText().Contains("proposal-confirm", StringComparison.Ordinal) || a.GetRawText().Contains("\"hash\"", StringComparison.Ordinal));
        Assert.Equal("Confidential", LabelOf(first));
        Assert.Contains("labelled Confidential", first.GetRawText(), StringComparison.Ordinal);

        var data = Confirm(JsonNode.Parse(first.GetRawText()))!;
        await _bot.PressAsync(_bot.Click((string)data["verb"]!, data["data"]!.DeepClone().AsObject()));
        var settled = await _bot.Connector.NextAsync(sent => sent.Type == "message" && sent.Body.GetRawText().Contains("Drafts", StringComparison.Ordinal));

        Assert.Equal("Confidential", LabelOf(settled.Body));
    }

    [Fact]
    public async Task Words_OfAModel_CarryTheHighestLabelOfWhatTheyCite()
    {
        await using var model = await ModelHost.StartAsync(request => request.Round == 0
            ? ModelReply.Call(new ModelCall("Reports-DraftStatusReport", """{"project":"Atlas"}"""), new ModelCall("Reports-DraftStatusReport", """{"project":"Borealis"}"""))
            : ModelReply.Say(request.Question.Contains("both", StringComparison.Ordinal) ? "Atlas is red [{fact: Atlas is red}]." : "Borealis is green [{fact: Borealis is green}]."));
        await using var bot = await RunningBot.StartAsync($"--Model:Endpoint={model.Endpoint}", "--Model:Name=m", "--Model:ApiKey=k", "--Model:Deadline=00:01:00");

        var both = await bot.AnswersAsync("how are both doing, please compare");
        var one = await bot.AnswersAsync("how is it doing, please look into it");

        Assert.Equal("Atlas is red [1].", both[0].GetProperty("text").GetString());
        Assert.Equal(["Confidential", "Confidential", null], both.Select(LabelOf));
        Assert.Equal([null, "Confidential", null], one.Select(LabelOf));
    }

    private static JsonObject? Confirm(JsonNode? node) => node switch
    {
        JsonObject found when found["data"] is JsonObject data && data["hash"] is not null && found["verb"] is not null => found,
        JsonObject inner => inner.Select(p => Confirm(p.Value)).FirstOrDefault(f => f is not null),
        JsonArray items => items.Select(Confirm).FirstOrDefault(f => f is not null),
        _ => null,
    };

    private static string? LabelOf(JsonElement activity) => activity.TryGetProperty("entities", out var entities)
        ? entities.EnumerateArray().Select(e => e.TryGetProperty("usageInfo", out var usage) ? usage.GetProperty("name").GetString() : null).FirstOrDefault(n => n is not null)
        : null;
}
