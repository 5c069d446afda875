using TpmAssistant.Domain.Meetings;
using TpmAssistant.Domain.Meetings.Facilitation;
using static TpmAssistant.Domain.Tests.Meetings.SomeMeeting;

namespace TpmAssistant.Domain.Tests.Meetings;

/// <summary>Person by person: Ada, Bo and Cleo, then what is left over.</summary>
public class StandUpTests
{
    private static readonly MeetingState Begun = MeetingState.Empty
        .With(new AgendaPrepared(Nine, Ada, Agenda(1, 1, 1, 2) with
        {
            Kind = MeetingKind.StandUp,
            Items =
            [
                .. new[] { Ada, Bo, Cleo }.Select(p => Item(p.Name, new(AgendaTopicKind.Turn, p.Name)) with { Owner = p }),
                Item("after", new(AgendaTopicKind.Step, "standup-after")),
            ],
        }))
        .With(new MeetingStarted(Nine, Ada, "chat", MeetingRole.Organizer));

    [Fact]
    public void Skip_SomebodyWhoIsNotThere_GetsTheirTurnAfterTheOthers()
    {
        var state = Begun.With(Move(AgendaMove.Skip, .2));

        Assert.Equal(Bo.Name, state.CurrentItem!.Key);
        Assert.Equal([Bo.Name, Cleo.Name, Ada.Name, "after"], state.Agenda!.Items.Select(i => i.Key));
        var late = state.With(Move(AgendaMove.Next, 1)).With(Move(AgendaMove.Next, 2));
        Assert.Equal(Ada.Name, late.CurrentItem!.Key);
        Assert.Equal(TimeSpan.FromMinutes(.2), late.Progress[2].Used);
        Assert.True(late.Progress[2].Visited);
        Assert.Equal(TimeSpan.FromMinutes(1), MeetingClock.At(late, Minute(2)).Items[2].Left);
    }

    [Fact]
    public void Skip_TheLastTurn_LeavesItOut()
    {
        var state = Begun.With(Move(AgendaMove.Next, 1)).With(Move(AgendaMove.Next, 2)).With(Move(AgendaMove.Skip, 2.1));

        Assert.Equal("after", state.CurrentItem!.Key);
        Assert.Equal([true, true, false, true], state.Progress.Select(p => p.Visited));
    }

    [Fact]
    public void Skip_Everybody_EndsOnceEachWasAskedTwice()
    {
        var (state, presses) = (Begun, 0);
        while (state.CurrentItem!.Topic.Kind == AgendaTopicKind.Turn && presses < 20) state = state.With(Move(AgendaMove.Skip, ++presses * .1));

        Assert.Equal(6, presses);
        Assert.DoesNotContain(state.Progress.Take(3), p => p.Visited);
    }

    [Fact]
    public void Skip_SomethingElseThanATurn_DoesNothing()
    {
        var state = Begun.With(Move(AgendaMove.Next, 1)).With(Move(AgendaMove.Next, 2)).With(Move(AgendaMove.Next, 3));

        Assert.Equal(MeetingVerdict.Nothing, state.Takes(Move(AgendaMove.Skip, 4)).Verdict);
    }

    private static AgendaItem Item(string key, AgendaTopic topic) => new() { Key = key, Topic = topic, Purpose = ItemPurpose.Inform, Minutes = 1 };
}
