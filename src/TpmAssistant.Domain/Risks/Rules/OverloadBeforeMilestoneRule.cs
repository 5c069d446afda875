using TpmAssistant.Domain.Findings;
using TpmAssistant.Domain.Health;
using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Domain.Risks.Rules;

/// <summary>
/// Somebody with more work due before a milestone of the coming four weeks than time until then. Probability by the load: up to 1.25 times their time 3, up to
/// 1.5 times 4, above 5; impact 2 while the milestone holds if each works off what they have, 5 where the excess is more than the project's tolerance of days, else that of the milestone.
/// </summary>
internal sealed class OverloadBeforeMilestoneRule : IRiskRule
{
    private const double HoursPerDay = 8;

    /// <summary>Hours due over hours there are from which it speaks. Default 1.2, range 1 to 10.</summary>
    public double MinShare { get; init; } = 1.2;

    /// <summary>Hours too many before the milestone from which it speaks. Default 16, range 0 to 1000.</summary>
    public double MinHours { get; init; } = 16;

    public string Id => "overload-before-milestone";

    public IEnumerable<RiskCandidate> Scan(HealthContext context)
    {
        var view = context.View;
        return view.Loads.Where(l => l.Share > MinShare ).SelectMany(l => Candidates(context, l))
            .OrderByDescending(c => c.RiskExposure).ThenBy(c => c.Proximity).ThenByDescending(c => ((Figure.Share)c.Figures["load"]).Value)
            .ThenBy(c => ((Figure.Who)c.Figures["who"]).Value.Id.Value, StringComparer.Ordinal).Take(1);
    }

    private IEnumerable<RiskCandidate> Candidates(HealthContext context, DueLoad load)
    {
        var view = context.View;
        var weekly = context.Project.Members.FirstOrDefault(m => m.Person.Id == load.Person.Id)?.WeeklyHours ?? 40;
        return load.Tasks.SelectMany(t => view.MilestonesOf(t.Ref).Select(m => (Milestone: m, Task: t)))
            .Where(p => p.Milestone.Deadline is { } day && day >= view.Status && view.DaysTo(day) <= DueLoad.ToDays)
            .GroupBy(p => p.Milestone, p => p.Task)
            .Select(g => (Milestone: g.Key, Tasks: g.Order(TaskOrder.Instance).ToList(), Excess: load.ExcessBy(view, g.Key.Deadline ?? view.Status, weekly)))
            .Where(g => g.Excess >= MinHours).Select(g => Candidate(context, load, g.Milestone, g.Tasks, g.Excess));
    }

    private RiskCandidate Candidate(HealthContext context, DueLoad load, MilestoneView milestone, List<ProjectTask> tasks, double excess) => new()
    {
        Rule = Id,
        Subject = $"{load.Person.Id} {milestone.Milestone.Key}",
        Probability = load.Share <= 1.25 ? 3 : load.Share <= 1.5 ? 4 : 5,
        Impact = !Pushes(context.View, milestone) ? RiskScale.Unfelt : excess > HoursPerDay * context.Project.Tolerances.MilestoneSlipDays ? 5 : RiskScale.Before(milestone),
        Proximity = milestone.Deadline,
        Response = RiskResponse.Mitigate,
        Figures = new Dictionary<string, Figure>(StringComparer.Ordinal)
        {
            ["who"] = new Figure.Who(load.Person),
            ["load"] = new Figure.Share(load.Share),
            ["tasks"] = new Figure.Count(tasks.Count),
            ["milestone"] = new Figure.Text(milestone.Milestone.Name),
            ["date"] = new Figure.Date(milestone.Deadline ?? context.StatusDate),
        },
        Evidence = Evidences.Of(tasks, _ => new Figure.Who(load.Person)),
    };

    /// <summary>Whether the milestone gives way if each works off what they have, one thing after the other.</summary>
    private static bool Pushes(ProjectView view, MilestoneView milestone) =>
        (milestone.Promise ?? milestone.Deadline) is not { } day || view.Levelled.EndOf(milestone) > view.DaysTo(day) + RiskScale.FeltDays;
}
