using Microsoft.Extensions.DependencyInjection;
using TpmAssistant.DemoTenant.Organisation;
using TpmAssistant.Domain.Meetings;
using TpmAssistant.Domain.Meetings.Facilitation;

namespace TpmAssistant.Bot.Tests.Meetings;

/// <summary>A stand-up, person by person, at the bot's own endpoint.</summary>
public sealed class StandUpTurnsTests : IAsyncLifetime
{
    private MeetingChannel _channel = null!;

    public async Task InitializeAsync() => _channel = await MeetingChannel.OpenAsync("Atlas stand-up");

    public async Task DisposeAsync() => await _channel.DisposeAsync();

    [Fact]
    public async Task StandUp_SomebodyNotThere_IsSkippedAndAskedAfterTheOthers()
    {
        var card = (await _channel.SayAsync(_channel.Jonas, "start the stand-up")).Card;
        var turns = Turns(await _channel.StateAsync());
        Assert.Contains(turns[0], MeetingChannel.Text(card), StringComparison.Ordinal);
        Assert.Contains(turns[1], MeetingChannel.Text(card), StringComparison.Ordinal);

        card = await _channel.PressAsync(_channel.Mara, MeetingChannel.Buttons(card)["Not here"]);

        var state = await _channel.StateAsync();
        Assert.Equal(turns[1], state.CurrentItem!.Topic.Subject);
        Assert.Equal([.. turns.Skip(1), turns[0]], Turns(state));
        for (var i = 1; i < turns.Length; i++) card = await _channel.PressAsync(_channel.Mara, MeetingChannel.Buttons(card)["Next"]);
        Assert.Equal(turns[0], (await _channel.StateAsync()).CurrentItem!.Topic.Subject);
        await _channel.PressAsync(_channel.Mara, MeetingChannel.Buttons(card)["Not here"]);
        state = await _channel.StateAsync();
        Assert.NotEqual(AgendaTopicKind.Turn, state.CurrentItem?.Topic.Kind);
        Assert.False(state.Progress[turns.Length - 1].Visited);
    }

    [Fact]
    public async Task StandUp_WhoTeamsHasNotSeen_IsTold_AndAnAttendeeSkipsNobody()
    {
        await _channel.TellAsync("meetingStart", []);
        var card = (await _channel.SayAsync(_channel.Jonas, "start the stand-up")).Card;
        Assert.DoesNotContain("has not seen", MeetingChannel.Text(card), StringComparison.Ordinal);
        var first = Turns(await _channel.StateAsync())[0];
        var present = new[] { _channel.Mara, _channel.Jonas, _channel.Priya }.First(p => p.Name != first);

        await _channel.JoinAsync(present);
        await _channel.SayAsync(_channel.Jonas, "help");

        Assert.Contains("Teams has not seen " + first, MeetingChannel.Text(await _channel.RefreshAsync(_channel.Mara, card)), StringComparison.Ordinal);
        var skip = MeetingChannel.Buttons(card)["Not here"];
        await _channel.PressAsync(_channel.Bot.Services.GetRequiredService<DemoPeople>()["omar"], skip);
        Assert.Equal(first, (await _channel.StateAsync()).CurrentItem!.Topic.Subject);
    }

    private static string[] Turns(MeetingState state) =>
        [.. state.Agenda!.Items.Where(i => i.Topic.Kind == AgendaTopicKind.Turn).Select(i => i.Topic.Subject)];
}
