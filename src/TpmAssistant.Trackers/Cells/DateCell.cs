using System.Globalization;

namespace TpmAssistant.Trackers.Cells;

/// <summary>A date as it stands in a cell.</summary>
/// <param name="Wall">Day and time as written.</param>
/// <param name="Offset">The zone, where one was written.</param>
/// <param name="HasTime">Whether a time was written.</param>
internal readonly record struct DateValue(DateTime Wall, TimeSpan? Offset, bool HasTime)
{
    public DateOnly Day => DateOnly.FromDateTime(Wall);

    /// <summary>The instant; without a zone the wall time is taken for UTC.</summary>
    public DateTimeOffset Instant =>
        Offset is { } offset && Wall.Ticks - offset.Ticks is > 0 and var ticks && ticks < DateTime.MaxValue.Ticks
            ? new DateTimeOffset(Wall, offset)
            : new DateTimeOffset(Wall, TimeSpan.Zero);
}

/// <summary>Reads dates in the many ways trackers and people write them.</summary>
internal static class DateCell
{
    private const int LongestDate = 64;
    private const double FirstSerial = 20_000;
    private const double LastSerial = 80_000;

    private static readonly DateTime Epoch1900 = new(1899, 12, 30);
    private static readonly DateTime Epoch1904 = new(1904, 1, 1);

    private static readonly char[] Marks = ['/', '-', '.'];

    public static bool TryParse(string text, DateOrder order, bool daysFrom1904, out DateValue value)
    {
        value = default;
        var trimmed = text.AsSpan().Trim();
        if (trimmed.Length is 0 or > LongestDate) return false;
        if (TrySerial(trimmed, daysFrom1904, out value) || TryIso(trimmed, out value)) return true;

        var tokens = Tokens(trimmed);
        if (tokens.Count > 12) return false;
        return TryTokens(tokens, order, out value);
    }

    /// <summary>The first two parts of a date written in numbers whose order is open, as in 3/4/2025.</summary>
    public static bool TrySplit(string text, out int first, out int second, out char separator)
    {
        (first, second, separator) = (0, 0, ' ');
        var rest = SkipWeekday(text.AsSpan().Trim());
        var mark = rest.IndexOfAny(Marks);
        if (mark is < 1 or > 2 || !int.TryParse(rest[..mark], NumberStyles.None, CultureInfo.InvariantCulture, out first)) return false;
        separator = rest[mark];
        rest = rest[(mark + 1)..];
        mark = rest.IndexOfAny(Marks);
        return mark is 1 or 2 && rest[mark] == separator && int.TryParse(rest[..mark], NumberStyles.None, CultureInfo.InvariantCulture, out second);
    }

    private static ReadOnlySpan<char> SkipWeekday(ReadOnlySpan<char> text)
    {
        var blank = text.IndexOf(' ');
        return blank > 0 && text[..blank].IndexOfAnyInRange('0', '9') < 0 ? text[(blank + 1)..].TrimStart() : text;
    }

