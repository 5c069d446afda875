using System.Collections.Frozen;
using System.Globalization;

namespace TpmAssistant.Ai.Grounding.Reading;

/// <summary>Numbers, shares and units as they are written.</summary>
internal static class NumberWords
{
    private static readonly string[] Small =
        ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"];

    private static readonly string[] Tens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

    private static readonly FrozenDictionary<string, double> Others = new Dictionary<string, double>
    {
        ["dozen"] = 12, ["hundred"] = 100, ["once"] = 1, ["twice"] = 2, ["thrice"] = 3, ["half-dozen"] = 6, ["single"] = 1,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly string[] Ordinals = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"];

    private static readonly FrozenDictionary<string, double> Parts = new Dictionary<string, double>
    {
        ["half"] = 2, ["third"] = 3, ["thirds"] = 3, ["quarter"] = 4, ["quarters"] = 4, ["fifth"] = 5, ["fifths"] = 5, ["sixth"] = 6, ["tenth"] = 10, ["tenths"] = 10, ["eighth"] = 8, ["eighths"] = 8,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> Units = new Dictionary<string, string>
    {
        ["%"] = "%", ["percent"] = "%", ["pct"] = "%", ["point"] = "point", ["points"] = "point",
        ["minute"] = "minute", ["minutes"] = "minute", ["min"] = "minute", ["hour"] = "hour", ["hours"] = "hour", ["h"] = "hour",
        ["day"] = "day", ["days"] = "day", ["week"] = "week", ["weeks"] = "week", ["fortnight"] = "fortnight", ["month"] = "month", ["months"] = "month", ["year"] = "year", ["years"] = "year",
        ["eur"] = "eur", ["euro"] = "eur", ["euros"] = "eur", ["€"] = "eur", ["usd"] = "usd", ["dollar"] = "usd", ["dollars"] = "usd", ["$"] = "usd",
        ["gbp"] = "gbp", ["pound"] = "gbp", ["pounds"] = "gbp", ["£"] = "gbp", ["chf"] = "chf", ["francs"] = "chf", ["times"] = "x",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The value of a number in digits or of one word.</summary>
    public static double? Value(string form)
    {
        if (form.Length > 0 && char.IsAsciiDigit(form[0]))
            return double.TryParse(form.Replace(",", "", StringComparison.Ordinal), NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : null;
        if (Array.IndexOf(Small, form) is >= 0 and var small) return small;
        if (Array.IndexOf(Tens, form) is >= 0 and var tens) return (tens + 2) * 10;
        if (form.IndexOf('-', StringComparison.Ordinal) is > 0 and var dash && Array.IndexOf(Tens, form[..dash]) is >= 0 and var ten && Array.IndexOf(Small, form[(dash + 1)..]) is > 0 and var one)
            return ((ten + 2) * 10) + one;
        return Others.TryGetValue(form, out var other) ? other : null;
    }

    /// <summary>What a number is multiplied by.</summary>
    public static double? Factor(string form) => form switch
    {
        "k" or "thousand" => 1_000,
        "m" or "mn" or "million" => 1_000_000,
        "bn" or "billion" => 1_000_000_000,
        "dozen" => 12,
        "hundred" => 100,
        _ => null,
    };

    /// <summary>The place of an ordinal word, from 1; 0 where it is none.</summary>
    public static int Ordinal(string form) => Array.IndexOf(Ordinals, form) + 1;

    /// <summary>By what a word such as "thirds" divides.</summary>
    public static double? Part(string form) => Parts.TryGetValue(form, out var part) ? part : null;

    /// <summary>The unit that a word is.</summary>
    public static string? Unit(string form) => Units.TryGetValue(form, out var unit) ? unit : null;

    /// <summary>Whether a unit is one of time.</summary>
    public static bool IsTime(string unit) => unit is "minute" or "hour" or "day" or "working day" or "week" or "fortnight" or "month" or "year";

    /// <summary>Whether a unit is money.</summary>
    public static bool IsMoney(string unit) => unit is "eur" or "usd" or "gbp" or "chf";
}
