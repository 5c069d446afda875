using TpmAssistant.Domain.Findings;
using TpmAssistant.Domain.Flow;
using TpmAssistant.Domain.Health;

namespace TpmAssistant.Domain.Improvement.Rules;

/// <summary>Work piles up in one bucket and hangs on few people: at most one for every two items that wait there.</summary>
internal sealed class WorkTogetherRule : IImprovementRule
{
    private const int ItemsAPerson = 2;

    public Suggestion? Look(HealthContext context, FlowReport flow)
    {
        if (flow.Bottleneck is not { } bucket) return null;
        var people = bucket.Waiting.SelectMany(w => w.Task.Assignees).Select(p => p.Id).Distinct().Count();
        if (people == 0 || people * ItemsAPerson > bucket.Waiting.Count) return null;
        var days = bucket.Waiting.Sum(w => w.Days);
        return new()
        {
            Practice = Practice.WorkTogether,
            Scope = bucket.Bucket,
            ScopeName = bucket.Bucket,
            Strength = days,
            Stake = days / 2.0,
            Figures = new Dictionary<string, Figure>(StringComparer.Ordinal)
            {
                ["bucket"] = new Figure.Text(bucket.Bucket),
                ["count"] = new Figure.Count(bucket.Waiting.Count),
                ["people"] = new Figure.Count(people),
                ["arrivals"] = new Figure.Count(bucket.Arrivals),
                ["departures"] = new Figure.Count(bucket.Departures),
                ["median"] = new Figure.Days(bucket.MedianWait),
            },
            Evidence = [.. bucket.Waiting.Take(Evidences.Most).Select(w => Evidences.Of(w.Task, new Figure.Days(w.Days)))],
        };
    }
}
