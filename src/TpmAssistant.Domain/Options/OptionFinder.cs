using TpmAssistant.Domain.Forecast;
using TpmAssistant.Domain.Health;
using TpmAssistant.Domain.Snapshots;
using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Domain.Options;

/// <summary>Finds up to four ways on, each giving something else: scope, money, risk, time. Every figure is a forecast of the changed plan.</summary>
/// <remarks>
/// What came up is put into the plan first: somebody who leaves by the rules of <see cref="ChangeSimulator"/>; more work as days upon the first task that sets the date,
/// because those who work there have to do it. Then, of each kind, the change that brings the earliest P80 is taken: a task left out (not an urgent one, not one that a milestone promises, not the one that the new work is counted on), a person more on
/// what is touched, two tasks overlapped; one that wins nothing is no option. "Time" is what came up and nothing else. The forces are those of the project triangle
/// (M. Barnes, 1969) with risk beside them.
/// </remarks>
public static class OptionFinder
{
    private const int MostTried = 5;
    private const int Most = 4;

    /// <summary>The options, the earliest P80 first and "time" last; empty where no network tells.</summary>
    /// <param name="simulator">The plan, prepared.</param>
    /// <param name="now">The snapshot it was prepared from.</param>
    /// <param name="situation">What has come up.</param>
    public static IReadOnlyList<ProjectOption> Find(ChangeSimulator simulator, Snapshot now, Situation situation)
    {
        var path = simulator.Path;
        if (simulator.Before.Method != ForecastMethod.Network || path.Count == 0) return [];
        var cost = DayCost.Of(now.Project);
        var came = Came(situation, path);
        var touched = simulator.TouchedBy(came);
        var time = Option(OptionKind.Time, came, touched);
        var tasks = now.Tasks.DistinctBy(t => t.Ref).ToDictionary(t => t.Ref);
        var promised = now.Project.Milestones.Where(m => m.Reached is null).SelectMany(m => m.Tasks).ToHashSet();
        if (situation.Kind == SituationKind.More) promised.Add(path[0]);
        List<ProjectOption?> found =
        [
            Best(path.Concat(situation.Kind == SituationKind.Lost ? touched : []).Distinct().Where(t => tasks[t].Priority != TaskPriority.Urgent && !promised.Contains(t))
                .Take(MostTried).Select(t => Option(OptionKind.Scope, [.. came, new(ChangeKind.Drop) { Tasks = [t] }], [t]))),
            Best([Option(OptionKind.Money, [.. came, new(ChangeKind.Join) { Tasks = situation.Kind == SituationKind.Lost && touched.Count > 0 ? touched : path }], path)]),
            situation.Kind == SituationKind.More ? Option(OptionKind.Decline, [], [])
                : Best(simulator.PathPairs.Take(MostTried).Select(p => Option(OptionKind.Risk, [.. came, new(ChangeKind.Overlap) { Tasks = [p.First, p.Second] }], [p.First, p.Second]))),
        ];
        return [.. found.OfType<ProjectOption>().OrderBy(o => o.After.P80).ThenBy(o => o.Kind).Take(Most - 1), time];

        ProjectOption? Best(IEnumerable<ProjectOption> options) =>
            options.Where(o => o.After.P80 < time.After.P80).OrderBy(o => o.After.P80).ThenByDescending(o => o.After.ChanceOfPromise).FirstOrDefault();

        ProjectOption Option(OptionKind kind, IReadOnlyList<PlanChange> changes, IReadOnlyList<ItemRef> about)
        {
            var after = changes.Count == 0 ? simulator.Before : simulator.Together(changes);
            var days = simulator.DaysJoined(changes);
            return new(kind, changes, after, about, Math.Round(days, 1), Cost(after, days));
        }

        OptionCost? Cost(ProjectForecast after, double days)
        {
            if (cost is null || after.P80 is not { } finish) return null;
            var late = now.Project.Calendar.WorkingDaysBetween(after.Promised ?? simulator.Before.P80!.Value, finish);
            return new(Math.Round(BudgetMeasure.Factor(days) * cost.Person), Math.Round(late * cost.Team));
        }
    }

    private static IReadOnlyList<PlanChange> Came(Situation situation, IReadOnlyList<ItemRef> path) => situation.Kind switch
    {
        SituationKind.Lost when situation.Person is { } person => [new(ChangeKind.Leave) { Person = person }],
        SituationKind.Lost => [new(ChangeKind.Leave) { Tasks = [path[0]] }],
        SituationKind.More => [new(ChangeKind.Slip) { Tasks = [path[0]], Days = situation.Days }],
        _ => [],
    };
}
