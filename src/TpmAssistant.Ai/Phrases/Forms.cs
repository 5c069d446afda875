using System.Collections.Frozen;
using TpmAssistant.Ai.Phrases.Colours;
using TpmAssistant.Ai.Phrases.Grammar;
using TpmAssistant.Ai.Phrases.Meetings;
using TpmAssistant.Ai.Phrases.Notifications;
using TpmAssistant.Ai.Phrases.Planning;
using TpmAssistant.Ai.Phrases.Register;
using TpmAssistant.Ai.Phrases.Rewording;
using TpmAssistant.Ai.Phrases.Shown;
using TpmAssistant.Ai.Phrases.Slots;
using TpmAssistant.Ai.Phrases.TaskOrders;
using TpmAssistant.Ai.Phrases.Text;
using TpmAssistant.Ai.Plugins;
using TpmAssistant.Application.Conversations;
using TpmAssistant.Application.Functions;

namespace TpmAssistant.Ai.Phrases;

/// <summary>Reads sentences by their form, which carry words of their own: as they are, then without what stands around them, and at last with slips of the pen mended. What was read once in a turn is remembered.</summary>
internal sealed class Forms(World world, ConversationMemory? memory)
{
    private const double Offered = 0.5;
    private const int LongestAsked = 2000;
    private const int FewestWords = 2;
    private const int MostOpening = 3;
    private const int MostMended = 4;

    private static readonly FrozenSet<string> OwnWords = new[] { "query", "text", "request", "question", "issue", "task", "title", "delivery", "goal", "what", "person", "people" }.ToFrozenSet(StringComparer.Ordinal);

    private readonly Dictionary<string, Understanding?> _read = new(StringComparer.Ordinal);

    /// <summary>The understanding; <see langword="null"/> when it has none of the forms.</summary>
    public Understanding? Read(string utterance)
    {
        if (Headed.AsSentence(utterance, world) is { } headed && Once(headed) is { } noted) return noted;
        // "could you close R-4?" asks for it, and not whether.
        var bare = utterance.Length > LongestAsked ? "" : Openings.Without(utterance);
        if (utterance.EndsWith('?') && bare.Length > 0 && !bare.EndsWith('?') && Once(bare) is { } polite) return polite;
        if (Once(utterance) is { } plain) return plain;
        if (bare.Length == 0) return null;
        if (bare.Length != utterance.Length && Once(bare) is { } asked) return asked;
        if (Numerals.InFigures(bare) is var counted && counted != bare && Once(counted) is { } inFigures) return inFigures;
        foreach (var other in Reworded.Of(bare, world, memory))
        {
            if (Once(other) is { } reworded) return reworded;
        }

        return null;
    }

    /// <summary>
    /// The same with the words of the forms, and projects that were typed wrong or by a part of their name, as they are written. What changes something is only offered where a
    /// name or its verb was mended; so is what begins wrong and carries words of the person's own.
    /// </summary>
    public Understanding? Mended(string utterance)
    {
        if (utterance.Length > Utterance.MaxLength) return null;
        var bare = Numerals.InFigures(Openings.Without(utterance));
        if (bare.Length == 0) return null;
        var parse = new Parse(Utterance.Read(bare, Lexicon.English.Vocabulary), Lexicon.English, world);
        if (parse.Utterance.Count < FewestWords || parse.Utterance.Cut) return null;
        List<(int First, int Count, string Text)> names = [.. parse.Projects.Where(p => p.Fit is NameFit.Mended or NameFit.Part).Select(p => (p.First, p.Count, p.Value))];
        List<(int First, int Count, string Text)> words = [];
        for (var i = 0; i < parse.Utterance.Count && words.Count < MostMended; i++)
        {
            if (Meant(parse, i) is { } word) words.Add((i, 1, word));
        }

        // A form begins with its own words: no more of them are mended than it needs, so that those of the person stay as they were typed.
        for (var count = names.Count > 0 ? 0 : 1; count <= words.Count; count++)
        {
            List<(int First, int Count, string Text)> runs = [.. names.Concat(words.Take(count)).OrderBy(r => r.First)];
            var text = parse.Utterance.Rewritten(runs);
            if (Once(text) is { } mended) return Allowed(mended, parse, runs, names.Count > 0, text);
        }

        return null;
    }

    private static Understanding? Allowed(Understanding mended, Parse parse, List<(int First, int Count, string Text)> runs, bool isNamed, string text)
    {
        var changes = mended.Calls.Any(Marks.Changes);
        var mayBeOther = runs[0].First == 0 && (changes || (!Spelling.IsSwap(parse.Utterance.Folded(0), runs[0].Text) && mended.Calls.Any(c => c.Arguments.Keys.Any(OwnWords.Contains))));
        return !mayBeOther && !(changes && isNamed) ? mended : isNamed && !mayBeOther ? Understanding.Unsure([.. mended.Calls.Select(c => new Reading(c, text))], Offered) : null;
    }

    /// <summary>Whether words of the person's own begin with a word of a form that was typed wrong.</summary>
    public static bool TookItsOwnWord(FunctionCall call) => call.Arguments.Any(a => IsOwn(a.Key) && FormWords.Near(FirstWord(a.Value)) is not null);

    /// <summary>Whether a mended reading leaves less to the person's own words, and nothing else in them.</summary>
    public static bool TakesLess(FunctionCall mended, FunctionCall call) => mended.Name == call.Name && mended.Arguments.Count == call.Arguments.Count
        && call.Arguments.All(a => mended.Arguments.TryGetValue(a.Key, out var less) && (less == a.Value || (IsOwn(a.Key) && less.Length < a.Value.Length && a.Value.EndsWith(less, StringComparison.Ordinal))));

    private static bool IsOwn(string argument) => argument == "meeting" || OwnWords.Contains(argument);

    private static ReadOnlySpan<char> FirstWord(string text) => text.AsSpan(0, text.IndexOf(' ', StringComparison.Ordinal) is > 0 and var end ? end : 0);

    /// <summary>What a word that is not known was meant to be.</summary>
    private static string? Meant(Parse parse, int at)
    {
        var token = parse.Utterance.Tokens[at];
        if (token.Kind != TokenKind.Word || parse.IsName(at) || (token.Word != Token.Unknown && !token.Mended)) return null;
        if (FormWords.Near(parse.Utterance.Folded(at)) is { } known) return known;
        return token.Mended && (at < MostOpening || token.Swapped) && Lexicon.English.Vocabulary[token.Word] is var word && !DateWords.Numbers.ContainsKey(word) ? word : null;
    }

    private Understanding? Once(string text) => _read.TryGetValue(text, out var known) ? known : _read[text] = ByForm(text);

    private Understanding? ByForm(string text) =>
        OnceMore.Read(text, world, memory) ?? AboutShown.Read(text, world, memory) ?? NotificationPhrases.Read(text, world) ?? RegisterPhrases.Read(ShownItems.WithKeys(text, memory), world, memory) ?? PlanPhrases.Read(text, world)
        ?? ProjectPhrases.Read(text, world, memory) ?? MilestonePhrases.Read(text, world, memory) ?? ColourPhrases.Read(text, world, memory) ?? DecidePhrases.Read(text, world, memory) ?? MeetingPhrases.Read(text, world)
        ?? TaskPhrases.Read(text, world, memory);
}
