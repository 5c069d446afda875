using System.Globalization;
using System.Text;

namespace TpmAssistant.Domain.Text;

/// <summary>Cuts text into words that can be compared: without case, accents and the commonest English endings.</summary>
internal static class PlainWords
{
    private static readonly string[] Endings = ["ings", "ing", "edly", "ed", "es", "s", "e"];

    /// <summary>The words, in order, so that "moved", "moving" and "moves" are the same.</summary>
    public static IEnumerable<string> Of(string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) yield break;
        var plain = new StringBuilder(text.Length);
        foreach (var c in text.InForm(NormalizationForm.FormKD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark || c is '\'' or '’') continue;
            plain.Append(char.IsLetterOrDigit(c) ? char.ToLowerInvariant(c) : ' ');
        }

        foreach (var word in plain.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries)) yield return Stem(word);
    }

    /// <summary>A word without its ending, where three letters are left.</summary>
    public static string Stem(string word)
    {
        foreach (var ending in Endings)
        {
            if (word.Length - ending.Length >= 3 && word.EndsWith(ending, StringComparison.Ordinal) && !(ending == "s" && word.EndsWith("ss", StringComparison.Ordinal)))
                return word[..^ending.Length];
        }

        return word;
    }
}
