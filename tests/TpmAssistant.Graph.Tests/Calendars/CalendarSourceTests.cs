using TpmAssistant.Application.Sources;
using TpmAssistant.Domain.Meetings;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Snapshots;
using TpmAssistant.Domain.Tasks;
using TpmAssistant.Graph.Tests.Fakes;

namespace TpmAssistant.Graph.Tests.Calendars;

public sealed class CalendarSourceTests
{
    private const string View = "GET /me/calendarView";
    private const string Nine = "\"start\":{\"dateTime\":\"2026-03-02T09:00:00.0000000\",\"timeZone\":\"UTC\"},\"end\":{\"dateTime\":\"2026-03-02T09:30:00.0000000\",\"timeZone\":\"UTC\"}";

    private readonly ScriptedGraph _graph = new();

    [Fact]
    public async Task Read_Window_AsksInUtcForWhatIsNeeded()
    {
        Events("");
        await ReadAsync();

        var asked = Assert.Single(_graph.Asked);
        Assert.Contains("startDateTime=2026-03-01T23:00:00Z", asked.Query, StringComparison.Ordinal);
        Assert.Contains("endDateTime=2026-03-08T23:00:00Z", asked.Query, StringComparison.Ordinal);
        Assert.Contains("$select=id,type,seriesMasterId,originalStart", asked.Query, StringComparison.Ordinal);
        Assert.Contains("$orderby=start/dateTime", asked.Query, StringComparison.Ordinal);
        Assert.Equal("outlook.timezone=\"UTC\", IdType=\"ImmutableId\"", asked.Headers["Prefer"]);
    }

    [Fact]
    public async Task Read_Occurrence_IsMappedWhole()
    {
        Events($$$"""
            {"id":"E1","type":"exception","seriesMasterId":"S1","originalStart":"2026-03-01T09:00:00Z","subject":"Atlas weekly","bodyPreview":"Agenda",{{{Nine}}},
             "isAllDay":false,"isCancelled":false,"showAs":"tentative","location":{"displayName":"Room 4"},
             "organizer":{"emailAddress":{"name":"Ada","address":"Ada@contoso.example"}},
             "onlineMeeting":{"joinUrl":"https://teams.microsoft.com/l/meetup-join/1"},"webLink":"https://outlook.office365.com/owa/?itemid=1",
             "attendees":[
               {"type":"required","status":{"response":"accepted"},"emailAddress":{"name":"Ben","address":"ben@contoso.example"}},
               {"type":"optional","status":{"response":"tentativelyAccepted"},"emailAddress":{"name":"","address":"cleo@contoso.example"}},
               {"type":"required","status":{"response":"declined"},"emailAddress":{"name":"Dan","address":"dan@contoso.example"}},
               {"type":"required","status":{"response":"organizer"},"emailAddress":{"name":"Ada","address":"ada@contoso.example"}},
               {"type":"required","status":{"response":"notResponded"},"emailAddress":{"name":"Eve","address":"eve@contoso.example"}},
               {"type":"resource","emailAddress":{"name":"Room 4","address":"room4@contoso.example"}},
               {"type":"required","emailAddress":{"name":"No address"}}]}
            """);

        var meeting = Assert.Single((await ReadAsync()).Meetings);

        Assert.Equal(new ItemRef("calendar", "E1"), meeting.Ref);
        Assert.Equal(("S1", At(2026, 3, 1, 9)), (meeting.SeriesId, meeting.OriginalStart));
        Assert.Equal((At(2026, 3, 2, 9), At(2026, 3, 2, 9).AddMinutes(30)), (meeting.Start, meeting.End));
        Assert.Equal(("Atlas weekly", "Agenda", "Room 4"), (meeting.Subject, meeting.Preview, meeting.Location));
        Assert.Equal((true, false, false, false), (meeting.TakesTime, meeting.IsAway, meeting.IsAllDay, meeting.IsCancelled));
        Assert.Equal(new Person(new PersonId("mail:ada@contoso.example"), "Ada", "Ada@contoso.example"), meeting.Organizer);
        Assert.Equal(
            [
                ("Ben", AttendeeResponse.Accepted, true), ("cleo@contoso.example", AttendeeResponse.Tentative, false), ("Dan", AttendeeResponse.Declined, true),
                ("Ada", AttendeeResponse.Organizer, true), ("Eve", AttendeeResponse.None, true),
            ],
            meeting.Attendees.Select(attendee => (attendee.Person.Name, attendee.Response, attendee.Required)));
        Assert.Equal("https://teams.microsoft.com/l/meetup-join/1", meeting.JoinLink!.AbsoluteUri);
        Assert.Equal("https://outlook.office365.com/owa/?itemid=1", meeting.Link!.AbsoluteUri);
    }

