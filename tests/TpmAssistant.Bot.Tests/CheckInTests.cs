using System.Text.Json;
using System.Text.Json.Nodes;
using TpmAssistant.Bot.Tests.Hosting;

namespace TpmAssistant.Bot.Tests;

/// <summary>From the words to the task changed in Planner by its owner's click.</summary>
public sealed class CheckInTests
{
    [Fact]
    public async Task AskAndAnswer_OwnersClick_ChangesTheTaskOnceAndShowsTheAsker()
    {
        await using var bot = await RunningBot.StartAsync();
        var offer = await bot.AskAsync("ask the team for updates on Atlas");
        Assert.Contains("Could not be reached", offer.GetRawText(), StringComparison.Ordinal);
        var ask = Find(offer, "checkin-ask")!;
        ask["ticked"] = RunningBot.Mara;
        await bot.PressAsync(bot.Click("checkin-ask", ask));

        var own = (await bot.Connector.NextAsync(s => s.Body.GetRawText().Contains("checkin-answer", StringComparison.Ordinal))).Card;
        Assert.Empty(await bot.EffectsAsync());
        var done = Find(own, "checkin-answer", "Done")!;
        var next = await bot.PressAsync(bot.Click("checkin-answer", JsonNode.Parse(done.ToJsonString())!.AsObject()));
        await bot.PressAsync(bot.Click("checkin-answer", JsonNode.Parse(done.ToJsonString())!.AsObject()));

        Assert.Contains("2 of", next.GetRawText(), StringComparison.Ordinal);
        var effect = Assert.Single(await bot.EffectsAsync());
        Assert.Contains("PATCH", effect.GetRawText(), StringComparison.Ordinal);
        Assert.Contains("percentComplete", effect.GetRawText(), StringComparison.Ordinal);
        await bot.Connector.NextAsync(s => s.Body.GetRawText().Contains("1 of", StringComparison.Ordinal) && s.Body.GetRawText().Contains("answered", StringComparison.Ordinal));
    }

    private static JsonObject? Find(JsonElement node, string verb, string? reply = null)
    {
        if (node.ValueKind == JsonValueKind.Array) return node.EnumerateArray().Select(n => Find(n, verb, reply)).FirstOrDefault(f => f is not null);
        if (node.ValueKind != JsonValueKind.Object) return null;
        if (node.TryGetProperty("verb", out var v) && v.ValueKind == JsonValueKind.String && v.GetString() == verb
            && (reply is null || node.GetProperty("data").GetProperty("reply").GetString() == reply))
            return JsonNode.Parse(node.GetProperty("data").GetRawText())!.AsObject();
        return node.EnumerateObject().Select(p => Find(p.Value, verb, reply)).FirstOrDefault(f => f is not null);
    }
}
