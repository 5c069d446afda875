using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using TpmAssistant.Application.Meetings;
using TpmAssistant.DemoTenant.Organisation;
using TpmAssistant.Domain.Meetings;
using TpmAssistant.Domain.Meetings.Facilitation;
using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Bot.Tests.Meetings;

/// <summary>A retrospective of five people, at the bot's own endpoint: what each of them gets is looked at to the last byte.</summary>
public sealed class RetroTurnsTests : IAsyncLifetime
{
    private static readonly string[] Notes = ["The pairing helped", "Northgate answers last", "Calls at two at night", "Who decides, really", "Tests first was worth it"];

    private MeetingChannel _channel = null!;
    private DemoPerson[] _people = [];
    private JsonElement _shared;
    private string _card = "";
    private MeetingKey _meeting = null!;

    public async Task InitializeAsync()
    {
        _channel = await MeetingChannel.OpenAsync();
        var all = _channel.Bot.Services.GetRequiredService<DemoPeople>();
        _people = [_channel.Mara, _channel.Jonas, _channel.Priya, all["tomas"], all["omar"]];
        foreach (var person in _people.Skip(3)) _channel.Bot.Connector.Members.Add(person.Id);
        var begun = await _channel.SayAsync(_channel.Mara, "run a retrospective for Atlas");
        (_shared, _card) = (begun.Card, begun.ActivityId);
        _meeting = MeetingKey.Parse(MeetingChannel.Buttons(_shared)["Next"].GetProperty("data").GetProperty("meeting").GetString())!;
    }

    public async Task DisposeAsync() => await _channel.DisposeAsync();

