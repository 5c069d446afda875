using System.Globalization;

namespace TpmAssistant.Cards.Wording;

/// <summary>Which language and which habits of writing dates a reader gets.</summary>
internal static class Language
{
    private static readonly CultureInfo Default = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>Languages in which every card has its words.</summary>
    private static readonly string[] Spoken = ["en"];

    /// <summary>Languages in which reports and mails have their words.</summary>
    public static IReadOnlyList<string> Written { get; } = ["en", "de", "fr", "es"];

    /// <summary>The reader's own culture where its language has words here; else English with the day before the month.</summary>
    public static CultureInfo For(string? locale) => For(locale, Spoken);

    /// <summary>The same for a text that is sent to its readers.</summary>
    public static CultureInfo ForReaders(string? locale) => For(locale, Written);

    private static CultureInfo For(string? locale, IReadOnlyList<string> languages)
    {
        if (string.IsNullOrEmpty(locale) || locale.Length > 20)
            return Default;
        try
        {
            var culture = CultureInfo.GetCultureInfo(locale, predefinedOnly: true);
            if (culture.IsNeutralCulture && culture.TwoLetterISOLanguageName == "en")
                return Default;
            return languages.Contains(culture.TwoLetterISOLanguageName) ? CultureInfo.CreateSpecificCulture(culture.Name) : Default;
        }
        catch (CultureNotFoundException)
        {
            return Default;
        }
    }
}
