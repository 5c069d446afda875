using System.Text.Json;
using System.Text.Json.Nodes;
using TpmAssistant.Bot.Tests.Hosting;

namespace TpmAssistant.Bot.Tests;

/// <summary>Five whys by buttons, against the real host and the demo organisation.</summary>
public sealed class RootCauseTurnsTests : IAsyncLifetime
{
    private RunningBot _bot = null!;

    public async Task InitializeAsync() => _bot = await RunningBot.StartAsync();

    public async Task DisposeAsync() => await _bot.DisposeAsync();

    [Fact]
    public async Task Analysis_LeftAndTakenUpAgain_EndsInAProposedTask()
    {
        var card = await _bot.AskAsync("find the root cause of the load test on Atlas");
        card = await PressAsync(card, "cause-answer", ("cause-text", "The private line is late"));
        card = await PressAsync(card, "cause-answer", ("cause-text", "The vendor gave no date in writing"), ("cause-under", "1"));

        card = await _bot.AskAsync("why is the load test on Atlas late?");
        Assert.Contains("no date in writing", card.GetRawText(), StringComparison.Ordinal);
        card = await PressAsync(card, "cause-end", ("cause-root", "2"), ("cause-category", "Supplier"));
        Assert.Contains("The root: The vendor gave no date in writing", card.GetRawText(), StringComparison.Ordinal);

        card = await PressAsync(card, "cause-do", ("cause-action", "Ask vendors for dates in writing"));
        Assert.Contains("Make it a task", card.GetRawText(), StringComparison.Ordinal);
        Assert.Contains("Planning-FindRootCause", card.GetRawText(), StringComparison.Ordinal);
        Assert.Contains("no date in writing", (await _bot.AskAsync("root causes")).GetRawText(), StringComparison.Ordinal);
        Assert.Empty(await _bot.EffectsAsync());
    }

    private async Task<JsonElement> PressAsync(JsonElement card, string verb, params (string Name, string Value)[] fields)
    {
        var data = Button(card, verb);
        foreach (var (name, value) in fields)
            data[name] = value;
        return await _bot.PressAsync(_bot.Click(verb, data));
    }

    private static JsonObject Button(JsonElement card, string verb) => Find(JsonNode.Parse(card.GetRawText())!, verb) ?? throw new InvalidOperationException($"No {verb} in {card}");

    private static JsonObject? Find(JsonNode? node, string verb) => node switch
    {
        JsonObject found when (string?)(found["verb"] as JsonValue) == verb && found["data"] is JsonObject data => data.DeepClone().AsObject(),
        JsonObject inner => inner.Select(p => Find(p.Value, verb)).FirstOrDefault(f => f is not null),
        JsonArray items => items.Select(i => Find(i, verb)).FirstOrDefault(f => f is not null),
        _ => null,
    };
}
