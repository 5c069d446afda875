using System.Globalization;

namespace TpmAssistant.Cards.Wording;

/// <summary>Which form of a word a number takes, by the names that CLDR gives the forms.</summary>
internal static class PluralRule
{
    /// <summary>The form for <paramref name="number"/>: one, few, many or other, as the language has them.</summary>
    public static string FormFor(CultureInfo culture, long number)
    {
        long n = Math.Abs(number);
        return culture.TwoLetterISOLanguageName switch
        {
            "fr" or "pt" => n <= 1 ? "one" : "other",
            "pl" => n == 1 ? "one" : IsSlavicFew(n) ? "few" : "many",
            "ru" or "uk" => n % 10 == 1 && n % 100 != 11 ? "one" : IsSlavicFew(n) ? "few" : "many",
            "cs" or "sk" => n == 1 ? "one" : n is >= 2 and <= 4 ? "few" : "other",
            "ja" or "zh" or "ko" or "th" or "vi" or "id" => "other",
            _ => n == 1 ? "one" : "other",
        };
    }

    private static bool IsSlavicFew(long n) => n % 10 is >= 2 and <= 4 && n % 100 is < 12 or > 14;
}
