using System.Globalization;

namespace TpmAssistant.Application.Budget;

/// <summary>Reads amounts and days as people write them.</summary>
internal static class AmountText
{
    /// <summary>The largest amount taken; more is a slip of the hand.</summary>
    public const decimal Most = 1_000_000_000_000_000m;

    private const int DigitsOfAThousand = 3;
    private const int LettersOfACurrency = 3;

    /// <summary>
    /// 1234.5, 1,234.50, 1.234,50, 1 234, 1'234, with or without a currency. The last of point and comma divides the hundredths, unless exactly
    /// three digits follow it.
    /// </summary>
    public static bool TryAmount(string? text, out decimal amount)
    {
        amount = 0;
        var digits = string.Concat((text ?? "").Where(c => char.IsAsciiDigit(c) || c is '.' or ',' or '-'));
        var letters = (text ?? "").Count(char.IsLetter);
        if (!digits.Any(char.IsAsciiDigit) || letters > LettersOfACurrency || digits.LastIndexOf('-') > 0) return false;
        var at = digits.LastIndexOfAny(['.', ',']);
        var plain = at < 0 || DividesThousands(digits, at)
            ? digits.Replace(".", "", StringComparison.Ordinal).Replace(",", "", StringComparison.Ordinal)
            : string.Concat(digits[..at].Where(c => c is not ('.' or ','))) + "." + digits[(at + 1)..];
        return decimal.TryParse(plain, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out amount);
    }

    private static bool DividesThousands(string digits, int at) =>
        digits.Length - at - 1 == DigitsOfAThousand && digits.All(c => c is not ('.' or ',') || c == digits[at]) && !digits.TrimStart('-').StartsWith('0');

    /// <summary>2026-11-20, or as the asker's own language writes a day.</summary>
    public static bool TryDay(string? text, string locale, out DateOnly day)
    {
        text = (text ?? "").Trim();
        return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day)
            || DateOnly.TryParse(text, CultureOf(locale), DateTimeStyles.None, out day);
    }

    private static CultureInfo CultureOf(string locale)
    {
        try
        {
            return CultureInfo.GetCultureInfo(locale, predefinedOnly: true);
        }
        catch (CultureNotFoundException)
        {
            return CultureInfo.InvariantCulture;
        }
    }
}
