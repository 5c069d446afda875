using TpmAssistant.Ai.Phrases.Grammar;
using TpmAssistant.Ai.Phrases.Slots;
using TpmAssistant.Ai.Phrases.Text;
using TpmAssistant.Application.Conversations;

namespace TpmAssistant.Ai.Phrases;

/// <summary>Finds where a project or person was named that is not known, so that the use case can say so instead of another one answering.</summary>
internal static class UnknownNames
{
    private const int Longest = 4;

    /// <summary>Marks the first run of strangers in a place where a name is expected. True when one was marked.</summary>
    public static bool Mark(Parse parse, List<Candidate> candidates, Lexicon lexicon, World world, ConversationMemory? memory)
    {
        var takes = Takes.Nothing;
        foreach (var candidate in candidates)
            takes |= candidate.Intent.Takes;
        var followsUp = candidates.Count == 0 && memory is not null;
        if ((takes & (Takes.Project | Takes.Person)) == Takes.Nothing && !followsUp)
            return false;

        var strangers = Strangers(parse);
        for (var i = 0; i < parse.Utterance.Count; i++)
        {
            var count = 0;
            while (count < Longest && i + count < parse.Utterance.Count && IsStranger(parse, i + count))
                count++;
            if (count == 0)
                continue;
            if (parse.People.Count == 0 && takes.HasFlag(Takes.Person) && (parse.Utterance.IsPossessive(i + count - 1) || Follows(parse, i, "to", "by") || IsWorking(parse, i, count)))
            {
                parse.People.Add(new NameMention(i, count, NameFit.Unknown, [parse.Utterance.Shown(i, count)]));
                return true;
            }

            if (parse.Projects.Count == 0 && !Follows(parse, i, "to", "from", "with")
                && (IsExpected(parse, i, lexicon) || IsNamed(parse, i) || (strangers == count && ((followsUp && IsAdded(parse, i)) || IsAlone(parse, world, memory)))))
            {
                var like = count == 1 ? new NameFinder(parse.Utterance, lexicon, world.ProjectNames, byPrefix: true).Like(i) : null;
                parse.Projects.Add(like ?? new NameMention(i, count, NameFit.Unknown, [parse.Utterance.Shown(i, count)]));
                return true;
            }

            i += count;
        }

        return false;
    }

    // "4pm"
    private static bool IsHour(ReadOnlySpan<char> word) => char.IsAsciiDigit(word[0]) && (word.EndsWith("am") || word.EndsWith("pm") || word[^1] is 'h');

    private static int Strangers(Parse parse)
    {
        var count = 0;
        for (var i = 0; i < parse.Utterance.Count; i++)
            count += IsStranger(parse, i) ? 1 : 0;
        return count;
    }

    private static bool IsStranger(Parse parse, int token) =>
        parse.Utterance.Tokens[token] is { Kind: TokenKind.Word, Word: Token.Unknown } && parse.ProjectAt(token) == 0 && parse.PersonAt(token) == 0
        && !(token > 0 && parse.Utterance.Folded(token - 1) is "on" && parse.Utterance.Folded(token) is "leave" or "holiday" or "vacation" or "duty" or "board")
        && !IsHour(parse.Utterance.Folded(token)) && (parse.Utterance.Tokens[token].Length > 1 || Follows(parse, token, "project"))
        && !Parse.Holds(parse.ProjectTokens | parse.PersonTokens, token);

    // After "of", "for", "project" and the like, an article between.
    private static bool IsExpected(Parse parse, int token, Lexicon lexicon)
    {
        var before = token - 1;
        if (before >= 0 && parse.Utterance.Folded(before) is "the" or "our" or "my")
            before--;
        return before >= 0 && parse.Has(lexicon.BeforeName, before);
    }

    private static bool IsNamed(Parse parse, int token) => token > 0 && parse.Utterance.IsCapital(token) && !parse.Utterance.IsShouted;

    // "helios?", "and helios", but not "the weather".
    private static bool IsAdded(Parse parse, int token) => token == 0 || Follows(parse, token, "and", "or", "then", "same", "also");

    // "what is Alan working on", "what does Alan have to do".
    private static bool IsWorking(Parse parse, int token, int count) =>
        Follows(parse, token, "is", "s", "does", "has") && token + count < parse.Utterance.Count
        && parse.Utterance.Folded(token + count) is "working" or "have" or "own" or "owe";

    // "gamma status", where nothing else says which project.
    private static bool IsAlone(Parse parse, World world, ConversationMemory? memory) =>
        parse.Utterance.Count <= 3 && world.DefaultProject is null && memory is null && world.Projects.Count != 1;

    private static bool Follows(Parse parse, int token, params ReadOnlySpan<string> words)
    {
        if (token == 0)
            return false;
        foreach (var word in words)
        {
            if (parse.Utterance.Folded(token - 1).SequenceEqual(word))
                return true;
        }

        return false;
    }
}
