using TpmAssistant.Domain.Meetings;
using TpmAssistant.Domain.Meetings.Facilitation;
using TpmAssistant.Domain.Meetings.Retrospectives;
using static TpmAssistant.Domain.Tests.Meetings.SomeMeeting;

namespace TpmAssistant.Domain.Tests.Meetings;

public class RetroBoardTests
{
    private static readonly RetroBoard Written = RetroBoard.Empty.With(Ada.Id, RetroColumn.Well, "Tests").With(Bo.Id, RetroColumn.Well, "More tests").With(Cleo.Id, RetroColumn.Badly, "Late news");

    [Fact]
    public void With_SameNoteTwiceOrEmpty_ChangesNothing()
    {
        Assert.Same(Written, Written.With(Ada.Id, RetroColumn.Well, " Tests "));
        Assert.Same(Written, Written.With(Ada.Id, RetroColumn.Well, " "));
    }

    [Fact]
    public void Without_SomebodyElsesNote_ChangesNothing()
    {
        Assert.Same(Written, Written.Without(Bo.Id, 1));
        Assert.Equal([2, 3], Written.Without(Ada.Id, 1).Notes.Select(n => n.Number));
    }

    [Fact]
    public void Merged_ThenVoted_CountsForTheTopic()
    {
        var board = Written.Merged(2, 1).Voted(Ada.Id, [1, 3]).Voted(Bo.Id, [1, 2]).Voted(Cleo.Id, [1, 2, 3, 99]);

        Assert.Equal([(1, 3), (3, 2)], board.Topics.Select(t => (t.Head.Number, t.Votes)));
        Assert.Equal("More tests", Assert.Single(board.Topics[0].Same).Text);
        Assert.Same(board, board.Merged(1, 2));
    }

    [Fact]
    public void Voted_Again_TakesThePlaceOfTheFirst() =>
        Assert.Equal(1, Written.Voted(Ada.Id, [1, 2, 3]).Voted(Ada.Id, [3]).Topics.Sum(t => t.Votes));

    [Fact]
    public void Felt_FewerThanFourAnswers_AreNotTold()
    {
        var three = Written.Felt(Ada.Id, 1).Felt(Bo.Id, 5).Felt(Ada.Id, 5).Felt(Cleo.Id, 4);

        Assert.Null(three.Pulse.Mean);
        Assert.Equal([1, 0, 0, 1, 1], three.Pulse.Counts);
        Assert.Equal(three.Pulse.Answered, Written.Felt(Cleo.Id, 4).Felt(Bo.Id, 1).Felt(Ada.Id, 5).Pulse.Answered);
    }

    [Theory]
    [InlineData(new[] { 1, 1, 1, 1 }, 1.5)]
    [InlineData(new[] { 5, 5, 5, 5, 5 }, 4.5)]
    [InlineData(new[] { 1, 2, 2, 3 }, 2.0)]
    [InlineData(new[] { 3, 4, 4, 4 }, 4.0)]
    [InlineData(new[] { 3, 3, 4, 4 }, 3.5)]
    public void Mean_OfAnswers_IsInHalvesAndNeverSaysWhatEverybodyAnswered(int[] moods, double mean) =>
        Assert.Equal(mean, moods.Select((mood, i) => (mood, i)).Aggregate(RetroBoard.Empty, (board, m) => board.Felt(new($"p{m.i}"), m.mood)).Pulse.Mean);

    [Fact]
    public void IsOpen_OnceTheTotalsMayHaveBeenShown_IsNot()
    {
        var agenda = Agenda(10) with
        {
            Kind = MeetingKind.Retrospective,
            Items = [.. new[] { RetroSteps.Write, RetroSteps.Group, RetroSteps.Act }.Select((s, i) => new AgendaItem { Key = $"{i}", Topic = new(AgendaTopicKind.Step, s), Purpose = ItemPurpose.Discuss, Minutes = 9 })],
        };
        var writing = MeetingState.Empty.With(new AgendaPrepared(Nine, Ada, agenda)).With(new MeetingStarted(Nine, Ada, "c", MeetingRole.Organizer));
        var pressedTooEarly = writing.With(Move(AgendaMove.Next, 1)).With(Move(AgendaMove.Back, 2));
        var reopened = writing.With(Move(AgendaMove.End, 3)).With(Move(AgendaMove.Back, 4)).With(Move(AgendaMove.Back, 5)).With(Move(AgendaMove.Back, 6)).With(Move(AgendaMove.Back, 7));

        Assert.True(RetroPulse.IsOpen(writing));
        Assert.True(RetroPulse.IsOpen(pressedTooEarly));
        Assert.Equal(0, reopened.Current);
        Assert.False(RetroPulse.IsOpen(reopened));
    }

    [Fact]
    public void ReadOut_WhoeverWroteFirst_IsByTheWords() =>
        Assert.Equal(["Late news", "More tests", "Tests"], Written.ReadOut.Select(t => t.Head.Text));

    [Fact]
    public void Captured_FourthActionOfARetrospective_IsRefused()
    {
        var state = MeetingState.Empty.With(new AgendaPrepared(Nine, Ada, Agenda(10) with { Kind = MeetingKind.Retrospective })).With(new MeetingStarted(Nine, Ada, "c", MeetingRole.Organizer));
        for (var i = 0; i < RetroBoard.MostActions; i++) state = state.With(new Captured(Minute(i), Ada, CaptureKind.Action, $"Act {i}"));

        Assert.False(state.Takes(new Captured(Minute(9), Ada, CaptureKind.Action, "Fourth")).IsAccepted);
        Assert.True(state.Takes(new Captured(Minute(9), Ada, CaptureKind.Decision, "A decision")).IsAccepted);
        Assert.True(state.With(new CaptureChanged(Minute(9), Ada, 1, State: CaptureState.Dropped)).Takes(new Captured(Minute(9), Ada, CaptureKind.Action, "Fourth")).IsAccepted);
    }
}
