using TpmAssistant.Domain.Findings;
using TpmAssistant.Domain.Health;
using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Domain.Risks.Rules;

/// <summary>
/// Much of a milestone's work due in its last days. Probability 2, from three quarters of its tasks 4; impact that of the milestone.
/// </summary>
internal sealed class DueDateBunchingRule : IRiskRule
{
    /// <summary>Working days before the milestone that count as its last. Default 5, range 1 to 60.</summary>
    public int WithinDays { get; init; } = 5;

    /// <summary>Open tasks due then from which it speaks. Default 5, range 2 to 1000.</summary>
    public int MinTasks { get; init; } = 5;

    /// <summary>Share of the milestone's tasks from which it speaks. Default 0.5, range 0 to 1.</summary>
    public double MinShare { get; init; } = 0.5;

    /// <summary>Share from which it is likelier. Default 0.75, range <see cref="MinShare"/> to 1.</summary>
    public double MostShare { get; init; } = 0.75;

    public string Id => "due-date-bunching";

    public IEnumerable<RiskCandidate> Scan(HealthContext context)
    {
        var view = context.View;
        return view.Milestones.Where(m => !m.IsReached && m.Planned >= view.Status).Select(m => Candidate(view, m)).OfType<RiskCandidate>()
            .OrderByDescending(c => c.RiskExposure).ThenBy(c => c.Proximity).Take(1);
    }

    private RiskCandidate? Candidate(ProjectView view, MilestoneView milestone)
    {
        if (milestone.Planned is not { } date) return null;
        List<ProjectTask> last =
        [
            .. milestone.Open.Where(t => t.Due <= date && view.Calendar.WorkingDaysBetween(t.Due.Value, date) <= WithinDays)
                .OrderBy(t => t.Due).ThenBy(t => t, TaskOrder.Instance),
        ];
        var share = (double)last.Count / Math.Max(1, milestone.PlannedTasks);
        if (last.Count < MinTasks || share < MinShare) return null;
        return new()
        {
            Rule = Id,
            Subject = milestone.Milestone.Key,
            Probability = share >= MostShare ? 4 : 2,
            Impact = RiskScale.Before(milestone),
            Proximity = date,
            Response = RiskResponse.Avoid,
            Figures = new Dictionary<string, Figure>(StringComparer.Ordinal)
            {
                ["tasks"] = new Figure.Count(last.Count),
                ["share"] = new Figure.Share(share),
                ["milestone"] = new Figure.Text(milestone.Milestone.Name),
                ["date"] = new Figure.Date(date),
                ["within"] = new Figure.Days(WithinDays),
            },
            Evidence = Evidences.Of(last, Evidences.Due),
        };
    }
}
