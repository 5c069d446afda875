using System.Collections.Frozen;
using TpmAssistant.Ai.Phrases.Grammar;
using TpmAssistant.Ai.Phrases.Languages;
using TpmAssistant.Ai.Phrases.Limits;
using TpmAssistant.Ai.Phrases.Reporting;
using TpmAssistant.Ai.Phrases.Slots;
using TpmAssistant.Ai.Phrases.Text;
using TpmAssistant.Ai.Plugins;
using TpmAssistant.Application.Conversations;
using TpmAssistant.Application.Functions;

namespace TpmAssistant.Ai.Phrases;

/// <summary>
/// Understands what people type without a model: the grammar's cues, names and dates of the asker's world, and the last turn.
/// Pure and safe for concurrent use. Greetings, thanks and an empty message come to Help. What is not clear comes to readings.
/// </summary>
public sealed class Phrasebook
{
    /// <summary>From this confidence on a call is made.</summary>
    public const double Sure = 0.6;

    /// <summary>From this confidence on a reading is offered.</summary>
    public const double Plausible = 0.3;

    /// <summary>The source by which the memory of a list names entries of the register.</summary>
    public const string RegisterItems = "register";

    private const double Margin = 0.05;
    private const double Leeway = 0.15;
    private const double BareProject = 0.75;
    private const double Certain = 0.9;
    private const double CostOfStranger = 0.06;
    private const double CostOfPreface = 0.9;
    private const int ShortestRequest = 8;
    private const int LongestWithPreface = 300;

    private static readonly FrozenSet<string> Requests = new[]
    {
        "give", "show", "tell", "what", "whats", "what's", "how", "hows", "how's", "can", "could", "please", "who", "when", "where", "which", "list", "is", "are", "help", "draft", "write", "prepare", "find", "suggest", "compare", "get",
        "any", "anything", "why", "will", "do", "does", "did", "has", "have", "let's", "check", "need", "i",
    }
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private readonly Lexicon _lexicon = Lexicon.English;
    private readonly Scoring _scoring = new(Lexicon.English);
    private readonly Recurring _recurring = new(Lexicon.English);
    private readonly PlainOrder _plainOrder = new(Lexicon.English);

    /// <summary>Understands what needs no world: help, greetings, thanks, nothing at all. Does not allocate.</summary>
    public static bool TryUnderstandWithoutWorld(ReadOnlySpan<char> utterance, out Understanding understanding) =>
        Courtesies.TryUnderstand(utterance, out understanding);

    /// <summary>Understands an utterance; mentions of the bot are stripped already.</summary>
    /// <param name="utterance">What was typed; any length.</param>
    /// <param name="world">What the asker can speak of.</param>
    /// <param name="memory">The last turn.</param>
    public Understanding Understand(string utterance, World world, ConversationMemory? memory)
    {
        if (TryUnderstandWithoutWorld(utterance, out var courtesy)) return courtesy;
        if (Translator.Of(utterance, world) is not { } translated) return Nearby.With(Read(utterance, world, memory), utterance, world, memory, sentence => Understand(sentence, world, memory: null, mayBeTwo: true));
        var understood = Understand(translated.Text, world, memory, mayBeTwo: true);

        // Half a sentence of another language is not enough for anything with an effect.
        return understood.Calls.Any(Marks.Changes) && !translated.IsWhole
            ? Understanding.Unsure([.. understood.Calls.Select(c => new Reading(c, translated.Text))], Plausible) : understood;
    }

    private Understanding Read(string utterance, World world, ConversationMemory? memory)
    {
        if (PostPlace.Of(utterance, world) is { } told && PostPlace.With(Understand(told.Text, world, memory, mayBeTwo: false), told.Place) is { } posted) return posted;
        var understood = Understand(utterance, world, memory, mayBeTwo: true);
        if (understood.Limit is not null || (understood.IsSure && !MayBeAForm(understood))) return understood;
        if (Forms.Mended(utterance, world, memory) is { } mended && Replaces(mended, understood)) return mended;
        return understood.IsSure ? understood : WithoutPreface(utterance, world, memory) ?? understood;
    }

    /// <summary>A status that leaves words unexplained, or a form that took its own word, typed wrong, for one of the person's: "the agneda for the weekly".</summary>
    private static bool MayBeAForm(Understanding understood) =>
        understood.Calls is [var call] && ((call.Name == FunctionNames.DraftStatusReport && understood.Confidence < Certain) || Forms.TookItsOwnWord(call));

    private static bool Replaces(Understanding mended, Understanding understood) => !understood.IsSure
        || (understood.Calls[0].Name == FunctionNames.DraftStatusReport ? mended.IsSure || Nearby.IsGuess(understood) : mended is { IsSure: true, Calls: [var less] } && Forms.TakesLess(less, understood.Calls[0]));

