using System.Buffers;
using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;

namespace TpmAssistant.Ai.Grounding;

/// <summary>Reads a line as words, numbers and days.</summary>
internal sealed partial class SenseReader(DateOnly today)
{
    private static readonly SearchValues<char> Breakers = SearchValues.Create(";:·—(),\"“”");
    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    private static readonly string[] Weekdays = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];

    private static readonly FrozenDictionary<string, double> NumberWords = new Dictionary<string, double>(StringComparer.OrdinalIgnoreCase)
    {
        ["zero"] = 0, ["one"] = 1, ["two"] = 2, ["both"] = 2, ["three"] = 3, ["four"] = 4, ["five"] = 5, ["six"] = 6, ["seven"] = 7, ["eight"] = 8, ["nine"] = 9,
        ["ten"] = 10, ["eleven"] = 11, ["twelve"] = 12, ["dozen"] = 12, ["thirteen"] = 13, ["fourteen"] = 14, ["fifteen"] = 15, ["sixteen"] = 16, ["seventeen"] = 17,
        ["eighteen"] = 18, ["nineteen"] = 19, ["twenty"] = 20, ["thirty"] = 30, ["forty"] = 40, ["fifty"] = 50, ["sixty"] = 60, ["seventy"] = 70,
        ["eighty"] = 80, ["ninety"] = 90, ["hundred"] = 100, ["once"] = 1, ["twice"] = 2,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> TimeUnits =
        new[] { "day", "days", "week", "weeks", "hour", "hours", "month", "months", "h", "year", "years", "point", "points" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads a line.</summary>
    /// <param name="line">The line.</param>
    /// <param name="isName">Whether the character at a place is part of an item's name.</param>
    public List<Sense> Read(string line, Func<int, bool> isName)
    {
        line = Fixed().Replace(line, static match => match.Value.Replace(' ', '-'));
        var found = new List<Sense>();
        var (segment, at) = (0, 0);
        var (negated, hedged, comparison, turn, instead) = (0, false, 0, 0, false);
        foreach (Match match in Piece().Matches(line))
        {
            if (Breaks(line[at..match.Index]))
            {
                segment++;
                (negated, hedged) = (0, false);
            }

            if (line[at..match.Index].Contains('→', StringComparison.Ordinal))
            {
                turn = 1;
                MarkOld(found);
            }

            at = match.Index + match.Length;
            var inName = isName(match.Index);
            if (ReadDay(match) is { } day)
            {
                var weekday = day.IsWeekday && found is [.., { Kind: SenseKind.Day, IsWeekday: true }] ? null : day;
                if (weekday is null) continue;
                found.Add(day with { Segment = segment, InName = inName, Turn = turn, Negated = negated > 0, Hedged = hedged });
                turn = 0;
                continue;
            }

            if (match.Groups["time"].Success)
            {
                // The second of two times is when it ends.
                var ends = found is [.., { Text: [.., _, ':', _, _] }] || turn == 1;
                found.Add(new Sense(SenseKind.Word, "@" + match.Value.PadLeft(5, '0'), segment) { Text = match.Value, Turn = ends ? 1 : 0 });
                continue;
            }

            if (ReadNumber(match, line) is { } number)
            {
                found.Add(number with { Segment = segment, InName = inName, Comparison = comparison, Hedged = hedged, Turn = instead ? -1 : 0 });
                (comparison, instead) = (0, false);
                continue;
            }

            var word = match.Value;
            if (!inName && SenseLexicon.Negators.Contains(word)) negated = 5;
            else if (negated > 0) negated--;
            hedged |= !inName && SenseLexicon.Hedges.Contains(word);
            turn = word.ToLowerInvariant() switch { "from" => -1, "to" or "until" => 1, _ => SenseLexicon.IsNeutral(word) ? turn : 0 };
            if (!inName && SenseLexicon.Turns.Contains(word)) segment++;
            instead |= !inName && word.ToLowerInvariant() is "instead" or "rather" or "versus" or "against";
            comparison = Comparison(word, comparison);
            found.Add(new Sense(SenseKind.Word, SenseLexicon.Stem(word), segment) { Text = word, InName = inName, Negated = negated > 0, Hedged = hedged });
        }

        return JoinShares(JoinRanges(found));
    }

    /// <summary>"90 of 40 h": the first of the two has the unit of the second.</summary>
    private static List<Sense> JoinShares(List<Sense> found)
    {
        for (var i = 0; i + 2 < found.Count; i++)
        {
            if (IsShareAt(found, i) && found[i].Stem.Length == 0) found[i] = found[i] with { Stem = found[i + 2].Stem };
        }

        return found;
    }

    /// <summary>Whether "so many of so many" begins at a place.</summary>
    public static bool IsShareAt(IReadOnlyList<Sense> senses, int at) => at >= 0 && WholeAt(senses, at) >= 0;

    /// <summary>Where the whole of "so many of so many" stands that begins at a place; negative where none does.</summary>
    public static int WholeAt(IReadOnlyList<Sense> senses, int at)
    {
        if (at + 2 >= senses.Count || senses[at].Kind != SenseKind.Number || !senses[at + 1].Text.Equals("of", StringComparison.OrdinalIgnoreCase)) return -1;
        var whole = senses[at + 2].Text.Equals("the", StringComparison.OrdinalIgnoreCase) ? at + 3 : at + 2;
        return whole < senses.Count && senses[whole].Kind == SenseKind.Number ? whole : -1;
    }

    private static void MarkOld(List<Sense> found)
    {
        if (found is [.., { Kind: SenseKind.Day } last]) found[^1] = last with { Turn = -1 };
    }

    /// <summary>"from 18 to 28 December": the first number is a day as well.</summary>
    private static List<Sense> JoinRanges(List<Sense> found)
    {
        for (var i = 0; i + 2 < found.Count; i++)
        {
            if (found[i] is { Kind: SenseKind.Number, Stem: "", Value: >= 1 and <= 31 } number && found[i + 1].Text is "to" or "and" or "until"
                && found[i + 2] is { Kind: SenseKind.Day, IsWeekday: false } day && day.Days.First == day.Days.Last && number.Value % 1 == 0
                && number.Value <= DateTime.DaysInMonth(day.Days.First.Year, day.Days.First.Month))
            {
                var first = new DateOnly(day.Days.First.Year, day.Days.First.Month, (int)found[i].Value);
                found[i] = day with { Days = (first, first), Turn = found[i + 1].Text == "and" ? 0 : -1, Segment = found[i].Segment };
            }
        }

        return found;
    }

    private static bool Breaks(string between) => between.AsSpan().ContainsAny(Breakers) || between.Contains(" - ", StringComparison.Ordinal);

    private static int Comparison(string word, int current) => word.ToLowerInvariant() switch
    {
        "over" or "above" or "exceeding" or "more" => 1,
        "under" or "below" or "less" or "fewer" or "nearly" or "almost" => -1,
        "about" or "around" or "roughly" or "approximately" or "some" => 2,
        "than" => current,
        _ => 0,
    };

    private Sense? ReadDay(Match match)
    {
        var found = new Sense(SenseKind.Day, "", 0) { Text = match.Value };
        if (match.Groups["iso"].Success)
            return DateOnly.TryParseExact(match.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var iso) ? found with { Days = (iso, iso) } : null;
        if (match.Groups["month"].Success)
        {
            var month = Array.IndexOf(Months, match.Groups["month"].Value[..3].ToLowerInvariant()) + 1;
            var year = match.Groups["year"].Success ? int.Parse(match.Groups["year"].Value, CultureInfo.InvariantCulture) : (int?)null;
            if (!match.Groups["day"].Success)
            {
                var first = new DateOnly(year ?? Nearest(month, 15).Year, month, 1);
                return found with { Days = (first, first.AddMonths(1).AddDays(-1)) };
            }

            var number = int.Parse(match.Groups["day"].Value, CultureInfo.InvariantCulture);
            if (number < 1 || number > DateTime.DaysInMonth(year ?? 2024, month)) return null;
            var day = year is { } known ? new DateOnly(known, month, number) : Nearest(month, number);
            return found with { Days = (day, day) };
        }

        if (match.Groups["weekday"].Success)
        {
            var weekday = Array.IndexOf(Weekdays, match.Groups["weekday"].Value[..3].ToLowerInvariant());
            return found with { IsWeekday = true, Days = (new DateOnly(1, 1, 1).AddDays(weekday), default), Value = weekday };
        }

        if (!match.Groups["relative"].Success) return null;
        var monday = today.AddDays(-(((int)today.DayOfWeek + 6) % 7));
        return match.Value.ToLowerInvariant() switch
        {
            "today" => found with { Days = (today, today) },
            "tomorrow" => found with { Days = (today.AddDays(1), today.AddDays(1)) },
            "yesterday" => found with { Days = (today.AddDays(-1), today.AddDays(-1)) },
            "this week" => found with { Days = (monday, monday.AddDays(6)) },
            "next week" => found with { Days = (monday.AddDays(7), monday.AddDays(13)) },
            "last week" => found with { Days = (monday.AddDays(-7), monday.AddDays(-1)) },
            _ => null,
        };
    }

    private DateOnly Nearest(int month, int day) =>
        Enumerable.Range(today.Year - 1, 3).Where(y => day <= DateTime.DaysInMonth(y, month)).Select(y => new DateOnly(y, month, day))
            .DefaultIfEmpty(new DateOnly(2024, month, Math.Min(day, 29))).MinBy(d => Math.Abs(d.DayNumber - today.DayNumber));

    private static Sense? ReadNumber(Match match, string line)
    {
        var text = match.Value;
        if (match.Groups["share"].Success)
        {
            var share = text.ToLowerInvariant() switch { "half" or "a half" => 50d, "a third" or "one third" => 100 / 3d, "two thirds" => 200 / 3d, "a quarter" or "one quarter" => 25, _ => 75 };
            return new Sense(SenseKind.Number, "%", 0) { Value = share, Text = text };
        }

        if (match.Groups["article"].Success) return new Sense(SenseKind.Number, Unit(line, match.Index + match.Length), 0) { Value = 1, Text = text };
        double value;
        if (match.Groups["number"].Success)
        {
            if (!double.TryParse(text.Replace(",", "", StringComparison.Ordinal), NumberStyles.Float, CultureInfo.InvariantCulture, out value)) return null;
        }
        else if (!NumberWords.TryGetValue(text, out value) || IsNoNumber(text, line, match))
        {
            return null;
        }

        var rest = line.AsSpan(match.Index + match.Length);
        if (rest.StartsWith("k", StringComparison.OrdinalIgnoreCase) && (rest.Length == 1 || !char.IsLetter(rest[1]))) value *= 1_000;
        return new Sense(SenseKind.Number, Unit(line, match.Index + match.Length), 0) { Value = value, Text = text };
    }

    /// <summary>"one of the", "no one", "another one".</summary>
    private static bool IsNoNumber(string text, string line, Match match) =>
        text.Equals("one", StringComparison.OrdinalIgnoreCase)
        && ((line.AsSpan(match.Index + match.Length).TrimStart().StartsWith("of ", StringComparison.OrdinalIgnoreCase)
                && !line.AsSpan(match.Index + match.Length).TrimStart().StartsWith("of them", StringComparison.OrdinalIgnoreCase))
            || NoOne().IsMatch(line[..match.Index]));

    /// <summary>The unit of time or share behind a number; others are words of their own.</summary>
    private static string Unit(string line, int end)
    {
        var match = UnitAfter().Match(line, end);
        if (!match.Success) return "";
        var unit = match.Groups["unit"].Value.ToLowerInvariant();
        if (unit is "%" or "percent" or "per cent") return "%";
        if (!TimeUnits.Contains(unit)) return "";
        unit = unit is "h" ? "hour" : unit.TrimEnd('s');
        return match.Groups["working"].Success ? "working " + unit : unit;
    }

    [GeneratedRegex(
        @"(?<iso>\d{4}-\d{2}-\d{2})"
        + @"|(?<day>\d{1,2})(?:st|nd|rd|th)?(?:\s+of)?\s+(?<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b(?:,?\s+(?<year>\d{4}))?"
        + @"|\b(?<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\s+(?<day>\d{1,2})(?:st|nd|rd|th)?\b(?:,?\s+(?<year>\d{4}))?"
        + @"|(?<=\b(?:in|of|by|until|early|late|mid|since|for)\s+)(?<month>january|february|march|april|may|june|july|august|september|october|november|december)\b(?:\s+(?<year>\d{4}))?"
        + @"|\b(?<weekday>(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?)\b"
        + @"|\b(?<relative>today|tomorrow|yesterday|(?:this|next|last)\s+week)\b(?!'s)"
        + @"|\b(?<share>a\s+half|half|(?:a|one)\s+third|two\s+thirds|(?:a|one)\s+quarter|three\s+quarters)\b"
        + @"|\b(?<article>an?)\b(?=\s+(?:working\s+)?(?:day|week|month|hour|year)\b(?!\s+of\b))"
        + @"|(?<time>\b\d{1,2}:\d{2}\b)"
        + @"|(?<number>\d+(?:,\d{3})+(?:\.\d+)?|\d+\.\d+|\d+)"
        + @"|[\p{L}\p{M}]+(?:['’\-][\p{L}\p{M}]+)*",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 500)]
    private static partial Regex Piece();

    [GeneratedRegex(@"\G\s*(?:k\b\s*)?(?<working>working[\s-]+)?(?<unit>%|percent|per cent|[a-z]+)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 200)]
    private static partial Regex UnitAfter();

    [GeneratedRegex(@"\bon (?:plan|track|schedule|course|time|target)\b|\bas likely as not\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 200)]
    private static partial Regex Fixed();

    [GeneratedRegex(@"(?:\bno|\bevery|\bany|\banother|\bthe)\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 200)]
    private static partial Regex NoOne();
}
