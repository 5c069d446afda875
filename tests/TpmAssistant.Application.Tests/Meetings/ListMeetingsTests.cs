using TpmAssistant.Application.Access;
using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Meetings;
using TpmAssistant.Domain.Meetings;
using TpmAssistant.Domain.Snapshots;
using TpmAssistant.Testing;

namespace TpmAssistant.Application.Tests.Meetings;

public sealed class ListMeetingsTests
{
    private readonly FakeClock _clock = new();

    [Fact]
    public async Task RunAsync_NoDay_AsksForTodayInTheAskersZone()
    {
        var calendar = new FakeCalendar();
        _clock.Advance(TimeSpan.FromHours(14.5));

        await new ListMeetings(calendar, new FakeMeetingLabels(), _clock).RunAsync(Askers.Ada(), null, default);

        Assert.Equal(new DateTimeOffset(2026, 1, 6, 0, 0, 0, TimeSpan.FromHours(1)), calendar.Asked!.Value.From);
    }

    [Fact]
    public async Task RunAsync_OverlappingMeetings_AreNamedAsConflictsButFreeAllDayAndCancelledOnesAreNot()
    {
        var nine = Some.Now;
        var calendar = new FakeCalendar(
            At("B", nine.AddMinutes(30), 60), At("A", nine, 60), At("touching", nine.AddMinutes(90), 30),
            At("free", nine, 60) with { TakesTime = false }, At("holiday", nine.AddHours(-9), 24 * 60) with { IsAllDay = true },
            At("cancelled", nine, 60) with { IsCancelled = true });

        var answer = Assert.IsType<MeetingListAnswer>(await new ListMeetings(calendar, new FakeMeetingLabels(), _clock).RunAsync(Askers.Ada(), null, default));

        var (first, second) = Assert.Single(answer.Conflicts);
        Assert.Equal(("A", "B"), (answer.Meetings[first].Subject, answer.Meetings[second].Subject));
        Assert.DoesNotContain(answer.Meetings, m => m.Subject == "cancelled");
    }

    [Theory]
    [InlineData(ConversationScope.Group)]
    [InlineData(ConversationScope.Channel)]
    public async Task RunAsync_SharedConversation_NeverReadsTheCalendar(ConversationScope scope)
    {
        var calendar = new FakeCalendar();

        var answer = await new ListMeetings(calendar, new FakeMeetingLabels(), _clock).RunAsync(Askers.Ada(scope), null, default);

        Assert.Equal(Errors.PersonalChatOnly, answer);
        Assert.Null(calendar.Asked);
    }

    [Fact]
    public async Task RunAsync_NotSignedIn_AsksToSignIn() => Assert.IsType<SignInNeeded>(
        await new ListMeetings(new FakeCalendar { Failure = ReadFailure.NotSignedIn }, new FakeMeetingLabels(), _clock).RunAsync(Askers.Ada(), null, default));

    [Fact]
    public async Task RunAsync_CalendarDown_SaysSoInTheCoverage()
    {
        var answer = Assert.IsType<MeetingListAnswer>(
            await new ListMeetings(new FakeCalendar { Failure = ReadFailure.Unavailable }, new FakeMeetingLabels(), _clock).RunAsync(Askers.Ada(), null, default));

        Assert.Equal(ReadFailure.Unavailable, Assert.Single(answer.Coverage.Sources).Failure);
    }

    private static MeetingOccurrence At(string subject, DateTimeOffset start, int minutes) =>
        Some.Meeting(subject) with { Start = start, End = start.AddMinutes(minutes) };
}
