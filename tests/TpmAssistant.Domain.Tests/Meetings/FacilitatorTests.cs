using TpmAssistant.Domain.Meetings.Facilitation;
using static TpmAssistant.Domain.Tests.Meetings.SomeMeeting;

namespace TpmAssistant.Domain.Tests.Meetings;

public class FacilitatorTests
{
    [Fact]
    public void Start_EnoughTime_GivesEachItemItsPlanAndLeavesTheRestSpare()
    {
        var times = MeetingClock.At(Begun(10, 20), Nine);

        Assert.Equal([10, 20], times.Items.Select(i => i.Share.TotalMinutes));
        Assert.Equal((60, 30), (times.Left.TotalMinutes, times.Spare.TotalMinutes));
    }

    [Fact]
    public void Start_TooLittleTime_GivesEachItemItsShare()
    {
        var times = MeetingClock.At(Begun(60, 30, 30), Nine);

        Assert.Equal([30, 15, 15], times.Items.Select(i => i.Share.TotalMinutes));
    }

    [Fact]
    public void Start_TenMinutesLate_StillEndsByTheCalendar()
    {
        var state = Prepared(30, 30).With(new MeetingStarted(Minute(10), Ada, "chat", MeetingRole.Organizer));

        Assert.Equal(Minute(60), state.EndsAt);
        Assert.Equal([25, 25], MeetingClock.At(state, Minute(10)).Items.Select(i => i.Share.TotalMinutes));
    }

    [Theory]
    [InlineData(-60)]
    [InlineData(60)]
    public void Start_AtAnotherTimeAltogether_TakesAsLongAsPlanned(int minute)
    {
        var state = Prepared(30).With(new MeetingStarted(Minute(minute), Ada, "chat", MeetingRole.Organizer));

        Assert.Equal(Minute(minute + 60), state.EndsAt);
    }

    [Fact]
    public void Overrun_WithoutSpareTime_TakesFromTheItemsAhead()
    {
        var times = MeetingClock.At(Begun(20, 20, 20), Minute(30));

        Assert.Equal((-10, 15, 15), (times.Items[0].Left.TotalMinutes, times.Items[1].Share.TotalMinutes, times.Items[2].Share.TotalMinutes));
    }

    [Fact]
    public void Next_EarlyFinish_GivesTheTimeBack()
    {
        var state = Begun(40, 40).With(Move(AgendaMove.Next, 10));

        Assert.Equal(40, MeetingClock.At(state, Minute(10)).Items[1].Share.TotalMinutes);
        Assert.Equal(10, MeetingClock.At(state, Minute(10)).Spare.TotalMinutes);
    }

    [Fact]
    public void Next_AfterTheLastItem_ComesTheClosingRound()
    {
        var state = Begun(10).With(Move(AgendaMove.Next, 10));

        Assert.Equal((MeetingPhase.Closing, 1), (state.Phase, state.Current));
        Assert.Null(state.CurrentItem);
        Assert.Equal(MeetingVerdict.Nothing, state.Takes(Move(AgendaMove.Next, 11)).Verdict);
    }

    [Fact]
    public void Back_ToAnEarlierItem_GoesOnCountingItsTime()
    {
        var state = Begun(10, 10).With(Move(AgendaMove.Next, 4)).With(Move(AgendaMove.Back, 6));

        var times = MeetingClock.At(state, Minute(7));
        Assert.Equal((5, 10, 2), (times.Items[0].Used.TotalMinutes, times.Items[0].Share.TotalMinutes, times.Items[1].Used.TotalMinutes));
    }

    [Fact]
    public void Extend_CurrentItem_GetsFiveMinutesFromTheOthers()
    {
        var times = MeetingClock.At(Begun(30, 30).With(Move(AgendaMove.Extend, 5)), Minute(5));

        Assert.Equal([35, 25], times.Items.Select(i => i.Share.TotalMinutes));
    }

    [Fact]
    public void ClockRead_ItemRunsOver_IsToldOnceAt80AndOnceAt100()
    {
        var state = Begun(10, 10);
        var told = new List<MeetingEffect>();
        for (var second = 0; second <= 1200; second += 15)
        {
            var step = state.Takes(new ClockRead(Nine.AddSeconds(second)));
            Assert.Equal(step.Effects.Count > 0, step.IsAccepted);
            told.AddRange(step.Effects);
            state = step.State;
        }

        Assert.Equal([new TellOverrun("1", 80), new TellOverrun("1", 100)], told);
    }

    [Fact]
    public void ClockRead_BothMarksPassedAtOnce_TellsTheLaterAlone() =>
        Assert.Equal([new TellOverrun("1", 100)], Begun(10).Takes(new ClockRead(Minute(11))).Effects);

    [Fact]
    public void Move_OnACardThatNoLongerStands_ChangesNothing()
    {
        var state = Begun(10, 10, 10);
        var after = state.With(Move(AgendaMove.Next, 5, seen: 1));

        var late = after.Takes(Move(AgendaMove.Next, 5, seen: 1));

        Assert.Equal((MeetingVerdict.Outdated, 1), (late.Verdict, late.State.Current));
    }

    [Fact]
    public void Move_AfterSomebodyWroteSomethingDown_StillCounts()
    {
        var state = Begun(10, 10).With(new Captured(Minute(1), Bo, CaptureKind.Action, "Call the vendor"));

        Assert.Equal(MeetingVerdict.Accepted, state.Takes(Move(AgendaMove.Next, 5, seen: 1)).Verdict);
    }

