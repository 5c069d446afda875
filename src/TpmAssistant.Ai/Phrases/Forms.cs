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

/// <summary>
/// Reads sentences by their form, which carry words of their own: first as they are, then without what stands around them, with names and numbers as they are written.
/// What is clear only once a name is mended is not done but offered.
/// </summary>
internal static class Forms
{
    private const double Offered = 0.5;
    private const int FewestWords = 4;

    private static readonly FrozenSet<string> OwnWords = new[] { "query", "text", "request", "question", "issue", "task", "title", "delivery", "goal", "what", "person", "people" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The understanding; <see langword="null"/> when it has none of the forms.</summary>
    public static Understanding? Read(string utterance, World world, ConversationMemory? memory)
    {
        if (Once(utterance, world, memory) is { } plain) return plain;
        var bare = Numerals.InFigures(Openings.Without(utterance));
        if (bare.Length != utterance.Length && bare.Length > 0 && Once(bare, world, memory) is { } asked) return asked;
        if (Spelled(bare, world) is not { } spelled || Once(spelled, world, memory) is not { } named) return null;
        return named.Calls.Any(Changing.Is) ? Understanding.Unsure([.. named.Calls.Select(c => new Reading(c, spelled))], Offered) : named;
    }

    /// <summary>
    /// The same with the words of the forms mended. What changes something must begin with a word that was typed right; so must what carries words of the person's own.
    /// </summary>
    public static Understanding? Mended(string utterance, World world, ConversationMemory? memory)
    {
        var bare = Numerals.InFigures(Openings.Without(utterance));
        if (bare.Length is 0 or > Utterance.MaxLength) return null;
        var parse = new Parse(Utterance.Read(bare, Lexicon.English.Vocabulary), Lexicon.English, world);
        if (parse.Utterance.Count < FewestWords || parse.Utterance.Cut) return null;
        var runs = new List<(int First, int Count, string Text)>();
        for (var i = 0; i < parse.Utterance.Count; i++)
        {
            var token = parse.Utterance.Tokens[i];
            if (token.Kind != TokenKind.Word || parse.IsName(i) || (token.Word != Token.Unknown && !token.Mended)) continue;
            if ((FormWords.Near(parse.Utterance.Folded(i)) ?? (token.Mended ? Lexicon.English.Vocabulary[token.Word] : null)) is { } word) runs.Add((i, 1, word));
        }

        if (runs.Count == 0 || Once(parse.Utterance.Rewritten(runs), world, memory) is not { } mended) return null;
        var isOpen = runs[0].First == 0 && mended.Calls.Any(c => Changing.Is(c) || c.Arguments.Keys.Any(OwnWords.Contains));
        return isOpen ? null : mended;
    }

    private static Understanding? Once(string utterance, World world, ConversationMemory? memory) =>
        NotificationPhrases.Read(utterance, world) ?? RegisterPhrases.Read(Positions.Named(utterance, memory, Phrasebook.RegisterItems), world, memory) ?? PlanPhrases.Read(utterance, world)
        ?? ProjectPhrases.Read(utterance, world, memory) ?? ColourPhrases.Read(utterance, world, memory) ?? DecidePhrases.Read(utterance, world, memory) ?? MeetingPhrases.Read(utterance, world)
        ?? TaskPhrases.Read(utterance, world, memory);

    /// <summary>The same with projects in full that were typed wrong or by a part of their name; <see langword="null"/> when there are none.</summary>
    private static string? Spelled(string text, World world)
    {
        if (text.Length is 0 or > Utterance.MaxLength) return null;
        var parse = new Parse(Utterance.Read(text, Lexicon.English.Vocabulary), Lexicon.English, world);
        var named = parse.Projects.Where(p => p.Fit is NameFit.Mended or NameFit.Part).ToList();
        return named.Count == 0 || parse.Utterance.Cut ? null : parse.Utterance.Rewritten(named.Select(n => (n.First, n.Count, n.Value)));
    }
}
