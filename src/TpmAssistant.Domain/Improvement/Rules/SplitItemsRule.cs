using TpmAssistant.Domain.Findings;
using TpmAssistant.Domain.Flow;
using TpmAssistant.Domain.Health;

namespace TpmAssistant.Domain.Improvement.Rules;

/// <summary>
/// A few long items make the pace hard to foresee: the 85th percentile is at least twice the median, and three or more took or have taken twice the
/// median. What looks longer than the 85th percentile's half is to be split before it is begun.
/// </summary>
internal sealed class SplitItemsRule : IImprovementRule
{
    private const int FewestLong = 3;
    private const int Twice = 2;

    public Suggestion? Look(HealthContext context, FlowReport flow)
    {
        if (flow is not { MedianDays: { } median, Days85: { } most } || most < Twice * median) return null;
        var longest = flow.Finished.Concat(flow.InProgress).Where(i => i.Days >= Twice * median).OrderByDescending(i => i.Days).ThenBy(i => i.Task.Ref.ToString(), StringComparer.Ordinal).ToList();
        if (longest.Count < FewestLong) return null;
        return new()
        {
            Practice = Practice.SplitItems,
            Limit = Math.Max(Twice, (most + 1) / Twice),
            Strength = (double)most / median,
            Stake = longest.Sum(i => (double)i.Days!.Value - median),
            Figures = new Dictionary<string, Figure>(StringComparer.Ordinal)
            {
                ["count"] = new Figure.Count(longest.Count),
                ["median"] = new Figure.Days(median),
                ["most"] = new Figure.Days(most),
                ["limit"] = new Figure.Days(Math.Max(Twice, (most + 1) / Twice)),
                ["finished"] = new Figure.Count(flow.Finished.Count),
            },
            Evidence = [.. longest.Take(Evidences.Most).Select(i => Evidences.Of(i.Task, new Figure.Days(i.Days!.Value)))],
        };
    }
}
