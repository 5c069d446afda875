using TpmAssistant.Domain.Findings;
using TpmAssistant.Domain.Flow;
using TpmAssistant.Domain.Health;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Domain.Improvement.Rules;

/// <summary>Work of one kind comes again and again: three or more done, by the first telling word of their titles, and two or more still ahead.</summary>
internal sealed class AutomateRule : IImprovementRule
{
    private const int FewestDone = 3;
    private const int FewestAhead = 2;
    private const int ShortestWord = 3;

    public Suggestion? Look(HealthContext context, FlowReport flow)
    {
        var done = flow.Finished.ToLookup(i => CycleSamples.KindOf(i.Task), StringComparer.Ordinal);
        var ahead = context.Now.Tasks.DistinctBy(t => t.Ref).Where(t => t.IsOpen && t.IsWork).Order(TaskOrder.Instance).ToLookup(CycleSamples.KindOf, StringComparer.Ordinal);
        var best = done.Where(g => g.Key.Length >= ShortestWord && g.Count() >= FewestDone && ahead[g.Key].Count() >= FewestAhead && !g.Any(i => i.Task.Means(LabelMeaning.Defect)))
            .Select(g => (Kind: g.Key, Done: g.ToList(), Ahead: ahead[g.Key].ToList(), Median: FlowAnalyzer.Median(g.Select(i => i.Days!.Value))))
            .OrderByDescending(g => g.Median * g.Ahead.Count).ThenBy(g => g.Kind, StringComparer.Ordinal).FirstOrDefault();
        if (best.Kind is null) return null;
        return new()
        {
            Practice = Practice.Automate,
            Scope = best.Kind,
            ScopeName = Word(best.Done[0].Task.Title, best.Kind),
            Strength = best.Ahead.Count * best.Median,
            Stake = best.Ahead.Count * best.Median / 2.0,
            Figures = new Dictionary<string, Figure>(StringComparer.Ordinal)
            {
                ["word"] = new Figure.Text(Word(best.Done[0].Task.Title, best.Kind)),
                ["finished"] = new Figure.Count(best.Done.Count),
                ["count"] = new Figure.Count(best.Ahead.Count),
                ["median"] = new Figure.Days(best.Median),
            },
            Evidence = [.. best.Ahead.Take(Evidences.Most / 2).Select(t => Evidences.Of(t)), .. best.Done.Take(Evidences.Most / 2).Select(i => Evidences.Of(i.Task, new Figure.Days(i.Days!.Value)))],
        };
    }

    /// <summary>The word as the title writes it.</summary>
    private static string Word(string title, string kind) =>
        title.Split(' ', StringSplitOptions.RemoveEmptyEntries).FirstOrDefault(w => w.StartsWith(kind, StringComparison.OrdinalIgnoreCase)) ?? kind;
}
