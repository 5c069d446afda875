namespace TpmAssistant.Ai.Grounding;

/// <summary>When two days are the same.</summary>
internal static class Days
{
    private const int NearDays = 7;

    /// <summary>Whether a day said is the day stated: the same, or a span or near weekday that holds it.</summary>
    public static bool Agree(Sense said, Sense stated, DateOnly today)
    {
        if (stated.IsWeekday) return said.IsWeekday && said.Value.Equals(stated.Value);
        if (stated.Days.First != stated.Days.Last) return said.Days == stated.Days;
        var day = stated.Days.First;
        if (said.IsWeekday) return (int)day.DayOfWeek == (int)said.Value && Math.Abs(day.DayNumber - today.DayNumber) <= NearDays;
        return day >= said.Days.First && day <= said.Days.Last;
    }
}
