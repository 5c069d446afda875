using System.Globalization;
using System.Text;
using TpmAssistant.Domain.Text;

namespace TpmAssistant.Trackers.Cells;

/// <summary>Words made comparable: lower case, without accents, with single blanks.</summary>
internal static class Words
{
    private static readonly HashSet<string> Nothing =
        ["", "-", "--", "—", "n/a", "na", "nv", "none", "null", "nil", "keine", "keiner", "aucun", "aucune", "ninguno", "ninguna", "nd"];

    public static string Plain(string text)
    {
        if (IsPlainButForCase(text)) return text.ToLowerInvariant();
        var plain = new StringBuilder(text.Length);
        foreach (var c in Decomposed(text))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark) continue;
            var isBlank = char.IsWhiteSpace(c) || c is '_' or '\u200B' or '\uFEFF';
            if (c == 'ß') plain.Append("ss");
            else if (!isBlank) plain.Append(char.ToLowerInvariant(c));
            else if (plain.Length > 0 && plain[^1] != ' ') plain.Append(' ');
        }

        return plain.ToString().TrimEnd();
    }

    /// <summary>Whether a cell says in one of many ways that there is nothing.</summary>
    public static bool IsNothing(string text) => text.Length <= 8 && Nothing.Contains(Plain(text));

    public static bool? YesNo(string text) => Plain(text) switch
    {
        "yes" or "y" or "true" or "1" or "x" or "ja" or "wahr" or "oui" or "vrai" or "si" or "verdadero" => true,
        "no" or "n" or "false" or "0" or "" or "nein" or "falsch" or "non" or "faux" or "falso" => false,
        _ => null,
    };

    private static bool IsPlainButForCase(string text) =>
        Ascii.IsValid(text) && !text.AsSpan().ContainsAny(CharSets.OtherBlanks) && !text.Contains("  ", StringComparison.Ordinal)
        && (text.Length == 0 || (text[0] != ' ' && text[^1] != ' '));

    private static string Decomposed(string text) => Ascii.IsValid(text) ? text : text.InForm(NormalizationForm.FormD);
}
