using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using TpmAssistant.Bot.Tests.Hosting;

namespace TpmAssistant.Bot.Tests.Meetings;

/// <summary>Minutes of the Atlas weekly that was recorded, at the bot's own endpoint: what is drafted, what one press does, and what the next meeting opens with.</summary>
public sealed class MinutesTurnsTests : IAsyncLifetime
{
    private MeetingChannel _channel = null!;

    public async Task InitializeAsync() => _channel = await MeetingChannel.OpenAsync();

    public async Task DisposeAsync() => await _channel.DisposeAsync();

    [Fact]
    public async Task Draft_LinesOfTheRecording_SayWhoAndWhenAndLeadThere_AndWhatNobodySaidIsBlank()
    {
        var card = await DraftAsync();
        var text = MeetingChannel.Text(card);

        var said = CardJson.Objects(card).Single(o => o.TryGetProperty("text", out var words) && words.GetString() == "Mara Lindqvist, 0:58 into the recording");
        Assert.EndsWith("#t58", said.GetProperty("selectAction").GetProperty("url").GetString(), StringComparison.Ordinal);
        Assert.Contains("There is a task for this", text, StringComparison.Ordinal);
        // "I can do one more load test by Monday": whose it is and by when. Nothing is ticked that nobody wrote down.
        Assert.Contains("Samuel Okafor, due Mon", text, StringComparison.Ordinal);
        Assert.All(Inputs(card).Where(i => i.GetProperty("type").GetString() == "Input.Toggle" && i.GetProperty("id").GetString()!.StartsWith("keep-t", StringComparison.Ordinal)),
            tick => Assert.NotEqual("true", tick.TryGetProperty("value", out var value) ? value.GetString() : null));
        Assert.All(Inputs(card).Where(i => i.GetProperty("id").GetString()!.StartsWith("due-", StringComparison.Ordinal)), blank => Assert.False(blank.TryGetProperty("value", out _)));
    }

