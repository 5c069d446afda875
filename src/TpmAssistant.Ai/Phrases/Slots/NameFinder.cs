using TpmAssistant.Ai.Phrases.Grammar;
using TpmAssistant.Ai.Phrases.Text;

namespace TpmAssistant.Ai.Phrases.Slots;

/// <summary>Finds names of the asker's world: whole, by a part that is telling, or with a typing error that cannot mean another one.</summary>
internal ref struct NameFinder(Utterance utterance, Lexicon lexicon, IReadOnlyList<KnownName> names, bool byPrefix)
{
    private const int ShortestPart = 3;
    private const int ShortestPrefix = 4;
    private const int ShortestMended = 5;
    private const int WorthAsking = 2;

    /// <summary>The name that begins at a token.</summary>
    public readonly NameMention? At(int token)
    {
        if (utterance.Tokens[token].Kind != TokenKind.Word)
            return null;
        return Whole(token) ?? (utterance.Tokens[token].Word == Token.Unknown || Stands(token) ? Part(token) : null);
    }

    /// <summary>The name that a token may be with typing errors, and how many.</summary>
    public readonly NameMention? Near(int token, out int errors)
    {
        var typed = utterance.Folded(token);
        var bound = Spelling.Bound(typed.Length);
        errors = bound + 1;
        if (typed.Length < ShortestMended)
            return null;
        foreach (var name in names)
            errors = Math.Min(errors, Errors(typed, name, bound));
        if (errors > bound)
            return null;

        // A name that is only one error further away may have been meant as well.
        var near = new List<string>();
        foreach (var name in names)
        {
            if (Errors(typed, name, errors + 1) <= errors + 1 && !near.Contains(name.Value))
                near.Add(name.Value);
        }

        return new NameMention(token, 1, near.Count == 1 ? NameFit.Mended : NameFit.Several, near);
    }

    /// <summary>The names that a token is like, though with more errors than are mended: worth asking about.</summary>
    public readonly NameMention? Like(int token)
    {
        var typed = utterance.Folded(token);
        if (typed.Length <= ShortestMended)
            return null;
        var like = new List<string>();
        foreach (var name in names)
        {
            if (Errors(typed, name, WorthAsking) <= WorthAsking && !like.Contains(name.Value))
                like.Add(name.Value);
        }

        return like.Count == 0 ? null : new NameMention(token, 1, NameFit.Several, like);
    }

    private readonly int Errors(ReadOnlySpan<char> typed, KnownName name, int bound)
    {
        var errors = bound + 1;
        if (byPrefix && name.Words.Length > 1)
            return errors;
        foreach (var word in name.Words)
        {
            if (word.Length >= ShortestPrefix && word[0] == typed[0])
                errors = Math.Min(errors, Spelling.Distance(typed, word, bound));
        }

        return errors;
    }

    private readonly NameMention? Whole(int token)
    {
        KnownName? longest = null;
        foreach (var name in names)
        {
            if (name.Words.Length > (longest?.Words.Length ?? 0) && StartsWith(token, name.Words)
                && (name.Words.Length > 1 || utterance.Tokens[token].Word == Token.Unknown || Stands(token)))
                longest = name;
        }

        return longest is null ? null : new NameMention(token, longest.Words.Length, NameFit.Sure, [longest.Value]);
    }

    private readonly NameMention? Part(int token)
    {
        var typed = utterance.Folded(token);
        if (typed.Length < ShortestPart)
            return null;
        List<string>? fitting = null;
        foreach (var name in names)
        {
            foreach (var word in name.Words)
            {
                // "Sam" is Samuel; a small "sam" may be anything, and so may "Mark" that begins a sentence.
                var shortens = byPrefix ? typed.Length >= ShortestPrefix : word == name.Words[0] && utterance.Tokens[token].Word == Token.Unknown && utterance.IsCapital(token) && !utterance.IsShouted && (token > 0 || utterance.IsPossessive(token));
                var fits = typed.SequenceEqual(word) || (shortens && word.AsSpan().StartsWith(typed));
                if (fits && fitting?.Contains(name.Value) != true)
                    (fitting ??= []).Add(name.Value);
            }
        }

        return fitting is null ? null : new NameMention(token, 1, fitting.Count == 1 ? NameFit.Part : NameFit.Several, fitting);
    }

    // A word of the grammar is a name only where one is expected: after "of" and the like, belonging to something, alone, or written large.
    private readonly bool Stands(int token) =>
        utterance.Count == 1
        || utterance.IsPossessive(token)
        || (token > 0 && (utterance.IsCapital(token) && !utterance.IsCapital(token - 1)))
        || (token > 0 && utterance.Tokens[token - 1].Word is >= 0 and var before && lexicon.BeforeName[before]
            && !lexicon.Small[utterance.Tokens[token].Word]);

    private readonly bool StartsWith(int token, string[] words)
    {
        if (token + words.Length > utterance.Count)
            return false;
        for (var i = 0; i < words.Length; i++)
        {
            if (!utterance.Folded(token + i).SequenceEqual(words[i]))
                return false;
        }

        return true;
    }
}
