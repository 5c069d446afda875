using System.Text.Json;
using System.Text.Json.Nodes;
using TpmAssistant.Domain.Meetings.Facilitation;

namespace TpmAssistant.Bot.Tests.Meetings;

/// <summary>A meeting in its chat, at the bot's own endpoint.</summary>
public sealed class MeetingTurnsTests : IAsyncLifetime
{
    private MeetingChannel _channel = null!;

    public async Task InitializeAsync() => _channel = await MeetingChannel.OpenAsync();

    public async Task DisposeAsync() => await _channel.DisposeAsync();

    [Fact]
    public async Task Start_InTheMeetingsChat_GivesEachPersonTheirOwnButtons()
    {
        var shared = (await _channel.SayAsync(_channel.Mara, "start the meeting")).Card;

        var (mara, priya, jonas) = (await _channel.RefreshAsync(_channel.Mara, shared), await _channel.RefreshAsync(_channel.Priya, shared), await _channel.RefreshAsync(_channel.Jonas, shared));

        Assert.Equal(["Next", "Action", "Decision", "Park", "+5 min", "Risk", "Let somebody facilitate", "End"], MeetingChannel.Buttons(mara).Keys);
        Assert.Equal(MeetingChannel.Buttons(mara).Keys, MeetingChannel.Buttons(priya).Keys);
        Assert.Equal(["Action", "Decision", "Park", "Risk"], MeetingChannel.Buttons(jonas).Keys);
    }

    [Fact]
    public async Task Next_ByTwoPeopleOnTheSameCard_MovesOnceAndTellsTheLater()
    {
        var shared = (await _channel.SayAsync(_channel.Mara, "start the meeting")).Card;
        var next = MeetingChannel.Buttons(shared)["Next"];

        var first = await _channel.PressAsync(_channel.Mara, next);
        var later = await _channel.PressAsync(_channel.Priya, next);

        Assert.Equal(1, (await _channel.StateAsync()).Current);
        Assert.DoesNotContain("quicker", MeetingChannel.Text(first), StringComparison.Ordinal);
        Assert.Contains("was a moment quicker", MeetingChannel.Text(later), StringComparison.Ordinal);
        Assert.Contains("was a moment quicker", MeetingChannel.Text(await _channel.RefreshAsync(_channel.Priya, later)), StringComparison.Ordinal);
        Assert.Equal(MeetingChannel.Buttons(first)["Next"].GetRawText(), MeetingChannel.Buttons(later)["Next"].GetRawText());
    }

