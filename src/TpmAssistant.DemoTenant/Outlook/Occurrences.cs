using System.Globalization;
using System.Text.Json.Nodes;
using TpmAssistant.DemoTenant.Http;

namespace TpmAssistant.DemoTenant.Outlook;

/// <summary>One event as it takes place: a single event, or one occurrence of a series.</summary>
internal sealed record Occurrence(Meeting Meeting, DateOnly? OriginalDay, DateTime Start, DateTime End, string Subject, bool IsException)
{
    public DateTimeOffset StartInstant => GraphTime.ToInstant(Start, GraphTime.Zone(Meeting.Zone)!);

    public DateTimeOffset EndInstant => GraphTime.ToInstant(End, GraphTime.Zone(Meeting.Zone)!);
}

/// <summary>Unrolls events over a window of time.</summary>
internal static class Occurrences
{
    // A series without an end is unrolled this far; windows beyond it are empty.
    private const int MaxDays = 366 * 5;

    /// <summary>Occurrences that touch the window, cancelled ones left out. All-day events float: they are compared as UTC days.</summary>
    public static IEnumerable<Occurrence> In(Meeting meeting, DateTimeOffset from, DateTimeOffset to) => All(meeting, DateOnly.FromDateTime(to.UtcDateTime.AddDays(2)))
        .Where(occurrence => meeting.IsAllDay
            ? occurrence.Start < to.UtcDateTime && occurrence.End > from.UtcDateTime
            : occurrence.StartInstant < to && (occurrence.EndInstant > from || (occurrence.EndInstant == occurrence.StartInstant && occurrence.StartInstant >= from)));

    /// <summary>The occurrence of a day of the series, whether moved or not; null when there is none or it was cancelled.</summary>
    public static Occurrence? On(Meeting meeting, DateOnly originalDay) =>
        Days(meeting, originalDay).Contains(originalDay) ? Make(meeting, originalDay) : null;

    private static IEnumerable<Occurrence> All(Meeting meeting, DateOnly last)
    {
        if (meeting.Recurrence is null)
            return [new Occurrence(meeting, null, meeting.Start, meeting.End, meeting.Subject, false)];
        return Days(meeting, last).Select(day => Make(meeting, day)).OfType<Occurrence>();
    }

    private static Occurrence? Make(Meeting meeting, DateOnly day)
    {
        var length = meeting.End - meeting.Start;
        var start = day.ToDateTime(TimeOnly.FromDateTime(meeting.Start));
        if (!meeting.Exceptions.TryGetValue(day, out var exception))
            return new Occurrence(meeting, day, start, start + length, meeting.Subject, false);
        if (exception.IsCancelled)
            return null;
        start = exception.Start ?? start;
        return new Occurrence(meeting, day, start, exception.End ?? start + length, exception.Subject ?? meeting.Subject, true);
    }

    private static IEnumerable<DateOnly> Days(Meeting meeting, DateOnly last)
    {
        var pattern = meeting.Recurrence!["pattern"];
        var range = meeting.Recurrence["range"];
        var first = DateOnly.FromDateTime(meeting.Start);
        var end = Earliest(last, first.AddDays(MaxDays));
        if (range?["type"].Text() == "endDate" && DateOnly.TryParse(range["endDate"].Text(), CultureInfo.InvariantCulture, out var given))
            end = Earliest(end, given);
        var limit = range?["type"].Text() == "numbered" ? range["numberOfOccurrences"].Number() ?? int.MaxValue : int.MaxValue;
        var count = 0;
        for (var day = first; day <= end && count < limit; day = day.AddDays(1))
        {
            if (!Hits(pattern, first, day))
                continue;
            count++;
            yield return day;
        }
    }

    private static bool Hits(JsonNode? pattern, DateOnly first, DateOnly day)
    {
        var interval = Math.Max(1, pattern?["interval"].Number() ?? 1);
        var months = ((day.Year - first.Year) * 12) + day.Month - first.Month;
        return pattern?["type"].Text() switch
        {
            "daily" => (day.DayNumber - first.DayNumber) % interval == 0,
            "weekly" => WeekDays(pattern, first).Contains(day.DayOfWeek) && (Monday(day) - Monday(first)) / 7 % interval == 0,
            "absoluteMonthly" => day.Day == (pattern["dayOfMonth"].Number() ?? first.Day) && months % interval == 0,
            "relativeMonthly" => WeekDays(pattern, first).Contains(day.DayOfWeek) && IsIndex(pattern["index"].Text(), day) && months % interval == 0,
            "absoluteYearly" => day.Month == first.Month && day.Day == first.Day,
            _ => day == first,
        };
    }

    private static HashSet<DayOfWeek> WeekDays(JsonNode pattern, DateOnly first)
    {
        var days = (pattern["daysOfWeek"] as JsonArray ?? []).Select(day => Enum.TryParse<DayOfWeek>(day.Text(), ignoreCase: true, out var name) ? name : (DayOfWeek?)null)
            .OfType<DayOfWeek>().ToHashSet();
        return days.Count > 0 ? days : [first.DayOfWeek];
    }

    private static bool IsIndex(string? index, DateOnly day) => index == "last"
        ? day.AddDays(7).Month != day.Month
        : (day.Day - 1) / 7 == index switch { "second" => 1, "third" => 2, "fourth" => 3, _ => 0 };

    private static int Monday(DateOnly day) => day.DayNumber - (((int)day.DayOfWeek + 6) % 7);

    private static DateOnly Earliest(DateOnly a, DateOnly b) => a < b ? a : b;
}