    /// <summary>"I have the steering in ten minutes, give me the summary of Cobalt": what comes first tells why it is asked. Only what reads is taken so.</summary>
    private Understanding? WithoutPreface(string utterance, World world, ConversationMemory? memory)
    {
        var at = utterance.LastIndexOfAny([',', ';', '.', '–'], Math.Max(0, utterance.Length - ShortestRequest));
        if (at < ShortestRequest || utterance.Length > LongestWithPreface || !Requests.Contains(FirstWord(utterance[(at + 1)..]))) return null;
        var asked = Understand(utterance[(at + 1)..].Trim(), world, memory, mayBeTwo: true);
        return asked.IsSure && !asked.Calls.Any(Marks.Changes) && !Refuses(utterance[..at]) ? asked with { Confidence = Math.Round(asked.Confidence * CostOfPreface, 2) } : null;
    }

    private static string FirstWord(string text) => text.TrimStart() is var left && left.IndexOf(' ', StringComparison.Ordinal) is > 0 and var end ? left[..end] : left;

    private static bool Refuses(string text) => text.Split(' ').Any(w => SmallWords.Negations.Split(' ').Contains(w.Replace("'", "", StringComparison.Ordinal), StringComparer.OrdinalIgnoreCase));

    private Understanding Understand(string utterance, World world, ConversationMemory? memory, bool mayBeTwo)
    {
        if (TryUnderstandWithoutWorld(utterance, out var courtesy))
            return courtesy;
        if (mayBeTwo && Forms.Read(utterance, world, memory) is { } formed)
            return formed;
        if (mayBeTwo && LimitPhrases.Read(utterance, world) is { } limit)
            return Understanding.Nothing with { Limit = limit };
        var parse = new Parse(Utterance.Read(Conditions.Turned(utterance), _lexicon.Vocabulary), _lexicon, world);
        if (parse.Utterance.Count == 0)
            return Understanding.Nothing;
        if (parse.Lead == parse.Utterance.Count && parse.Utterance.Tokens.All(t => !t.Mended))
            return Courtesies.Help;

        if (WhatIfPhrases.Understand(parse, new Context(parse, _lexicon, world, memory)) is { } thought)
            return thought;
        if (_recurring.Understand(utterance, parse, world, memory) is { } recurring)
            return recurring;
        var candidates = _scoring.Score(parse);
        if (UnknownNames.Mark(parse, candidates, _lexicon, world, memory))
            candidates = _scoring.Score(parse);
        var context = new Context(parse, _lexicon, world, memory);
        if (candidates.Count == 0)
            return new FollowUp(_lexicon).Understand(parse, context) ?? BareSlots(parse, context);
        var two = mayBeTwo && AsksTwice(candidates) ? Halves(parse, world, memory) : null;
        return two ?? Decide(candidates, parse, context);
    }

    private Understanding Decide(List<Candidate> candidates, Parse parse, Context context)
    {
        PreferLongerCues(candidates);
        var best = candidates[0];
        var built = Build(best, parse, context);
        if (!built.Sure && best.Intent.NeedsProject && parse.Projects.Count == 0 && candidates.Skip(1).FirstOrDefault(c => c.Score >= Sure && best.Score - c.Score < Leeway && !c.Intent.NeedsProject) is { } free)
            (best, built) = (free, Build(free, parse, context)); // "how are things?" is about all of them where no project is spoken of.
        var rival = candidates.FirstOrDefault(c => c != best && c.Score <= best.Score && !IsWithin(c, best))?.Score ?? 0;
        var clear = best.Score >= Sure && best.Score - rival >= Margin && built.Sure && !parse.Utterance.Cut;
        if (clear && best.Intent.IsOrder && Enumerable.Range(0, parse.Utterance.Count).Any(i => parse.Has(_lexicon.Negation, i) && !parse.IsName(i)))
            return Understanding.Nothing;
        if (clear && (!best.Intent.HasEffect || _plainOrder.Is(best, parse)))
            return new Understanding(built.Calls, Math.Round(best.Score, 2), []);
        return Choice(candidates, parse, context);
    }

    // "what is up today" holds "what is up", but says more.
    private static void PreferLongerCues(List<Candidate> candidates)
    {
        for (var i = 1; i < candidates.Count && candidates[0].Score - candidates[i].Score < Margin; i++)
        {
            if (IsWithin(candidates[0], candidates[i]))
                (candidates[0], candidates[i]) = (candidates[i], candidates[0]);
        }
    }

    private static bool IsWithin(Candidate smaller, Candidate larger) =>
        smaller.Cues != larger.Cues && (smaller.Cues & ~larger.Cues) == 0;

