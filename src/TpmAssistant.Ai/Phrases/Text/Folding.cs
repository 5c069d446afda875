using System.Globalization;
using System.Text;

namespace TpmAssistant.Ai.Phrases.Text;

/// <summary>Takes letters down to what is compared: lower case, no accents, no invisible characters.</summary>
internal static class Folding
{
    /// <summary>Folds a character; <c>'\0'</c> for one that is not seen at all, a space for what only divides.</summary>
    public static char Fold(char c)
    {
        if (char.IsAscii(c))
            return char.IsControl(c) ? ' ' : char.ToLowerInvariant(c);
        if (c is '\u2019' or '\u2018' or '\u02BC' or '\u00B4')
            return '\'';
        if (char.IsSurrogate(c))
            return ' ';
        switch (char.GetUnicodeCategory(c))
        {
            case UnicodeCategory.Format or UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Control:
                return '\0';
            case UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse:
                return ' ';
            default:
                return char.ToLowerInvariant(c.ToString().Normalize(NormalizationForm.FormKD)[0]);
        }
    }

    /// <summary>The words of a name.</summary>
    public static string[] Words(string name)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        foreach (var c in name.Length > 200 ? name.AsSpan(0, 200) : name)
        {
            var folded = Fold(c);
            if (folded == '\0')
                continue;
            if (char.IsLetterOrDigit(folded))
                word.Append(folded);
            else
                Flush();
        }

        Flush();
        return [.. words];

        void Flush()
        {
            if (word.Length > 0)
                words.Add(word.ToString());
            word.Clear();
        }
    }
}
