using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Schedule;
using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Domain.Forecast.Simulation;

/// <summary>
/// The slow and obvious way, which the fast one is checked against: in each iteration every task is given a duration, and the whole plan is scheduled anew by
/// <see cref="CriticalPath"/>. It shares neither random numbers nor sampling nor network with the kernels.
/// </summary>
internal sealed class ReferenceSimulation
{
    private readonly ForecastInput input;
    private readonly ScheduleInput schedule;
    private readonly Dictionary<double, Func<double, double>> inverses = [];
    private ulong state;

    private ReferenceSimulation(ForecastInput input)
    {
        this.input = input;
        state = input.Seed;
        schedule = input.Schedule with { Tasks = [.. input.Schedule.Tasks.Select(Unforced)] };
    }

    /// <summary>The finish of each iteration, and in how many each task was critical.</summary>
    public static (DateTime[] Finishes, Dictionary<ItemRef, int> Critical) Run(ForecastInput input)
    {
        var simulation = new ReferenceSimulation(input);
        var finishes = new DateTime[input.Iterations];
        var critical = input.Schedule.Tasks.DistinctBy(t => t.Ref).ToDictionary(t => t.Ref, _ => 0);
        for (var i = 0; i < finishes.Length; i++)
        {
            var result = simulation.Once();
            finishes[i] = result.Finish;
            foreach (var task in result.Tasks.Where(t => t.Critical)) critical[task.Task]++;
        }

        return (finishes, critical);
    }

    /// <summary>Dates that would pull work forward do not.</summary>
    private static ProjectTask Unforced(ProjectTask task) => task.Schedule is not { } plan ? task : task with
    {
        Schedule = plan with
        {
            Deadline = null,
            Constraint = plan.Constraint switch
            {
                ConstraintType.MustStartOn or ConstraintType.StartNoEarlierThan => ConstraintType.StartNoEarlierThan,
                ConstraintType.MustFinishOn or ConstraintType.FinishNoEarlierThan => ConstraintType.FinishNoEarlierThan,
                _ => ConstraintType.AsSoonAsPossible,
            },
        },
    };

    private ScheduleResult Once()
    {
        var paces = input.People.Values.Distinct().ToDictionary(p => p, _ => Next());
        var durations = new ScheduleNetwork(schedule).Leaves.Values.ToDictionary(n => n.Task.Ref, n => Duration(n, paces));
        return CriticalPath.Calculate(schedule with
        {
            Tasks = [.. schedule.Tasks.Select(t => durations.TryGetValue(t.Ref, out var minutes) && minutes is { } given ? With(t, given) : t)],
        });
    }

    private ProjectTask With(ProjectTask task, double minutes)
    {
        var plan = task.Schedule ?? new();
        var isParted = schedule.Status is not null && plan.ActualStart is not null;
        return task with { Schedule = isParted ? plan with { RemainingMinutes = minutes } : plan with { DurationMinutes = minutes, RemainingMinutes = minutes } };
    }

    private double? Duration(ScheduleNode node, Dictionary<PersonId, double> paces)
    {
        var minutes = node.IsParted ? node.Remaining : node.Duration;
        if (node.IsDone || minutes == 0) return null;
        var u = Next();
        if (input.People.TryGetValue(node.Task.Ref, out var person) && Next() < Math.Sqrt(input.Correlation)) u = paces[person];
        if (input.Spreads.TryGetValue(node.Task.Ref, out var own)) return Sample(own, u);
        return input.History is { } history ? history.Quantile(u) * minutes : Sample(DurationSpread.Default.Times(minutes), u);
    }

    private double Sample(DurationSpread spread, double u)
    {
        var (low, mode, high) = (spread.Low, spread.MostLikely, spread.High);
        if (high <= low) return mode;
        if (input.Form == SpreadForm.Triangular)
            return u < (mode - low) / (high - low) ? low + Math.Sqrt(u * (high - low) * (mode - low)) : high - Math.Sqrt((1 - u) * (high - low) * (high - mode));
        var at = (mode - low) / (high - low);
        if (!inverses.TryGetValue(at, out var inverse)) inverses.Add(at, inverse = BetaQuantile.Inverse(at));
        return low + ((high - low) * inverse(u));
    }

    /// <summary>SplitMix64 (G. Steele, D. Lea, C. Flood: Fast splittable pseudorandom number generators, 2014).</summary>
    private double Next()
    {
        var z = unchecked(state += 0x9e3779b97f4a7c15);
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
        z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
        return ((z ^ (z >> 31)) >> 11) * (1.0 / (1UL << 53));
    }
}
