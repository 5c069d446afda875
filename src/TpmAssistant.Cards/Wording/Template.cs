using System.Globalization;

namespace TpmAssistant.Cards.Wording;

/// <summary>
/// A sentence of a resource file, read once: literal words, <c>{name}</c> for a value, and
/// <c>{count|one:# task|other:# tasks}</c> for words that follow a number.
/// </summary>
internal sealed class Template
{
    private readonly List<Part> _parts;

    private Template(List<Part> parts) => _parts = parts;

    public static Template Parse(string sentence)
    {
        var parts = new List<Part>();
        int position = 0;
        while (position < sentence.Length)
        {
            int open = sentence.IndexOf('{', position);
            if (open < 0)
            {
                parts.Add(new Part(sentence[position..], null, null));
                break;
            }

            if (open > position)
                parts.Add(new Part(sentence[position..open], null, null));
            int close = sentence.IndexOf('}', open);
            if (close < 0)
                throw new FormatException($"A placeholder is not closed in \"{sentence}\".");
            string content = sentence[(open + 1)..close];
            if (content.Contains('{', StringComparison.Ordinal))
                throw new FormatException($"A placeholder stands inside another in \"{sentence}\".");
            parts.Add(ParsePlaceholder(content, sentence));
            position = close + 1;
        }

        return new Template(parts);
    }

    /// <summary>Names that the sentence needs values for.</summary>
    public IEnumerable<string> Placeholders =>
        _parts.Where(part => part.Name is not null).Select(part => part.Name!).Distinct(StringComparer.Ordinal);

    public void Fill(CultureInfo culture, ReadOnlySpan<(string Name, object Value)> values, Action<string> literal, Action<object> value)
    {
        foreach (var part in _parts)
        {
            if (part.Name is null)
            {
                literal(part.Literal);
                continue;
            }

            object given = Find(values, part.Name);
            if (part.Forms is null)
                value(given);
            else
                literal(Plural(culture, part.Forms, Convert.ToInt64(given, CultureInfo.InvariantCulture)));
        }
    }

    private static object Find(ReadOnlySpan<(string Name, object Value)> values, string name)
    {
        foreach (var (known, value) in values)
            if (known == name)
                return value;
        throw new InvalidOperationException($"No value was given for the placeholder \"{name}\".");
    }

    private static string Plural(CultureInfo culture, IReadOnlyList<(string Form, string Words)> forms, long number)
    {
        string wanted = PluralRule.FormFor(culture, number);
        string words = forms[^1].Words;
        foreach (var (form, text) in forms)
        {
            bool exact = form[0] == '=' && form.AsSpan(1).SequenceEqual(number.ToString(CultureInfo.InvariantCulture));
            if (exact || form == wanted)
            {
                words = text;
                break;
            }
        }

        return words.Replace("#", number.ToString("N0", culture), StringComparison.Ordinal);
    }

    private static Part ParsePlaceholder(string content, string sentence)
    {
        string[] pieces = content.Split('|');
        if (pieces.Length == 1)
            return new Part("", pieces[0], null);
        var forms = new List<(string, string)>();
        foreach (string piece in pieces.Skip(1))
        {
            int colon = piece.IndexOf(':', StringComparison.Ordinal);
            if (colon <= 0)
                throw new FormatException($"A plural form has no name in \"{sentence}\".");
            forms.Add((piece[..colon], piece[(colon + 1)..]));
        }

        return new Part("", pieces[0], forms);
    }

    private sealed record Part(string Literal, string? Name, IReadOnlyList<(string Form, string Words)>? Forms);
}
