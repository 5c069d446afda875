namespace TpmAssistant.DemoTenant.Tests.Outlook;

public sealed class CalendarTests
{
    private const string Week = "/me/calendarView?startDateTime=2026-01-12T00:00:00Z&endDateTime=2026-01-19T00:00:00Z&$top=100";
    private const string NextWeek = "/me/calendarView?startDateTime=2026-01-19T00:00:00Z&endDateTime=2026-01-26T00:00:00Z&$top=100";

    [Fact]
    public async Task View_HoldsOccurrencesByStart_InUtcUnlessAskedOtherwise()
    {
        await using var demo = await DemoHost.StartAsync();

        var events = (await demo.GetAsync(Week)).Value;

        var starts = events.Select(one => (string)one!["start"]!["dateTime"]!).ToList();
        Assert.Equal(starts.Order(StringComparer.Ordinal), starts);
        Assert.All(events, one => Assert.Equal("UTC", (string?)one!["start"]!["timeZone"]));
        var cobalt = events.Single(one => (string?)one!["subject"] == "Cobalt weekly")!;
        Assert.Equal("2026-01-14T10:00:00.0000000", (string?)cobalt["start"]!["dateTime"]);
        Assert.Equal("occurrence", (string?)cobalt["type"]);
    }

    [Theory]
    [InlineData("W. Europe Standard Time", "2026-01-14T11:00:00.0000000")]
    [InlineData("Europe/Berlin", "2026-01-14T11:00:00.0000000")]
    [InlineData("New Zealand Standard Time", "2026-01-14T23:00:00.0000000")]
    public async Task View_InAPreferredZone_UsesItsWallTimeAndName(string zone, string start)
    {
        await using var demo = await DemoHost.StartAsync();

        var answer = await demo.GetAsync(Week, headers: ("Prefer", $"outlook.timezone=\"{zone}\""));

        var cobalt = answer.Value.Single(one => (string?)one!["subject"] == "Cobalt weekly")!;
        Assert.Equal(start, (string?)cobalt["start"]!["dateTime"]);
        Assert.Equal(zone, (string?)cobalt["start"]!["timeZone"]);
        Assert.Equal($"outlook.timezone=\"{zone}\"", Assert.Single(answer.Headers.GetValues("Preference-Applied")));
    }

    [Fact]
    public async Task View_InAnUnknownZone_OrWithoutAWindow_Answers400()
    {
        await using var demo = await DemoHost.StartAsync();

        Assert.Equal("TimeZoneNotSupportedException", (await demo.GetAsync(Week, headers: ("Prefer", "outlook.timezone=\"Moon\""))).Code);
        Assert.Equal(400, (await demo.GetAsync("/me/calendarView")).Status);
        Assert.Equal(400, (await demo.GetAsync("/me/calendarView?startDateTime=2026-01-19T00:00:00Z&endDateTime=2026-01-12T00:00:00Z")).Status);
    }

    [Fact]
    public async Task View_PagesByTen()
    {
        await using var demo = await DemoHost.StartAsync();

        var first = await demo.GetAsync(Week.Replace("&$top=100", string.Empty, StringComparison.Ordinal));

        Assert.Equal(10, first.Value.Count);
        Assert.NotEmpty((await demo.GetAsync((string)first.Body!["@odata.nextLink"]!)).Value);
    }

    [Fact]
    public async Task Series_KeepsItsWallTime_OverTheChangeToSummerTime()
    {
        await using var demo = await DemoHost.StartAsync(new DateTimeOffset(2026, 3, 25, 9, 0, 0, TimeSpan.Zero));

        var events = (await demo.GetAsync("/me/calendarView?startDateTime=2026-03-25T00:00:00Z&endDateTime=2026-04-02T00:00:00Z&$top=100")).Value;

        var starts = events.Where(one => (string?)one!["subject"] == "Cobalt weekly").Select(one => (string)one!["start"]!["dateTime"]!);
        Assert.Equal(["2026-03-25T10:00:00.0000000", "2026-04-01T09:00:00.0000000"], starts);
    }

    [Fact]
    public async Task MovedOccurrence_IsAnException_WithItsOriginalStart()
    {
        await using var demo = await DemoHost.StartAsync();

        var moved = (await demo.GetAsync(NextWeek)).Value.Single(one => (string?)one!["type"] == "exception")!;

        Assert.Equal("Atlas weekly: new date for the cutover", (string?)moved["subject"]);
        Assert.Equal("2026-01-20T13:00:00.0000000", (string?)moved["start"]!["dateTime"]);
        Assert.Equal("2026-01-20T09:00:00Z", (string?)moved["originalStart"]);
        var master = await demo.GetAsync("/me/events/" + moved["seriesMasterId"]);
        Assert.Equal("seriesMaster", (string?)master.Body!["type"]);
        Assert.Equal("weekly", (string?)master.Body["recurrence"]!["pattern"]!["type"]);
    }

