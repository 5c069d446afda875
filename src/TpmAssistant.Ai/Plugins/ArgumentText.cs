using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using TpmAssistant.Application.Answers;

namespace TpmAssistant.Ai.Plugins;

/// <summary>Reads arguments as a person, a button or a model wrote them; what is not one of the values there are is refused.</summary>
internal static class ArgumentText
{
    public const string ProjectHelp = "The project's name or alias as the person said it. Leave out for the project that the conversation is about.";
    public const string AudienceHelp = "For whom it is: team (everything), executive (bottom line first) or client (nothing internal).";

    private const string DayFormat = "yyyy-MM-dd";
    private const int MostDays = 366;

    /// <summary>A value that says something; <see langword="null"/> for an empty one.</summary>
    public static string? OrNull(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    /// <summary>Reads one of an enumeration's names, ignoring case; an absent one is the fallback.</summary>
    public static bool TryChoice<T>(string name, string? text, T fallback, out T value, [NotNullWhen(false)] out Refusal? refusal)
        where T : struct, Enum
    {
        value = fallback;
        refusal = null;
        if (OrNull(text) is not { } given)
            return true;
        foreach (var choice in Enum.GetValues<T>())
        {
            if (!string.Equals(choice.ToString(), given, StringComparison.OrdinalIgnoreCase))
                continue;
            value = choice;
            return true;
        }

        refusal = Errors.BadArgument(name, given, Enum.GetNames<T>().Select(JsonName));
        return false;
    }

    /// <summary>Reads a day.</summary>
    public static bool TryDay(string name, string? text, out DateOnly? day, [NotNullWhen(false)] out Refusal? refusal)
    {
        day = null;
        refusal = null;
        if (OrNull(text) is not { } given)
            return true;
        if (DateOnly.TryParseExact(given, DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var read))
        {
            day = read;
            return true;
        }

        refusal = Errors.BadArgument(name, given, [DayFormat]);
        return false;
    }

    /// <summary>Reads a number with its sign, up to a year of days; <see langword="null"/> where it has none.</summary>
    public static int? Signed(string? text) =>
        OrNull(text) is ['+' or '-', ..] given && int.TryParse(given, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number is >= -MostDays and <= MostDays and not 0 ? number : null;

    /// <summary>Reads a score of 1 to 5.</summary>
    public static bool TryScore(string name, string? text, out int? score, [NotNullWhen(false)] out Refusal? refusal)
    {
        score = null;
        refusal = null;
        if (OrNull(text) is not { } given)
            return true;
        if (int.TryParse(given, NumberStyles.None, CultureInfo.InvariantCulture, out int read) && read is >= 1 and <= 5)
        {
            score = read;
            return true;
        }

        refusal = Errors.BadArgument(name, given, ["1", "2", "3", "4", "5"]);
        return false;
    }

    private static string JsonName(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}
