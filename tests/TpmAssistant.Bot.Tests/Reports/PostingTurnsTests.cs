using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using TpmAssistant.Bot.Tests.Hosting;
using TpmAssistant.DemoTenant;
using TpmAssistant.DemoTenant.Organisation;

namespace TpmAssistant.Bot.Tests.Reports;

/// <summary>From "publish" to the card in the channel, with somebody there who cannot open the plan.</summary>
public sealed class PostingTurnsTests
{
    [Fact]
    public async Task Post_SomebodyThereCannotOpenThePlan_TheyReadWhatTheCardListedAndNoTask()
    {
        await using var bot = await RunningBot.StartAsync();
        await bot.AskAsync("hello");
        var titles = await PlanTitlesAsync(bot);
        bot.Connector.Members.AddRange(
        [
            .. bot.Services.GetRequiredService<DemoPeople>().All.Where(p => p.Key is "mara" or "jonas").Select(p => p.Id), "5e3d0a10-7a6e-4d3c-9b51-00000000dead",
        ]);
        await bot.AskAsync("help", DemoConversations.AtlasChannel, "channel");

        var form = await bot.AskAsync("post the Atlas report in the channel");
        Assert.Contains("Publish as version 1?", form.GetRawText(), StringComparison.Ordinal);
        var published = await PressAsync(bot, form, "publish");
        await bot.PostAsync(Of(bot, published, "post-report"));
        var offer = (await bot.Connector.NextAsync(s => s.Body.GetRawText().Contains("Post it there", StringComparison.Ordinal))).Card;
        Assert.Contains("3 people read there; 1 of them cannot open the plan", offer.GetRawText(), StringComparison.Ordinal);
        Assert.Contains("New to them", offer.GetRawText(), StringComparison.Ordinal);
        Assert.Contains("titles of tasks are left out", offer.GetRawText(), StringComparison.Ordinal);
        Assert.DoesNotContain(bot.Connector.Seen(), InChannel);

        await PressAsync(bot, offer, "confirm");
        var posted = (await bot.Connector.NextAsync(InChannel)).Body.GetRawText();
        Assert.Contains("Version 1, published by", posted, StringComparison.Ordinal);
        Assert.Contains("Hybrid network ready", posted, StringComparison.Ordinal);
        var words = JsonDocument.Parse(posted).RootElement.ToString();
        Assert.NotEmpty(titles);
        Assert.All(titles, title => Assert.DoesNotContain(title, words, StringComparison.Ordinal));

        await PressAsync(bot, published, "withdraw");
        var withdrawn = await bot.Connector.NextAsync(s => InChannel(s) && s.Method == "PUT");
        Assert.Contains("Withdrawn: Atlas, team report, version 1", withdrawn.Body.GetRawText(), StringComparison.Ordinal);
    }

    private static bool InChannel(SentActivity sent) => sent.Conversation == DemoConversations.AtlasChannel && sent.ReplyTo is null;

    /// <summary>Titles of tasks that are no milestone's name and no decision's words.</summary>
    private static async Task<List<string>> PlanTitlesAsync(RunningBot bot)
    {
        var tasks = await bot.AskAsync("all tasks in Atlas");
        var texts = new List<string>();
        Collect(JsonNode.Parse(tasks.GetRawText()), texts);
        return [.. texts.Where(t => t is "Network security review" or "Rehearse the rollback" or "Backup and restore drill" or "Firewall rules for hybrid routing").Distinct()];
    }

    private static void Collect(JsonNode? node, List<string> texts)
    {
        if (node is JsonObject item)
        {
            foreach (var (name, value) in item)
            {
                if (name == "text" && value is JsonValue text) texts.Add(text.ToString());
                else Collect(value, texts);
            }
        }
        else if (node is JsonArray list)
        {
            foreach (var value in list) Collect(value, texts);
        }
    }

    private static Task<JsonElement> PressAsync(RunningBot bot, JsonElement card, string verb) => bot.PressAsync(Of(bot, card, verb));

    private static JsonObject Of(RunningBot bot, JsonElement card, string verb) => bot.Click(verb, Find(card, verb) ?? throw new InvalidOperationException($"No {verb} on {card}"));

    private static JsonObject? Find(JsonElement node, string verb)
    {
        if (node.ValueKind == JsonValueKind.Object)
        {
            if (node.TryGetProperty("verb", out var own) && own.ValueKind == JsonValueKind.String && own.GetString() == verb)
                return JsonNode.Parse(node.GetProperty("data").GetRawText())!.AsObject();
            return node.EnumerateObject().Select(member => Find(member.Value, verb)).FirstOrDefault(found => found is not null);
        }

        return node.ValueKind == JsonValueKind.Array ? node.EnumerateArray().Select(item => Find(item, verb)).FirstOrDefault(found => found is not null) : null;
    }
}