    [Fact]
    public async Task Instances_LeaveTheDroppedOccurrenceOut()
    {
        await using var demo = await DemoHost.StartAsync();
        var master = (string)(await demo.GetAsync(NextWeek)).Value.Single(one => (string?)one!["type"] == "exception")!["seriesMasterId"]!;

        var instances = (await demo.GetAsync($"/me/events/{master}/instances?startDateTime=2025-12-22T00:00:00Z&endDateTime=2026-01-25T00:00:00Z")).Value;

        Assert.Equal(["2025-12-23", "2026-01-06", "2026-01-13", "2026-01-20"], instances.Select(one => ((string)one!["start"]!["dateTime"]!)[..10]));
    }

    [Fact]
    public async Task AllDayEvent_KeepsItsDays_InEveryZone()
    {
        await using var demo = await DemoHost.StartAsync();

        foreach (var zone in new[] { "UTC", "New Zealand Standard Time" })
        {
            var holiday = (await demo.GetAsync("/me/calendarView?startDateTime=2026-01-20T00:00:00Z&endDateTime=2026-01-24T00:00:00Z", "priya", ("Prefer", $"outlook.timezone=\"{zone}\""))).Value
                .Single(one => (bool)one!["isAllDay"]!)!;
            Assert.Equal("2026-01-20T00:00:00.0000000", (string?)holiday["start"]!["dateTime"]);
            Assert.Equal("2026-01-28T00:00:00.0000000", (string?)holiday["end"]!["dateTime"]);
            Assert.Equal("oof", (string?)holiday["showAs"]);
        }
    }

    [Fact]
    public async Task Event_OfSomebodyElse_IsNotFound()
    {
        await using var demo = await DemoHost.StartAsync();
        var mine = (string)(await demo.GetAsync("/me/events?$filter=" + Uri.EscapeDataString("subject eq 'Dentist'"))).Value[0]!["id"]!;

        Assert.Equal(200, (await demo.GetAsync("/me/events/" + mine)).Status);
        var answer = await demo.GetAsync("/me/events/" + mine, "jonas");
        Assert.Equal(404, answer.Status);
        Assert.Equal("ErrorItemNotFound", answer.Code);
    }

    [Fact]
    public async Task Create_InvitesGuests_WhoSeeItAsTentative()
    {
        await using var demo = await DemoHost.StartAsync();

        var made = await demo.PostAsync("/me/events", """
            {"subject":"Rollback dry run","start":{"dateTime":"2026-01-15T16:00:00","timeZone":"W. Europe Standard Time"},
             "end":{"dateTime":"2026-01-15T17:00:00","timeZone":"W. Europe Standard Time"},"isOnlineMeeting":true,
             "body":{"contentType":"text","content":"One hour <only>"},
             "attendees":[{"type":"required","emailAddress":{"address":"aroha@meridianlabs.example"}}]}
            """);

        Assert.Equal(201, made.Status);
        Assert.Equal("2026-01-15T15:00:00.0000000", (string?)made.Body!["start"]!["dateTime"]);
        Assert.Equal("One hour &lt;only&gt;", (string?)made.Body["body"]!["content"]);
        Assert.StartsWith("https://teams.microsoft.com/", (string)made.Body["onlineMeeting"]!["joinUrl"]!, StringComparison.Ordinal);
        var seen = (await demo.GetAsync(Week, "aroha")).Value.Single(one => (string?)one!["subject"] == "Rollback dry run")!;
        Assert.Equal("tentative", (string?)seen["showAs"]);
        Assert.Equal("notResponded", (string?)seen["responseStatus"]!["response"]);
        Assert.NotEqual(made.Id, (string?)seen["id"]);
    }

    [Fact]
    public async Task Create_WithTheSameTransaction_MakesOneEvent()
    {
        await using var demo = await DemoHost.StartAsync();
        const string Body = """
            {"subject":"Once","transactionId":"t-1","start":{"dateTime":"2026-01-15T16:00:00","timeZone":"UTC"},"end":{"dateTime":"2026-01-15T17:00:00","timeZone":"UTC"}}
            """;

        var first = await demo.PostAsync("/me/events", Body);
        var second = await demo.PostAsync("/me/events", Body);

        Assert.Equal(first.Id, second.Id);
        Assert.Single((await demo.GetAsync(Week)).Value, one => (string?)one!["subject"] == "Once");
    }

