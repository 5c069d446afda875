using TpmAssistant.Application.Access;
using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Meetings;
using TpmAssistant.Domain.Meetings;
using TpmAssistant.Domain.Meetings.Facilitation;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Testing;

namespace TpmAssistant.Application.Tests.Meetings.Agendas;

/// <summary>Which meeting is meant.</summary>
public class MeetingFinderTests
{
    private const string Chat = "19:meeting_atlas@thread.v2";
    private static readonly DateTimeOffset Monday = new(2026, 1, 5, 9, 0, 0, TimeSpan.Zero);

    private static readonly MeetingOccurrence First = Weekly(Monday.AddHours(2)), Moved = Weekly(Monday.AddDays(9)) with { OriginalStart = Monday.AddDays(7).AddHours(2) }, Third = Weekly(Monday.AddDays(14).AddHours(2));

    private readonly InMemoryMeetingLogs _logs = new();

    [Fact]
    public async Task Find_OfASeries_IsTheNextOccurrence() => Assert.Equal(First, await FoundAsync("the Atlas weekly"));

    [Fact]
    public async Task Find_TheNextOneWasHeldEarly_IsTheOneAfter()
    {
        await HoldAsync(First);

        Assert.Equal(Moved, await FoundAsync("the Atlas weekly"));
        Assert.Equal(Moved, await FoundAsync(null));
        Assert.Equal(First, await FoundAsync("the Atlas weekly", held: true));
    }

    [Fact]
    public async Task Find_ByDay_IsTheOccurrenceThatWasMovedThere() => Assert.Equal(Moved, await FoundAsync("Atlas weekly on Wednesday", "Europe/Berlin"));

    [Fact]
    public async Task Find_ByDay_CountsTheAskersOwnDays()
    {
        // 23:30 on Monday in London is Tuesday in Auckland.
        var late = Weekly(Monday.AddHours(14.5)) with { Subject = "Night call" };

        Assert.Equal(late, await FoundAsync("night call tomorrow", "Pacific/Auckland", late, now: Monday.AddHours(-1)));
        Assert.Null(await FoundAsync("night call today", "Pacific/Auckland", late, now: Monday.AddHours(-1)));
    }

    [Fact]
    public void Key_OfAMovedOccurrence_IsItsPlaceInTheSeries() => Assert.Equal(Monday.AddDays(7).AddHours(2), MeetingKey.Of(Moved).OriginalStart);

    [Fact]
    public async Task Find_ByItsIdentity_IsThatOccurrence() =>
        Assert.Equal(Third, (await Finder(First, Moved, Third).FindAsync(Ada(), MeetingKey.Of(Third), default)).Meeting);

    [Fact]
    public async Task Find_AmongOthers_TellsNoMeetingThatIsNotTheirs()
    {
        var own = Some.Meeting("Pay round") with { Attendees = First.Attendees };
        var there = Ada() with { Conversation = new ConversationRef("19:team@thread.v2", ConversationScope.Group) };

        var found = await Finder(own).FindAsync(there, "pay round", default);

        Assert.Null(found.Meeting);
        Assert.DoesNotContain("Pay round", ((Refusal)found.Instead!).Details["known"], StringComparison.Ordinal);
    }

    private async Task<MeetingOccurrence?> FoundAsync(string? name, string zone = "UTC", MeetingOccurrence? more = null, DateTimeOffset? now = null, bool held = false) =>
        (await new MeetingFinder(new FakeCalendar(more is null ? [First, Moved, Third] : [First, Moved, Third, more]), new ProjectWorld().Finder, _logs, new FakeClock(now ?? Monday))
            .FindAsync(Ada() with { TimeZoneId = zone }, name, default, held)).Meeting;

    private MeetingFinder Finder(params MeetingOccurrence[] meetings) => new(new FakeCalendar(meetings), new ProjectWorld().Finder, _logs, new FakeClock(Monday));

    private async Task HoldAsync(MeetingOccurrence meeting)
    {
        var agenda = new Agenda
        {
            Meeting = MeetingKey.Of(meeting), Title = meeting.Subject, Start = meeting.Start, End = meeting.End,
            Items = [new AgendaItem { Key = "1", Topic = new(AgendaTopicKind.Own, "One thing"), Purpose = ItemPurpose.Discuss, Minutes = 5 }],
        };
        MeetingEvent[] events =
        [
            new AgendaPrepared(Monday.AddHours(-1), null, agenda), new MeetingStarted(Monday.AddHours(-1), null, Chat, MeetingRole.Organizer),
            new AgendaMoved(Monday.AddMinutes(-30), null, AgendaMove.End, null, MeetingRole.Organizer),
        ];
        Assert.True(await _logs.TryAppendAsync(Askers.Tenant, agenda.Meeting, 0, events, Facilitator.Replay(events), default));
    }

    private static MeetingOccurrence Weekly(DateTimeOffset start) => Some.Meeting("Atlas weekly") with
    {
        Ref = new(SourceKinds.Calendar, $"event-{start.UtcTicks}"), SeriesId = "series-1", OriginalStart = start, Start = start, End = start.AddMinutes(45),
        JoinLink = new Uri($"https://teams.microsoft.com/l/meetup-join/{Uri.EscapeDataString(Chat)}/0"),
        Attendees = [new Attendee(ProjectWorld.Ben, AttendeeResponse.Accepted, true)],
    };

    private static Asker Ada() => Askers.Ada();
}
