using TpmAssistant.Ai.Phrases.Grammar;
using TpmAssistant.Ai.Phrases.Slots;
using TpmAssistant.Ai.Phrases.Text;

namespace TpmAssistant.Ai.Phrases.Likely;

/// <summary>The words of an utterance, and each pair of neighbours, as evidence of what is asked for. Which project, person or day it is about says nothing of that, so each is one word.</summary>
internal static class LikelyWords
{
    private const int FewestBeforeColon = 3;

    private static readonly string[] Endings = ["ing", "ed", "es", "s", "ly"];

    /// <summary>The words, without endings; what stands behind a colon is the person's own and left out.</summary>
    public static List<string> Of(string text, World world)
    {
        var parse = new Parse(Utterance.Read(Head(text), Lexicon.English.Vocabulary), Lexicon.English, world);
        var words = new List<string>();
        var dates = parse.DateTokens;
        for (var i = 0; i < parse.Utterance.Count; i++)
        {
            if (parse.ProjectAt(i) is > 0 and var project)
                (words, i) = (Add(words, "{project}"), i + project - 1);
            else if (parse.PersonAt(i) is > 0 and var person)
                (words, i) = (Add(words, "{person}"), i + person - 1);
            else if (Parse.Holds(dates, i))
                Add(words, "{date}");
            else
                Add(words, Word(parse, i));
        }

        if (text.AsSpan().TrimEnd().EndsWith("?")) words.Add("?");
        var single = words.Count;
        for (var i = 0; i < single; i++)
            words.Add(i == 0 ? $"^ {words[0]}" : $"{words[i - 1]} {words[i]}");
        return words;
    }

    private static List<string> Add(List<string> words, string word)
    {
        if (word != "{date}" || words.Count == 0 || words[^1] != word) words.Add(word);
        return words;
    }

    private static string Head(string text)
    {
        var head = text[..Asides.OwnWordsAt(text)];
        return head.Count(' ') + 1 >= FewestBeforeColon ? head : text;
    }

    private static string Word(Parse parse, int token) => parse.Utterance.Tokens[token] switch
    {
        { Kind: TokenKind.Number } => "{number}",
        { Kind: TokenKind.Date } => "{date}",
        { Kind: TokenKind.Address } => "{address}",
        { Word: >= 0 and var known } => Stem(Lexicon.English.Vocabulary[known]),
        _ => FormWords.Near(parse.Utterance.Folded(token)) is { } meant ? Stem(meant) : Stem(parse.Utterance.Folded(token)),
    };

    private static string Stem(ReadOnlySpan<char> word)
    {
        foreach (var ending in Endings)
        {
            if (word.Length >= ending.Length + 3 && word.EndsWith(ending)) return word[..^ending.Length].ToString();
        }

        return (word.Length > 4 ? word.TrimEnd('e') : word).ToString();
    }
}