    [Fact]
    public async Task Next_ByAnAttendee_ChangesNothingAndSaysWhoMay()
    {
        var shared = (await _channel.SayAsync(_channel.Mara, "start the meeting")).Card;

        var answer = await _channel.PressAsync(_channel.Jonas, MeetingChannel.Buttons(shared)["Next"]);

        Assert.Equal(0, (await _channel.StateAsync()).Current);
        Assert.Contains("move the agenda", MeetingChannel.Text(answer), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Capture_ByAnAttendee_IsOnEverybodysCardAndCanBeTakenBack()
    {
        var shared = await _channel.SayAsync(_channel.Mara, "start the meeting");

        var next = await _channel.WriteAsync(_channel.Jonas, shared.Card, "Action", new JsonObject { ["text-action"] = "Ring the vendor", ["owner"] = "none", ["due"] = "2040-01-09" });
        var changed = await _channel.ChangeAsync(shared, "Ring the vendor");
        var own = await _channel.RefreshAsync(_channel.Jonas, changed.Card);
        var after = await _channel.PressAsync(_channel.Jonas, MeetingChannel.Buttons(own)["Undo"]);

        Assert.Null(next);
        Assert.Equal(_channel.Chat, changed.Conversation);
        Assert.Contains("Written down: Ring the vendor", MeetingChannel.Text(own), StringComparison.Ordinal);
        Assert.DoesNotContain("Undo", MeetingChannel.Buttons(changed.Card).Keys);
        Assert.DoesNotContain("Ring the vendor", MeetingChannel.Text(after), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Capture_WithNothingTyped_LeavesTheWindowOpenAndSaysWhy()
    {
        var shared = (await _channel.SayAsync(_channel.Mara, "start the meeting")).Card;

        var again = await _channel.WriteAsync(_channel.Jonas, shared, "Decision", new JsonObject { ["text-decision"] = "  " });

        Assert.Equal("continue", again!.Value.GetProperty("type").GetString());
        Assert.Contains("Write it first", again.Value.GetRawText(), StringComparison.Ordinal);
        Assert.Empty((await _channel.StateAsync()).Captures);
    }

    [Fact]
    public async Task Card_WhileSomebodyTypes_HoldsNothingThatAnUpdateCouldTake()
    {
        var shared = (await _channel.SayAsync(_channel.Mara, "start the meeting")).Card;
        var form = await _channel.OpenAsync(_channel.Jonas, MeetingChannel.Buttons(shared)["Action"]);
        await _channel.PressAsync(_channel.Mara, MeetingChannel.Buttons(shared)["Next"]);

        var closed = await _channel.SendAsync(_channel.Jonas, form, new JsonObject { ["text-action"] = "Typed on the first item", ["owner"] = _channel.Priya.Id });

        Assert.DoesNotContain("Input.", MeetingChannel.Text(shared), StringComparison.Ordinal);
        Assert.Null(closed);
        var state = await _channel.StateAsync();
        Assert.Equal((state.Agenda!.Items[0].Key, _channel.Priya.Id), (state.Captures.Single().Item, state.Captures.Single().Owner?.Id.Value));
    }

    [Fact]
    public async Task Words_InTheMeeting_MoveItAndAreWrittenDown()
    {
        await _channel.SayAsync(_channel.Mara, "start the meeting");

        await _channel.SayAsync(_channel.Jonas, "action: Priya to copy the table list by Friday");
        await _channel.SayAsync(_channel.Priya, "decision: the cutover waits for wave 2");
        await _channel.SayAsync(_channel.Jonas, "park: who takes customer accounts");
        await _channel.MoveAsync(_channel.Mara, "next item");

        var state = await _channel.StateAsync();
        Assert.Equal([CaptureKind.Action, CaptureKind.Decision, CaptureKind.Parked], state.Captures.Select(c => c.Kind));
        Assert.Equal(("copy the table list", _channel.Priya.Id), (state.Captures[0].Text, state.Captures[0].Owner?.Id.Value));
        Assert.Equal(new DateOnly(2040, 1, 6), state.Captures[0].Due);
        Assert.Equal(1, state.Current);
    }

    [Fact]
    public async Task Facilitator_NamedOnTheForm_MovesTheAgendaUntilItIsTakenBack()
    {
        var shared = await _channel.SayAsync(_channel.Mara, "start the meeting");

        var closed = await _channel.WriteAsync(_channel.Mara, shared.Card, "Let somebody facilitate", new JsonObject { ["facilitator"] = _channel.Jonas.Id });
        var changed = await _channel.ChangeAsync(shared, "Facilitating with the organiser: Jonas Weber");
        var moved = await _channel.PressAsync(_channel.Jonas, MeetingChannel.Buttons(await _channel.RefreshAsync(_channel.Jonas, changed.Card))["Next"]);

        Assert.Null(closed);
        Assert.Equal(1, (await _channel.StateAsync()).Current);
        Assert.Contains("Next", MeetingChannel.Buttons(moved).Keys);
    }

    [Fact]
    public async Task Facilitator_NamedInWords_OnlyByThoseWhoMoveTheAgenda()
    {
        await _channel.SayAsync(_channel.Mara, "start the meeting");

        var refused = await _channel.SayAsync(_channel.Jonas, "let me facilitate");
        var named = await _channel.SayAsync(_channel.Mara, "let Jonas facilitate");
        await _channel.MoveAsync(_channel.Jonas, "next item");
        await _channel.PressAsync(_channel.Mara, MeetingChannel.Buttons(named.Card)["Undo"]);
        var again = await _channel.SayAsync(_channel.Jonas, "next item");

        Assert.Contains("name another one", MeetingChannel.Text(refused.Card), StringComparison.Ordinal);
        Assert.Contains("Jonas Weber moves the agenda, too", MeetingChannel.Text(named.Card), StringComparison.Ordinal);
        Assert.Contains("move the agenda", MeetingChannel.Text(again.Card), StringComparison.Ordinal);
        Assert.Equal(1, (await _channel.StateAsync()).Current);
    }

    [Fact]
    public async Task Restart_InMidMeeting_GoesOnWithTheSameCard()
    {
        var shared = await _channel.SayAsync(_channel.Mara, "start the meeting");
        await _channel.PressAsync(_channel.Mara, MeetingChannel.Buttons(shared.Card)["Next"]);
        await _channel.WriteAsync(_channel.Jonas, shared.Card, "Decision", new JsonObject { ["text-decision"] = "We wait for wave 2" });
        await _channel.WhenIdleAsync();
        var before = await _channel.StateAsync();

        await _channel.Bot.RestartAsync();

        var shown = await _channel.Bot.Connector.NextAsync(sent => sent.Method == "PUT" && sent.ActivityId == shared.ActivityId
            && MeetingChannel.Buttons(sent.Card)["Next"].GetProperty("data").GetProperty("seen").GetString() == "2");
        Assert.Contains("We wait for wave 2", MeetingChannel.Text(shown.Card), StringComparison.Ordinal);
        Assert.Equal(JsonSerializer.Serialize(before), JsonSerializer.Serialize(await _channel.DeskAsync()));
        await _channel.PressAsync(_channel.Priya, MeetingChannel.Buttons(shown.Card)["Next"]);
        Assert.Equal(2, (await _channel.StateAsync()).Current);
    }

    [Fact]
    public async Task Restart_BeforeAMark_TellsItAllTheSame()
    {
        var shared = await _channel.SayAsync(_channel.Mara, "start the meeting");
        await _channel.PressAsync(_channel.Mara, MeetingChannel.Buttons(shared.Card)["Next"]);
        await _channel.WhenIdleAsync();
        var mark = MeetingClock.NextMark(await _channel.StateAsync())!.Value;

        await _channel.Bot.RestartAsync();
        await _channel.ChangeAsync(shared, "meeting-move");
        await _channel.WhenIdleAsync();
        _channel.GoTo(mark);
        await _channel.ChangeAsync(shared, "meeting-move");

        Assert.Equal(80, (await _channel.StateAsync()).Progress[1].Told);
    }
}
