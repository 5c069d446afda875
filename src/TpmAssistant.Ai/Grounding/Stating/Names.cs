using TpmAssistant.Ai.Grounding.Reading;
using TpmAssistant.Application.Functions;

namespace TpmAssistant.Ai.Grounding.Stating;

/// <summary>Finds the names of items in facts and sentences.</summary>
internal static class Names
{
    private static readonly string[] Verbs = [" is ", " are ", " has ", " have ", " may ", " was ", " were ", " so ", " might ", " could ", " would "];
    private static readonly string[] Doubts = [" may ", " might ", " could ", " would "];
    private static readonly string[] NoTitles = ["Done", "Decided", "If all goes as planned", "As likely as not", "Promised", "Finish", "Trend", "Top risk", "Decision needed", "Spent", "Because"];

    /// <summary>What is linked, what stands in quotes, and what opens a row before its dash or mark.</summary>
    public static List<(int Start, int End)> In(Fact fact)
    {
        var spans = new List<(int, int)>();
        foreach (var name in fact.Names)
        {
            var at = name.Length > 0 && !Doubts.Any(v => name.Contains(v, StringComparison.OrdinalIgnoreCase)) ? fact.Text.IndexOf(name, StringComparison.Ordinal) : -1;
            if (at >= 0) spans.Add((at, at + name.Length));
        }

        var isNote = false;
        for (var at = fact.Text.IndexOf('“', StringComparison.Ordinal); at >= 0; at = fact.Text.IndexOf('“', at + 1))
        {
            var end = fact.Text.IndexOf('”', at);
            isNote = at >= 2 && fact.Text[at - 2] == '·';
            if (end > at && !isNote) spans.Add((at + 1, end));
        }

        if (spans.Count == 0 && Title(fact.Text) is { End: > 0 } title) spans.Add(title);
        return spans;
    }

    /// <summary>The length of a row's title: up to its mark, dash or colon; 0 where the row is a sentence.</summary>
    private static (int Start, int End) Title(string text)
    {
        var dash = text.IndexOf(" — ", StringComparison.Ordinal);
        var mark = text.AsSpan().IndexOfAny('▲', '◆', '●');
        if (mark > 0 && (dash < 0 || mark < dash)) dash = mark;
        if (text.AsSpan().IndexOf('○') is > 0 and var ring && (dash < 0 || ring < dash)) dash = ring;
        var question = text.IndexOf("? ", StringComparison.Ordinal);
        if (question > 0 && (dash < 0 || question < dash)) return default;
        if (dash <= 0) return default;
        var start = text.AsSpan(0, dash) is [>= '0' and <= '9', >= '0' and <= '9', ':', ..] ? text.IndexOf("  ", StringComparison.Ordinal) + 2 : 0;
        if (start >= dash) return default;
        var title = text[start..dash].TrimEnd(' ', ':');
        if (title.Length == 0 || title.Contains(';', StringComparison.Ordinal) || Verbs.Any(v => title.Contains(v, StringComparison.OrdinalIgnoreCase)) || NoTitles.Contains(title)) return default;
        return (start, start + title.Length);
    }

    /// <summary>The places in a sentence that name an item of a fact: a run of its words, or a telling one.</summary>
    public static IEnumerable<(int Start, int End)> In(IReadOnlyList<Piece> said, IReadOnlyList<Piece> name)
    {
        for (var i = 0; i < said.Count; i++)
        {
            for (var at = 0; at < name.Count; at++)
            {
                var length = 0;
                while (i + length < said.Count && at + length < name.Count && IsSame(said[i + length], name[at + length])) length++;
                length = Trimmed(said, name, i, at, length);
                if (length > 0) yield return (said[i].Start, said[i + length - 1].End);
            }
        }
    }

    /// <summary>How much of a run names: it holds a telling word before any number, and ends with a telling word or number.</summary>
    private static int Trimmed(IReadOnlyList<Piece> said, IReadOnlyList<Piece> name, int i, int at, int length)
    {
        if (length == name.Count && length > 0) return length;
        while (length > 0 && !IsTelling(said[i + length - 1]) && !IsNumber(said[i + length - 1]) && !(length >= 2 && at + length == name.Count && !IsPlain(said[i + length - 1]))) length--;
        if (length == 0) return 0;
        var first = Enumerable.Range(0, length).FirstOrDefault(k => IsTelling(said[i + k]), -1);
        if (first < 0) return length >= 2 && at == 0 && !IsPlain(said[i]) && Enumerable.Range(0, length).Count(k => !IsPlain(said[i + k])) >= 2 ? length : 0;
        var hasNumber = Enumerable.Range(0, first).Any(k => IsNumber(said[i + k]));
        return hasNumber && at > 0 ? 0 : length;
    }

    private static bool IsSame(Piece said, Piece named) => said.IsWord == named.IsWord && (said.IsWord
        ? Stems.Names(said.Text, named.Text) || (NumberWords.Value(said.Form) is { } word && word.Equals(NumberWords.Value(named.Form)))
        : said.Form == named.Form) || (NumberWords.Value(said.Form) is { } value && value.Equals(NumberWords.Value(named.Form)));

    private static bool IsNumber(Piece piece) => NumberWords.Value(piece.Form) is not null;

    /// <summary>Whether a word says nothing by itself.</summary>
    private static bool IsPlain(Piece piece) => Lexicon.Forms.TryGetValue(piece.Form, out var known) && known.Kind is TokenKind.Neutral or TokenKind.Turn or TokenKind.Soft;

    /// <summary>Whether a word alone tells which item is meant: one that the lexicon does not know.</summary>
    private static bool IsTelling(Piece piece) => piece.IsWord && !IsNumber(piece) && !Lexicon.Forms.ContainsKey(Stems.Bare(piece.Text)) && !Lexicon.Bounds.ContainsKey(piece.Form) && NumberWords.Unit(piece.Form) is null;
}
