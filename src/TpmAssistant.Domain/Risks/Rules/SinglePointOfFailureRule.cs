using TpmAssistant.Domain.Findings;
using TpmAssistant.Domain.Health;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Domain.Risks.Rules;

/// <summary>
/// One person alone on many of the open tasks of a milestone ahead. Probability 3, one more from three quarters of the milestone's tasks, one more when the
/// person is overloaded; impact that of the milestone.
/// </summary>
internal sealed class SinglePointOfFailureRule : IRiskRule
{
    /// <summary>Open tasks held alone from which it speaks. Default 5, range 2 to 1000.</summary>
    public int MinTasks { get; init; } = 5;

    /// <summary>Share of the milestone's tasks held alone from which it speaks. Default 0.5, range 0 to 1.</summary>
    public double MinShare { get; init; } = 0.5;

    /// <summary>Share from which it is likelier. Default 0.75, range <see cref="MinShare"/> to 1.</summary>
    public double MostShare { get; init; } = 0.75;

    /// <summary>Hours due over hours there are from which somebody is overloaded. Default 1.2, range 1 to 10.</summary>
    public double OverloadFrom { get; init; } = 1.2;

    public string Id => "single-point-of-failure";

    public IEnumerable<RiskCandidate> Scan(HealthContext context)
    {
        var view = context.View;
        var overloaded = view.Loads.Where(l => l.Share > OverloadFrom).Select(l => l.Person.Id).ToHashSet();
        return view.Milestones.Where(m => !m.IsReached && m.Planned >= view.Status)
            .SelectMany(m => Holders(m).Select(h => Candidate(view, m, h.Person, h.Tasks, overloaded.Contains(h.Person.Id))))
            .OrderByDescending(c => c.RiskExposure).ThenBy(c => c.Proximity).ThenByDescending(c => ((Figure.Count)c.Figures["tasks"]).Value)
            .ThenBy(c => ((Figure.Who)c.Figures["who"]).Value.Id.Value, StringComparer.Ordinal).Take(1);
    }

    private IEnumerable<(Person Person, List<ProjectTask> Tasks)> Holders(MilestoneView milestone) =>
        milestone.Open.Where(t => t.Assignees.Count == 1 && !t.Means(LabelMeaning.External)).GroupBy(t => t.Assignees[0].Id).Select(g => (g.First().Assignees[0], g.ToList()))
            .Where(h => h.Item2.Count >= MinTasks && h.Item2.Count >= MinShare * milestone.PlannedTasks);

    private RiskCandidate Candidate(ProjectView view, MilestoneView milestone, Person person, List<ProjectTask> tasks, bool overloaded)
    {
        var share = (double)tasks.Count / milestone.PlannedTasks;
        return new()
        {
            Rule = Id,
            Subject = $"{person.Id} {milestone.Milestone.Key}",
            Probability = 3 + (share >= MostShare ? 1 : 0) + (overloaded ? 1 : 0),
            Impact = RiskScale.Before(milestone),
            Proximity = milestone.Planned,
            Response = RiskResponse.Mitigate,
            Figures = new Dictionary<string, Figure>(StringComparer.Ordinal)
            {
                ["who"] = new Figure.Who(person),
                ["tasks"] = new Figure.Count(tasks.Count),
                ["share"] = new Figure.Share(share),
                ["milestone"] = new Figure.Text(milestone.Milestone.Name),
                ["date"] = new Figure.Date(milestone.Planned ?? view.Status),
            },
            Evidence = Evidences.Of(tasks, Evidences.Owner),
        };
    }
}
