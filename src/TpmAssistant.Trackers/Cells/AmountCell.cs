using System.Globalization;

namespace TpmAssistant.Trackers.Cells;

/// <summary>An amount of time.</summary>
/// <param name="Minutes">Minutes; of working time unless <paramref name="Elapsed"/>.</param>
/// <param name="Elapsed">Whether it runs on nights and days off.</param>
internal readonly record struct Amount(double Minutes, bool Elapsed);

/// <summary>What a number without a unit counts, in working minutes.</summary>
internal enum AmountUnit
{
    Seconds,
    Minutes,
    Hours,
    Days,
}

/// <summary>Reads numbers, and amounts of time such as <c>3d 4h</c>, <c>2 edays</c>, <c>1,5 Tage</c>.</summary>
internal static class AmountCell
{
    private const double DayMinutes = 8 * 60;
    private const double ClockDayMinutes = 24 * 60;

    /// <summary>Unit words with working and clock minutes.</summary>
    private static readonly Dictionary<string, (double Working, double Clock)> Units = Build();

    /// <param name="text">The cell.</param>
    /// <param name="number">The number.</param>
    /// <param name="mark">The file's decimal mark, for a number that can be read two ways.</param>
    public static bool TryNumber(string text, out double number, DecimalMark mark = DecimalMark.Unknown)
    {
        number = 0;
        var plain = text.AsSpan().Trim();
        if (plain.Length is 0 or > 32) return false;
        Span<char> digits = stackalloc char[plain.Length];
        var length = 0;
        foreach (var c in plain)
        {
            if (!char.IsWhiteSpace(c) && c != '\'') digits[length++] = c;
        }

        var (comma, point) = (digits[..length].LastIndexOf(','), digits[..length].LastIndexOf('.'));
        var styles = NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign | NumberStyles.AllowExponent;
        var isOpen = DecimalMarkVote.IsOpen(digits[..length].TrimStart("+-"));
        if (isOpen && mark == DecimalMark.Comma && point >= 0)
        {
            digits[(point + 1)..length].CopyTo(digits[point..]);
            length--;
        }
        else if (comma > point && digits[..length].Count(',') == 1 && (!isOpen || mark == DecimalMark.Comma))
        {
            // A decimal comma: points before it only group.
            var kept = 0;
            for (var i = 0; i < length; i++)
            {
                if (digits[i] != '.') digits[kept++] = digits[i] == ',' ? '.' : digits[i];
            }

            length = kept;
        }
        else if (comma >= 0)
        {
            styles |= NumberStyles.AllowThousands;
        }

        return double.TryParse(digits[..length], styles, CultureInfo.InvariantCulture, out number) && Math.Abs(number) < 1e12;
    }

    public static bool TryParse(string text, AmountUnit bare, out Amount amount, DecimalMark mark = DecimalMark.Unknown)
    {
        amount = default;
        if (Mspdi.MspdiValues.Minutes(text) is { } iso)
        {
            amount = new Amount(iso, false);
            return true;
        }

        if (TryNumber(text, out var number, mark))
        {
            amount = new Amount(number * MinutesOf(bare), false);
            return true;
        }

        return TryClock(text, out amount) || TryUnits(text, mark, out amount);
    }

    private static double MinutesOf(AmountUnit unit) => unit switch
    {
        AmountUnit.Seconds => 1 / 60.0,
        AmountUnit.Minutes => 1,
        AmountUnit.Hours => 60,
        _ => DayMinutes,
    };

    /// <summary>Hours and minutes, as in 12:30.</summary>
    private static bool TryClock(string text, out Amount amount)
    {
        amount = default;
        var parts = text.Trim().Split(':');
        if (parts.Length is < 2 or > 3 || !Array.TrueForAll(parts, p => p.Length is > 0 and < 6 && p.All(char.IsAsciiDigit))) return false;
        var numbers = Array.ConvertAll(parts, p => int.Parse(p, CultureInfo.InvariantCulture));
        amount = new Amount((numbers[0] * 60) + numbers[1] + (parts.Length > 2 ? numbers[2] / 60.0 : 0), false);
        return true;
    }

    private static bool TryUnits(string text, DecimalMark mark, out Amount amount)
    {
        amount = default;
        var rest = Words.Plain(text).TrimEnd('?').AsSpan().Trim();
        if (rest.Length is 0 or > 64) return false;
        var sign = rest[0] == '-' ? -1 : 1;
        if (rest[0] is '-' or '+') rest = rest[1..].TrimStart();

        var (minutes, elapsed, parts) = (0.0, false, 0);
        while (rest.Length > 0)
        {
            var length = rest.IndexOfAnyExcept(CharSets.Number);
            if (length <= 0 || !TryNumber(rest[..length].ToString(), out var number, mark)) return false;
            rest = rest[length..].TrimStart();
            var end = rest.IndexOfAny(CharSets.UnitEnd);
            var word = (end < 0 ? rest : rest[..end]).TrimEnd('.').TrimEnd('?').ToString();
            if (!TryUnit(word, out var factor, out var clock)) return false;
            (minutes, elapsed, parts) = (minutes + (number * factor), elapsed || clock, parts + 1);
            rest = end < 0 ? [] : rest[end..].TrimStart(" ,");
        }

        amount = new Amount(sign * minutes, elapsed);
        return parts > 0;
    }

    /// <summary>Units beginning with e (German f) are clock time: Project's elapsed days.</summary>
    private static bool TryUnit(string word, out double minutes, out bool elapsed)
    {
        (minutes, elapsed) = (0, false);
        if (Units.TryGetValue(word, out var unit))
        {
            minutes = unit.Working;
            return true;
        }

        elapsed = word.Length > 1 && word[0] is 'e' or 'f' && Units.TryGetValue(word[1..], out unit);
        minutes = unit.Clock;
        return elapsed;
    }

    private static Dictionary<string, (double Working, double Clock)> Build()
    {
        var units = new Dictionary<string, (double, double)>(StringComparer.Ordinal);
        void Add(double working, double clock, string words)
        {
            foreach (var word in words.Split(' ')) units[word] = (working, clock);
        }

        Add(1 / 60.0, 1 / 60.0, "s sec secs second seconds sek sekunden");
        Add(1, 1, "m min mins minute minutes minuten minuto minutos");
        Add(60, 60, "h hr hrs hour hours std stunde stunden heure heures hora horas");
        Add(DayMinutes, ClockDayMinutes, "d dy dys day days t tag tage j jour jours dia dias");
        Add(5 * DayMinutes, 7 * ClockDayMinutes, "w wk wks week weeks woche wochen sem semaine semaines semana semanas");
        Add(20 * DayMinutes, 30 * ClockDayMinutes, "mo mon mons mos month months monat monate mois mes meses");
        return units;
    }
}
