using TpmAssistant.Domain.Cadence;

namespace TpmAssistant.Domain.Tests.Cadence;

/// <summary>Rules of every kind, at times that daylight saving touches somewhere and at times that it does not.</summary>
internal static class AnyRule
{
    private static readonly TimeOnly[] Times = [new(0, 0), new(0, 30), new(1, 30), new(2, 0), new(2, 30), new(3, 0), new(16, 0), new(23, 59)];

    public static IReadOnlyList<CadenceRule> Many { get; } = [.. Times.SelectMany(at => new[] { OffDayPolicy.WorkdayBefore, OffDayPolicy.Skip }.SelectMany(off => Shapes(at, off)))];

    private static IEnumerable<CadenceRule> Shapes(TimeOnly at, OffDayPolicy off)
    {
        var rule = new CadenceRule { Days = CadenceDays.Daily, At = at, WhenOff = off };
        yield return rule;
        yield return rule with { Days = CadenceDays.Workdays };
        foreach (var day in Enum.GetValues<DayOfWeek>()) yield return rule with { Days = CadenceDays.Weekly, Weekdays = [day] };
        yield return rule with { Days = CadenceDays.Weekly, Weekdays = [DayOfWeek.Monday, DayOfWeek.Thursday] };
        yield return rule with { Days = CadenceDays.Weekly, Weekdays = [DayOfWeek.Sunday], Weeks = 2, Anchor = new(2026, 1, 5) };
        yield return rule with { Days = CadenceDays.Weekly, Weekdays = [DayOfWeek.Friday], Weeks = 3, Anchor = new(2026, 1, 12) };
        foreach (var number in new[] { 1, 15, 29, 31, -1 }) yield return rule with { Days = CadenceDays.DayOfMonth, Ordinal = number };
        foreach (var number in new[] { 1, 2, 5, -1, -2 }) yield return rule with { Days = CadenceDays.WorkdayOfMonth, Ordinal = number };
        foreach (var number in new[] { 1, 2, 5, -1 }) yield return rule with { Days = CadenceDays.WeekdayOfMonth, Weekdays = [DayOfWeek.Sunday], Ordinal = number };
    }
}