    [Theory]
    [InlineData("""{"subject":"No times"}""")]
    [InlineData("""{"start":{"dateTime":"2026-01-15T16:00:00","timeZone":"UTC"},"end":{"dateTime":"2026-01-15T15:00:00","timeZone":"UTC"}}""")]
    [InlineData("""{"start":{"dateTime":"soon","timeZone":"UTC"},"end":{"dateTime":"2026-01-15T15:00:00","timeZone":"UTC"}}""")]
    [InlineData("""{"start":{"dateTime":"2026-01-15T14:00:00","timeZone":"Moon"},"end":{"dateTime":"2026-01-15T15:00:00","timeZone":"UTC"}}""")]
    public async Task Create_OfSomethingWrong_Answers400(string body)
    {
        await using var demo = await DemoHost.StartAsync();

        Assert.Equal(400, (await demo.PostAsync("/me/events", body)).Status);
    }

    [Fact]
    public async Task Change_ByTheOrganiser_IsSeenByGuests_ByAGuestRefused()
    {
        await using var demo = await DemoHost.StartAsync();
        var call = await Named(demo, "Northgate: date for the private line", "mara");
        var guests = await Named(demo, "Northgate: date for the private line", "jonas");

        Assert.Equal(200, (await demo.PatchAsync("/me/events/" + call, """{"start":{"dateTime":"2026-01-16T08:00:00","timeZone":"UTC"}}""")).Status);

        var seen = (await demo.GetAsync("/me/events/" + guests, "jonas")).Body!;
        Assert.Equal("2026-01-16T08:00:00.0000000", (string?)seen["start"]!["dateTime"]);
        Assert.Equal("2026-01-16T08:30:00.0000000", (string?)seen["end"]!["dateTime"]);
        Assert.Equal(403, (await demo.PatchAsync("/me/events/" + guests, """{"subject":"Mine"}""", user: "jonas")).Status);
    }

    [Fact]
    public async Task Change_OfOneOccurrence_LeavesTheSeries()
    {
        await using var demo = await DemoHost.StartAsync();
        var occurrence = (string)(await demo.GetAsync(Week)).Value.Single(one => (string?)one!["subject"] == "Cobalt weekly")!["id"]!;

        await demo.PatchAsync("/me/events/" + occurrence, """{"subject":"Cobalt special"}""");

        Assert.Contains((await demo.GetAsync(Week)).Value, one => (string?)one!["subject"] == "Cobalt special" && (string?)one["type"] == "exception");
        Assert.Contains((await demo.GetAsync(NextWeek)).Value, one => (string?)one!["subject"] == "Cobalt weekly");
    }

    [Fact]
    public async Task Cancel_TellsTheGuests_AndEmptiesTheOrganisersSlot()
    {
        await using var demo = await DemoHost.StartAsync();
        var id = await Named(demo, "Northgate: date for the private line", "mara");

        var answer = await demo.PostAsync($"/me/events/{id}/cancel", """{"comment":"Not needed"}""");

        Assert.Equal(202, answer.Status);
        Assert.Equal(404, (await demo.GetAsync("/me/events/" + id)).Status);
        var seen = (await demo.GetAsync(Week, "jonas")).Value.Single(one => ((string)one!["subject"]!).Contains("Northgate", StringComparison.Ordinal))!;
        Assert.True((bool)seen["isCancelled"]!);
        Assert.StartsWith("Canceled: ", (string)seen["subject"]!, StringComparison.Ordinal);
        Assert.Equal(400, (await demo.PostAsync($"/me/events/{seen["id"]}/cancel", "{}", "jonas")).Status);
    }

    [Fact]
    public async Task Delete_ByAGuest_RemovesOnlyTheirCopy_OfAnOccurrenceOnlyThat()
    {
        await using var demo = await DemoHost.StartAsync();
        var guests = await Named(demo, "Northgate: date for the private line", "jonas");
        var occurrence = (string)(await demo.GetAsync(Week)).Value.Single(one => (string?)one!["subject"] == "Cobalt weekly")!["id"]!;

        Assert.Equal(204, (await demo.DeleteAsync("/me/events/" + guests, user: "jonas")).Status);
        Assert.Equal(204, (await demo.DeleteAsync("/me/events/" + occurrence)).Status);

        Assert.Equal(404, (await demo.GetAsync("/me/events/" + guests, "jonas")).Status);
        Assert.Equal(200, (await demo.GetAsync("/me/events/" + await Named(demo, "Northgate: date for the private line", "mara"))).Status);
        Assert.DoesNotContain((await demo.GetAsync(Week)).Value, one => (string?)one!["subject"] == "Cobalt weekly");
        Assert.Contains((await demo.GetAsync(NextWeek)).Value, one => (string?)one!["subject"] == "Cobalt weekly");
    }

    private static async Task<string> Named(DemoHost demo, string subject, string user) =>
        (string)(await demo.GetAsync("/me/events?$filter=" + Uri.EscapeDataString($"subject eq '{subject}'"), user)).Value[0]!["id"]!;
}
