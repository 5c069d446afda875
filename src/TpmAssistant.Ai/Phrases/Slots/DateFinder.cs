using System.Globalization;
using TpmAssistant.Ai.Phrases.Grammar;
using TpmAssistant.Ai.Phrases.Text;

namespace TpmAssistant.Ai.Phrases.Slots;

/// <summary>Finds dates in words and figures, in the asker's zone and order.</summary>
internal ref struct DateFinder(Utterance utterance, Vocabulary vocabulary, World world)
{
    private readonly DateOnly _today = world.Today;

    public void Find(List<DateMention> found)
    {
        for (var i = 0; i < utterance.Count;)
        {
            if (At(i) is not { } mention)
            {
                i++;
                continue;
            }

            var before = i > 1 && Word(i - 1) is "the" ? i - 2 : i - 1;
            var lead = before >= 0 ? Word(before) : "";
            if (mention is { WholeWeek: true, Since: true } && lead is "over" or "during" or "within" or "in")
                mention = mention with { Next = _today.AddDays(-7), Last = _today.AddDays(-7) };
            if (lead is "against" || (lead is "with" or "to" && before > 0 && Word(before - 1) is "compared" or "compare"))
                mention = mention with { Since = true };
            if (lead is "since" or "after" or "from" or "until" && found.TrueForAll(f => f.First + f.Count <= before))
                mention = mention with { First = before, Count = mention.First + mention.Count - before, Since = mention.Since || lead is not "until" };
            found.Add(mention);
            i = mention.First + mention.Count;
        }
    }

    private readonly DateMention? At(int i) => utterance.Tokens[i].Kind switch
    {
        TokenKind.Date => Figures(i),
        TokenKind.Number => DayMonth(i),
        TokenKind.Word => Named(i),
        _ => null,
    };

    private readonly DateMention? Named(int i)
    {
        switch (Word(i))
        {
            case "today" or "tonight":
                return Day(i, 1, _today);
            case "tomorrow":
                return Day(i, 1, _today.AddDays(1));
            case "yesterday":
                return Day(i, 1, _today.AddDays(-1));
            case "day" when Word(i + 1) is "after" or "before" && Word(i + 2) is "tomorrow" or "yesterday":
                return Day(i, 3, _today.AddDays(Word(i + 1) is "after" ? 2 : -2));
            case "next" or "coming" or "following":
                return Shifted(i, 1);
            case "last" or "past" or "previous":
                return Shifted(i, -1);
            case "this":
                return Shifted(i, 0);
            case "eod" or "cob":
                return Day(i, 1, _today);
            case "eow":
                return Day(i, 1, Ahead(DayOfWeek.Friday, _today));
            case "eom":
                return Day(i, 1, LastOfMonth(_today, 0));
            case "close" when Word(i + 1) is "of" && Word(i + 2) is "play" or "business":
                return i + 3 < utterance.Count && At(i + 3) is { } closing ? closing with { First = i, Count = closing.Count + 3 } : Day(i, 3, _today);
            case "week" when Word(i + 1) is "on" && DateWords.Weekdays.TryGetValue(Word(i + 2), out var after):
                return Day(i, 3, Ahead(after, _today).AddDays(7));
            case "end" when Word(i + 1) is "of":
                return End(i);
            case "mid" or "early" or "late" when DateWords.Months.TryGetValue(Word(i + 1), out var named):
                return Day(i, 2, InMonth(named, Word(i) is "mid" ? 15 : Word(i) is "early" ? 7 : 31));
            case "since" when Amount(i + 1) is { } gone && Unit(i + 2) is { } length && Word(i + 3) is not "ago":
                return Day(i, 3, _today.AddDays(-gone * length)) with { Since = true };
            case "in" or "within" when Amount(i + 1) is { } ahead && Unit(i + 2) is { } unit:
                return Day(i, 3, _today.AddDays(ahead * unit));
            default:
                break;
        }

        if (Amount(i) is { } back && Unit(i + 1) is { } size && Word(i + 2) is "ago")
            return Day(i, 3, _today.AddDays(-back * size));
        if (DateWords.Weekdays.TryGetValue(Word(i), out var weekday) && Follows(i) is { } full)
            return full;
        if (DateWords.Weekdays.TryGetValue(Word(i), out weekday))
            return new DateMention(i, 1, Ahead(weekday, _today), Behind(weekday), Since: false);
        if (InWords(i) is { } spoken)
            return spoken;
        if (!DateWords.Months.TryGetValue(Word(i), out var month))
            return null;
        if (Number(i + 1) is { } day)
            return Dated(i, 2, day, i);
        // "by June" means by its end, "before June" the day before it begins.
        return i == 0 ? null : Word(i - 1) switch
        {
            "by" or "until" or "till" or "in" => Day(i, 1, InMonth(month, 31)),
            "before" => Day(i, 1, InMonth(month, 1).AddDays(-1)),
            _ => null,
        };
    }

    // "end of June", "the end of next month", "end of Q3".
    private readonly DateMention? End(int i)
    {
        var at = Word(i + 2) is "the" or "this" ? i + 3 : i + 2;
        var next = Word(at) is "next" ? 1 : 0;
        at += next;
        var quarter = at < utterance.Count && utterance.Folded(at) is ['q', >= '1' and <= '4'] name ? name[1] - '0' : 0;
        DateOnly? end = Word(at) switch
        {
            "day" => _today,
            "week" => Ahead(DayOfWeek.Friday, Monday(_today).AddDays(7 * next)),
            "month" => LastOfMonth(_today, next),
            "quarter" => LastOfMonth(_today, 2 - ((_today.Month - 1) % 3) + (3 * next)),
            "year" => new DateOnly(_today.Year + next, 12, 31),
            var word when DateWords.Months.TryGetValue(word, out var month) => InMonth(month, 31),
            _ => quarter > 0 ? InMonth(quarter * 3, 31) : null,
        };
        return end is { } day ? Day(i, at - i + 1, day) : null;
    }

    // A day of the next month of that name; its last one at most.
    private readonly DateOnly InMonth(int month, int day)
    {
        var year = month < _today.Month ? _today.Year + 1 : _today.Year;
        return new DateOnly(year, month, Math.Min(day, DateTime.DaysInMonth(year, month)));
    }

    private static DateOnly LastOfMonth(DateOnly day, int months) => new DateOnly(day.Year, day.Month, 1).AddMonths(months + 1).AddDays(-1);

    // "next Thursday" is the one of next week; "last Thursday" the latest one gone by.
    private readonly DateMention? Shifted(int i, int step)
    {
        var monday = Monday(_today).AddDays(7 * step);
        if (DateWords.Weekdays.TryGetValue(Word(i + 1), out var weekday))
        {
            var day = step switch
            {
                > 0 when Word(i) is "next" or "following" => Ahead(weekday, monday),
                < 0 => Behind(weekday),
                _ => Ahead(weekday, _today),
            };
            return Day(i, 2, day);
        }

        if (Word(i + 1) is "week")
            return new DateMention(i, 2, step == 0 ? _today : monday, monday, Since: step < 0, WholeWeek: true);
        if (Word(i + 1) is "month")
        {
            var first = new DateOnly(_today.Year, _today.Month, 1).AddMonths(step);
            return new DateMention(i, 2, first, first, Since: step < 0);
        }

        return step < 0 && Amount(i + 1) is { } amount && Unit(i + 2) is { } unit
            ? new DateMention(i, 3, _today.AddDays(-amount * unit), _today.AddDays(-amount * unit), Since: true)
            : null;
    }

    private readonly DateMention? DayMonth(int i)
    {
        if (Number(i) is not { } day)
            return null;
        if (Amount(i) is { } back && Unit(i + 1) is { } size && Word(i + 2) is "ago")
            return Day(i, 3, _today.AddDays(-back * size));
        var month = Word(i + 1) is "of" ? i + 2 : i + 1;
        return DateWords.Months.ContainsKey(Word(month)) ? Dated(i, month - i + 1, day, month) : null;
    }

    // "Friday 20 March", "Monday the 23rd of March": the date tells, the weekday only repeats it.
    private readonly DateMention? Follows(int weekday)
    {
        var at = Word(weekday + 1) is "the" ? weekday + 2 : weekday + 1;
        if (at >= utterance.Count) return null;
        DateMention? date = utterance.Tokens[at].Kind switch { TokenKind.Number => DayMonth(at), TokenKind.Date => Figures(at), TokenKind.Word => InWords(at), _ => null };
        return date is { } told ? told with { First = weekday, Count = told.First + told.Count - weekday } : null;
    }

    // "the first of March", "twenty-first of June".
    private readonly DateMention? InWords(int i)
    {
        var tens = Word(i) is "twenty" ? 20 : Word(i) is "thirty" ? 30 : 0;
        var at = tens > 0 ? i + 1 : i;
        if (!DateWords.Ordinals.TryGetValue(Word(at), out var day) || (tens > 0 && day > 9))
            return null;
        var month = Word(at + 1) is "of" ? at + 2 : at + 1;
        return DateWords.Months.ContainsKey(Word(month)) && (Word(at + 1) is "of" || month == at + 1) ? Dated(i, month - i + 1, tens + day, month) : null;
    }

    private readonly DateMention? Dated(int i, int count, int day, int month)
    {
        int? year = Number(i + count) is > 1999 and < 2200 and var named ? named : null;
        return Build(i, count + (year is null ? 0 : 1), year, DateWords.Months[Word(month)], day);
    }

    private readonly DateMention? Figures(int i)
    {
        Span<Range> parts = stackalloc Range[5];
        var text = utterance.Folded(i);
        var count = text.SplitAny(parts, "/.-");
        Span<int> n = stackalloc int[3];
        if (count is not (2 or 3))
            return null;
        for (var k = 0; k < count; k++)
        {
            if (!int.TryParse(text[parts[k]], NumberStyles.None, CultureInfo.InvariantCulture, out n[k]))
                return null;
        }

        if (n[0] > 999)
            return count == 3 ? Build(i, 1, n[0], n[1], n[2]) : null;
        int? year = count == 3 ? n[2] < 100 ? 2000 + n[2] : n[2] : null;
        var monthFirst = text.Contains('/') && (world.MonthFirst ? n[0] <= 12 : n[1] > 12);
        return monthFirst ? Build(i, 1, year, n[0], n[1]) : Build(i, 1, year, n[1], n[0]);
    }

    private readonly DateMention? Build(int i, int count, int? year, int month, int day)
    {
        if (month is < 1 or > 12 || day < 1 || year is < 1900 or > 2200 || day > DateTime.DaysInMonth(year ?? 2000, month))
            return null;
        if (year is { } y)
            return Day(i, count, new DateOnly(y, month, day));
        var next = _today.Year;
        while (day > DateTime.DaysInMonth(next, month) || new DateOnly(next, month, day) < _today)
            next++;
        var last = _today.Year;
        while (day > DateTime.DaysInMonth(last, month) || new DateOnly(last, month, day) > _today)
            last--;
        return new DateMention(i, count, new DateOnly(next, month, day), new DateOnly(last, month, day), Since: false);
    }

    private static DateMention Day(int first, int count, DateOnly day) => new(first, count, day, day, Since: false);

    private static DateOnly Monday(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));

    private static DateOnly Ahead(DayOfWeek weekday, DateOnly from) => from.AddDays(((int)weekday - (int)from.DayOfWeek + 7) % 7);

    private readonly DateOnly Behind(DayOfWeek weekday)
    {
        var days = ((int)_today.DayOfWeek - (int)weekday + 7) % 7;
        return _today.AddDays(days == 0 ? -7 : -days);
    }

    private readonly string Word(int i) => i < utterance.Count && utterance.Tokens[i].Word is >= 0 and var id ? vocabulary[id] : "";

    private readonly int? Number(int i)
    {
        if (i >= utterance.Count || utterance.Tokens[i].Kind != TokenKind.Number)
            return null;
        var text = utterance.Folded(i);
        var digits = text.IndexOfAnyExceptInRange('0', '9');
        return int.TryParse(digits < 0 ? text : text[..digits], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    // Amounts stay below ten thousand, so that no sum of days leaves the calendar.
    private readonly int? Amount(int i) =>
        Number(i) is > 0 and < 1000 and var number ? number : DateWords.Numbers.TryGetValue(Word(i), out var named) ? named : null;

    private readonly int? Unit(int i) => Word(i) switch { "day" => 1, "week" => 7, "month" => 30, _ => null };
}
