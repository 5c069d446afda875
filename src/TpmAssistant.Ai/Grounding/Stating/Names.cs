using TpmAssistant.Ai.Grounding.Reading;

namespace TpmAssistant.Ai.Grounding.Stating;

/// <summary>Finds the names of items in facts and sentences.</summary>
internal static class Names
{
    private static readonly string[] Verbs = [" is ", " are ", " has ", " have ", " may ", " was ", " were ", " so ", " might ", " could ", " would "];
    private static readonly string[] Doubts = [" may ", " might ", " could ", " would "];

    /// <summary>What is known to be a name, and what stands in quotes.</summary>
    public static List<(int Start, int End)> In(string text, IReadOnlyList<string> names)
    {
        var spans = new List<(int, int)>();
        foreach (var name in names)
        {
            var at = name.Length > 0 && !Doubts.Any(v => name.Contains(v, StringComparison.OrdinalIgnoreCase)) ? text.IndexOf(name, StringComparison.Ordinal) : -1;
            if (at >= 0) spans.Add((at, at + name.Length));
        }

        // A part that is a quotation is a note, and names nothing.
        var isNote = text.StartsWith('“') && text.IndexOf('”', StringComparison.Ordinal) is var closed && (closed < 0 || closed == text.Length - 1);
        for (var at = text.IndexOf('“', StringComparison.Ordinal); at >= 0 && !isNote; at = text.IndexOf('“', at + 1))
        {
            var end = text.IndexOf('”', at);
            if (end > at) spans.Add((at + 1, end));
        }

        return spans;
    }

    /// <summary>Whether a subject is the name of something, and no sentence or measure.</summary>
    public static bool IsTitle(string subject) =>
        subject.Length > 0 && !subject.Contains(';', StringComparison.Ordinal) && !subject.Contains(" = ", StringComparison.Ordinal) && !subject.EndsWith('?') && !Verbs.Any(v => subject.Contains(v, StringComparison.OrdinalIgnoreCase)) && Pieces.Of(subject).Exists(p => IsTelling(p));

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

    /// <summary>The same, with the words of the name that stand right beside such a place: "all fourteen services move" of "move all fourteen services".</summary>
    public static IEnumerable<(int Start, int End)> Near(IReadOnlyList<Piece> said, IReadOnlyList<Piece> name)
    {
        var places = In(said, name).ToList();
        // "The data is frozen one day earlier" of "Freeze the data one day earlier".
        if (places.Count > 0)
        {
            for (var i = 1; i < said.Count; i++)
            {
                var last = Enumerable.Range(2, Math.Max(0, Math.Min(name.Count, said.Count - i) - 1)).LastOrDefault(n => Enumerable.Range(0, n).All(k => IsSame(said[i + k], name[name.Count - n + k])));
                if (last > 1 && places.Exists(p => p.End <= said[i - 1].Start)) places.Add((said[i].Start, said[i + last - 1].End));
            }
        }

        foreach (var i in Enumerable.Range(0, said.Count).Concat(Enumerable.Range(0, said.Count).Reverse()))
        {
            var isBeside = i > 0 && places.Exists(p => p.End == said[i - 1].End) || i + 1 < said.Count && places.Exists(p => p.Start == said[i + 1].Start);
            if (isBeside && said[i].IsWord && !IsPlain(said[i]) && name.Any(n => n.IsWord && Stems.Names(said[i].Text, n.Text))) places.Add((said[i].Start, said[i].End));
        }

        return places;
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
