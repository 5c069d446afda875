using System.Text.Json.Nodes;
using TpmAssistant.Bot.Tests.Hosting;
using TpmAssistant.Domain.Meetings.Facilitation;

namespace TpmAssistant.Bot.Tests.Meetings;

/// <summary>A meeting in its chat, at the bot's own endpoint.</summary>
public sealed class MeetingTurnsTests : IAsyncLifetime
{
    private RunningBot _bot = null!;
    private MeetingChannel _channel = null!;

    public async Task InitializeAsync() => _channel = await MeetingChannel.OpenAsync(_bot = await RunningBot.StartAsync());

    public async Task DisposeAsync() => await _bot.DisposeAsync();

    [Fact]
    public async Task Start_InTheMeetingsChat_GivesEachPersonTheirOwnButtons()
    {
        var shared = (await _channel.SayAsync(_channel.Mara, "start the meeting")).Card;

        var (mara, priya, jonas) = (await _channel.RefreshAsync(_channel.Mara, shared), await _channel.RefreshAsync(_channel.Priya, shared), await _channel.RefreshAsync(_channel.Jonas, shared));

        Assert.Contains("Next", MeetingChannel.Buttons(mara).Keys);
        Assert.Contains("Next", MeetingChannel.Buttons(priya).Keys);
        Assert.DoesNotContain("Next", MeetingChannel.Buttons(jonas).Keys);
        Assert.DoesNotContain("End", MeetingChannel.Buttons(jonas).Keys);
        Assert.Contains("Add action", MeetingChannel.Buttons(jonas).Keys);
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
        var shared = (await _channel.SayAsync(_channel.Mara, "start the meeting")).Card;
        var typed = new JsonObject { ["text-action"] = "Ring the vendor", ["owner"] = "none", ["due"] = "2026-12-04" };

        var own = await _channel.PressAsync(_channel.Jonas, MeetingChannel.Buttons(shared)["Add action"], typed);
        await _channel.WhenIdleAsync();
        var changed = await _bot.Connector.NextAsync(sent => sent.Method == "PUT" && sent.Body.GetRawText().Contains("Ring the vendor", StringComparison.Ordinal));
        var after = await _channel.PressAsync(_channel.Jonas, MeetingChannel.Buttons(own)["Undo"]);

        Assert.Equal(_channel.Chat, changed.Conversation);
        Assert.DoesNotContain("Undo", MeetingChannel.Buttons(changed.Card).Keys);
        Assert.DoesNotContain("Ring the vendor", MeetingChannel.Text(after), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Words_InTheMeeting_MoveItAndAreWrittenDown()
    {
        await _channel.SayAsync(_channel.Mara, "start the meeting");

        await _channel.SayAsync(_channel.Jonas, "action: Priya to copy the table list by Friday");
        await _channel.SayAsync(_channel.Priya, "decision: the cutover waits for wave 2");
        await _channel.SayAsync(_channel.Jonas, "park: who takes customer accounts");
        await _channel.SayAsync(_channel.Mara, "next item", isNew: false);

        var state = await _channel.StateAsync();
        Assert.Equal([CaptureKind.Action, CaptureKind.Decision, CaptureKind.Parked], state.Captures.Select(c => c.Kind));
        Assert.Equal(("copy the table list", _channel.Priya.Id), (state.Captures[0].Text, state.Captures[0].Owner?.Id.Value));
        Assert.NotNull(state.Captures[0].Due);
        Assert.Equal(1, state.Current);
    }

    [Fact]
    public async Task Restart_InMidMeeting_GoesOnWithTheSameCard()
    {
        var shared = await _channel.SayAsync(_channel.Mara, "start the meeting");
        await _channel.PressAsync(_channel.Mara, MeetingChannel.Buttons(shared.Card)["Next"]);
        await _channel.WhenIdleAsync();

        await _bot.RestartAsync();

        var shown = await _bot.Connector.NextAsync(sent => sent.Method == "PUT" && sent.ActivityId == shared.ActivityId
            && MeetingChannel.Buttons(sent.Card)["Next"].GetProperty("data").GetProperty("seen").GetString() == "2");
        await _channel.PressAsync(_channel.Priya, MeetingChannel.Buttons(shown.Card)["Next"]);
        Assert.Equal(2, (await _channel.StateAsync()).Current);
    }

    [Fact]
    public async Task MeetingEvents_WithoutAConfirmedAgenda_SayNothing()
    {
        await _channel.TellAsync("meetingStart", []);
        await _channel.SayAsync(_channel.Jonas, "help");

        Assert.Equal(MeetingPhase.Empty, (await _channel.StateAsync()).Phase);
        Assert.DoesNotContain(_bot.Connector.Seen(), sent => sent.Conversation == _channel.Chat && sent.Body.GetRawText().Contains("meeting-move", StringComparison.Ordinal));
    }
}
