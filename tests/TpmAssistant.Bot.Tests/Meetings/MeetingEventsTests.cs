using System.Text.Json.Nodes;
using TpmAssistant.Bot.Tests.Hosting;
using TpmAssistant.Domain.Meetings.Facilitation;

namespace TpmAssistant.Bot.Tests.Meetings;

/// <summary>What Teams tells of a meeting by itself, and what the clock does.</summary>
public sealed class MeetingEventsTests : IAsyncLifetime
{
    private MeetingChannel _channel = null!;

    public async Task InitializeAsync() => _channel = await MeetingChannel.OpenAsync();

    public async Task DisposeAsync() => await _channel.DisposeAsync();

    [Fact]
    public async Task MeetingStart_WithoutAConfirmedAgenda_SaysNothing()
    {
        _channel.GoTo(_channel.Start);

        await _channel.TellAsync("meetingStart", []);
        await _channel.SettleAsync();

        Assert.Equal(MeetingPhase.Empty, (await _channel.StateAsync()).Phase);
        Assert.Empty(LiveCards());
    }

    [Fact]
    public async Task MeetingStart_WithAConfirmedAgenda_PostsOneCardHoweverOftenItIsTold()
    {
        await _channel.ConfirmAgendaAsync();
        _channel.GoTo(_channel.Start.AddMinutes(1));

        await _channel.TellAsync("meetingStart", new JsonObject { ["Title"] = "Atlas weekly" });
        await _channel.TellAsync("meetingStart", new JsonObject { ["Title"] = "Atlas weekly" });
        await _channel.SettleAsync();

        Assert.Equal(MeetingPhase.Running, (await _channel.StateAsync()).Phase);
        var card = Assert.Single(LiveCards());
        Assert.Equal("POST", card.Method);
        Assert.Equal((await _channel.StateAsync()).Agenda!.End, (await _channel.StateAsync()).EndsAt);
    }

    [Fact]
    public async Task MeetingStart_HoursBeforeItsTime_DoesNotBeginIt()
    {
        await _channel.ConfirmAgendaAsync();

        await _channel.TellAsync("meetingStart", []);
        await _channel.SettleAsync();

        Assert.Equal(MeetingPhase.Prepared, (await _channel.StateAsync()).Phase);
        Assert.Empty(LiveCards());
    }

    [Fact]
    public async Task MeetingEnd_InMidMeeting_EndsItAndOffersTheMinutes()
    {
        var card = await BeginAsync();

        await _channel.TellAsync("meetingEnd", []);
        var over = await _channel.ChangeAsync(card, "Draft the minutes");

        Assert.Equal(MeetingPhase.Ended, (await _channel.StateAsync()).Phase);
        Assert.DoesNotContain("Next", MeetingChannel.Buttons(over.Card).Keys);
    }