    [Theory]
    [InlineData("https://teams.microsoft.com.evil.example/l/1")]
    [InlineData("http://teams.microsoft.com/l/1")]
    [InlineData("https://user@teams.microsoft.com/l/1")]
    [InlineData("https://teams.microsoft.com:8443/l/1")]
    [InlineData("javascript:alert(1)")]
    [InlineData("/l/1")]
    public async Task Read_LinksLeadElsewhere_AreDropped(string link)
    {
        Events($$$"""{"id":"E1",{{{Nine}}},"onlineMeeting":{"joinUrl":"{{{link}}}"},"webLink":"{{{link}}}"}""");

        var meeting = Assert.Single((await ReadAsync()).Meetings);

        Assert.Null(meeting.JoinLink);
        Assert.Null(meeting.Link);
    }

    [Fact]
    public async Task Read_LinksOfTheDemoOrganisation_AreKept()
    {
        Events($$$"""{"id":"E1",{{{Nine}}},"webLink":"http://127.0.0.1:9/demo/items/event/E1"}""");
        Assert.Equal("http://127.0.0.1:9/demo/items/event/E1", (await ReadAsync()).Meetings[0].Link!.AbsoluteUri);
    }

    [Theory]
    [InlineData("free", false, false)]
    [InlineData("workingElsewhere", false, false)]
    [InlineData("tentative", true, false)]
    [InlineData("busy", true, false)]
    [InlineData("oof", true, true)]
    [InlineData("unknown", true, false)]
    [InlineData("somethingNew", true, false)]
    public async Task Read_ShownAs_TellsWhetherItTakesTime(string showAs, bool takesTime, bool away)
    {
        Events($$$"""{"id":"E1","showAs":"{{{showAs}}}",{{{Nine}}}}""");

        var meeting = Assert.Single((await ReadAsync()).Meetings);

        Assert.Equal((takesTime, away), (meeting.TakesTime, meeting.IsAway));
    }

    [Fact]
    public async Task Read_AllDay_IsThatDayWhereTheAskerIs()
    {
        Events("""
            {"id":"E1","isAllDay":true,"showAs":"oof","start":{"dateTime":"2026-03-28T00:00:00.0000000","timeZone":"UTC"},"end":{"dateTime":"2026-03-30T00:00:00.0000000","timeZone":"UTC"}}
            """);

        var meeting = Assert.Single((await ReadAsync()).Meetings);

        Assert.True(meeting.IsAllDay);
        Assert.Equal(new DateTimeOffset(2026, 3, 28, 0, 0, 0, TimeSpan.FromHours(1)), meeting.Start);
        Assert.Equal(new DateTimeOffset(2026, 3, 30, 0, 0, 0, TimeSpan.FromHours(2)), meeting.End);
    }

    [Fact]
    public async Task Read_UnmovedOccurrenceAndSingleEvent_HaveTheirIdentities()
    {
        Events($$$"""{"id":"E1","type":"occurrence","seriesMasterId":"S1",{{{Nine}}}},{"id":"E2","type":"singleInstance","isCancelled":true,{{{Nine}}}}""");

        var meetings = (await ReadAsync()).Meetings;

        Assert.Equal(("S1", At(2026, 3, 2, 9)), (meetings[0].SeriesId, meetings[0].OriginalStart));
        Assert.Equal((null, null, true), (meetings[1].SeriesId, (object?)meetings[1].OriginalStart, meetings[1].IsCancelled));
    }

