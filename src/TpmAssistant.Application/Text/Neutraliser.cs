using System.Globalization;
using System.Text;

namespace TpmAssistant.Application.Text;

/// <summary>Takes out characters that are not seen but change what is: controls, direction marks, joiners out of place, tags.</summary>
public static class Neutraliser
{
    private const int MaxMarksOnOneLetter = 4;
    private const int ZeroWidthNonJoiner = 0x200C;
    private const int ZeroWidthJoiner = 0x200D;
    private const int BlackFlag = 0x1F3F4;
    private const int EndOfTag = 0xE007F;

    private static readonly string[] TaggedFlags = [TagsOf("gbeng"), TagsOf("gbsct"), TagsOf("gbwls")];

    /// <summary>The text without them; emoji, right-to-left names and honest joiners stay.</summary>
    /// <param name="text">Text from outside.</param>
    /// <param name="keepLines">Whether line breaks stay; otherwise they become blanks.</param>
    public static string Run(string text, bool keepLines)
    {
        if (IsOrdinary(text, keepLines))
            return text;
        var kept = new StringBuilder(text.Length);
        int marks = 0, previous = 0;
        for (int i = 0; i < text.Length;)
        {
            var rune = RuneAt(text, i);
            int length = char.IsSurrogate(text[i]) && rune != Rune.ReplacementChar ? 2 : 1;
            string? replacement = Replace(text, i, length, rune, previous, keepLines);
            marks = IsMark(rune) ? marks + 1 : 0;
            if (rune.Value == BlackFlag && FlagAt(text, i + length) is { } flag)
            {
                kept.Append(rune).Append(flag);
                length += flag.Length;
            }
            else if (marks <= MaxMarksOnOneLetter)
            {
                kept.Append(replacement ?? rune.ToString());
            }

            if (replacement is null)
                previous = rune.Value;
            i += length;
        }

        return kept.ToString();
    }

    /// <summary>The text with each of them shown as its code point.</summary>
    public static string Reveal(string text)
    {
        if (IsOrdinary(text, keepLines: true))
            return text;
        var shown = new StringBuilder(text.Length);
        int previous = 0;
        for (int i = 0; i < text.Length;)
        {
            var rune = RuneAt(text, i);
            int length = char.IsSurrogate(text[i]) && rune != Rune.ReplacementChar ? 2 : 1;
            bool hidden = Replace(text, i, length, rune, previous, keepLines: true) is not null && rune.Value is not ('\r' or '\t');
            shown.Append(hidden ? $"[U+{rune.Value:X4}]" : rune.ToString());
            previous = rune.Value;
            i += length;
        }

        return shown.ToString();
    }

    /// <summary>The common case at the speed of a scan: printable Latin with nothing to look into.</summary>
    private static bool IsOrdinary(string text, bool keepLines)
    {
        foreach (char c in text)
            if ((c < ' ' && !(keepLines && c == '\n')) || (c > '~' && c is not (>= '\u00A1' and < '\u00AD') and not (>= '\u00AE' and < '\u0300')
                and not '…' and not '–' and not '—' and not '·' and not '’'))
                return false;
        return true;
    }

    /// <summary>Null keeps the character.</summary>
    private static string? Replace(string text, int index, int length, Rune rune, int previous, bool keepLines) => rune.Value switch
    {
        '\n' => keepLines ? null : " ",
        '\r' => NextIs(text, index + 1, '\n') ? "" : keepLines ? "\n" : " ",
        0xA0 or 0x202F => keepLines ? null : " ",
        '\t' or 0x2028 or 0x2029 or 0x85 => keepLines && rune.Value is 0x2028 or 0x2029 or 0x85 ? "\n" : " ",
        < 0x20 or (>= 0x7F and <= 0x9F) => "",
        ZeroWidthJoiner => JoinsEmoji(text, index, previous) || JoinsLetters(text, index, previous) ? null : "",
        ZeroWidthNonJoiner => JoinsLetters(text, index, previous) ? null : "",
        >= 0xFE00 and <= 0xFE0F => Varies(rune.Value, previous) ? null : "",
        >= 0xE0000 and <= 0xE0FFF => "",
        0x115F or 0x1160 or 0x3164 or 0xFFA0 or 0x34F or 0x17B4 or 0x17B5 => "",
        0x2800 or 0x3000 or (>= 0x2000 and <= 0x200A) or 0x205F or 0x1680 => " ",
        >= 0x1F000 and <= 0x1FAFF => null,
        _ => Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format or UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse ? "" : null,
    };

    /// <summary>
    /// Selectors say how an emoji, a sign or an ideograph looks. Behind letters that have one look they say nothing to people, and a hidden text to a machine.
    /// </summary>
    private static bool Varies(int selector, int previous) => selector switch
    {
        0xFE0E or 0xFE0F => previous is '#' or '*' or (>= '0' and <= '9') or 0xA9 or 0xAE or (>= 0x2000 and < 0xFE00) or >= 0x1F000,
        <= 0xFE02 => previous is >= 0x1000 and < 0xFE00,
        _ => false,
    };

    private static bool JoinsEmoji(string text, int index, int previous) =>
        (IsPictograph(previous) || previous == 0xFE0F || previous is >= 0x1F3FB and <= 0x1F3FF)
        && index + 1 < text.Length && IsPictograph(RuneAt(text, index + 1).Value);

    /// <summary>Joiners shape letters in Arabic, Persian, Urdu and the Indic scripts, where leaving one out misspells the word.</summary>
    private static bool JoinsLetters(string text, int index, int previous) =>
        IsShapedScript(previous) && index + 1 < text.Length && IsShapedScript(RuneAt(text, index + 1).Value);

    private static bool IsShapedScript(int value) =>
        value is (>= 0x0600 and <= 0x06FF) or (>= 0x0750 and <= 0x077F) or (>= 0x0900 and <= 0x0DFF)
            or (>= 0x1000 and <= 0x109F) or (>= 0x1780 and <= 0x17FF);

    private static bool IsPictograph(int value) =>
        value is (>= 0x1F000 and <= 0x1FAFF) or (>= 0x2600 and <= 0x27BF) or (>= 0x2190 and <= 0x21FF) or (>= 0x2B00 and <= 0x2BFF);

    private static bool IsMark(Rune rune) =>
        rune.Value >= 0x300 && Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark;

    private static string? FlagAt(string text, int index) =>
        Array.Find(TaggedFlags, flag => string.CompareOrdinal(text, index, flag, 0, flag.Length) == 0);

    private static string TagsOf(string region) =>
        string.Concat(region.Select(letter => char.ConvertFromUtf32(0xE0000 + letter))) + char.ConvertFromUtf32(EndOfTag);

    private static Rune RuneAt(string text, int index) =>
        Rune.TryGetRuneAt(text, index, out var rune) ? rune : Rune.ReplacementChar;

    private static bool NextIs(string text, int index, char wanted) => index < text.Length && text[index] == wanted;
}
