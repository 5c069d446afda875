using TpmAssistant.Domain.Findings;
using TpmAssistant.Domain.Workload;

namespace TpmAssistant.Domain.Health.Rules;

/// <summary>
/// People with more than 1.1 times the work that they have time for over two to four weeks, without regard to meetings. Amber when the rest of the
/// team could take the excess; red when it could not, so that more people, less work or later dates must be decided. Never red while the project
/// names no members, because then nobody's time is known.
/// </summary>
internal sealed class OverloadRule : IHealthRule
{
    public string Id => "overload";

    public HealthDimension Dimension => HealthDimension.People;

    public IEnumerable<Finding> Examine(HealthContext context)
    {
        var table = context.View.Workload;
        var overloaded = Overload.In(table);
        if (overloaded is not [var worst, ..]) yield break;

        var excess = overloaded.Sum(o => o.ExcessHours);
        var team = context.Project.Members.Where(WorkloadCalculator.IsTeam).Select(m => m.Person.Id).ToHashSet();
        var spare = table.People.Where(p => team.Contains(p.Person.Id)).Sum(p => Math.Max(0, p.Weeks.Sum(w => w.AvailableHours - w.AssignedHours)));
        yield return new()
        {
            Rule = Id,
            Dimension = Dimension,
            Severity = team.Count > 0 && excess > spare ? Severity.Critical : Severity.Warning,
            Weight = Math.Min(70, 30 + (5 * overloaded.Count) + (10 * Math.Min(worst.Share, 2))),
            Figures = new Dictionary<string, Figure>(StringComparer.Ordinal)
            {
                ["people"] = new Figure.Count(overloaded.Count),
                ["who"] = new Figure.Who(worst.Person),
                ["load"] = new Figure.Share(worst.Share),
                ["excess"] = new Figure.Hours(Math.Round(excess, 1)),
                ["spare"] = new Figure.Hours(Math.Round(spare, 1)),
            },
            Evidence = Tasks(context, overloaded),
        };
    }

    private static IReadOnlyList<Evidence> Tasks(HealthContext context, IReadOnlyList<Overload> overloaded) =>
    [
        .. overloaded.SelectMany(o => o.Load.Weeks.SelectMany(w => w.Tasks).Distinct().Take(3).Select(r => (Task: r, o.Person))).DistinctBy(t => t.Task)
            .Take(Evidences.Most).Select(t => Evidences.Of(context.View.Tasks[t.Task], new Figure.Who(t.Person))),
    ];
}
