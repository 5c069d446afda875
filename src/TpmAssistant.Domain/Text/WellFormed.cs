using System.Text;

namespace TpmAssistant.Domain.Text;

/// <summary>Text from outside may hold halves of characters and codes that are none; the platform's own forms refuse such a text.</summary>
public static class WellFormed
{
    /// <summary>The text in a form of Unicode, with U+FFFD for what is no character.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="form">The form.</param>
    public static string InForm(this string text, NormalizationForm form) => Of(text).Normalize(form);

    private static string Of(string text)
    {
        var isWhole = true;
        foreach (var rune in text.EnumerateRunes()) isWhole &= rune != Rune.ReplacementChar && !IsNone(rune.Value);
        return isWhole ? text : string.Concat(text.EnumerateRunes().Select(r => IsNone(r.Value) ? Rune.ReplacementChar : r));
    }

    /// <summary>The codes that Unicode sets aside for no character: U+FDD0 to U+FDEF and the last two of each plane.</summary>
    private static bool IsNone(int code) => code is >= 0xFDD0 and <= 0xFDEF || (code & 0xFFFE) == 0xFFFE;
}
