using System.Globalization;

namespace TpmAssistant.Domain.Cadence;

/// <summary>Reads a recurrence out of a sentence, word by word.</summary>
internal sealed class CadenceReader
{
    private static readonly TimeOnly Morning = new(9, 0);

    private readonly List<string> _words;
    private readonly DateOnly _today;
    private readonly SortedSet<int> _weekdays = [];
    private int _weeks = 1;
    private int? _ordinal;
    private CadenceDays? _days;
    private TimeOnly? _at;
    private bool _recurs;
    private bool _clash;
    private bool _vague;
    private DateOnly? _anchor;
    private OffDayPolicy _whenOff;

    public CadenceReader(string text, DateOnly today)
    {
        _today = today;
        _words = Words(text);
    }

    public CadenceRule? Read()
    {
        for (var i = 0; i < _words.Count;) i += Math.Max(1, Take(i));
        if (!_recurs || _clash || Kind() is not { } days) return null;
        return new CadenceRule
        {
            Days = days,
            At = _at ?? Morning,
            Weekdays = [.. (days is CadenceDays.Weekly or CadenceDays.WeekdayOfMonth ? Weekdays() : [])],
            Weeks = days == CadenceDays.Weekly ? _weeks : 1,
            Anchor = days == CadenceDays.Weekly && _weeks > 1 ? CadencePlan.Monday(_anchor ?? Ahead()) : default,
            Ordinal = days is CadenceDays.DayOfMonth or CadenceDays.WorkdayOfMonth or CadenceDays.WeekdayOfMonth ? _ordinal ?? 1 : 1,
            WhenOff = _whenOff,
        };
    }

    private bool SpeaksOfMonths => _words.Exists(w => w is "month" or "monthly" or "months");

    private CadenceDays? Kind()
    {
        if (_days is CadenceDays.DayOfMonth or CadenceDays.WorkdayOfMonth)
        {
            if (_weekdays.Count > 0) return _days == CadenceDays.DayOfMonth && _weekdays.Count == 1 ? CadenceDays.WeekdayOfMonth : null;
            return _ordinal is < -31 or > 31 or 0 ? null : _days;
        }

        return _weekdays.Count > 0 ? CadenceDays.Weekly : _days;
    }

    private IEnumerable<DayOfWeek> Weekdays() => (_weekdays.Count > 0 ? _weekdays : [MondayFirst(_today.DayOfWeek)]).Select(d => (DayOfWeek)((d + 1) % 7));

    // Every other week counts from the week in which it first comes round.
    private DateOnly Ahead() => Weekdays().Select(d => _today.AddDays(((int)d - (int)_today.DayOfWeek + 7) % 7)).Min();

    /// <summary>Takes in what begins at a word; the number of words taken.</summary>
    private int Take(int i) => Word(i) switch
    {
        "every" or "each" => Every(i),
        "daily" => Recurs(CadenceDays.Daily),
        "weekly" => Recurs(CadenceDays.Weekly),
        "fortnightly" or "biweekly" => Recurs(CadenceDays.Weekly, weeks: 2),
        "bi" when Word(i + 1) == "weekly" => Recurs(CadenceDays.Weekly, weeks: 2) + 1,
        "monthly" => Recurs(CadenceDays.DayOfMonth),
        "workday" or "workdays" or "weekday" or "weekdays" => Workdays(),
        "working" or "business" or "work" or "week" when Word(i + 1) is "day" or "days" => Workdays() + 1,
        "first" or "second" or "third" or "fourth" or "fifth" or "last" => Ordinal(i),
        "skip" or "skipping" or "except" when HolidayAt(i + 1) is > 0 and var taken => Skip() + taken,
        "at" or "by" or "around" => 1 + Time(i + 1, strict: false),
        "from" or "starting" when DateAt(i + 1) is { } start => Anchor(start),
        "noon" or "midday" or "lunchtime" => At(new TimeOnly(12, 0)),
        "morning" or "mornings" => Around(Morning),
        "afternoon" or "afternoons" => Around(new TimeOnly(14, 0)),
        "evening" or "evenings" => Around(new TimeOnly(17, 0)),
        var word when WeekdayOf(word) is { } day => Weekday(day, word),
        var word when NumberedDay(word) is { } number => Numbered(i, number),
        _ => Time(i, strict: true),
    };

    private int Every(int i)
    {
        _recurs = true;
        switch (Word(i + 1))
        {
            case "other" or "second" when Word(i + 2) is "week" || WeekdayOf(Word(i + 2)) is not null:
                _days ??= CadenceDays.Weekly;
                _weeks = 2;
                return Word(i + 2) is "week" ? 3 : 2;
            case "day" or "days":
                return 1 + Recurs(CadenceDays.Daily);
            case "morning" or "evening" or "afternoon" or "night":
                _days ??= CadenceDays.Daily;
                return 1;
            case "week":
                return 1 + Recurs(CadenceDays.Weekly);
            case "fortnight":
                return 1 + Recurs(CadenceDays.Weekly, weeks: 2);
            case "month":
                return 1 + Recurs(CadenceDays.DayOfMonth);
            case var number when Amount(number) is { } weeks && Word(i + 2) is "weeks" or "week":
                return 2 + Recurs(CadenceDays.Weekly, weeks: Amount(number)!.Value);
            case var number when Amount(number) is not null && Word(i + 2) is "days" or "months" or "hours" or "minutes":
                _clash = true;
                return 3;
            case "hour" or "minute" or "quarter" or "year":
                _clash = true;
                return 2;
            default:
                return 1;
        }
    }

