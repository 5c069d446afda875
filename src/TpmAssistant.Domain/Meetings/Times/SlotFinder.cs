namespace TpmAssistant.Domain.Meetings.Times;

/// <summary>
/// Finds times at which people can meet. Every quarter of an hour is weighed: the sum over the people of what it costs them. Somebody who is busy,
/// away or off costs more than any number of early hours, so that a time without them comes only when there is no other.
/// </summary>
public static class SlotFinder
{
    /// <summary>The most times that are proposed.</summary>
    public const int Most = 3;

    private const int StepMinutes = 15;
    private const int NightFrom = 22 * 60, NightTo = 7 * 60;
    private const double TentativeCost = 6, OutsideCost = 10, QuarterOutside = 1, NightCost = 120, MissingCost = 10_000;
    private const double OddQuarter = .5, SameDay = 4;

    /// <summary>
    /// Up to three times that do not overlap, the least burden first; of equal ones the earlier. Another day is preferred to a second time on
    /// one day. Empty when nothing fits the stretch.
    /// </summary>
    /// <param name="people">Who shall meet; their order does not matter for the times.</param>
    /// <param name="minutes">How long, 5 to 480 minutes.</param>
    /// <param name="from">The earliest begin.</param>
    /// <param name="to">The latest end.</param>
    public static IReadOnlyList<SlotOption> Find(IReadOnlyList<Participant> people, int minutes, DateTimeOffset from, DateTimeOffset to)
    {
        if (people.Count == 0 || minutes is < 5 or > 480 || to <= from) return [];
        var seats = people.Select(p => new Seat(p, from, to)).ToList();
        var all = new List<SlotOption>();
        for (var start = Quarter(from); start.AddMinutes(minutes) <= to; start = start.AddMinutes(StepMinutes))
            all.Add(Weigh(seats, start, start.AddMinutes(minutes)));

        // A time that half of the people miss is no meeting.
        var possible = all.Where(o => o.Inconveniences.Count(i => i.IsMissing) * 2 < people.Count || people.Count == 1).ToList();
        var chosen = new List<SlotOption>();
        while (chosen.Count < Most)
        {
            var next = possible.Where(o => chosen.TrueForAll(c => o.End <= c.Start || o.Start >= c.End))
                .OrderBy(o => o.Cost + (chosen.Exists(c => c.Start.UtcDateTime.Date == o.Start.UtcDateTime.Date) ? SameDay : 0)).ThenBy(o => o.Start).FirstOrDefault();
            if (next is null || (chosen.Count > 0 && next.Inconveniences.Any(i => i.IsMissing) && !chosen[0].Inconveniences.Any(i => i.IsMissing))) break;
            chosen.Add(next);
        }

        return [.. chosen.OrderBy(o => o.Cost).ThenBy(o => o.Start)];
    }

    private static SlotOption Weigh(List<Seat> seats, DateTimeOffset start, DateTimeOffset end)
    {
        var burdens = new List<Inconvenience>();
        var cost = start.Minute % 30 == 0 ? 0 : OddQuarter;
        foreach (var seat in seats)
        {
            var (burden, price) = seat.Weigh(start, end);
            if (burden is { } heavy) burdens.Add(new Inconvenience(seat.Participant.Person, heavy));
            cost += price;
        }

        return new SlotOption(start, end, burdens, cost);
    }

    private static DateTimeOffset Quarter(DateTimeOffset time)
    {
        var step = TimeSpan.FromMinutes(StepMinutes).Ticks;
        return new DateTimeOffset((time.UtcTicks + step - 1) / step * step, TimeSpan.Zero);
    }

    /// <summary>A participant with the calendar cut to the stretch.</summary>
    private sealed class Seat(Participant participant, DateTimeOffset from, DateTimeOffset to)
    {
        private readonly TimeZoneInfo _zone = TimeZoneInfo.TryFindSystemTimeZoneById(participant.Hours.TimeZoneId, out var zone) ? zone : TimeZoneInfo.Utc;
        private readonly BusyTime[] _busy = [.. participant.Busy.Where(b => b.From < to && b.To > from)];

        public Participant Participant { get; } = participant;

        public (Burden? Burden, double Cost) Weigh(DateTimeOffset start, DateTimeOffset end)
        {
            Burden? taken = null;
            foreach (var busy in _busy)
            {
                if (busy.From >= end || busy.To <= start) continue;
                var kind = busy.Kind switch { BusyKind.Away => Burden.Away, BusyKind.Busy => Burden.Busy, _ => Burden.Tentative };
                if (taken is null || kind > taken) taken = kind;
            }

            if (taken is Burden.Away or Burden.Busy) return (taken, MissingCost);
            var (begin, finish) = (TimeZoneInfo.ConvertTime(start, _zone).DateTime, TimeZoneInfo.ConvertTime(end, _zone).DateTime);
            if (!Participant.Hours.Days.Contains(begin.DayOfWeek)) return (Burden.DayOff, MissingCost);
            var first = (begin.Hour * 60) + begin.Minute;
            var last = first + (int)(end - start).TotalMinutes;
            var outside = Math.Max(0, Participant.Hours.FromMinute - first) + Math.Max(0, last - Participant.Hours.ToMinute);
            var tentative = taken is null ? 0 : TentativeCost;
            if (outside == 0) return (taken, tentative);
            var isNight = first < NightTo || last > NightFrom || finish.Date > begin.Date;
            return (isNight ? Burden.Night : Burden.OutsideHours, tentative + OutsideCost + (outside / StepMinutes * QuarterOutside) + (isNight ? NightCost : 0));
        }
    }
}
