using System.Collections.Frozen;
using TpmAssistant.Ai.Phrases.Grammar;
using TpmAssistant.Ai.Phrases.Limits;
using TpmAssistant.Ai.Phrases.Reporting;
using TpmAssistant.Ai.Phrases.Rewording;
using TpmAssistant.Ai.Phrases.Slots;
using TpmAssistant.Ai.Phrases.Text;
using TpmAssistant.Ai.Plugins;
using TpmAssistant.Application.Conversations;
using TpmAssistant.Application.Functions;

namespace TpmAssistant.Ai.Phrases;

/// <summary>
/// Reads what is said in one turn, in English: by its form, by the grammar's cues, and by what it leans on; as it was typed first, then in plainer words. Parts of an utterance are
/// looked at for several reasons; no sentence is read twice.
/// </summary>
internal sealed class Reader(World world, ConversationMemory? memory)
{
    private const double Certain = 0.9;
    private const double CostOfPreface = 0.9;
    private const double Likely = 0.7;

    /// <summary>Arguments that name what there is; others hold what is to be written down.</summary>
    private static readonly FrozenSet<string> NamesOfThings = new[] { "meeting", "task", "delivery", "people", "person", "query", "issue" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly Lexicon Words = Lexicon.English;
    private static readonly Scoring Scoring = new(Words);
    private static readonly Recurring Recurring = new(Words);
    private static readonly Choosing Choosing = new(Words);
    private static readonly FollowUp FollowUps = new(Words);

    private readonly Forms _forms = new(world, memory);
    private readonly Dictionary<(string Text, bool MayBeTwo), Understanding> _understood = [];
    private Reader? _alone;
    private Reader? _bare;

    /// <summary>What the asker can speak of.</summary>
    public World World => world;

    /// <summary>The last turn.</summary>
    public ConversationMemory? Memory => memory;

    /// <summary>The same without the last turn: for sentences that stand for themselves.</summary>
    public Reader Alone => memory is null ? this : _alone ??= new Reader(world, null);

    /// <summary>The same without the last turn and without a project that the conversation is about: for what must name all that it means.</summary>
    public Reader Bare => world.DefaultProject is null ? Alone : _bare ??= new Reader(world.WithoutDefault(), null);

    /// <summary>What it means.</summary>
    public Understanding Read(string utterance)
    {
        var whole = ReadWhole(Asides.Smooth(utterance));
        return WithoutAfterthought(utterance, whole) ?? (whole.IsSure && !IsLoose(whole) ? whole : WithoutPreface(utterance, whole) ?? whole);
    }

    /// <summary>A reading that many words come to: what a request within the text says plainly goes before it.</summary>
    private static bool IsLoose(Understanding understood) => understood.Confidence < Certain
        && understood.Calls.All(c => c.Name is FunctionNames.DraftStatusReport or FunctionNames.Help or FunctionNames.PortfolioSummary);

    private Understanding ReadWhole(string utterance)
    {
        if (PostPlace.Of(utterance, world) is { } told && PostPlace.With(Understand(told.Text, mayBeTwo: false), told.Place) is { } posted) return posted;
        var understood = Understand(utterance);
        if (understood.Limit is not null || (understood.IsSure && !MayBeAForm(understood))) return understood;
        if ((!understood.IsSure || understood.Calls[0].Name == FunctionNames.DraftStatusReport) && Otherwise(utterance) is { } other && other.Confidence > understood.Confidence) return other;
        if (_forms.Mended(utterance) is { } mended && Replaces(mended, understood)) return mended;
        return understood;
    }

    /// <summary>A status that leaves words unexplained, or a form that took its own word, typed wrong, for one of the person's: "the agneda for the weekly".</summary>
    private static bool MayBeAForm(Understanding understood) =>
        understood.Calls is [var call] && ((call.Name == FunctionNames.DraftStatusReport && understood.Confidence < Certain) || Forms.TookItsOwnWord(call));

    private static bool Replaces(Understanding mended, Understanding understood) => !understood.IsSure
        || (understood.Calls[0].Name == FunctionNames.DraftStatusReport ? mended.IsSure || Nearby.IsGuess(understood) : mended is { IsSure: true, Calls: [var less] } && Forms.TakesLess(less, understood.Calls[0]));

    /// <summary>"I wonder whether you could show me the budget": without what says nothing, and in plainer words.</summary>
    private Understanding? Otherwise(string utterance)
    {
        var bare = Openings.Without(utterance);
        if (bare.Length == 0) return null;
        var others = Reworded.Of(bare, world, memory);
        return (bare.Length < utterance.Length ? others.Prepend(bare) : others).Select(o => Understand(o)).FirstOrDefault(u => u.IsSure);
    }

    /// <summary>"I have the steering in ten minutes, give me the summary of Cobalt": what comes first tells why it is asked. A change is taken so only from a polite request.</summary>
    private Understanding? WithoutPreface(string utterance, Understanding whole)
    {
        foreach (var request in Asides.Behind(utterance))
        {
            var asked = ReadWhole(request.Text);
            if (!asked.IsSure || (whole.IsSure && (!request.IsPolite || IsLoose(asked)))) continue;
            if (Refuses(request.Before) && (!request.IsPolite || asked.Calls.Any(Marks.Changes))) continue;
            if (!request.IsPolite && asked.Calls.Any(Marks.Changes)) continue;
            if (Names(request.Before) && !Names(request.Text)) continue;
            return asked with { Confidence = Math.Max(Phrasebook.Sure, Math.Round(asked.Confidence * CostOfPreface, 2)) };
        }

        return null;
    }

    /// <summary>"the agenda for the weekly, it's in an hour": the end says nothing of what is asked, and is in no name. What is to be written down keeps every word.</summary>
    private Understanding? WithoutAfterthought(string utterance, Understanding whole)
    {
        if (Asides.Before(utterance) is not { } head) return null;
        var asked = ReadWhole(Asides.Smooth(head));
        if (!asked.IsSure) return null;
        if (!whole.IsSure) return asked.Calls.Any(Marks.Changes) ? null : asked;
        return asked.Calls.Count == whole.Calls.Count && asked.Calls.Zip(whole.Calls).All(c => DiffersInNames(c.First, c.Second)) ? asked : null;
    }

    private static bool DiffersInNames(FunctionCall less, FunctionCall more) => less.Name == more.Name
        && more.Arguments.All(a => less.Get(a.Key) == a.Value || NamesOfThings.Contains(a.Key)) && less.Arguments.Keys.All(more.Arguments.ContainsKey);

    /// <summary>Whether a project is spoken of.</summary>
    private bool Names(string text) => new Parse(Utterance.Read(text, Words.Vocabulary), Words, world).Projects.Count > 0;

    /// <summary>Whether a text says no to something.</summary>
    public static bool Refuses(string text) => text.Split(' ').Any(SmallWords.Denies);

    /// <summary>What a plain sentence means, taken as it stands.</summary>
    public Understanding Understand(string utterance, bool mayBeTwo = true) =>
        _understood.TryGetValue((utterance, mayBeTwo), out var known) ? known : _understood[(utterance, mayBeTwo)] = Plain(utterance, mayBeTwo);

    private Understanding Plain(string utterance, bool mayBeTwo)
    {
        if (Courtesies.TryUnderstand(utterance, out var courtesy))
            return courtesy;
        if (mayBeTwo && _forms.Read(utterance) is { } formed)
            return formed;
        if (mayBeTwo && LimitPhrases.Read(utterance, world) is { } limit)
            return Understanding.Nothing with { Limit = limit };
        var parse = new Parse(Utterance.Read(Conditions.Turned(utterance), Words.Vocabulary), Words, world);
        if (parse.Utterance.Count == 0)
            return Understanding.Nothing;
        if (parse.Lead == parse.Utterance.Count && parse.Utterance.Tokens.All(t => !t.Mended))
            return Courtesies.Help;

        if (WhatIfPhrases.Understand(parse, new Context(parse, Words, world, memory)) is { } thought)
            return thought;
        if (Recurring.Understand(utterance, parse, world, memory) is { } recurring)
            return recurring;
        var candidates = Scoring.Score(parse);
        if (UnknownNames.Mark(parse, candidates, Words, world, memory))
            candidates = Scoring.Score(parse);
        var context = new Context(parse, Words, world, memory);
        if (candidates.Count == 0 && FollowUp.Shorter(parse, context) is { } brief)
            return brief;
        if (candidates.Count == 0)
            return FollowUps.Understand(parse, context) ?? Choosing.Bare(parse, context);
        var two = mayBeTwo && AsksTwice(candidates) ? Halves(parse) : null;
        return two ?? Choosing.Decide(candidates, parse, context);
    }

    /// <summary>What it means when its function is known: names, days and cues fill the arguments. <see langword="null"/> for a function that is read by its form alone.</summary>
    public Understanding? As(string function, string utterance)
    {
        if (Words.Intents.FirstOrDefault(i => i.Function == function) is not { } intent) return null;
        var parse = new Parse(Utterance.Read(utterance, Words.Vocabulary), Words, world);
        var candidates = Scoring.Score(parse);
        if (UnknownNames.Mark(parse, candidates, Words, world, memory)) candidates = Scoring.Score(parse);
        var built = CallBuilder.Build(intent, candidates.Find(c => c.Intent == intent)?.Arguments, parse, new Context(parse, Words, world, memory));
        return built.Sure ? new Understanding(built.Calls, Likely, []) : Understanding.Unsure([.. built.Calls.Select(c => new Reading(c, intent.Say(c)))], Phrasebook.Plausible);
    }

    /// <summary>A call of a function with cues in words that reach it again.</summary>
    public static string Say(FunctionCall call) => Words.Intents.First(i => i.Function == call.Name).Say(call);

    private static bool AsksTwice(List<Candidate> candidates)
    {
        for (var i = 1; i < candidates.Count; i++)
        {
            if (candidates[i].Strength >= Phrasebook.Sure && (candidates[i].Cues & ~(candidates[0].Cues | candidates[0].Beside)) != 0)
                return true;
        }

        return false;
    }

    // "status of Atlas and my meetings tomorrow": two questions, when each is clear by itself; the second may lean on the first.
    private Understanding? Halves(Parse parse)
    {
        for (var i = 1; i < parse.Utterance.Count - 1 && !parse.Utterance.Cut; i++)
        {
            var joined = parse.Utterance.Folded(i) is "and" or "plus" or "then";
            if (!joined && !parse.Utterance.Tokens[i].AfterBreak)
                continue;
            var next = joined ? i + 1 : i;
            var first = Understand(parse.Utterance.Shown(0, i), mayBeTwo: false);
            if (!first.IsSure || first.Calls[0].Name == FunctionNames.Help)
                continue;
            var leaning = new ConversationMemory(memory?.Tenant ?? default, memory?.ConversationId ?? "", memory?.Person ?? default, first.Calls[^1], []);
            var second = new Reader(world, leaning).Understand(parse.Utterance.Shown(next, parse.Utterance.Count - next), mayBeTwo: false);
            if (second.IsSure && first.Calls.Count + second.Calls.Count <= CallBuilder.Most && !first.Calls.Concat(second.Calls).Any(Marks.Changes))
                return new Understanding([.. first.Calls, .. second.Calls], Math.Min(first.Confidence, second.Confidence), []);
        }

        return null;
    }
}