    private int Recurs(CadenceDays days, int weeks = 1)
    {
        _recurs = true;
        // "On workdays, every day", "the first working day, monthly": what is said closer stays.
        if (_days is null or CadenceDays.Daily or CadenceDays.Weekly) _days = days;
        if (weeks > 1) _weeks = weeks;
        _clash |= weeks > 26;
        return 1;
    }

    private int Workdays()
    {
        if (_ordinal is not null && _days == CadenceDays.DayOfMonth) _days = CadenceDays.WorkdayOfMonth;
        else _days = CadenceDays.Workdays;
        _recurs = true;
        return 1;
    }

    private int Ordinal(int i)
    {
        var ordinal = Word(i) switch { "first" => 1, "second" => 2, "third" => 3, "fourth" => 4, "fifth" => 5, _ => -1 };
        var next = i + 1;
        if (ordinal == 2 && Word(next) == "to" && Word(next + 1) == "last") (ordinal, next) = (-2, next + 2);
        if (!SpeaksOfMonths && Word(i - 1) is not ("every" or "each")) return 1;
        _ordinal = ordinal;
        _days = CadenceDays.DayOfMonth;
        _recurs = true;
        return next - i;
    }

    // "the 15th of the month", "on the 1st of each month", "monthly on the 3rd"
    private int Numbered(int i, int number)
    {
        if (!SpeaksOfMonths) return 1;
        _ordinal = number;
        if (_days is not CadenceDays.WorkdayOfMonth) _days = CadenceDays.DayOfMonth;
        _recurs = true;
        return Word(i + 1) == "of" ? 2 : 1;
    }

    private int Weekday(DayOfWeek day, string word)
    {
        _weekdays.Add(MondayFirst(day));
        // "Fridays at 16:00" comes round without "every".
        _recurs |= word.EndsWith('s') && word.Length > 5;
        return 1;
    }

    private int Skip()
    {
        _whenOff = OffDayPolicy.Skip;
        return 1;
    }

    private int HolidayAt(int i) => Word(i) is "holidays" or "holiday" ? 1 : Word(i) is "public" or "on" && Word(i + 1) is "holidays" ? 2 : 0;

    private int Anchor(DateOnly start)
    {
        _anchor = start;
        return 2;
    }

    private int Time(int i, bool strict)
    {
        var text = Word(i);
        var half = Word(i + 1) is "am" or "pm" ? Word(i + 1) : text.EndsWith("am", StringComparison.Ordinal) || text.EndsWith("pm", StringComparison.Ordinal) ? text[^2..] : null;
        var taken = half is not null && Word(i + 1) == half ? 2 : 1;
        var figures = half is not null && taken == 1 ? text[..^2] : text;
        var parts = figures.Split(':', '.', 'h');
        if (parts.Length > 2 || !int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var hour)) return 0;
        var minute = 0;
        if (parts.Length == 2 && parts[1].Length > 0
            && (parts[1].Length != 2 || !int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out minute))) return 0;
        // A bare number is a time only where a word says so.
        if (strict && half is null && !text.Contains(':', StringComparison.Ordinal)) return 0;
        if (half is null && parts.Length == 1 && figures.Length == 4) (hour, minute) = (hour / 100, hour % 100);
        if (half is not null && hour is < 1 or > 12 || hour > 23 || minute > 59)
        {
            _clash = true;
            return taken;
        }

        if (half == "pm" && hour < 12) hour += 12;
        else if (half == "am" && hour == 12) hour = 0;
        // "at 4" is the one in working hours.
        else if (half is null && parts.Length == 1 && hour is >= 1 and <= 6) hour += 12;
        At(new TimeOnly(hour, minute));
        return taken;
    }

    private int At(TimeOnly time)
    {
        _clash |= _at is { } known && known != time && !_vague;
        _vague = false;
        _at = time;
        return 1;
    }

    // "in the morning" gives way to a time.
    private int Around(TimeOnly time)
    {
        if (_at is not null) return 1;
        _at = time;
        _vague = true;
        return 1;
    }

    private DateOnly? DateAt(int i) =>
        DateOnly.TryParseExact(Word(i), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static int? Amount(string word) => word switch
    {
        "two" => 2, "three" => 3, "four" => 4, "six" => 6,
        _ => int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : null,
    };

    private static int? NumberedDay(string word) =>
        word.Length is 3 or 4 && word[^2..] is "st" or "nd" or "rd" or "th"
        && int.TryParse(word[..^2], NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= 31 ? number : null;

    private static DayOfWeek? WeekdayOf(string word) => word switch
    {
        "mon" or "monday" or "mondays" => DayOfWeek.Monday,
        "tue" or "tues" or "tuesday" or "tuesdays" => DayOfWeek.Tuesday,
        "wed" or "wednesday" or "wednesdays" => DayOfWeek.Wednesday,
        "thu" or "thur" or "thurs" or "thursday" or "thursdays" => DayOfWeek.Thursday,
        "fri" or "friday" or "fridays" => DayOfWeek.Friday,
        "sat" or "saturday" or "saturdays" => DayOfWeek.Saturday,
        "sun" or "sunday" or "sundays" => DayOfWeek.Sunday,
        _ => null,
    };

    private static int MondayFirst(DayOfWeek day) => ((int)day + 6) % 7;

    private string Word(int i) => i >= 0 && i < _words.Count ? _words[i] : "";

    private static List<string> Words(string text) =>
    [
        .. text.ToLowerInvariant().Split([' ', ',', ';', '!', '?', '\t', '\n', '\r', '\u00A0', '(', ')', '"'], StringSplitOptions.RemoveEmptyEntries)
            .Select(w => w.Replace("a.m", "am", StringComparison.Ordinal).Replace("p.m", "pm", StringComparison.Ordinal).Trim('.', '\''))
            .Where(w => w.Length > 0).Take(60),
    ];
}
