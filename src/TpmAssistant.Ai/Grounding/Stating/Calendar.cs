using TpmAssistant.Ai.Grounding.Reading;

namespace TpmAssistant.Ai.Grounding.Stating;

/// <summary>The time between two days in the units people say it in.</summary>
internal static class Calendar
{
    private const int DaysOfWeek = 7;

    /// <summary>Days, working days, and whole weeks and months.</summary>
    public static IEnumerable<(double Value, string Unit)> Between(DateOnly first, DateOnly last)
    {
        var days = last.DayNumber - first.DayNumber;
        yield return (days, "day");
        yield return (DaySpan.WorkingDays(first, last), "working day");
        yield return ((double)days / DaysOfWeek, "week");
        if (first.Day == last.Day) yield return (((last.Year - first.Year) * 12) + last.Month - first.Month, "month");
    }
}