    [Fact]
    public async Task Join_Late_IsToldOnceAndAlone()
    {
        // Priya's own chat with the assistant.
        await _channel.Bot.AskAsync("help", "a:priya", "personal", _channel.Priya.Id);
        var card = await BeginAsync();
        await _channel.WriteAsync(_channel.Jonas, card.Card, "Decision", new JsonObject { ["text-decision"] = "We wait for wave 2" });
        _channel.GoTo(_channel.Start.AddMinutes(8));

        await _channel.JoinAsync(_channel.Priya);
        var told = await _channel.Bot.Connector.NextAsync(IsCatchUp);
        await _channel.JoinAsync(_channel.Priya);
        await _channel.TellAsync("meetingParticipantLeave", new JsonObject { ["members"] = new JsonArray(new JsonObject { ["user"] = new JsonObject { ["aadObjectId"] = _channel.Priya.Id } }) });
        await _channel.JoinAsync(_channel.Priya);
        await _channel.SettleAsync();
        await _channel.WhenIdleAsync();

        Assert.Equal("a:priya", told.Conversation);
        Assert.Contains("We wait for wave 2", MeetingChannel.Text(told.Card), StringComparison.Ordinal);
        Assert.Single(_channel.Bot.Connector.Seen(), IsCatchUp);
        Assert.Contains("Welcome. So far", MeetingChannel.Text(await _channel.RefreshAsync(_channel.Priya, card.Card)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Join_InTime_IsNotTold()
    {
        await _channel.Bot.AskAsync("help", "a:priya", "personal", _channel.Priya.Id);
        await _channel.ConfirmAgendaAsync();
        _channel.GoTo(_channel.Start.AddMinutes(-5));
        await _channel.JoinAsync(_channel.Jonas);
        _channel.GoTo(_channel.Start);
        await _channel.TellAsync("meetingStart", []);
        await _channel.Bot.Connector.NextAsync(IsLive);
        _channel.GoTo(_channel.Start.AddMinutes(2));

        await _channel.JoinAsync(_channel.Priya);
        await _channel.SettleAsync();
        await _channel.WhenIdleAsync();

        Assert.Equal([_channel.Jonas.Id, _channel.Priya.Id], (await _channel.StateAsync()).People.Select(p => p.Person.Id.Value));
        Assert.DoesNotContain(_channel.Bot.Connector.Seen(), IsCatchUp);
    }

    [Fact]
    public async Task Overrun_At80And100PerCent_IsToldOnceEach()
    {
        var card = await BeginAsync();
        await GoToLongItemAsync(card);
        var item = (await _channel.StateAsync()).Current;

        _channel.GoTo(MeetingClock.NextMark(await _channel.StateAsync())!.Value);
        var near = await _channel.Bot.Connector.NextAsync(IsOverrun);
        await _channel.WhenIdleAsync();
        _channel.GoTo(MeetingClock.NextMark(await _channel.StateAsync())!.Value);
        var over = await _channel.Bot.Connector.NextAsync(IsOverrun);
        await _channel.WhenIdleAsync();
        _channel.GoTo(_channel.Clock.GetUtcNow().AddMinutes(4));
        await _channel.SettleAsync();
        await _channel.WhenIdleAsync();

        Assert.Contains("left:", MeetingChannel.Text(near.Card), StringComparison.Ordinal);
        Assert.Contains("Time is up:", MeetingChannel.Text(over.Card), StringComparison.Ordinal);
        Assert.Equal(2, _channel.Bot.Connector.Seen().Count(IsOverrun));
        Assert.Equal((100, item), ((await _channel.StateAsync()).Progress[item].Told, (await _channel.StateAsync()).Current));
    }

    [Fact]
    public async Task Overrun_BeforeItsTime_IsNotTold()
    {
        var card = await BeginAsync();
        await GoToLongItemAsync(card);

        _channel.GoTo(MeetingClock.NextMark(await _channel.StateAsync())!.Value.AddSeconds(-1));
        await _channel.WhenIdleAsync();

        Assert.DoesNotContain(_channel.Bot.Connector.Seen(), IsOverrun);
        Assert.Equal(0, (await _channel.StateAsync()).Progress[(await _channel.StateAsync()).Current].Told);
    }

    /// <summary>An agenda is confirmed, the meeting begins by Teams' event; its card.</summary>
    private async Task<SentActivity> BeginAsync()
    {
        await _channel.ConfirmAgendaAsync();
        _channel.GoTo(_channel.Start);
        await _channel.TellAsync("meetingStart", []);
        return await _channel.Bot.Connector.NextAsync(IsLive);
    }

    /// <summary>Goes on to an item that has enough time for its marks to be spoken about.</summary>
    private async Task GoToLongItemAsync(SentActivity card)
    {
        var view = card.Card;
        while ((await _channel.StateAsync()) is { CurrentItem.Minutes: < 6 } state && state.Current < state.Agenda!.Items.Count - 1)
            view = await _channel.PressAsync(_channel.Mara, MeetingChannel.Buttons(view)["Next"]);
        Assert.True((await _channel.StateAsync()).CurrentItem!.Minutes >= 6);
        // The shared card has followed, and the clock is looked at from then on.
        var moves = (await _channel.StateAsync()).Moves;
        if (moves > 1) await _channel.ChangeAsync(card, $"\"seen\":\"{moves}\"");
        await _channel.WhenIdleAsync();
    }

    private IEnumerable<SentActivity> LiveCards() => _channel.Bot.Connector.Seen().Where(IsLive);

    private bool IsLive(SentActivity sent) => sent.Type == "message" && sent.Conversation == _channel.Chat && sent.Body.GetRawText().Contains("meeting-move", StringComparison.Ordinal);

    private static bool IsCatchUp(SentActivity sent) => sent.Type == "message" && sent.Body.GetRawText().Contains("you have just come in", StringComparison.Ordinal);

    private bool IsOverrun(SentActivity sent) => sent.Type == "message" && sent.Conversation == _channel.Chat
        && (sent.Body.GetRawText().Contains("What is still needed to close it?", StringComparison.Ordinal) || sent.Body.GetRawText().Contains("What is taken comes off", StringComparison.Ordinal));
}
