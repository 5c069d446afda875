using TpmAssistant.Ai.Phrases.Grammar;
using TpmAssistant.Ai.Phrases.Slots;
using TpmAssistant.Ai.Phrases.Text;
using TpmAssistant.Application.Functions;

namespace TpmAssistant.Ai.Phrases;

/// <summary>Decides between the readings that the grammar found: a call where one is clear, else those to choose from.</summary>
internal sealed class Choosing(Lexicon lexicon)
{
    private const double Margin = 0.05;
    private const double Leeway = 0.15;
    private const double BareProject = 0.75;
    private const double CostOfStranger = 0.08;

    private readonly Scoring _scoring = new(lexicon);
    private readonly PlainOrder _plainOrder = new(lexicon);

    /// <summary>The call, or the readings.</summary>
    public Understanding Decide(List<Candidate> candidates, Parse parse, Context context)
    {
        PreferLongerCues(candidates);
        var best = candidates[0];
        var built = Build(best, parse, context);
        if (!built.Sure && best.Intent.NeedsProject && parse.Projects.Count == 0 && candidates.Skip(1).FirstOrDefault(c => c.Score >= Phrasebook.Sure && best.Score - c.Score < Leeway && !c.Intent.NeedsProject) is { } free)
            (best, built) = (free, Build(free, parse, context)); // "how are things?" is about all of them where no project is spoken of.
        var rival = candidates.FirstOrDefault(c => c != best && c.Score <= best.Score && !IsWithin(c, best))?.Score ?? 0;
        var clear = best.Score >= Phrasebook.Sure && best.Score - rival >= Margin && built.Sure && !parse.Utterance.Cut;
        if (clear && best.Intent.IsOrder && Enumerable.Range(0, parse.Utterance.Count).Any(i => parse.Has(lexicon.Negation, i) && !parse.IsName(i)))
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

    private static Understanding Choice(List<Candidate> candidates, Parse parse, Context context)
    {
        var readings = new List<Reading>();
        foreach (var candidate in candidates)
        {
            if (candidate.Score < Phrasebook.Plausible || readings.Count == CallBuilder.Most)
                break;
            foreach (var call in Build(candidate, parse, context).Calls)
            {
                if (readings.Count < CallBuilder.Most)
                    readings.Add(new Reading(call, candidate.Intent.Say(call)));
            }
        }

        return readings.Count == 0 ? Understanding.Nothing : Understanding.Unsure(readings, Math.Round(Math.Min(candidates[0].Score, Phrasebook.Sure), 2));
    }

    /// <summary>A name or a date alone says what it is about, not what is wanted.</summary>
    public Understanding Bare(Parse parse, Context context)
    {
        var strangers = FollowUp.Strangers(parse);
        if (parse.Projects.Count > 0)
        {
            var built = CallBuilder.Build(ReportsGrammar.StatusReport, null, parse, context);
            var score = BareProject - CostOfStranger * strangers;
            if (built.Sure && score >= Phrasebook.Sure && !_scoring.IsOrder(parse) && !IsForeignOrder(parse, strangers) && parse.Projects[0].Fit != NameFit.Unknown)
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
