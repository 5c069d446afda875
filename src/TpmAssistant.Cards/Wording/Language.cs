using System.Globalization;

namespace TpmAssistant.Cards.Wording;

/// <summary>Which language and which habits of writing dates a reader gets.</summary>
internal static class Language
{
    private static readonly CultureInfo Default = CultureInfo.GetCultureInfo("en-GB");
    private static readonly string[] Spoken = ["en"];

    /// <summary>The reader's own culture where its language has words here; else English with the day before the month.</summary>
    public static CultureInfo For(string? locale)
    {
        if (string.IsNullOrEmpty(locale) || locale.Length > 20)
            return Default;
        try
        {
            var culture = CultureInfo.GetCultureInfo(locale, predefinedOnly: true);
            return Array.Exists(Spoken, language => language == culture.TwoLetterISOLanguageName) ? culture : Default;
        }
        catch (CultureNotFoundException)
        {
            return Default;
        }
    }
}
