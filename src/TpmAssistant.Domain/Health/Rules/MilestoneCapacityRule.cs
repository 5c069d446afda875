using TpmAssistant.Domain.Findings;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Domain.Health.Rules;

/// <summary>
/// A milestone still ahead whose remaining work does not fit: some person's open work for it is more than their working hours before it. Amber
/// from two working days short, as estimates are no better, red beyond the project's <see cref="Tolerances.MilestoneSlipDays"/>. Speaks of the milestone shortest of time.
/// </summary>
internal sealed class MilestoneCapacityRule : IHealthRule
{
    /// <summary>Working days short from which it is amber. Default 2, range 0 to 20.</summary>
    public double AmberDays { get; init; } = 2;

    /// <summary>Working days ahead within which it gives a colour; further off the work can still be spread. Default 20, range 1 to 250.</summary>
    public int WithinDays { get; init; } = 20;

    public string Id => "milestone-capacity";

    public HealthDimension Dimension => HealthDimension.Schedule;

    public IEnumerable<Finding> Examine(HealthContext context)
    {
        var view = context.View;
        var weekly = context.Project.Members.DistinctBy(m => m.Person.Id).ToDictionary(m => m.Person.Id, m => m.WeeklyHours);
        var worst = view.Milestones.Where(m => !m.IsReached && m.Deadline >= view.Status && m.Open.Count > 0)
            .Select(m => Shortest(view, m, weekly)).OfType<Shortfall>().Where(s => s.Days > AmberDays)
            .OrderBy(s => view.DaysTo(s.Date) > WithinDays).ThenByDescending(s => s.Days).ThenBy(s => s.Date).ThenBy(s => s.Milestone.Milestone.Key, StringComparer.Ordinal).FirstOrDefault();
        if (worst is null) yield break;

        var days = (int)Math.Ceiling(Math.Min(worst.Days, 10_000));
        yield return new()
        {
            Rule = Id,
            Dimension = Dimension,
            Severity = view.DaysTo(worst.Date) > WithinDays ? Severity.Info : worst.Days > context.Project.Tolerances.MilestoneSlipDays ? Severity.Critical : Severity.Warning,
            Weight = Math.Min(92, 50 + days),
            Figures = new Dictionary<string, Figure>(StringComparer.Ordinal)
            {
                ["milestone"] = new Figure.Text(worst.Milestone.Milestone.Name),
                ["date"] = new Figure.Date(worst.Date),
                ["open"] = new Figure.Count(worst.Milestone.Open.Count),
                ["remaining"] = new Figure.Hours(Math.Round(worst.Needed, 1)),
                ["available"] = new Figure.Hours(Math.Round(worst.Available, 1)),
                ["short"] = new Figure.Days(days),
            },
            Evidence =
            [
                Evidences.Of(worst.Milestone.Milestone, new Figure.Date(worst.Date)),
                .. worst.Tasks.OrderByDescending(t => DueLoad.HoursOf(view, t)).ThenBy(t => t, TaskOrder.Instance).Take(Evidences.Most - 1)
                    .Select(t => Evidences.Of(t, new Figure.Hours(Math.Round(DueLoad.HoursOf(view, t), 1)))),
            ],
        };
    }

    private static Shortfall? Shortest(ProjectView view, MilestoneView milestone, Dictionary<PersonId, double> weekly)
    {
        var date = milestone.Deadline ?? view.Status;
        var days = view.Calendar.WorkingDaysIn(view.Status, date);
        var perWeek = Math.Max(1, view.Calendar.WorkingDaysPerWeek);
        var byPerson = new Dictionary<PersonId, List<ProjectTask>>();
        foreach (var task in milestone.Open.Where(t => !t.Means(LabelMeaning.External)))
        {
            foreach (var owner in task.Assignees.DistinctBy(p => p.Id))
            {
                if (!byPerson.TryGetValue(owner.Id, out var tasks)) byPerson.Add(owner.Id, tasks = []);
                tasks.Add(task);
            }
        }

        return byPerson.Select(p => Shortfall.Of(view, milestone, date, p.Value, days, Math.Clamp(weekly.GetValueOrDefault(p.Key, 40), 0, 168) / perWeek))
            .OrderByDescending(s => s.Days).ThenByDescending(s => s.Needed).ThenBy(s => s.Tasks[0], TaskOrder.Instance).FirstOrDefault();
    }

    private sealed record Shortfall(MilestoneView Milestone, DateOnly Date, IReadOnlyList<ProjectTask> Tasks, double Needed, double Available, double Days)
    {
        /// <summary>Somebody without hours of their own is short by ordinary days of eight hours.</summary>
        public static Shortfall Of(ProjectView view, MilestoneView milestone, DateOnly date, List<ProjectTask> tasks, int days, double daily)
        {
            var needed = tasks.Sum(t => DueLoad.HoursOf(view, t));
            var available = days * daily;
            return new(milestone, date, tasks, needed, available, (needed - available) / (daily > 0 ? daily : 8));
        }
    }
}