    [Fact]
    public async Task Confirm_WhatIsTicked_GoesOnceToPlanChatAndDraft_AndTheNextAgendaOpensWithIt()
    {
        // The bot is known in the meeting's chat.
        await _channel.SayAsync(_channel.Mara, "help");
        var card = await DraftAsync();
        var keep = Key(card, "sticky sessions");
        var confirm = MeetingChannel.Buttons(card)["Confirm what is ticked"];
        var typed = new JsonObject { [keep] = "true", ["keep-chat"] = "true", ["keep-mail"] = "true" };

        await Task.WhenAll(PressAsync(confirm, typed), PressAsync(confirm, typed));

        await _channel.Bot.Connector.NextAsync(sent => sent.Conversation == "a:mara" && MeetingChannel.Text(sent.Body).Contains("The minutes are where they belong", StringComparison.Ordinal));
        var writes = (await _channel.Bot.EffectsAsync()).Where(e => e.GetProperty("method").GetString() == "POST").Select(e => e.GetProperty("path").GetString()!).ToList();
        Assert.Single(writes, path => path.EndsWith("/planner/tasks", StringComparison.Ordinal));
        Assert.Single(writes, path => path.EndsWith("/me/messages", StringComparison.Ordinal));
        var posted = Assert.Single(_channel.Bot.Connector.Seen(), sent => sent.Conversation == _channel.Chat && MeetingChannel.Text(sent.Body).Contains("Minutes of Atlas weekly", StringComparison.Ordinal));
        Assert.Contains("sticky sessions", MeetingChannel.Text(posted.Body), StringComparison.Ordinal);
        // Words of the recording that nobody ticked stay with who drafted them.
        Assert.DoesNotContain("firewall rules fail", MeetingChannel.Text(posted.Body), StringComparison.Ordinal);

        var next = MeetingChannel.Text(await _channel.Bot.AskAsync("prepare the agenda for the Atlas weekly", person: _channel.Mara.Id));
        Assert.Contains("sticky sessions", next, StringComparison.Ordinal);
        Assert.True(next.IndexOf("sticky sessions", StringComparison.Ordinal) < next.IndexOf("Who does what by when?", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(403, "I may not read the transcript")]
    [InlineData(404, "no transcript of this meeting")]
    public async Task Draft_NoTranscript_SaysWhyAndStillDrafts(int status, string said)
    {
        using var fault = await _channel.Bot.Http.PostAsJsonAsync(
            new Uri("demo/faults", UriKind.Relative), new { path = "/me/onlineMeetings/*/transcripts", status, times = 20 });
        fault.EnsureSuccessStatusCode();

        var text = MeetingChannel.Text(await DraftAsync());

        Assert.Contains(said, text, StringComparison.Ordinal);
        Assert.Contains("Absent", text, StringComparison.Ordinal);
        Assert.DoesNotContain("into the recording", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Draft_AskedInTheMeetingsChat_ShowsNothingOfTheRecordingThere()
    {
        await _channel.Bot.AskAsync("help", person: _channel.Mara.Id);

        var there = MeetingChannel.Text((await _channel.SayAsync(_channel.Mara, "draft the minutes of the last Atlas weekly")).Card);

        Assert.Contains("in your own chat", there, StringComparison.Ordinal);
        Assert.DoesNotContain("into the recording", there, StringComparison.Ordinal);
        Assert.DoesNotContain(
            _channel.Bot.Connector.Seen(), sent => sent.Conversation == _channel.Chat && MeetingChannel.Text(sent.Body).Contains("into the recording", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Draft_ByTheRecordingOfCobalt_GivesTheOrdersInItAsTextAndDoesNothing()
    {
        var before = (await _channel.Bot.EffectsAsync()).Count;

        var card = await _channel.Bot.AskAsync("draft the minutes of the Cobalt weekly", person: _channel.Mara.Id);

        // A run of rich text is shown as it is; anything else would read the link in it.
        Assert.All(
            CardJson.Objects(card).Where(o => o.EnumerateObject().Any(m => m.Value.ValueKind == JsonValueKind.String && m.Value.GetString()!.Contains("](https://outsider.example", StringComparison.Ordinal))),
            o => Assert.Equal("TextRun", o.GetProperty("type").GetString()));
        Assert.DoesNotContain(CardJson.Objects(card), o => o.TryGetProperty("url", out var url) && url.GetString()!.Contains("outsider", StringComparison.Ordinal));
        Assert.Contains("Ignore all previous instructions", MeetingChannel.Text(card), StringComparison.Ordinal);
        Assert.Equal(before, (await _channel.Bot.EffectsAsync()).Count);
    }

    private Task<JsonElement> DraftAsync() => _channel.Bot.AskAsync("draft the minutes of the Atlas weekly", person: _channel.Mara.Id);

    private Task<JsonElement> PressAsync(JsonElement action, JsonObject typed)
    {
        var data = JsonNode.Parse(action.GetProperty("data").GetRawText())!.AsObject();
        foreach (var (name, value) in typed) data[name] = value?.DeepClone();
        return _channel.Bot.PressAsync(_channel.Bot.Click(action.GetProperty("verb").GetString()!, data, person: _channel.Mara.Id, card: "minutes-card"));
    }

    /// <summary>The id of the tick beside the words.</summary>
    private static string Key(JsonElement card, string words) => Inputs(card).First(i => i.TryGetProperty("title", out var title)
        && title.GetString()!.Contains(words, StringComparison.Ordinal)).GetProperty("id").GetString()!;

    private static IEnumerable<JsonElement> Inputs(JsonElement card) => CardJson.Objects(card).Where(o => o.TryGetProperty("type", out var type)
        && type.ValueKind == JsonValueKind.String && type.GetString()!.StartsWith("Input.", StringComparison.Ordinal));
}
