namespace TpmAssistant.Domain.Meetings.Facilitation;

/// <summary>Shares time out.</summary>
public static class TimeShare
{
    /// <summary>
    /// What each part gets: what it wants, or less in proportion where the time does not suffice. The sum is exactly the smaller of the
    /// time there is and the time wanted: every part is the difference of two rounded running sums.
    /// </summary>
    /// <param name="time">The time there is; less than none counts as none.</param>
    /// <param name="wanted">What each part wants, none negative.</param>
    public static IReadOnlyList<TimeSpan> Of(TimeSpan time, IReadOnlyList<TimeSpan> wanted)
    {
        var whole = wanted.Sum(w => w.Ticks);
        var there = Math.Max(0, time.Ticks);
        if (whole <= there) return wanted;
        var (sum, given) = (0L, 0L);
        return
        [
            .. wanted.Select(w =>
            {
                sum += w.Ticks;
                var upTo = (long)((Int128)there * sum / whole);
                (var part, given) = (upTo - given, upTo);
                return new TimeSpan(part);
            }),
        ];
    }
}
