using System.Numerics;
using TpmAssistant.Ai.Phrases.Grammar;
using TpmAssistant.Ai.Phrases.Slots;
using TpmAssistant.Ai.Phrases.Text;

namespace TpmAssistant.Ai.Phrases;

/// <summary>How well an intent explains an utterance.</summary>
internal sealed class Candidate(Intent intent)
{
    public Intent Intent { get; } = intent;

    /// <summary>How surely its cues mean it, 0 to 1; 0 without a cue.</summary>
    public double Strength { get; set; }

    /// <summary>Strength, lessened by what it leaves unexplained.</summary>
    public double Score { get; set; }

    /// <summary>Tokens of its cues.</summary>
    public ulong Cues { get; set; }

    /// <summary>Tokens that mean nothing beside its cues.</summary>
    public ulong Beside { get; set; }

    /// <summary>Whether its cues hold a mended word.</summary>
    public bool Mended { get; set; }

    /// <summary>Arguments that its cues set.</summary>
    public Dictionary<string, string>? Arguments { get; set; }

    /// <summary>The same with a second value, where cues set two: "overdue and blocked tasks".</summary>
    public Dictionary<string, string>? Alternative { get; set; }
}

/// <summary>Scores every intent that has a cue in an utterance.</summary>
internal sealed class Scoring(Lexicon lexicon)
{
    private const double CostOfStranger = 0.35;
    private const double CostOfOtherCue = 0.8;
    private const double CostOfNegation = 0.6;
    private const double WeightOfOwn = 0.85;
    private const double OrderFactor = 0.4;
    private const double MendedFactor = 0.95;

    /// <summary>The candidates, the best first.</summary>
    public List<Candidate> Score(Parse parse)
    {
        var cues = new List<Hit<(int Intent, Cue Cue)>>();
        lexicon.Cues.Find(parse, cues);
        var candidates = new List<Candidate>();
        if (cues.Count == 0)
            return candidates;

        cues.Sort(static (a, b) => Rank(b).CompareTo(Rank(a)));
        var beside = new List<Hit<int>>();
        lexicon.Beside.Find(parse, beside);
        var orders = new List<Hit<bool>>();
        lexicon.Orders.Find(parse, orders);
        for (var i = 0; i < lexicon.Intents.Count; i++)
        {
            if (Gather(i, cues, beside) is not { } candidate)
                continue;
            candidate.Score = candidate.Strength * Explained(candidate, parse) * (IsOrder(candidate.Cues | candidate.Beside, orders, parse) ? OrderFactor : 1)
                * (candidate.Mended ? MendedFactor : 1);
            candidates.Add(candidate);
        }

        candidates.Sort(static (a, b) => b.Score.CompareTo(a.Score));
        return candidates;
    }

    /// <summary>Whether it begins with an order to change something.</summary>
    public bool IsOrder(Parse parse)
    {
        var orders = new List<Hit<bool>>();
        lexicon.Orders.Find(parse, orders);
        return IsOrder(explained: 0, orders, parse);
    }

    private static double Rank(Hit<(int Intent, Cue Cue)> hit) => BitOperations.PopCount(hit.Tokens) + hit.Value.Cue.Weight;

    private Candidate? Gather(int intent, List<Hit<(int Intent, Cue Cue)>> cues, List<Hit<int>> beside)
    {
        Candidate? candidate = null;
        var doubt = 1.0;
        foreach (var hit in cues)
        {
            if (hit.Value.Intent != intent || (candidate is not null && (hit.Tokens & ~candidate.Cues) == 0))
                continue;
            candidate ??= new Candidate(lexicon.Intents[intent]);
            candidate.Cues |= hit.Tokens;
            candidate.Mended |= hit.Mended;
            doubt *= 1 - hit.Value.Cue.Weight;
            if (hit.Value.Cue.Argument is { } argument)
            {
                var at = argument.IndexOf('=', StringComparison.Ordinal);
                var (name, value) = (argument[..at], argument[(at + 1)..]);
                if (!(candidate.Arguments ??= []).TryAdd(name, value) && candidate.Arguments[name] != value && hit.Value.Cue.Weight >= WeightOfOwn)
                    candidate.Alternative ??= new(candidate.Arguments) { [name] = value };
            }
        }

        if (candidate is null)
            return null;
        candidate.Strength = 1 - doubt;
        foreach (var hit in beside)
        {
            if (hit.Value == intent)
                candidate.Beside |= hit.Tokens;
        }

        return candidate;
    }

    // The share of what was said that the intent accounts for.
    private double Explained(Candidate candidate, Parse parse)
    {
        var takes = candidate.Intent.Takes;
        var slots = 0UL;
        var strangers = 0UL;
        Sort(parse.ProjectTokens, Takes.Project);
        Sort(parse.PersonTokens, Takes.Person | Takes.Recipients);
        Sort(parse.DateTokens, Takes.Day | Takes.Since | Takes.Confidence);
        Sort(parse.ConfidenceTokens, Takes.Confidence);
        Sort(parse.AudienceTokens, Takes.Audience);

        double explained = 0, cost = 0;
        for (var i = 0; i < parse.Utterance.Count; i++)
        {
            if (Parse.Holds(candidate.Cues | slots, i))
                explained++;
            else if (Parse.Holds(candidate.Beside, i))
                continue;
            else if (Parse.Holds(strangers, i))
                cost += parse.IsSmall(i) ? 0 : CostOfStranger;
            else if (parse.Utterance.Tokens[i].Kind == TokenKind.Address)
                cost += takes.HasFlag(Takes.Recipients) ? 0 : CostOfStranger;
            else if (parse.Has(lexicon.Negation, i))
                cost += CostOfNegation;
            else if (parse.Utterance.Tokens[i].Word == Token.Unknown)
                cost += CostOfStranger;
            else if (!parse.IsSmall(i))
                cost += CostOfOtherCue;
        }

        return explained / (explained + cost);

        void Sort(ulong tokens, Takes slot)
        {
            if ((takes & slot) != Takes.Nothing)
                slots |= tokens;
            else
                strangers |= tokens;
        }
    }

    // "close the overdue tasks" is no question about tasks.
    private static bool IsOrder(ulong explained, List<Hit<bool>> orders, Parse parse)
    {
        var first = 0;
        while (first < parse.Utterance.Count && parse.IsSmall(first))
            first++;
        foreach (var order in orders)
        {
            // "changes" is no order, "change" is one.
            var isNoun = parse.Utterance.Folded(order.First) is [.., not 's', 's'];
            var isForMe = parse.Utterance.Folded(order.First) is "send" && order.First + 1 < parse.Utterance.Count && parse.Utterance.Folded(order.First + 1) is "me" or "us";
            if (order.First <= first && !isNoun && !isForMe && (order.Tokens & ~explained) != 0)
                return true;
        }

        return false;
    }
}
