using TpmAssistant.Domain.Calendars;

namespace TpmAssistant.Domain.Schedule;

/// <summary>
/// Counts a calendar's working minutes and finds the instants at which a count is reached. Instants are minutes from the beginning of the
/// year 1. The end of one working stretch and the beginning of the next have the same count: a finish is the first of them, a start the last.
/// </summary>
internal sealed class WorkClock
{
    /// <summary>The end of the last day of all.</summary>
    public const long LastMinute = 3652059L * Day;

    private const int Day = 1440;
    private const int Week = 7;

    private readonly List<(long From, long Before, Pattern Pattern)> stretches = [];

    /// <summary>A clock of several calendars works whenever one of them does.</summary>
    public WorkClock(params IReadOnlyList<WorkingCalendar> calendars)
    {
        var edges = new SortedSet<long> { 0 };
        foreach (var exception in calendars.SelectMany(c => c.Exceptions).Where(e => e.To >= e.From))
        {
            edges.Add(exception.From.DayNumber);
            edges.Add(exception.To.DayNumber + 1);
        }

        long before = 0;
        foreach (var from in edges.Where(e => e <= DateOnly.MaxValue.DayNumber))
        {
            if (stretches.Count > 0) before = stretches[^1].Before + stretches[^1].Pattern.Minutes(stretches[^1].From, from);
            stretches.Add((from, before, Pattern.On(calendars, DateOnly.FromDayNumber((int)from))));
        }

        Works = Count(LastMinute) > 0;
    }

    /// <summary>Whether it ever works.</summary>
    public bool Works { get; }

    /// <summary>Working minutes before an instant.</summary>
    public long Count(long instant)
    {
        instant = Math.Clamp(instant, 0, LastMinute);
        var day = instant / Day;
        var (from, before, pattern) = stretches[LastFrom(day)];
        return before + pattern.Minutes(from, day) + pattern.Within(day, (int)(instant % Day));
    }

    /// <summary>The working stretches of a day counted from the beginning of the year 1, in minutes after midnight.</summary>
    public IReadOnlyList<(int From, int To)> TimesOn(long day) => day > DateOnly.MaxValue.DayNumber ? [] : stretches[LastFrom(day)].Pattern.On(day);

    /// <summary>Working minutes from one instant to another; negative backwards.</summary>
    public long Between(long from, long to) => Count(to) - Count(from);

    /// <summary>The first instant by which so many minutes were worked.</summary>
    public long Finish(long count)
    {
        if (count <= 0) return Start(0);
        var (from, before, pattern) = stretches[LastBefore(count - 1)];
        return Math.Min(LastMinute, pattern.Reach(from, count - before, atStart: false));
    }

    /// <summary>The last instant by which no more minutes were worked: where the next one begins.</summary>
    public long Start(long count)
    {
        count = Math.Max(0, count);
        var (from, before, pattern) = stretches[LastBefore(count)];
        return Math.Min(LastMinute, pattern.Reach(from, count - before, atStart: true));
    }

    /// <summary>The last stretch that begins no later than a day.</summary>
    private int LastFrom(long day)
    {
        var (low, high) = (0, stretches.Count - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (stretches[middle].From <= day) low = middle;
            else high = middle - 1;
        }

        return low;
    }

    /// <summary>The last stretch before which no more than so many minutes were worked.</summary>
    private int LastBefore(long count)
    {
        var (low, high) = (0, stretches.Count - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (stretches[middle].Before <= count) low = middle;
            else high = middle - 1;
        }

        return low;
    }

    /// <summary>A week of working times, Monday first.</summary>
    private sealed class Pattern((int From, int To)[][] days)
    {
        private readonly long[] sums = Sums(days);

        /// <summary>The week that holds on a day and after it until an exception begins or ends.</summary>
        public static Pattern On(IReadOnlyList<WorkingCalendar> calendars, DateOnly day)
        {
            var week = new (int, int)[Week][];
            for (var i = 0; i < Week; i++) week[i] = Union(calendars.SelectMany(c => TimesOf(c, day, (i + 1) % Week)));
            return new(week);
        }

        /// <summary>Working minutes from the beginning of one day to that of another.</summary>
        public long Minutes(long from, long to) => Through(to) - Through(from);

        public (int From, int To)[] On(long day) => days[day % Week];

        public long Within(long day, int minute)
        {
            long worked = 0;
            foreach (var (from, to) in days[day % Week]) worked += Math.Clamp(minute, from, to) - from;
            return worked;
        }

        /// <summary>The instant at which so many minutes have been worked since a day began; the last day of all without enough of them.</summary>
        public long Reach(long from, long minutes, bool atStart)
        {
            if (sums[Week] == 0) return atStart ? LastMinute : from * Day;
            var target = Through(from) + minutes;
            var weeks = target / sums[Week];
            var rest = target % sums[Week];
            if (!atStart && rest == 0) (weeks, rest) = (weeks - 1, sums[Week]);
            var day = 0;
            while (atStart ? sums[day + 1] <= rest : sums[day + 1] < rest) day++;
            rest -= sums[day];
            foreach (var (begin, end) in days[day])
            {
                var length = end - begin;
                if (atStart ? rest < length : rest <= length) return ((((weeks * Week) + day) * Day) + begin) + rest;
                rest -= length;
            }

            return ((weeks * Week) + day + 1) * Day;
        }

        private static IEnumerable<WorkingTime> TimesOf(WorkingCalendar calendar, DateOnly day, int weekday)
        {
            foreach (var exception in calendar.Exceptions)
            {
                if (day >= exception.From && day <= exception.To) return exception.Times;
            }

            return weekday < calendar.Week.Count ? calendar.Week[weekday] : [];
        }

        private static (int, int)[] Union(IEnumerable<WorkingTime> times)
        {
            var union = new List<(int From, int To)>();
            foreach (var time in times.Select(t => (From: Math.Clamp(t.FromMinute, 0, Day), To: Math.Clamp(t.ToMinute, 0, Day))).Where(t => t.To > t.From).Order())
            {
                if (union.Count > 0 && time.From <= union[^1].To) union[^1] = (union[^1].From, Math.Max(union[^1].To, time.To));
                else union.Add(time);
            }

            return [.. union];
        }

        private static long[] Sums((int From, int To)[][] days)
        {
            var result = new long[Week + 1];
            for (var i = 0; i < Week; i++) result[i + 1] = result[i] + days[i].Sum(t => t.To - t.From);
            return result;
        }

        private long Through(long day) => (day / Week * sums[Week]) + sums[day % Week];
    }
}
