using System.Buffers;
using System.Text.RegularExpressions;
using TpmAssistant.Ai.Phrases.TaskOrders;

namespace TpmAssistant.Ai.Phrases.Languages;

/// <summary>
/// Tasks that are told in German, French or Spanish: "Neue Aufgabe für Cobalt: Zertifikat erneuern, fällig am 3.4.", "Verschiebe den Lasttest auf Freitag". They carry words of the person's own, which no
/// table of words translates; so only the order around them is put into English.
/// </summary>
internal static partial class ForeignTasks
{
    private const int Longest = 300;

    /// <summary>Without one of these it is none of the forms below.</summary>
    private static readonly SearchValues<string> Hints = SearchValues.Create(["aufgabe", "tâche", "tache", "tarea", "fällig", "faellig", "verschieb", "déplace", "deplace", "reporte", "mueve", "pasa ", "aplaza"], StringComparison.OrdinalIgnoreCase);

    /// <summary>The sentence that the English forms know; <see langword="null"/> when it is none of these.</summary>
    public static string? InEnglish(string text, World world)
    {
        if (text.Length > Longest || text.Contains('\n', StringComparison.Ordinal) || !text.AsSpan().ContainsAny(Hints)) return null;
        var bare = text.Trim().TrimEnd('!');
        if (New().Match(bare) is { Success: true } made && TaskWords.ProjectOf(made.Groups["project"].Value, world) is { } project)
            return $"add a task to {project}: {WithDue(made.Groups["rest"].Value)}";
        if (English().IsMatch(bare) && WithDue(bare) is var dated && dated != bare) return dated;
        return Moved().Match(bare) is { Success: true } moved && Day(moved.Groups["day"].Value) is { } day ? $"move the {Placed(moved.Groups["task"].Value, world)} to {day}" : null;
    }

    /// <summary>"prueba de carga en Cobalt" with the English word before the project.</summary>
    private static string Placed(string task, World world) =>
        In().Match(task) is { Success: true } place && TaskWords.ProjectOf(place.Groups["project"].Value, world) is { } project ? $"{place.Groups["task"].Value} in {project}" : task;

    /// <summary>With "due" before the day at the end.</summary>
    private static string WithDue(string text) => Due().Match(text) is { Success: true } due && Day(due.Groups["day"].Value) is { } day ? $"{text[..due.Index]}, due {day}" : text;

    /// <summary>A day in English; <see langword="null"/> when a word of it is not known.</summary>
    private static string? Day(string words)
    {
        var day = words.Trim(' ', '.');
        return char.IsAsciiDigit(day[0]) && !day.Any(char.IsLetter) ? day : Translator.Day(day);
    }

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    [GeneratedRegex(@"^((bitte|por\s+favor|s'il\s+(te|vous)\s+pla[iî]t)[,\s]+)?((neue\s+|(leg|lege|erstell|erstelle|füge|mach)\s+(mir\s+)?(bitte\s+)?eine\s+(neue\s+)?)?aufgabe\s+(für|in|bei|zu|im)|(nouvelle|(ajoute[rz]?|crée[rz]?)\s+une(\s+nouvelle)?)\s+t[âa]che\s+(à|pour|dans|sur|de)|(nueva|(agrega|añade|crea)(r)?\s+una(\s+nueva)?)\s+tarea\s+(a|para|en|de))\s+(?<project>[^:]{2,40}?)(\s+(an|hinzu|anlegen|erstellen|hinzufügen))?\s*:\s*(?<rest>.{2,})$", Options, 2000)]
    private static partial Regex New();

    /// <summary>An English order with a day of another language behind it.</summary>
    [GeneratedRegex(@"^(please\s+)?(add|create|make|new)\s+(an?\s+)?(new\s+)?(task|to-?do)\b", Options, 2000)]
    private static partial Regex English();

    [GeneratedRegex(@"[\s,;(]+(fällig(\s+(am|bis|zum))*|bis(\s+(zum|spätestens))*|pour\s+le|avant\s+le|échéance(\s*:|\s+le)?|vence(\s+el)?|para\s+el|antes\s+del|hasta\s+el)\s+(?<day>[^,;:]{3,30}?)\)?$", Options, 2000)]
    private static partial Regex Due();

    [GeneratedRegex(@"^((bitte|por\s+favor|s'il\s+(te|vous)\s+pla[iî]t)[,\s]+)?(verschieb(e|en)?\s+(bitte\s+)?(den|die|das)|(déplace|reporte)[rz]?\s+(la|le|les|l')|(mueve|pasa|aplaza)\s+(el|la|los|las))\s*(?<task>.{3,80}?)\s+(auf(\s+den)?|zum|au|à|al)\s+(?<day>[^,;:]{3,30})$", Options, 2000)]
    private static partial Regex Moved();

    [GeneratedRegex(@"^(?<task>.+)\s+(in|von|bei|dans|sur|de|en)\s+(?<project>.{2,40})$", Options, 2000)]
    private static partial Regex In();
}
