using System.Text.Json.Nodes;

namespace TpmAssistant.DemoTenant.Tests.Outlook;

public sealed class SchedulingTests
{
    [Theory]
    [InlineData("Schedules", "StartTime", "EndTime", "AvailabilityViewInterval")]
    [InlineData("schedules", "startTime", "endTime", "availabilityViewInterval")]
    public async Task Schedule_ShowsWhenAColleagueIsBusy_ButNotWithWhat(string schedules, string start, string end, string interval)
    {
        await using var demo = await DemoHost.StartAsync();

        var answer = await demo.PostAsync("/me/calendar/getSchedule", $$"""
            {"{{schedules}}":["noa@meridianlabs.example"],"{{start}}":{"dateTime":"2026-01-14T09:30:00","timeZone":"UTC"},
             "{{end}}":{"dateTime":"2026-01-14T11:30:00","timeZone":"UTC"},"{{interval}}":30}
            """);

        var noa = Assert.Single(answer.Value)!;
        Assert.Equal("0220", (string?)noa["availabilityView"]);
        var item = Assert.Single(noa["scheduleItems"]!.AsArray())!;
        Assert.Equal("2026-01-14T10:00:00.0000000", (string?)item["start"]!["dateTime"]);
        Assert.Null(item["subject"]);
        Assert.Equal("Israel Standard Time", (string?)noa["workingHours"]!["timeZone"]!["name"]);
    }

    [Fact]
    public async Task Schedule_OfAHoliday_IsOutOfOffice_FromLocalMidnight()
    {
        await using var demo = await DemoHost.StartAsync();

        var answer = await demo.PostAsync("/me/calendar/getSchedule", """
            {"Schedules":["priya@meridianlabs.example","mara@meridianlabs.example","who@nowhere.example"],
             "StartTime":{"dateTime":"2026-01-19T17:30:00","timeZone":"UTC"},"EndTime":{"dateTime":"2026-01-19T19:30:00","timeZone":"UTC"},"AvailabilityViewInterval":60}
            """);

        Assert.Equal("03", (string?)answer.Value[0]!["availabilityView"]);
        Assert.Equal("2026-01-19T18:30:00.0000000", (string?)answer.Value[0]!["scheduleItems"]![0]!["start"]!["dateTime"]);
        Assert.Equal("ErrorMailRecipientNotFound", (string?)answer.Value[2]!["error"]!["responseCode"]);
    }

    [Fact]
    public async Task Schedule_OfOneself_NamesTheEvents()
    {
        await using var demo = await DemoHost.StartAsync();

        var answer = await demo.PostAsync("/me/calendar/getSchedule", """
            {"Schedules":["mara@meridianlabs.example"],"StartTime":{"dateTime":"2026-01-16T07:00:00","timeZone":"UTC"},"EndTime":{"dateTime":"2026-01-16T08:00:00","timeZone":"UTC"}}
            """);

        var item = Assert.Single(answer.Value[0]!["scheduleItems"]!.AsArray())!;
        Assert.Equal("Dentist", (string?)item["subject"]);
        Assert.True((bool)item["isPrivate"]!);
    }

    [Theory]
    [InlineData("""{"Schedules":[],"StartTime":{"dateTime":"2026-01-16T07:00:00"},"EndTime":{"dateTime":"2026-01-16T08:00:00"}}""")]
    [InlineData("""{"Schedules":["a"],"StartTime":{"dateTime":"2026-01-16T07:00:00"},"EndTime":{"dateTime":"2026-01-16T06:00:00"}}""")]
    [InlineData("""{"Schedules":["a"],"StartTime":{"dateTime":"2026-01-16T07:00:00"},"EndTime":{"dateTime":"2026-01-16T08:00:00"},"AvailabilityViewInterval":1}""")]
    public async Task Schedule_ThatCannotBeServed_Answers400(string body)
    {
        await using var demo = await DemoHost.StartAsync();

        Assert.Equal(400, (await demo.PostAsync("/me/calendar/getSchedule", body)).Status);
    }

    [Fact]
    public async Task MeetingTimes_SuitEverybody_BestFirst()
    {
        await using var demo = await DemoHost.StartAsync();

        var answer = await demo.PostAsync("/me/findMeetingTimes", Find("jonas", "2026-01-15T08:00:00", "2026-01-15T16:00:00", "PT1H"));

        Assert.Equal(string.Empty, (string?)answer.Body!["emptySuggestionsReason"]);
        var suggestions = answer.Body["meetingTimeSuggestions"]!.AsArray();
        Assert.Equal(100, (double)suggestions[0]!["confidence"]!);
        Assert.Equal("free", (string?)suggestions[0]!["attendeeAvailability"]![0]!["availability"]);
        var starts = suggestions.Where(one => (double)one!["confidence"]! == 100).Select(one => (string)one!["meetingTimeSlot"]!["start"]!["dateTime"]!).ToList();
        Assert.Equal(starts.Order(StringComparer.Ordinal), starts);
        Assert.DoesNotContain("2026-01-15T10:00:00.0000000", starts);
        Assert.DoesNotContain("2026-01-15T13:30:00.0000000", starts);
    }

    [Fact]
    public async Task MeetingTimes_TwelveHoursApart_SayWhyThereAreNone()
    {
        await using var demo = await DemoHost.StartAsync();

        var body = Find("aroha", "2026-01-15T00:00:00", "2026-01-16T00:00:00", "PT30M", minimum: 100);
        var answer = await demo.PostAsync("/me/findMeetingTimes", body);

        Assert.Empty(answer.Body!["meetingTimeSuggestions"]!.AsArray());
        Assert.Equal("attendeesUnavailable", (string?)answer.Body["emptySuggestionsReason"]);
    }

    [Fact]
    public async Task MeetingTimes_WithAWrongDuration_Answers400()
    {
        await using var demo = await DemoHost.StartAsync();

        Assert.Equal(400, (await demo.PostAsync("/me/findMeetingTimes", Find("jonas", "2026-01-15T08:00:00", "2026-01-15T16:00:00", "an hour"))).Status);
    }

    [Fact]
    public async Task MailboxSettings_TellZoneAndHours()
    {
        await using var demo = await DemoHost.StartAsync();

        var settings = (await demo.GetAsync("/me/mailboxSettings", "aroha")).Body!;

        Assert.Equal("New Zealand Standard Time", (string?)settings["timeZone"]);
        Assert.Equal("09:00:00.0000000", (string?)settings["workingHours"]!["startTime"]);
    }

    private static string Find(string person, string from, string to, string length, int minimum = 50) => new JsonObject
    {
        ["attendees"] = new JsonArray(new JsonObject { ["type"] = "required", ["emailAddress"] = new JsonObject { ["address"] = DemoHost.People[person].Mail } }),
        ["timeConstraint"] = new JsonObject
        {
            ["activityDomain"] = "work",
            ["timeSlots"] = new JsonArray(new JsonObject
            {
                ["start"] = new JsonObject { ["dateTime"] = from, ["timeZone"] = "UTC" },
                ["end"] = new JsonObject { ["dateTime"] = to, ["timeZone"] = "UTC" },
            }),
        },
        ["meetingDuration"] = length,
        ["minimumAttendeePercentage"] = minimum,
    }.ToJsonString();
}
