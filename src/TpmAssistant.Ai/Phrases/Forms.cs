using System.Collections.Frozen;
using TpmAssistant.Ai.Phrases.Colours;
using TpmAssistant.Ai.Phrases.Grammar;
using TpmAssistant.Ai.Phrases.Meetings;
using TpmAssistant.Ai.Phrases.Notifications;
using TpmAssistant.Ai.Phrases.Planning;
using TpmAssistant.Ai.Phrases.Register;
using TpmAssistant.Ai.Phrases.Slots;
using TpmAssistant.Ai.Phrases.TaskOrders;
using TpmAssistant.Ai.Phrases.Text;
using TpmAssistant.Application.Conversations;
using TpmAssistant.Application.Functions;

namespace TpmAssistant.Ai.Phrases;

/// <summary>Reads sentences by their form, which carry words of their own: as they are, then without what stands around them, and at last with slips of the pen mended.</summary>
internal static class Forms
{
    private const double Offered = 0.5;
    private const int LongestAsked = 2000;
    private const int FewestWords = 4;
    private const int MostOpening = 3;

    private static readonly FrozenSet<string> OwnWords = new[] { "query", "text", "request", "question", "issue", "task", "title", "delivery", "goal", "what", "person", "people" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The understanding; <see langword="null"/> when it has none of the forms.</summary>
    public static Understanding? Read(string utterance, World world, ConversationMemory? memory)
    {
        if (Once(utterance, world, memory) is { } plain) return plain;
        if (utterance.Length > LongestAsked) return null;
        var bare = Numerals.InFigures(Openings.Without(utterance));
        return bare.Length == utterance.Length || bare.Length == 0 ? null : Once(bare, world, memory);
    }

    /// <summary>
    /// The same with the words of the forms, and projects that were typed wrong or by a part of their name, as they are written. What changes something is only offered where a
    /// name or its verb was mended; so is what begins wrong and carries words of the person's own.
    /// </summary>
    public static Understanding? Mended(string utterance, World world, ConversationMemory? memory)
    {
        if (utterance.Length > Utterance.MaxLength) return null;
        var bare = Numerals.InFigures(Openings.Without(utterance));
        if (bare.Length == 0) return null;
        var parse = new Parse(Utterance.Read(bare, Lexicon.English.Vocabulary), Lexicon.English, world);
        if (parse.Utterance.Count < FewestWords || parse.Utterance.Cut) return null;
        List<(int First, int Count, string Text)> runs = [.. parse.Projects.Where(p => p.Fit is NameFit.Mended or NameFit.Part).Select(p => (p.First, p.Count, p.Value))];
        var isNamed = runs.Count > 0;
        for (var i = 0; i < parse.Utterance.Count; i++)
        {
            if (Meant(parse, i) is { } word) runs.Add((i, 1, word));
        }

        runs.Sort((a, b) => a.First.CompareTo(b.First));
        if (runs.Count == 0 || parse.Utterance.Rewritten(runs) is not { } text || Once(text, world, memory) is not { } mended) return null;
        var changes = mended.Calls.Any(Changing.Is);
        var mayBeOther = runs[0].First == 0 && (changes || mended.Calls.Any(c => c.Arguments.Keys.Any(OwnWords.Contains)));
        return !mayBeOther && !(changes && isNamed) ? mended : isNamed && !mayBeOther ? Understanding.Unsure([.. mended.Calls.Select(c => new Reading(c, text))], Offered) : null;
    }

    /// <summary>What a word that is not known was meant to be.</summary>
    private static string? Meant(Parse parse, int at)
    {
        var token = parse.Utterance.Tokens[at];
        if (token.Kind != TokenKind.Word || parse.IsName(at) || (token.Word != Token.Unknown && !token.Mended)) return null;
        if (FormWords.Near(parse.Utterance.Folded(at)) is { } known) return known;
        return token.Mended && at < MostOpening && Lexicon.English.Vocabulary[token.Word] is var word && !DateWords.Numbers.ContainsKey(word) ? word : null;
    }

    private static Understanding? Once(string utterance, World world, ConversationMemory? memory) =>
        NotificationPhrases.Read(utterance, world) ?? RegisterPhrases.Read(Positions.Named(utterance, memory, Phrasebook.RegisterItems), world, memory) ?? PlanPhrases.Read(utterance, world)
        ?? ProjectPhrases.Read(utterance, world, memory) ?? ColourPhrases.Read(utterance, world, memory) ?? DecidePhrases.Read(utterance, world, memory) ?? MeetingPhrases.Read(utterance, world)
        ?? TaskPhrases.Read(utterance, world, memory);
}
