using System.Globalization;
using System.Text;

namespace TpmAssistant.Domain.Cadence;

/// <summary>Rules in English words, both ways: what <see cref="Write"/> says, <see cref="Read"/> understands as the same rule.</summary>
public static class CadenceText
{
    /// <summary>Understands words such as <c>every Friday at 16:00</c>; other words around them are passed over.</summary>
    /// <param name="text">What a person wrote.</param>
    /// <param name="today">The day it is for them; the week from which every other week counts.</param>
    /// <returns>The rule; <see langword="null"/> when the words name no recurrence, or two that contradict each other.</returns>
    public static CadenceRule? Read(string text, DateOnly today) => new CadenceReader(text, today).Read();

    /// <summary>The rule in words, as in <c>every other Tuesday at 09:00</c>.</summary>
    public static string Write(CadenceRule rule)
    {
        var words = new StringBuilder(rule.Days switch
        {
            CadenceDays.Daily => "every day",
            CadenceDays.Workdays => "every working day",
            CadenceDays.Weekly => Weekly(rule),
            CadenceDays.DayOfMonth => rule.Ordinal < 0 ? "the last day of the month" : $"the {Number(rule.Ordinal)} of the month",
            CadenceDays.WeekdayOfMonth => $"the {Ordinal(rule.Ordinal)} {rule.Weekdays[0]} of the month",
            _ => $"the {Ordinal(rule.Ordinal)} working day of the month",
        });
        words.Append(CultureInfo.InvariantCulture, $" at {rule.At:HH:mm}");
        if (rule.Days == CadenceDays.Weekly && rule.Weeks > 1) words.Append(CultureInfo.InvariantCulture, $" from {rule.Anchor:yyyy-MM-dd}");
        if (rule.WhenOff == OffDayPolicy.Skip) words.Append(" skipping holidays");
        return words.ToString();
    }

    private static string Weekly(CadenceRule rule)
    {
        var every = rule.Weeks switch
        {
            1 => "every",
            2 => "every other",
            _ => string.Create(CultureInfo.InvariantCulture, $"every {rule.Weeks} weeks on"),
        };
        var days = rule.Weekdays.Select(d => d.ToString()).ToList();
        return days.Count == 1 ? $"{every} {days[0]}" : $"{every} {string.Join(", ", days[..^1])} and {days[^1]}";
    }

    private static string Ordinal(int ordinal) => ordinal switch
    {
        -1 => "last",
        -2 => "second to last",
        1 => "first",
        2 => "second",
        3 => "third",
        4 => "fourth",
        5 => "fifth",
        _ => Number(ordinal),
    };

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture) + (number % 100 is 11 or 12 or 13 ? "th" : (number % 10) switch
    {
        1 => "st",
        2 => "nd",
        3 => "rd",
        _ => "th",
    });
}
