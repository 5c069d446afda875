using TpmAssistant.Domain.Findings;
using TpmAssistant.Domain.Health;
using TpmAssistant.Domain.Tasks;
using TpmAssistant.Domain.Workload;

namespace TpmAssistant.Domain.Risks.Rules;

/// <summary>
/// Somebody overloaded in the coming weeks who holds work for a milestone within them. Probability by the load: up to 1.25 times their time 3, up to
/// 1.5 times 4, above 5; impact that of the milestone.
/// </summary>
internal sealed class OverloadBeforeMilestoneRule : IRiskRule
{
    public string Id => "overload-before-milestone";

    public IEnumerable<RiskCandidate> Scan(HealthContext context)
    {
        var view = context.View;
        return Overload.In(view.Workload).SelectMany(o => Candidates(view, o))
            .OrderByDescending(c => c.RiskExposure).ThenBy(c => c.Proximity).ThenByDescending(c => ((Figure.Share)c.Figures["load"]).Value)
            .ThenBy(c => ((Figure.Who)c.Figures["who"]).Value.Id.Value, StringComparer.Ordinal).Take(1);
    }

    private IEnumerable<RiskCandidate> Candidates(ProjectView view, Overload overload)
    {
        var last = overload.Load.Weeks[^1].WeekStart.DayNumber + 6;
        return overload.Load.Weeks.SelectMany(w => w.Tasks).Distinct()
            .SelectMany(r => view.MilestonesOf(r).Select(m => (Milestone: m, Task: view.Tasks[r])))
            .Where(p => p.Milestone.Planned is { } day && day >= view.Status && day.DayNumber <= last)
            .GroupBy(p => p.Milestone, p => p.Task)
            .Select(g => Candidate(view, overload, g.Key, [.. g.Order(TaskOrder.Instance)]));
    }

    private RiskCandidate Candidate(ProjectView view, Overload overload, MilestoneView milestone, IReadOnlyList<ProjectTask> tasks) => new()
    {
        Rule = Id,
        Subject = $"{overload.Person.Id} {milestone.Milestone.Key}",
        Probability = overload.Share <= 1.25 ? 3 : overload.Share <= 1.5 ? 4 : 5,
        Impact = RiskScale.Before(view, milestone),
        Proximity = milestone.Planned,
        Response = RiskResponse.Mitigate,
        Figures = new Dictionary<string, Figure>(StringComparer.Ordinal)
        {
            ["who"] = new Figure.Who(overload.Person),
            ["load"] = new Figure.Share(overload.Share),
            ["tasks"] = new Figure.Count(tasks.Count),
            ["milestone"] = new Figure.Text(milestone.Milestone.Name),
            ["date"] = new Figure.Date(milestone.Planned ?? view.Status),
        },
        Evidence = Evidences.Of(tasks, _ => new Figure.Who(overload.Person)),
    };
}
