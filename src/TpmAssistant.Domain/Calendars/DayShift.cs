namespace TpmAssistant.Domain.Calendars;

/// <summary>Moves days within the calendar's ends.</summary>
internal static class DayShift
{
    /// <summary>The day so many days later, or earlier when negative; the first or last day there is where it would lie beyond.</summary>
    public static DateOnly Shift(this DateOnly day, int days) =>
        DateOnly.FromDayNumber((int)Math.Clamp((long)day.DayNumber + days, DateOnly.MinValue.DayNumber, DateOnly.MaxValue.DayNumber));
}
