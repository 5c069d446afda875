using TpmAssistant.DemoTenant.Organisation;

namespace TpmAssistant.DemoTenant.Outlook;

/// <summary>When people are free, as calendars say it.</summary>
internal static class Availability
{
    public const int WorkStarts = 9;

    public const int WorkEnds = 17;

    /// <summary>Statuses in rising order of weight; of two overlapping events the heavier counts.</summary>
    private static readonly string[] Order = ["free", "workingElsewhere", "tentative", "busy", "oof"];

    /// <summary>Status over a span of time: the heaviest of all events in it.</summary>
    public static string Status(CalendarStore store, DemoPerson person, DateTimeOffset from, DateTimeOffset to)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(person.TimeZone);
        var heaviest = 0;
        foreach (var occurrence in store.View(person, from.AddDays(-1), to.AddDays(1)))
        {
            var (start, end) = Span(occurrence, zone);
            if (start < to && end > from)
                heaviest = Math.Max(heaviest, Array.IndexOf(Order, Status(occurrence, person)));
        }

        return Order[heaviest];
    }

    /// <summary>How an event shows in the person's calendar.</summary>
    public static string Status(Occurrence occurrence, DemoPerson person) => occurrence.Meeting.GuestOf(person)?.Response switch
    {
        "notResponded" or "tentativelyAccepted" => "tentative",
        "declined" => "free",
        _ => occurrence.Meeting.IsCancelled ? "free" : occurrence.Meeting.ShowAs,
    };

    /// <summary>Instants of an event; an all-day event lasts from midnight to midnight where the person is.</summary>
    public static (DateTimeOffset Start, DateTimeOffset End) Span(Occurrence occurrence, TimeZoneInfo personZone) => occurrence.Meeting.IsAllDay
        ? (Http.GraphTime.ToInstant(occurrence.Start, personZone), Http.GraphTime.ToInstant(occurrence.End, personZone))
        : (occurrence.StartInstant, occurrence.EndInstant);

    /// <summary>True when the whole span lies in the person's working hours.</summary>
    public static bool IsWorkTime(DemoPerson person, DateTimeOffset from, DateTimeOffset to)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(person.TimeZone);
        var (start, end) = (Http.GraphTime.ToWall(from, zone), Http.GraphTime.ToWall(to, zone));
        return start.Date == end.Date && WorkDays.IsWorkDay(DateOnly.FromDateTime(start))
            && start.TimeOfDay >= TimeSpan.FromHours(WorkStarts) && end.TimeOfDay <= TimeSpan.FromHours(WorkEnds);
    }
}
