namespace TpmAssistant.Ai.Grounding;

/// <summary>When two numbers, with their units, are the same.</summary>
internal static class Quantities
{
    private const double DaysOfWeek = 7;
    private const double WorkingDaysOfWeek = 5;
    private const double MostOff = 0.1;

    /// <summary>Whether a number said is the number stated.</summary>
    public static bool Agree(Sense said, Sense stated)
    {
        foreach (var (value, unit) in Readings(said))
        {
            foreach (var (other, otherUnit) in Readings(stated))
            {
                if (unit != otherUnit && !(unit.Length == 0 && otherUnit is ("point" or "hour")) && !(otherUnit.Length == 0 && unit == "point")) continue;
                var same = IsShare(said) ? Math.Abs(value - other) < 1 : value.Equals(other);
                if (same || Compares(said.Comparison, value, other)) return true;
            }
        }

        return false;
    }

    /// <summary>Whether it is the time between two days of the fact.</summary>
    public static bool IsBetweenDays(Sense said, IReadOnlyList<Sense> fact)
    {
        if (said.Stem is not ("day" or "week")) return false;
        var days = said.Stem == "week" ? said.Value * DaysOfWeek : said.Value;
        var stated = fact.Where(s => s is { Kind: SenseKind.Day, IsWeekday: false, InName: false } && s.Days.First == s.Days.Last).ToList();
        return stated.Exists(a => stated.Exists(b => (a.Days.First.DayNumber - b.Days.First.DayNumber).Equals((int)days) && days > 0));
    }

    public static bool IsMoney(string word) => word.ToUpperInvariant() is "EUR" or "EURO" or "EUROS" or "USD" or "DOLLARS" or "GBP" or "POUNDS" or "CHF";

    public static bool IsUnit(string word) => word.ToLowerInvariant() is
        "day" or "days" or "week" or "weeks" or "month" or "months" or "hour" or "hours" or "working" or "percent" or "eur" or "euro" or "euros" or "usd" or "gbp";

    private static bool IsShare(Sense number) => number.Stem == "%" && !number.Text.Any(char.IsDigit);

    private static bool Compares(int comparison, double said, double stated) => comparison switch
    {
        1 => stated > said && stated - said <= Math.Max(1, said * MostOff),
        -1 => stated < said && said - stated <= Math.Max(1, said * MostOff),
        2 => Math.Abs(said - stated) <= said * MostOff / 2,
        _ => false,
    };

    private static IEnumerable<(double Value, string Unit)> Readings(Sense number)
    {
        yield return (number.Value, number.Stem);
        if (number.Stem == "week")
        {
            yield return (number.Value * DaysOfWeek, "day");
            yield return (number.Value * WorkingDaysOfWeek, "working day");
        }
    }
}
