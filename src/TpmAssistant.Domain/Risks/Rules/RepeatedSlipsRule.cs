using TpmAssistant.Domain.Findings;
using TpmAssistant.Domain.Health;
using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Domain.Risks.Rules;

/// <summary>
/// Open work whose last day moved later again and again from snapshot to snapshot. Probability by how often: twice 3, three times 4, more 5; impact: the
/// gravest milestone that needs such a task, else 3 from three tasks, else 2.
/// </summary>
internal sealed class RepeatedSlipsRule : IRiskRule
{
    /// <summary>Moves from which it speaks. Default 2, range 1 to 100.</summary>
    public int MinTimes { get; init; } = 2;

    public string Id => "repeated-slips";

    public IEnumerable<RiskCandidate> Scan(HealthContext context)
    {
        var view = context.View;
        List<(ProjectTask Task, int Times, int Days)> slipped =
        [
            .. view.Open.Select(t => (Task: t, Slips: view.History.Slips(t))).Where(s => s.Slips.Times >= MinTimes)
                .Select(s => (s.Task, s.Slips.Times, s.Slips.Days))
                .OrderByDescending(s => s.Times).ThenByDescending(s => s.Days).ThenBy(s => s.Task, TaskOrder.Instance),
        ];
        if (slipped is not [var worst, ..]) yield break;

        var impact = slipped.Max(s => RiskScale.OfMilestones(view, s.Task));
        yield return new()
        {
            Rule = Id,
            Probability = worst.Times switch { <= 2 => 3, 3 => 4, _ => 5 },
            Impact = Math.Max(impact, slipped.Count >= 3 ? 3 : 2),
            Proximity = RiskScale.Proximity(view, worst.Task.Due),
            Response = RiskResponse.Mitigate,
            Figures = new Dictionary<string, Figure>(StringComparer.Ordinal)
            {
                ["task"] = new Figure.Text(worst.Task.Title),
                ["times"] = new Figure.Count(worst.Times),
                ["moved"] = new Figure.Days(worst.Days),
                ["tasks"] = new Figure.Count(slipped.Count),
            },
            Evidence = Evidences.Of(slipped.Select(s => s.Task), Evidences.Due),
        };
    }
}
