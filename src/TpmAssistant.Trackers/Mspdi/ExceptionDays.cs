namespace TpmAssistant.Trackers.Mspdi;

/// <summary>The days of a calendar exception, recurring ones spelled out.</summary>
internal static class ExceptionDays
{
    /// <summary>No exception is followed for longer than this: about fifty years.</summary>
    public const int MostDays = 20_000;

    private const int MostOccurrences = 1_000;

    private enum Kind
    {
        Daily = 1,
        YearlyByDay = 2,
        YearlyByPosition = 3,
        MonthlyByDay = 4,
        MonthlyByPosition = 5,
        Weekly = 6,
    }

    public static IReadOnlyList<(DateOnly From, DateOnly To)> Expand(
        XmlItem exception, DateOnly from, DateOnly to, ref int daysLeft, out bool simplified)
    {
        simplified = false;
        var type = (Kind)(MspdiValues.Whole(exception["Type"]) ?? 1);
        var every = Math.Max(1, MspdiValues.Whole(exception["Period"]) ?? 1);
        if (!Enum.IsDefined(type) || (type == Kind.Daily && every == 1)) return [(from, to)];

        var wanted = exception.Flag("EnteredByOccurrences") && MspdiValues.Whole(exception["Occurrences"]) is > 0 and var n ? n : int.MaxValue;
        var days = new List<(DateOnly, DateOnly)>();
        var span = to.DayNumber - from.DayNumber;
        var last = Math.Min(span, Math.Min(MostDays, daysLeft));
        for (var offset = 0; offset <= last && days.Count < Math.Min(wanted, MostOccurrences); offset++)
        {
            daysLeft--;
            var day = from.AddDays(offset);
            if (Falls(exception, type, every, from, day)) days.Add((day, day));
        }

        simplified = days.Count < wanted && (span > last || days.Count == MostOccurrences);
        return days;
    }

    private static bool Falls(XmlItem exception, Kind type, int every, DateOnly first, DateOnly day)
    {
        var months = ((day.Year - first.Year) * 12) + day.Month - first.Month;
        var inMonth = day.Month == (MspdiValues.Whole(exception["Month"]) ?? 0) + 1;
        return type switch
        {
            Kind.Daily => (day.DayNumber - first.DayNumber) % every == 0,
            Kind.Weekly => OnWeekday(exception, day) && WeeksBetween(first, day) % every == 0,
            Kind.MonthlyByDay => months % every == 0 && day.Day == MspdiValues.Whole(exception["MonthDay"]),
            Kind.MonthlyByPosition => months % every == 0 && InPosition(exception, day),
            Kind.YearlyByDay => inMonth && day.Day == MspdiValues.Whole(exception["MonthDay"]),
            _ => inMonth && InPosition(exception, day),
        };
    }

    /// <summary>The days of the week are a sum of powers of two, Sunday first.</summary>
    private static bool OnWeekday(XmlItem exception, DateOnly day) =>
        ((MspdiValues.Whole(exception["DaysOfWeek"]) ?? 0) & (1 << (int)day.DayOfWeek)) != 0;

    private static int WeeksBetween(DateOnly first, DateOnly day) =>
        (day.DayNumber - (first.DayNumber - (int)first.DayOfWeek)) / 7;

    /// <summary>The first to fourth (0 to 3) or last (4) day, weekday, day of the weekend or named day of its month.</summary>
    private static bool InPosition(XmlItem exception, DateOnly day)
    {
        var item = MspdiValues.Whole(exception["MonthItem"]) ?? 0;
        if (!Counts(item, day)) return false;

        var position = MspdiValues.Whole(exception["MonthPosition"]) ?? 0;
        var ofMonth = Enumerable.Range(1, DateTime.DaysInMonth(day.Year, day.Month))
            .Select(d => new DateOnly(day.Year, day.Month, d)).Where(d => Counts(item, d));
        return day == (position >= 4 ? ofMonth.Last() : ofMonth.ElementAtOrDefault(position));
    }

    private static bool Counts(int item, DateOnly day)
    {
        var weekend = day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
        return item switch
        {
            0 => true,
            1 => !weekend,
            2 => weekend,
            >= 3 and <= 9 => (int)day.DayOfWeek == item - 3,
            _ => false,
        };
    }
}
