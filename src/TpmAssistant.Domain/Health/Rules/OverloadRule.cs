using TpmAssistant.Domain.Findings;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Tasks;
using TpmAssistant.Domain.Workload;

namespace TpmAssistant.Domain.Health.Rules;

/// <summary>
/// People with more work than they have time for over two to four weeks, without regard to meetings. Told, without a colour, of one who is a little over. Amber while they can catch up within the project's
/// <see cref="Tolerances.MilestoneSlipDays"/> or the rest of the team could take the excess; red when neither holds, so that more people, less work or
/// later dates must be decided. Where there are milestones and each that is near can still be kept, only one person far over is amber; while none of them is pushed beyond that tolerance, nobody is red. Never red while the project names no members, because then nobody's time is known.
/// </summary>
internal sealed class OverloadRule : IHealthRule
{
    /// <summary>Its code.</summary>
    public const string Name = "overload";

    private const double HoursPerDay = 8;

    /// <summary>Hours due over hours there are above which somebody is told of; a little more is noise in estimates. Default 1.1, range 1 to 10.</summary>
    public double TellLoad { get; init; } = 1.1;

    /// <summary>The same above which one person alone is amber. Default 1.5, range <see cref="TellLoad"/> to 10.</summary>
    public double AmberLoad { get; init; } = 1.5;

    /// <summary>Hours too much from which one person alone is amber. Default 40, range 0 to 1000.</summary>
    public double AmberHours { get; init; } = 40;

    /// <summary>Share of the project's people that is amber together, two at least. Default 0.2, range 0 to 1.</summary>
    public double AmberPeople { get; init; } = 0.2;

    public string Id => Name;

    public HealthDimension Dimension => HealthDimension.People;

    public IEnumerable<Finding> Examine(HealthContext context)
    {
        var view = context.View;
        List<DueLoad> overloaded = [.. view.Loads.Where(o => o.Share > TellLoad)];
        if (overloaded is not [var worst, ..]) yield break;

        var excess = overloaded.Sum(o => o.ExcessHours);
        List<ProjectMember> team = [.. context.Project.Members.Where(WorkloadCalculator.IsTeam).DistinctBy(m => m.Person.Id)];
        var loads = view.Loads.ToDictionary(l => l.Person.Id);
        var spare = team.Sum(m => Math.Max(0, (DueLoad.ToDays * DueLoad.Daily(view, m.WeeklyHours)) - Due(view, loads.GetValueOrDefault(m.Person.Id))));
        var isHeavy = overloaded.Exists(o => o.Share > AmberLoad && o.ExcessHours >= AmberHours);
        var amber = isHeavy || (!view.Levelled.KeepsPromises && overloaded.Count > 1 && team.Count > 0 && overloaded.Count >= AmberPeople * team.Count);
        var toCatchUp = overloaded.Max(o => o.ExcessHours) / HoursPerDay;
        yield return new()
        {
            Rule = Id,
            Dimension = Dimension,
            Severity = !amber ? Severity.Info
                : !(view.Levelled.WorstSlip <= context.Project.Tolerances.MilestoneSlipDays) && team.Count > 0 && excess > spare && toCatchUp > context.Project.Tolerances.MilestoneSlipDays ? Severity.Critical : Severity.Warning,
            Weight = Math.Min(70, 30 + (5 * overloaded.Count) + (10 * Math.Min(worst.Share, 2))),
            Figures = new Dictionary<string, Figure>(StringComparer.Ordinal)
            {
                ["people"] = new Figure.Count(overloaded.Count),
                ["who"] = new Figure.Who(worst.Person),
                ["load"] = new Figure.Share(worst.Share),
                ["excess"] = new Figure.Hours(Math.Round(excess, 1)),
                ["spare"] = new Figure.Hours(Math.Round(spare, 1)),
            },
            Evidence = Tasks(view, overloaded),
        };
    }

    private static double Due(ProjectView view, DueLoad? load) => load?.Tasks.Sum(t => DueLoad.HoursOf(view, t)) ?? 0;

    private static IReadOnlyList<Evidence> Tasks(ProjectView view, List<DueLoad> overloaded) =>
    [
        .. overloaded.SelectMany(o => o.Tasks.OrderByDescending(t => DueLoad.HoursOf(view, t)).ThenBy(t => t, TaskOrder.Instance).Take(3).Select(t => (Task: t, o.Person)))
            .DistinctBy(t => t.Task.Ref).Take(Evidences.Most).Select(t => Evidences.Of(t.Task, new Figure.Who(t.Person))),
    ];
}
