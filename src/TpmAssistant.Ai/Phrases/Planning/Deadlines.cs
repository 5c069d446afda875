using System.Globalization;
using System.Text.RegularExpressions;

namespace TpmAssistant.Ai.Phrases.Planning;

/// <summary>Finds the day by which a goal must be reached.</summary>
internal static partial class Deadlines
{
    private const string Months = "january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec";

    private static readonly string[] Beginnings = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    /// <summary>
    /// The day in words such as "by June" (its last day), "before mid May", "by the end of Q3", "by 12 June", "until 2026-06-30"; always one that lies ahead.
    /// <see langword="null"/> without such words.
    /// </summary>
    public static DateOnly? In(string text, DateOnly today)
    {
        if (Iso().Match(text) is { Success: true } iso && DateOnly.TryParseExact(iso.Groups["day"].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var stated)) return stated;
        if (Quarter().Match(text) is { Success: true } quarter)
        {
            var month = (int.Parse(quarter.Groups["q"].ValueSpan, CultureInfo.InvariantCulture) - 1) * 3;
            return Ahead(Year(quarter), year => new DateOnly(year, month + 1, 1).AddMonths(3).AddDays(-1), today);
        }

        if (YearEnd().Match(text) is { Success: true } end)
            return end.Groups["easter"].Success ? null : new DateOnly(today.Year, 12, end.Groups["christmas"].Success ? 23 : 31) is var last && last > today ? last : last.AddYears(1);
        if (Month().Match(text) is not { Success: true } found) return null;
        var number = Array.IndexOf(Beginnings, found.Groups["month"].Value.ToLowerInvariant()[..3]) + 1;
        var day = found.Groups["d"] is { Success: true } first ? first : found.Groups["d2"];
        var named = day.Success ? int.Parse(day.ValueSpan, CultureInfo.InvariantCulture) : 0;
        var part = found.Groups["part"].Value.ToLowerInvariant();
        return Ahead(Year(found), year =>
        {
            var most = DateTime.DaysInMonth(year, number);
            // "before June" ends with May; "before the end of June" does not.
            if (named == 0 && part.Length == 0 && found.Value.StartsWith("before", StringComparison.OrdinalIgnoreCase)) return new DateOnly(year, number, 1).AddDays(-1);
            var on = named > 0 ? Math.Min(named, most) : part switch { "early" or "beginning of" or "start of" => 7, "mid" or "middle of" => 15, _ => most };
            return new(year, number, on);
        }, today);
    }

    private static int? Year(Match match) => match.Groups["year"] is { Success: true } year ? int.Parse(year.ValueSpan, CultureInfo.InvariantCulture) : null;

    private static DateOnly Ahead(int? year, Func<int, DateOnly> day, DateOnly today) => year is { } stated ? day(stated) : day(today.Year) is var next && next >= today ? next : day(today.Year + 1);

    [GeneratedRegex(@"\b(?:by|before|until|till|on)\s+(?<day>\d{4}-\d{2}-\d{2})\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Iso();

    [GeneratedRegex(@"\b(?:by|before|until|till|in)\s+(?:the\s+)?(?:end\s+of\s+)?q(?<q>[1-4])\b(?:[\s,/-]+(?<year>20\d{2}))?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Quarter();

    [GeneratedRegex(@"\b(?:by|before|until|till)\s+(?:(?:the\s+)?(?:end\s+of\s+(?:the\s+)?year|year(?:'s)?\s+end)|(?<christmas>christmas)|(?<easter>easter))\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex YearEnd();

    [GeneratedRegex(
        @"\b(?:by|before|until|till|no\s+later\s+than|deadline(?:\s+is)?:?|due|end\s+date|finish(?:ed)?\s+in)\s+(?:the\s+|(?:this\s+)?(?:next|coming)\s+)?(?<part>early|beginning\s+of|start\s+of|mid|middle\s+of|late|end\s+of)?[\s-]*(?:(?<d>\d{1,2})(?:st|nd|rd|th)?\.?\s+(?:of\s+)?)?(?<month>" + Months
        + @")\b\.?(?:\s+(?<d2>\d{1,2})(?:st|nd|rd|th)?\b(?!\d))?(?:[\s,]+(?<year>20\d{2}))?",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Month();
}
