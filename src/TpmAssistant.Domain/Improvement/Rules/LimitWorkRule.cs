using TpmAssistant.Domain.Findings;
using TpmAssistant.Domain.Flow;
using TpmAssistant.Domain.Health;

namespace TpmAssistant.Domain.Improvement.Rules;

/// <summary>
/// More is in progress than people and pace account for. The limit is what Little's law expects in progress at the pace and median time seen, but one
/// item for each person who has one in hand; it speaks from a third above that.
/// </summary>
/// <remarks>J. D. C. Little: A Proof for the Queuing Formula L = λW, 1961.</remarks>
internal sealed class LimitWorkRule : IImprovementRule
{
    private const int FewestInProgress = 5;
    private const double Above = 4.0 / 3;
    private const int DaysPerWeek = 5;

    public Suggestion? Look(HealthContext context, FlowReport flow)
    {
        if (flow is not { MedianDays: { } median, Throughput: { } pace } || flow.InProgress.Count < FewestInProgress) return null;
        var people = flow.InProgress.SelectMany(i => i.Task.Assignees).Select(p => p.Id).Distinct().Count();
        var limit = Math.Max(Math.Max(people, 1), (int)Math.Ceiling(pace / DaysPerWeek * median));
        var count = flow.InProgress.Count;
        if (count < limit * Above) return null;
        return new()
        {
            Practice = Practice.LimitWork,
            Limit = limit,
            Strength = (double)count / limit,
            Stake = (count - limit) * (double)median,
            Figures = new Dictionary<string, Figure>(StringComparer.Ordinal)
            {
                ["count"] = new Figure.Count(count),
                ["limit"] = new Figure.Count(limit),
                ["people"] = new Figure.Count(people),
                ["finished"] = new Figure.Count(flow.Weeks.Sum(w => w.Finished)),
                ["weeks"] = new Figure.Count(flow.Weeks.Count),
                ["median"] = new Figure.Days(median),
            },
            Evidence = [.. flow.InProgress.Take(Evidences.Most).Select(i => Evidences.Of(i.Task, new Figure.Days(i.Days ?? 1)))],
        };
    }
}