    [Fact]
    public async Task Read_AnswerInAnotherZone_IsStillRight()
    {
        Events("""
            {"id":"E1","start":{"dateTime":"2026-03-29T02:30:00","timeZone":"W. Europe Standard Time"},"end":{"dateTime":"2026-03-29T04:00:00","timeZone":"Europe/Berlin"}}
            """);

        var meeting = Assert.Single((await ReadAsync()).Meetings);

        Assert.Equal((At(2026, 3, 29, 1).AddMinutes(30), At(2026, 3, 29, 2)), (meeting.Start, meeting.End));
    }

    [Fact]
    public async Task Read_EventWithoutReadableTime_IsToldAsNotSeen()
    {
        Events($$$"""{"id":"E1",{{{Nine}}}},{"id":"E2","start":{"dateTime":"2026-03-02T09:00:00","timeZone":"tzone://Microsoft/Custom"}}""");

        var reading = await ReadAsync();

        Assert.Single(reading.Meetings);
        Assert.Equal((1, 2, ReadFailure.Unavailable), (reading.Coverage.Read, reading.Coverage.Total!.Value, reading.Coverage.Failure));
    }

    [Fact]
    public async Task Read_SeveralPages_AreOneCalendarByStart()
    {
        _graph.On(View, Answer.Page($$$"""{"id":"E2",{{{Nine}}}}""", ScriptedGraph.Base + "/me/calendarView?$skip=1"))
            .On($"{View}?$skip=1", Answer.Page("""{"id":"E1","start":{"dateTime":"2026-03-02T08:00:00","timeZone":"UTC"},"end":{"dateTime":"2026-03-02T08:15:00","timeZone":"UTC"}}"""));

        var reading = await ReadAsync();

        Assert.Equal(["E1", "E2"], reading.Meetings.Select(meeting => meeting.Ref.Id));
        Assert.Equal("outlook.timezone=\"UTC\", IdType=\"ImmutableId\"", _graph.Asked[1].Headers["Prefer"]);
        Assert.Equal((2, 2, ReadFailure.None), (reading.Coverage.Read, reading.Coverage.Total!.Value, reading.Coverage.Failure));
    }

    [Fact]
    public async Task Read_SecondPageFails_KeepsTheFirst()
    {
        _graph.On(View, Answer.Page($$$"""{"id":"E1",{{{Nine}}}}""", ScriptedGraph.Base + "/me/calendarView?$skip=1")).On($"{View}?$skip=1", Answer.Of(500));

        var reading = await ReadAsync();

        Assert.Single(reading.Meetings);
        Assert.Equal((1, null, ReadFailure.Unavailable), (reading.Coverage.Read, reading.Coverage.Total, reading.Coverage.Failure));
    }

    [Fact]
    public async Task Read_Forbidden_IsTold()
    {
        _graph.On(View, Answer.Of(403));

        var reading = await ReadAsync();

        Assert.Empty(reading.Meetings);
        Assert.Equal(("calendar", "calendar", ReadFailure.Forbidden), (reading.Coverage.Kind, reading.Coverage.Name, reading.Coverage.Failure));
    }

    private void Events(string items) => _graph.On(View, Answer.Page(items));

    private async Task<MeetingReading> ReadAsync()
    {
        using var bench = new Bench(_graph);
        var monday = new DateTimeOffset(2026, 3, 2, 0, 0, 0, TimeSpan.FromHours(1));
        return await bench.Get<ICalendarSource>().ReadAsync(Bench.Asker, monday, monday.AddDays(7), CancellationToken.None);
    }

    private static DateTimeOffset At(int year, int month, int day, int hour) => new(year, month, day, hour, 0, 0, TimeSpan.Zero);
}