    private static BuiltCalls Build(Candidate candidate, Parse parse, Context context)
    {
        var built = CallBuilder.Build(candidate.Intent, candidate.Arguments, parse, context);
        if (candidate.Alternative is null)
            return built;
        var second = CallBuilder.Build(candidate.Intent, candidate.Alternative, parse, context);
        return new BuiltCalls([.. built.Calls.Concat(second.Calls).Take(CallBuilder.Most)], built.Sure && second.Sure);
    }

    private static bool AsksTwice(List<Candidate> candidates)
    {
        for (var i = 1; i < candidates.Count; i++)
        {
            if (candidates[i].Strength >= Sure && (candidates[i].Cues & ~(candidates[0].Cues | candidates[0].Beside)) != 0)
                return true;
        }

        return false;
    }

    // "status of Atlas and my meetings tomorrow": two questions, when each is clear by itself; the second may lean on the first.
    private Understanding? Halves(Parse parse, World world, ConversationMemory? memory)
    {
        for (var i = 1; i < parse.Utterance.Count - 1 && !parse.Utterance.Cut; i++)
        {
            var joined = parse.Utterance.Folded(i) is "and" or "plus" or "then";
            if (!joined && !parse.Utterance.Tokens[i].AfterBreak)
                continue;
            var next = joined ? i + 1 : i;
            var first = Understand(parse.Utterance.Shown(0, i), world, memory, mayBeTwo: false);
            if (!first.IsSure || first.Calls[0].Name == FunctionNames.Help)
                continue;
            var leaning = new ConversationMemory(memory?.Tenant ?? default, memory?.ConversationId ?? "", memory?.Person ?? default, first.Calls[^1], []);
            var second = Understand(parse.Utterance.Shown(next, parse.Utterance.Count - next), world, leaning, mayBeTwo: false);
            if (second.IsSure && first.Calls.Count + second.Calls.Count <= CallBuilder.Most && !first.Calls.Concat(second.Calls).Any(Marks.Changes))
                return new Understanding([.. first.Calls, .. second.Calls], Math.Min(first.Confidence, second.Confidence), []);
        }

        return null;
    }

    private static Understanding Choice(List<Candidate> candidates, Parse parse, Context context)
    {
        var readings = new List<Reading>();
        foreach (var candidate in candidates)
        {
            if (candidate.Score < Plausible || readings.Count == CallBuilder.Most)
                break;
            foreach (var call in Build(candidate, parse, context).Calls)
            {
                if (readings.Count < CallBuilder.Most)
                    readings.Add(new Reading(call, candidate.Intent.Say(call)));
            }
        }

        return readings.Count == 0 ? Understanding.Nothing : Understanding.Unsure(readings, Math.Round(Math.Min(candidates[0].Score, Sure), 2));
    }

    // A name or a date alone says what it is about, not what is wanted.
    private Understanding BareSlots(Parse parse, Context context)
    {
        var strangers = FollowUp.Strangers(parse);
        if (parse.Projects.Count > 0)
        {
            var built = CallBuilder.Build(ReportsGrammar.StatusReport, null, parse, context);
            var score = BareProject - CostOfStranger * strangers;
            if (built.Sure && score >= Sure && !_scoring.IsOrder(parse) && !IsForeignOrder(parse, strangers) && parse.Projects[0].Fit != NameFit.Unknown)
                return new Understanding(built.Calls, Math.Round(score, 2), []);
            return Offer(ReportsGrammar.StatusReport, built);
        }

        if (strangers > 1)
            return Understanding.Nothing;
        if (parse.People.Count > 0)
            return Offer(TasksGrammar.List, CallBuilder.Build(TasksGrammar.List, null, parse, context));
        if (parse.Dates.Count > 0)
            return Offer(MeetingsGrammar.List, CallBuilder.Build(MeetingsGrammar.List, null, parse, context));
        return parse.Audience is null
            ? Understanding.Nothing
            : Offer(ReportsGrammar.StatusReport, CallBuilder.Build(ReportsGrammar.StatusReport, null, parse, context));
    }

    // "deploy Atlas to production", "write a poem about Atlas": orders that nothing here carries out.
    private static bool IsForeignOrder(Parse parse, int strangers)
    {
        var first = parse.Lead;
        if (first >= parse.Utterance.Count) return false;
        var project = parse.ProjectAt(first + 1);
        return (parse.Utterance.Tokens[first].Word == Token.Unknown && parse.ProjectAt(first) == 0 && project > 0 && first + 1 + project < parse.Utterance.Count)
            || (strangers > 0 && parse.Utterance.Folded(first) is "write" or "make" or "create" or "compose");
    }

    private static Understanding Offer(Intent intent, BuiltCalls built) =>
        Understanding.Unsure([.. built.Calls.Take(CallBuilder.Most).Select(c => new Reading(c, intent.Say(c)))], 0.5);
}
