using System.Globalization;
using System.Text.RegularExpressions;
using TpmAssistant.Ai.Phrases.Grammar;
using TpmAssistant.Ai.Phrases.Slots;
using TpmAssistant.Ai.Phrases.Text;

namespace TpmAssistant.Ai.Phrases.TaskOrders;

/// <summary>Finds the day that an order ends with.</summary>
internal static partial class DaysInWords
{
    /// <summary>The day that a text is, and nothing but it: "Friday", "the 5th of December", "end of next week".</summary>
    public static DateOnly? Whole(string text, World world) => Whole(text, world, past: false);

    /// <summary>The same, or what lies behind where the text may mean either.</summary>
    public static DateOnly? Whole(string text, World world, bool past)
    {
        if (DayOfMonth().Match(text.Trim()) is { Success: true } nth && int.Parse(nth.Groups["n"].Value, CultureInfo.InvariantCulture) is >= 1 and <= 31 and var number) return NextOf(number, world.Today);
        if (EndOf().Match(text.Trim()) is { Success: true } end) return End(end, world.Today);
        var parse = new Parse(Utterance.Read(Ordinal().Replace(text, "${n}"), Lexicon.English.Vocabulary), Lexicon.English, world);
        if (parse.Dates is not [var only]) return null;
        for (var i = 0; i < parse.Utterance.Count; i++)
        {
            if (!Parse.Holds(parse.DateTokens, i) && parse.Utterance.Folded(i) is not ("the" or "a" or "on" or "by" or "day" or "of" or "due" or "until" or "before")) return null;
        }

        // "by next week" means by its end, which a working week has on Friday.
        return only.WholeWeek ? only.Next.AddDays(((int)DayOfWeek.Friday - (int)only.Next.DayOfWeek + 7) % 7) : past ? only.Last : only.Next;
    }

    /// <summary>The day at the end of a text, and the text before it.</summary>
    public static (DateOnly Day, string Left)? Last(string text, World world)
    {
        foreach (Match cue in Cue().Matches(text))
        {
            if (Whole(text[(cue.Index + cue.Length)..].TrimEnd(')', ' ', '.'), world) is { } day) return (day, text[..cue.Index]);
        }

        return Bare().Match(text) is { Success: true } bare && Whole(bare.Groups["day"].Value, world) is { } named ? (named, text[..bare.Index]) : null;
    }

    /// <summary>"the 20th": the next day of that number.</summary>
    private static DateOnly NextOf(int number, DateOnly today)
    {
        var month = new DateOnly(today.Year, today.Month, 1);
        while (number > DateTime.DaysInMonth(month.Year, month.Month) || month.AddDays(number - 1) < today) month = month.AddMonths(1);
        return month.AddDays(number - 1);
    }

    private static DateOnly End(Match end, DateOnly today)
    {
        var next = end.Groups["next"].Success;
        switch (end.Groups["what"].Value.ToLowerInvariant())
        {
            case "week":
                var friday = today.AddDays(((int)DayOfWeek.Friday - (int)today.DayOfWeek + 7) % 7);
                return next ? friday.AddDays(7) : friday;
            case "month":
                var month = new DateOnly(today.Year, today.Month, 1).AddMonths(next ? 2 : 1);
                return month.AddDays(-1);
            case "quarter":
                var quarter = new DateOnly(today.Year, ((today.Month - 1) / 3 * 3) + 1, 1).AddMonths(next ? 6 : 3);
                return quarter.AddDays(-1);
            case ['q', var digit]:
                var last = new DateOnly(today.Year, (digit - '0') * 3, 1).AddMonths(1).AddDays(-1);
                return last < today ? last.AddDays(1).AddYears(1).AddDays(-1) : last;
            default:
                return new DateOnly(today.Year + (next ? 1 : 0), 12, 31);
        }
    }

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"^(?:on\s+)?the\s+(?<n>\d{1,2})(?:st|nd|rd|th)$", Options, 2000)]
    private static partial Regex DayOfMonth();

    [GeneratedRegex(@"^(?:the\s+)?end\s+of\s+(?:the\s+|this\s+|(?<next>next)\s+)?(?<what>week|month|quarter|year|q[1-4])$", Options, 2000)]
    private static partial Regex EndOf();

    [GeneratedRegex(@"(?<n>\d{1,2})(?:st|nd|rd|th)\b", Options, 2000)]
    private static partial Regex Ordinal();

    [GeneratedRegex(@"[\s,;(]*\b(?:due(?:\s+(?:on|by|date|until|the))*:?|by|until|till|before|on|no\s+later\s+than|for)\s+(?=\S)", Options, 2000)]
    private static partial Regex Cue();

    [GeneratedRegex(@"[\s,;(]+(?<day>(?:the\s+)?day\s+after\s+tomorrow|today|tonight|tomorrow|next\s+\w+|this\s+\w+|in\s+\w+\s+(?:days?|weeks?|months?)|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\)?$", Options, 2000)]
    private static partial Regex Bare();
}