    [Fact]
    public async Task Notes_BeforeTheyAreRead_AreInNothingThatAnybodyElseGets()
    {
        await WriteAsync();

        foreach (var person in _people)
        {
            var own = await _channel.RefreshAsync(person, _shared);
            Assert.Contains(Notes[Array.IndexOf(_people, person)], MeetingChannel.Text(own), StringComparison.Ordinal);
            Assert.DoesNotContain(Notes.Where((_, i) => _people[i] != person), note => MeetingChannel.Text(own).Contains(note, StringComparison.Ordinal));
        }

        await _channel.WhenIdleAsync();
        Assert.All(_channel.Bot.Connector.Seen(), sent => Assert.DoesNotContain(Notes, note => sent.Body.GetRawText().Contains(note, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Notes_OnceRead_AreForEverybodyTheSameAndTellNoWriter()
    {
        await WriteAsync();
        await MoveAsync("Next");

        var (mara, priya) = (await _channel.RefreshAsync(_channel.Mara, _shared), await _channel.RefreshAsync(_channel.Priya, _shared));

        Assert.All(Notes, note => Assert.Contains(note, MeetingChannel.Text(mara), StringComparison.Ordinal));
        // Two who both move the agenda, one of whom wrote the first note and one the third, get the same bytes.
        Assert.Equal(mara.GetRawText(), priya.GetRawText());
        var order = Notes.OrderBy(note => mara.GetRawText().IndexOf(note, StringComparison.Ordinal)).ToList();
        Assert.NotEqual(Notes, order);
    }

    [Fact]
    public async Task Retrospective_FromNotesToActions_EndsInThreeAtMostAndItsMinutesHoldWhatMattered()
    {
        await WriteAsync();
        var grouping = await MoveAsync("Next");
        var (same, into) = (Number(grouping, "Calls at two"), Number(grouping, "Northgate answers"));
        await _channel.PressAsync(_channel.Jonas, MeetingChannel.Buttons(grouping)["Make them one"], new JsonObject { ["retro-note"] = same, ["retro-into"] = into });
        var voting = await MoveAsync("Next");
        var decides = Number(voting, "Who decides");
        foreach (var (person, votes) in _people.Zip([$"{into}", $"{into},{decides}", into, $"{decides}", $"{into},{same},999"]))
            await _channel.PressAsync(person, MeetingChannel.Buttons(voting)["Vote"], new JsonObject { ["retro-votes"] = votes });
        var talking = await MoveAsync("Next");
        Assert.Contains("4 votes", MeetingChannel.Text(talking), StringComparison.Ordinal);
        Assert.Contains("2 notes", MeetingChannel.Text(talking), StringComparison.Ordinal);
        var acting = await MoveAsync("Next");
        foreach (var text in new[] { "Ask Karl each Monday", "Move the call to nine", "Name who decides" })
            Assert.Null(await _channel.WriteAsync(_channel.Jonas, acting, "Action", new JsonObject { ["text-action"] = text, ["owner"] = "none" }));

        var fourth = await _channel.WriteAsync(_channel.Jonas, acting, "Action", new JsonObject { ["text-action"] = "One more", ["owner"] = "none" });

        Assert.Contains("Three actions are enough", fourth!.Value.GetRawText(), StringComparison.Ordinal);
        var ended = await MoveAsync("End");
        Assert.Contains("Draft the minutes", MeetingChannel.Text(ended), StringComparison.Ordinal);
        var minutes = MeetingChannel.Text(await _channel.Bot.AskAsync("draft the minutes of the Atlas retrospective", person: _channel.Mara.Id));
        Assert.All(["Ask Karl each Monday", "Move the call to nine", "Name who decides", "Northgate answers last", "4 votes"], text => Assert.Contains(text, minutes, StringComparison.Ordinal));
        Assert.DoesNotContain("One more", minutes, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pulse_ThreeAnswers_StaysClosed()
    {
        await FeelAsync(1, 5, 5);

        var ended = MeetingChannel.Text(await MoveAsync("End"));

        Assert.Contains("answers stay closed", ended, StringComparison.Ordinal);
        Assert.DoesNotContain("from 3 people", ended, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pulse_FiveAnswers_TellsAMeanAndNeverWhoSaidWhat()
    {
        await FeelAsync(1, 2, 4, 4, 5);
        var answers = await Task.WhenAll(_people.Select(p => _channel.RefreshAsync(p, _shared)));

        // Once they have answered, what they see is the same whatever they said.
        Assert.Single(answers.Take(1).Concat(answers.Skip(2).Take(1)).Select(a => a.GetRawText()).Distinct());
        var ended = MeetingChannel.Text(await MoveAsync("End"));
        Assert.Contains("About 3 of 5, from 5 people.", ended, StringComparison.Ordinal);
        Assert.DoesNotContain("Not good", ended, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pulse_AnswerAfterTheEndWasReopened_IsNotTaken()
    {
        await FeelAsync(1, 2, 4, 4);
        var late = MeetingChannel.Buttons(_shared)["Answer, unseen"];
        var card = await MoveAsync("End");
        card = await _channel.PressAsync(_channel.Mara, MeetingChannel.Buttons(card)["Go on"]);
        while (MeetingChannel.Buttons(card).TryGetValue("Back", out var back)) card = await _channel.PressAsync(_channel.Mara, back);
        Assert.Equal(0, (await StateAsync()).Current);

        await _channel.PressAsync(_people[4], late, new JsonObject { ["retro-mood"] = "1" });

        Assert.Contains("from 4 people", MeetingChannel.Text(await MoveAsync("End", card)), StringComparison.Ordinal);
    }

    private async Task WriteAsync()
    {
        var add = MeetingChannel.Buttons(_shared)["Add note"];
        foreach (var (person, note) in _people.Zip(Notes))
        {
            var own = await _channel.PressAsync(person, add, new JsonObject { ["retro-column"] = "Badly", ["retro-text"] = note });
            Assert.Contains(note, MeetingChannel.Text(own), StringComparison.Ordinal);
        }
    }

    private async Task FeelAsync(params int[] moods)
    {
        var answer = MeetingChannel.Buttons(_shared)["Answer, unseen"];
        foreach (var (person, mood) in _people.Zip(moods)) await _channel.PressAsync(person, answer, new JsonObject { ["retro-mood"] = $"{mood}" });
    }

    /// <summary>Mara moves the agenda on the card as it now stands.</summary>
    private async Task<JsonElement> MoveAsync(string button, JsonElement? card = null) =>
        await _channel.PressAsync(_channel.Mara, MeetingChannel.Buttons(card ?? await _channel.RefreshAsync(_channel.Mara, _shared))[button]);

    /// <summary>The number of a note, from the list to choose from.</summary>
    private static string Number(JsonElement card, string note)
    {
        foreach (var choice in Choices(card))
        {
            if (choice.GetProperty("title").GetString()!.StartsWith(note, StringComparison.Ordinal)) return choice.GetProperty("value").GetString()!;
        }

        throw new InvalidOperationException($"There is no note “{note}” to choose.");
    }

    private static IEnumerable<JsonElement> Choices(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Choices),
        JsonValueKind.Object => element.EnumerateObject().SelectMany(m => m.Name == "choices" ? m.Value.EnumerateArray() : Choices(m.Value)),
        _ => [],
    };

    private async Task<MeetingState> StateAsync() =>
        (await _channel.Bot.Services.GetRequiredService<IMeetingLogStore>().ReadAsync(new TenantId(DemoPeople.TenantId), _meeting, default)).State();
}
