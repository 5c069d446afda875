using System.Globalization;
using System.Text.Json.Nodes;
using TpmAssistant.DemoTenant.Http;
using TpmAssistant.DemoTenant.Organisation;

namespace TpmAssistant.DemoTenant.Outlook;

/// <summary>Writes down the organisation's events: series, single meetings, holidays.</summary>
internal sealed class CalendarScript
{
    private const string Home = "W. Europe Standard Time";
    private const int SeriesBegan = -80;

    private readonly DemoOrganisation _organisation;
    private readonly List<Meeting> _meetings = [];

    private CalendarScript(DemoOrganisation organisation) => _organisation = organisation;

    public static List<Meeting> Write(DemoOrganisation organisation)
    {
        var script = new CalendarScript(organisation);
        script.Series();
        script.Singles();
        script.Holidays();
        return script._meetings;
    }

    private void Series()
    {
        var atlas = Weekly("atlas-weekly", "mara", "Atlas weekly", "10:00", 45, 1, ["tuesday"], "jonas", "priya", "tomas", "aroha", "omar", "samuel");
        atlas.Html = "<p>Standing points: milestones, vendor, wave 2, risks.</p>";
        // One occurrence was dropped, the coming one is moved and renamed.
        var coming = NextOn(DayOfWeek.Tuesday);
        atlas.Exceptions[coming.AddDays(-21)] = new MeetingException(null, null, null, IsCancelled: true);
        atlas.Exceptions[coming] = new MeetingException(coming.ToDateTime(new TimeOnly(14, 0)), coming.ToDateTime(new TimeOnly(15, 0)), "Atlas weekly: new date for the cutover", IsCancelled: false);
        Answer(atlas, "aroha", "tentativelyAccepted");

        Weekly("atlas-standup", "jonas", "Atlas stand-up", "09:15", 15, 1, ["monday", "tuesday", "wednesday", "thursday", "friday"], "mara", "priya", "tomas", "omar", "samuel");
        Weekly("atlas-handover", "aroha", "Handover Auckland and Berlin", "08:00", 30, 1, ["monday", "thursday"], "jonas", "mara");
        Weekly("borealis-standup", "lena", "Borealis stand-up", "09:45", 15, 1, ["monday", "tuesday", "wednesday", "thursday", "friday"], "yusuf", "chloe", "samuel", "mara");
        Weekly("borealis-review", "lena", "Borealis sprint review", "14:00", 60, 2, ["thursday"], "mara", "yusuf", "chloe", "samuel", "daniel");
        Weekly("borealis-planning", "lena", "Borealis sprint planning", "10:30", 90, 2, ["friday"], "mara", "yusuf", "chloe", "samuel");
        var cobalt = Weekly("cobalt-weekly", "mara", "Cobalt weekly", "11:00", 45, 1, ["wednesday"], "noa", "wei", "ingrid", "priya", "samuel");
        Answer(cobalt, "priya", "tentativelyAccepted");
        // The last one took place a day late, and the one before the last was dropped.
        var lastCobalt = NextOn(DayOfWeek.Wednesday).AddDays(-7);
        cobalt.Exceptions[lastCobalt.AddDays(-7)] = new MeetingException(null, null, null, IsCancelled: true);
        cobalt.Exceptions[lastCobalt] = new MeetingException(lastCobalt.AddDays(1).ToDateTime(new TimeOnly(9, 0)), lastCobalt.AddDays(1).ToDateTime(new TimeOnly(9, 45)), null, IsCancelled: false);
        Weekly("one-on-one", "daniel", "Mara and Daniel", "15:30", 30, 1, ["monday"], "mara");
        Weekly("portfolio", "mara", "Portfolio round", "13:00", 30, 1, ["friday"], "jonas", "lena", "noa", "sofia");
        var steering = Weekly("steering", "daniel", "Steering group", "15:00", 60, 1, ["thursday"], "mara", "jonas", "lena", "noa", "sofia");
        steering.Recurrence!["pattern"] = new JsonObject
        {
            ["type"] = "relativeMonthly",
            ["interval"] = 1,
            ["month"] = 0,
            ["dayOfMonth"] = 0,
            ["daysOfWeek"] = new JsonArray("thursday"),
            ["firstDayOfWeek"] = "monday",
            ["index"] = "first",
        };
    }