    [Theory]
    [InlineData(MeetingRole.Attendee, MeetingVerdict.NotTheirs)]
    [InlineData(MeetingRole.Presenter, MeetingVerdict.Accepted)]
    public void Move_NotTheOrganizer_DependsOnTheRole(MeetingRole role, MeetingVerdict verdict) =>
        Assert.Equal(verdict, Begun(10, 10).Takes(Move(AgendaMove.Next, 1, Bo, role: role)).Verdict);

    [Fact]
    public void FacilitatorNamed_Attendee_MovesFromThenOn()
    {
        var state = Begun(10, 10).With(new FacilitatorNamed(Minute(1), Ada, Bo, MeetingRole.Organizer));

        Assert.Equal(MeetingVerdict.Accepted, state.Takes(Move(AgendaMove.Next, 1, Bo)).Verdict);
        Assert.Equal(MeetingVerdict.NotTheirs, state.Takes(new FacilitatorNamed(Minute(1), Cleo, Cleo, MeetingRole.Attendee)).Verdict);
    }

    [Fact]
    public void Captured_ByAnybodyOnAnOldCard_BelongsToTheItemItShowed()
    {
        var state = Begun(10, 10).With(Move(AgendaMove.Next, 1)).With(new Captured(Minute(2), Cleo, CaptureKind.Decision, " We go. ", "1"));

        var capture = Assert.Single(state.Captures);
        Assert.Equal((1, "We go.", "1", CaptureState.Tentative), (capture.Number, capture.Text, capture.Item, capture.State));
        Assert.Null(capture.Owner);
        Assert.Null(capture.Due);
    }

    [Fact]
    public void Captured_SentTwice_IsKeptOnce()
    {
        var call = new Captured(Minute(1), Bo, CaptureKind.Action, "Call the vendor");
        var state = Begun(10).With(call);

        Assert.Equal(MeetingVerdict.Nothing, state.Takes(call with { At = Minute(1).AddSeconds(3) }).Verdict);
        Assert.Equal(2, state.With(call with { By = Cleo }).Captures.Count);
        Assert.Equal(2, state.With(call with { At = Minute(3) }).Captures.Count);
    }

    [Fact]
    public void Captured_TakenBack_NoLongerStands()
    {
        var state = Begun(10).With(new Captured(Minute(1), Bo, CaptureKind.Action, "Call the vendor"))
            .With(new CaptureChanged(Minute(2), Bo, 1, State: CaptureState.Dropped));

        Assert.Empty(state.Standing);
        Assert.Single(state.With(new CaptureChanged(Minute(2), Bo, 1, State: CaptureState.Tentative)).Standing);
    }

    [Fact]
    public void PersonJoined_LongAfterTheStart_IsToldWhereThingsStandOnce()
    {
        var state = Begun(30).With(new PersonJoined(Minute(1), Ada));

        var late = state.Takes(new PersonJoined(Minute(12), Bo));
        var again = late.State.With(new PersonLeft(Minute(13), Bo)).Takes(new PersonJoined(Minute(14), Bo));

        Assert.Equal([new TellLatecomer(Bo)], late.Effects);
        Assert.Empty(again.Effects);
        Assert.Equal([(Ada, (DateTimeOffset?)null), (Bo, null)], again.State.People.Select(p => (p.Person, p.Left)));
    }

    [Fact]
    public void End_ByMistake_CanBeTakenBackForAWhile()
    {
        var over = Begun(10).With(Move(AgendaMove.End, 5));

        Assert.Equal((MeetingPhase.Ended, Minute(5)), (over.Phase, over.EndedAt));
        Assert.Equal(MeetingPhase.Closing, over.With(Move(AgendaMove.Back, 7)).Phase);
        Assert.Equal(MeetingVerdict.NotNow, over.Takes(Move(AgendaMove.Back, 30)).Verdict);
    }

    [Fact]
    public void IsSame_KnownByAddressOnly_IsThePersonWithThatAddress() =>
        Assert.True(MeetingState.IsSame(Ada, Ada with { Id = new("mail:ada@example.com"), Email = "ADA@example.com" }));

    [Fact]
    public void Facilitator_OfTheAgenda_MovesItUntilReleased()
    {
        var state = MeetingState.Empty.With(new AgendaPrepared(Nine.AddHours(-1), Ada, Agenda(5, 5, 5) with { Facilitator = Bo })).With(new MeetingStarted(Nine, Bo, "chat", MeetingRole.Attendee))
            .With(Move(AgendaMove.Next, 3, Bo));

        Assert.Equal(MeetingVerdict.Nothing, state.Takes(new FacilitatorNamed(Minute(3), Ada, Bo, MeetingRole.Organizer)).Verdict);
        Assert.Equal(MeetingVerdict.NotTheirs, state.Takes(new FacilitatorReleased(Minute(4), Cleo, Bo, MeetingRole.Attendee)).Verdict);
        var released = state.With(new FacilitatorReleased(Minute(4), Ada, Bo, MeetingRole.Organizer));

        Assert.Empty(released.Named);
        Assert.Equal(MeetingVerdict.NotTheirs, released.Takes(Move(AgendaMove.Next, 5, Bo)).Verdict);
        Assert.Equal(MeetingVerdict.Nothing, released.Takes(new FacilitatorReleased(Minute(5), Ada, Bo, MeetingRole.Organizer)).Verdict);
    }
}