    /// <summary>Days since 1900 (or 1904), as workbooks keep dates.</summary>
    private static bool TrySerial(ReadOnlySpan<char> text, bool daysFrom1904, out DateValue value)
    {
        value = default;
        if (!double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var days)) return false;
        if (days is < FirstSerial or > LastSerial) return false;
        value = Serial(days, daysFrom1904);
        return true;
    }

    public static DateValue Serial(double days, bool daysFrom1904)
    {
        var wall = (daysFrom1904 ? Epoch1904 : Epoch1900).AddSeconds(Math.Round(days * 86_400));
        return new DateValue(wall, null, wall.TimeOfDay != TimeSpan.Zero);
    }

    private static bool TryIso(ReadOnlySpan<char> text, out DateValue value)
    {
        value = default;
        if (text.Length == 8 && DateTime.TryParseExact(text, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var compact))
        {
            value = new DateValue(compact, null, false);
            return true;
        }

        if (text.Length < 8 || text[..4].IndexOfAnyExceptInRange('0', '9') >= 0 || text[4] is not ('-' or '/' or '.')) return false;
        var zoned = text[^1] is 'Z' or 'z' || (text.Length > 16 && text[10..].IndexOfAny('+', '-') >= 0) || text.EndsWith("UTC", StringComparison.Ordinal);
        if (text.EndsWith("UTC", StringComparison.Ordinal)) text = text[..^3].TrimEnd();
        if (!DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var read)) return false;
        value = new DateValue(read.DateTime, zoned ? read.Offset : null, text.Length > 10);
        return true;
    }

    /// <summary>Runs of digits and of letters, and the marks between them that matter.</summary>
    private static List<string> Tokens(ReadOnlySpan<char> text)
    {
        var tokens = new List<string>();
        for (var i = 0; i < text.Length;)
        {
            var start = i;
            if (char.IsAsciiDigit(text[i])) while (i < text.Length && char.IsAsciiDigit(text[i])) i++;
            else if (char.IsLetter(text[i])) while (i < text.Length && (char.IsLetter(text[i]) || text[i] == '\u0301')) i++;
            else i++;
            if (i - start > 1 || char.IsLetterOrDigit(text[start]) || text[start] is ':' or '+') tokens.Add(text[start..i].ToString());
        }

        return tokens;
    }

    private static bool TryTokens(List<string> tokens, DateOrder order, out DateValue value)
    {
        value = default;
        var colon = tokens.IndexOf(":");
        var timeFrom = colon > 0 ? colon - 1 : tokens.Count;
        var (numbers, month, monthAt) = (new List<string>(), (int?)null, -1);
        for (var i = 0; i < timeFrom; i++)
        {
            if (char.IsAsciiDigit(tokens[i][0]))
            {
                numbers.Add(tokens[i]);
            }
            else if (MonthNames.Find(tokens[i]) is { } named && (month is null || numbers.Count > 0) && !IsWeekdayBeforeDate(tokens, i, timeFrom))
            {
                (month, monthAt) = (named, numbers.Count);
            }
        }

        if (!TryTime(tokens, timeFrom, out var time, out var offset)) return false;
        var parts = month is { } m ? NamedParts(numbers, m, monthAt) : NumberParts(numbers, order);
        if (parts is not var (year, monthNumber, day) || year is < 1 or > 9999 || monthNumber is < 1 or > 12) return false;
        if (day < 1 || day > DateTime.DaysInMonth(year, monthNumber)) return false;

        value = new DateValue(new DateTime(year, monthNumber, day).Add(time ?? TimeSpan.Zero), offset, time is not null);
        return true;
    }

    /// <summary>"Mar" and "mar." are Tuesday in Spanish and French; another month name after it settles that.</summary>
    private static bool IsWeekdayBeforeDate(List<string> tokens, int at, int end)
    {
        if (at > 0 || at + 1 >= end) return false;
        if (tokens.Take(end).Skip(at + 1).Any(t => MonthNames.Find(t) is not null)) return true;
        return tokens.Take(end).Count(t => char.IsAsciiDigit(t[0])) == 3;
    }

    private static (int Year, int Month, int Day)? NamedParts(List<string> numbers, int month, int monthAt)
    {
        if (numbers.Count != 2) return null;
        if (numbers[0].Length == 4) return (Number(numbers[0]), month, Number(numbers[1]));
        return monthAt <= 1 ? (Year(numbers[1]), month, Number(numbers[0])) : null;
    }

    private static (int Year, int Month, int Day)? NumberParts(List<string> numbers, DateOrder order)
    {
        if (numbers.Count != 3) return null;
        if (numbers[0].Length == 4) return (Number(numbers[0]), Number(numbers[1]), Number(numbers[2]));
        if (numbers[2].Length is not (2 or 4)) return null;
        var (first, second, year) = (Number(numbers[0]), Number(numbers[1]), Year(numbers[2]));
        return order == DateOrder.MonthFirst ? (year, first, second) : (year, second, first);
    }

    private static bool TryTime(List<string> tokens, int from, out TimeSpan? time, out TimeSpan? offset)
    {
        (time, offset) = (null, null);
        if (from >= tokens.Count) return true;

        var at = from;
        var parts = new List<int>();
        while (at < tokens.Count && char.IsAsciiDigit(tokens[at][0]) && parts.Count < 3)
        {
            parts.Add(Number(tokens[at++]));
            if (at >= tokens.Count || tokens[at] != ":") break;
            at++;
        }

        if (parts.Count < 2) return false;
        var rest = string.Concat(tokens.Skip(at)).ToLowerInvariant();
        var hour = parts[0];
        if (rest is "pm" or "nachm" && hour < 12) hour += 12;
        if (rest is "am" or "vorm" && hour == 12) hour = 0;
        if (rest is "utc" or "gmt" or "z") offset = TimeSpan.Zero;
        if (hour > 24 || parts[1] > 59 || (parts.Count > 2 && parts[2] > 59)) return false;
        time = new TimeSpan(hour == 24 ? 0 : hour, parts[1], parts.Count > 2 ? parts[2] : 0);
        return true;
    }

    private static int Number(string digits) => digits.Length <= 4 ? int.Parse(digits, CultureInfo.InvariantCulture) : -1;

    /// <summary>Two digits mean 1970 to 2069.</summary>
    private static int Year(string digits)
    {
        var year = Number(digits);
        return digits.Length > 2 ? year : year < 70 ? 2000 + year : 1900 + year;
    }
}