    private void Singles()
    {
        var vendor = Single("northgate-call", "mara", "Northgate: date for the private line", 1, "11:00", 30, "jonas", "daniel");
        vendor.Guests.Add(new Guest("Karl Voss", "karl.voss@northgate.example") { Response = "tentativelyAccepted" });
        vendor.Html = "<p>We need a written date for NG-20871 and the name of the engineer.</p>";
        var bank = Single("halden-freeze", "mara", "Halden Bank: data freeze window", 1, "15:00", 45, "tomas");
        bank.Guests.Add(new Guest("Elena Petrova", "elena.petrova@haldenbank.example") { Response = "accepted" });
        Single("cobalt-money", "sofia", "Cobalt: money until the end of the year", 2, "14:00", 45, "mara", "noa", "daniel").Label = DemoLabels.HighlyConfidential;
        Answer(Single("wave-2-workshop", "jonas", "Wave 2: who takes customer accounts", 1, "14:30", 60, "mara", "priya", "tomas"), "mara", "notResponded");
        Single("replanning", "mara", "Atlas: new date for the cutover", -3, "16:00", 60, "jonas", "priya", "tomas", "daniel");
        Single("focus", "mara", "Focus: steering paper", 3, "09:00", 120).IsOnline = false;
        var dentist = Single("dentist", "mara", "Dentist", 2, "08:00", 60);
        (dentist.Sensitivity, dentist.IsOnline, dentist.ShowAs) = ("private", false, "oof");
        Single("rtl", "noa", "סקירת איכות נתונים", 1, "13:00", 30, "ingrid", "wei");
    }

    // Priya and Tomás are away together just when wave 2 needs them; Noa is away in the week of the audit.
    private void Holidays()
    {
        Away("priya", 4, 9, "Holiday: family in Chennai");
        Away("tomas", 6, 10, "Holiday 🏖️");
        Away("noa", 9, 11, "Holiday");
        Away("samuel", -12, -10, "Holiday");
        Away("lena", 24, 28, "Holiday");
    }

    private Meeting Weekly(string key, string organizer, string subject, string time, int minutes, int weeks, string[] days, params string[] guests)
    {
        var first = _organisation.Days[SeriesBegan];
        while (!days.Contains(first.DayOfWeek.ToString(), StringComparer.OrdinalIgnoreCase))
            first = first.AddDays(1);
        var meeting = Add(key, organizer, subject, first, time, minutes, guests);
        meeting.Recurrence = new JsonObject
        {
            ["pattern"] = new JsonObject
            {
                ["type"] = "weekly",
                ["interval"] = weeks,
                ["month"] = 0,
                ["dayOfMonth"] = 0,
                ["daysOfWeek"] = Json.Array(days.Select(day => (JsonNode?)day)),
                ["firstDayOfWeek"] = "monday",
                ["index"] = "first",
            },
            ["range"] = new JsonObject
            {
                ["type"] = "noEnd",
                ["startDate"] = first.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                ["endDate"] = "0001-01-01",
                ["recurrenceTimeZone"] = Home,
                ["numberOfOccurrences"] = 0,
            },
        };
        return meeting;
    }

    private Meeting Single(string key, string organizer, string subject, int day, string time, int minutes, params string[] guests) =>
        Add(key, organizer, subject, _organisation.Days[day], time, minutes, guests);

    private void Away(string person, int first, int last, string subject)
    {
        var meeting = Add("away/" + person + first.ToString(CultureInfo.InvariantCulture), person, subject, _organisation.Days[first], "00:00", 0, []);
        meeting.End = _organisation.Days[last].AddDays(1).ToDateTime(TimeOnly.MinValue);
        (meeting.IsAllDay, meeting.ShowAs, meeting.IsOnline) = (true, "oof", false);
        meeting.Zone = _organisation.People[person].WindowsZone;
    }

    private Meeting Add(string key, string organizer, string subject, DateOnly day, string time, int minutes, string[] guests)
    {
        var start = day.ToDateTime(TimeOnly.Parse(time, CultureInfo.InvariantCulture));
        var made = new DateTimeOffset(_organisation.Days[-4].ToDateTime(new TimeOnly(8, 30)), TimeSpan.Zero);
        var written = new DateTimeOffset(day.AddDays(-7).ToDateTime(new TimeOnly(8, 30)), TimeSpan.Zero);
        var meeting = new Meeting(key, _organisation.People[organizer])
        {
            Subject = subject,
            Html = string.Empty,
            Start = start,
            End = start.AddMinutes(minutes),
            Zone = Home,
            IsOnline = guests.Length > 0,
            Created = written < made ? written : made,
            Modified = written < made ? written : made,
        };
        foreach (var guest in guests)
        {
            var person = _organisation.People[guest];
            meeting.Guests.Add(new Guest(person.Name, person.Mail) { Response = "accepted", RespondedAt = meeting.Created.AddHours(3) });
        }

        _meetings.Add(meeting);
        return meeting;
    }

    private void Answer(Meeting meeting, string person, string response)
    {
        var guest = meeting.GuestOf(_organisation.People[person])!;
        guest.Response = response;
        if (response == "notResponded")
            guest.RespondedAt = null;
    }

    private DateOnly NextOn(DayOfWeek weekday)
    {
        var day = _organisation.Days.Today;
        while (day.DayOfWeek != weekday)
            day = day.AddDays(1);
        return day;
    }
}
