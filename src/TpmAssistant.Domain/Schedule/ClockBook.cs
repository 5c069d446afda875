using TpmAssistant.Domain.Calendars;

namespace TpmAssistant.Domain.Schedule;

/// <summary>The clocks of a plan: one for all calendars that come to the same times, so that ten thousand tasks whose people have calendars of their own share a few.</summary>
internal sealed class ClockBook
{
    private readonly Dictionary<WorkingCalendar, int> numbers = new(SameTimes.Instance);
    private readonly Dictionary<WorkingCalendar, int> known = [];
    private readonly Dictionary<string, WorkClock> clocks = new(StringComparer.Ordinal);

    /// <summary>The clock that works whenever one of some calendars does.</summary>
    public WorkClock Of(IReadOnlyList<WorkingCalendar> calendars)
    {
        var key = string.Join(',', calendars.Select(NumberOf).Distinct().Order());
        return clocks.TryGetValue(key, out var clock) ? clock : clocks[key] = new(calendars);
    }

    private int NumberOf(WorkingCalendar calendar)
    {
        if (known.TryGetValue(calendar, out var number)) return number;
        if (!numbers.TryGetValue(calendar, out number)) numbers.Add(calendar, number = numbers.Count);
        return known[calendar] = number;
    }

    /// <summary>Calendars of the same times, whatever their exceptions are called.</summary>
    private sealed class SameTimes : IEqualityComparer<WorkingCalendar>
    {
        public static SameTimes Instance { get; } = new();

        public bool Equals(WorkingCalendar? x, WorkingCalendar? y) =>
            x is not null && y is not null && x.Week.Count == y.Week.Count && x.Exceptions.Count == y.Exceptions.Count
            && x.Week.Zip(y.Week).All(d => d.First.SequenceEqual(d.Second))
            && x.Exceptions.Zip(y.Exceptions).All(e => e.First.From == e.Second.From && e.First.To == e.Second.To && e.First.Times.SequenceEqual(e.Second.Times));

        public int GetHashCode(WorkingCalendar calendar)
        {
            var hash = default(HashCode);
            hash.Add(calendar.Exceptions.Count);
            foreach (var day in calendar.Week) hash.Add(day.Sum(t => t.Minutes));
            foreach (var exception in calendar.Exceptions) hash.Add(exception.From);
            return hash.ToHashCode();
        }
    }
}
