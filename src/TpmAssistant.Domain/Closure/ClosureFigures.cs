using TpmAssistant.Domain.EarnedValue;
using TpmAssistant.Domain.Forecast;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Risks.Register;
using TpmAssistant.Domain.Snapshots;
using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Domain.Closure;

/// <summary>A milestone at the end: promised against reached.</summary>
/// <param name="Milestone">Which.</param>
/// <param name="Reached">When it was reached; <see langword="null"/> when it was not.</param>
/// <param name="SlipDays">Working days after the day promised; negative is early; <see langword="null"/> without both days.</param>
public sealed record MilestoneOutcome(Milestone Milestone, DateOnly? Reached, int? SlipDays);

/// <summary>What a project promised and what it delivered.</summary>
public sealed record ClosureFigures
{
    /// <summary>The finish promised at the last baseline, else the target.</summary>
    public DateOnly? Promised { get; init; }

    /// <summary>The day on which the last work was done; <see langword="null"/> while some is open.</summary>
    public DateOnly? Finished { get; init; }

    /// <summary>Working days from <see cref="Promised"/> to <see cref="Finished"/>, or to the status date while work is open and the day has passed.</summary>
    public int? DaysLate { get; init; }

    /// <summary>The milestones in date order.</summary>
    public required IReadOnlyList<MilestoneOutcome> Milestones { get; init; }

    /// <summary>Tasks in the last baseline; <see langword="null"/> without one.</summary>
    public int? TasksPromised { get; init; }

    /// <summary>Of those, done.</summary>
    public int PromisedDone { get; init; }

    /// <summary>Of those, called off or no longer there.</summary>
    public int PromisedDropped { get; init; }

    /// <summary>Done beyond the baseline.</summary>
    public int AddedDone { get; init; }

    /// <summary>Tasks done in all.</summary>
    public required int Done { get; init; }

    /// <summary>The money; <see langword="null"/> without budget lines.</summary>
    public BudgetAnalysis? Budget { get; init; }

    /// <summary>How the forecasts on the way came out; <see langword="null"/> before there are enough.</summary>
    public ForecastScore? Forecasts { get; init; }

    /// <summary>Work still open, the most important first.</summary>
    public required IReadOnlyList<ProjectTask> OpenTasks { get; init; }

    /// <summary>Entries of the register still open, the highest exposure first.</summary>
    public required IReadOnlyList<RegisterEntry> OpenEntries { get; init; }

    /// <summary>Decisions still open.</summary>
    public required IReadOnlyList<OpenDecision> OpenDecisions { get; init; }

    /// <summary>How many ends are open.</summary>
    public int OpenEnds => OpenTasks.Count + OpenEntries.Count + OpenDecisions.Count;

    /// <summary>Holds a project against its promises.</summary>
    /// <param name="now">The project now.</param>
    /// <param name="past">Earlier snapshots, oldest first.</param>
    /// <param name="kept">The forecasts made on the way.</param>
    public static ClosureFigures Of(Snapshot now, IReadOnlyList<Snapshot> past, IReadOnlyList<KeptForecast> kept)
    {
        var row = now.Project;
        var work = now.Tasks.Where(t => t.IsWork).DistinctBy(t => t.Ref).ToList();
        var left = work.Where(t => t.IsOpen).Order(TaskOrder.Instance).ToList();
        var done = work.Where(t => t.State == TaskState.Completed).Select(t => t.Ref).ToHashSet();
        var promised = row.Baseline is { Tasks.Count: > 0 } baseline ? baseline.Tasks.ToHashSet() : null;
        var finish = row.Baseline?.Finish ?? row.TargetFinish;
        var finished = left.Count == 0 && done.Count > 0 ? work.Max(t => t.CompletedOn) : null;
        var until = finished ?? (finish < now.StatusDate ? now.StatusDate : null);
        var milestones = now.Tasks.Where(t => !t.IsWork).Select(t => t.Ref).ToHashSet();
        return new()
        {
            Promised = finish,
            Finished = finished,
            DaysLate = finish is { } day && until is { } end ? row.Calendar.WorkingDaysBetween(day, end) : null,
            Milestones = [.. row.Milestones.DistinctBy(m => m.Key).OrderBy(m => m.Baseline ?? m.Planned ?? DateOnly.MaxValue).Select(m => Outcome(m, now))],
            TasksPromised = promised?.Count(t => !milestones.Contains(t)),
            PromisedDone = promised?.Count(done.Contains) ?? 0,
            PromisedDropped = promised?.Count(t => !milestones.Contains(t) && !done.Contains(t) && left.TrueForAll(o => o.Ref != t)) ?? 0,
            AddedDone = promised is null ? 0 : done.Count(t => !promised.Contains(t)),
            Done = done.Count,
            Budget = row.Budget.Count > 0 ? BudgetAnalyzer.Analyze(now, past) : null,
            Forecasts = ForecastScore.Of(kept, now),
            OpenTasks = left,
            OpenEntries = [.. (now.Register?.Entries ?? []).Where(e => e.IsOpen).OrderByDescending(e => e.RiskExposure ?? 0).ThenBy(e => e.Key.ToString(), StringComparer.Ordinal)],
            OpenDecisions = row.Decisions,
        };
    }

    private static MilestoneOutcome Outcome(Milestone milestone, Snapshot now)
    {
        var reached = milestone.Reached;
        if (reached is null && milestone.Tasks.Count > 0)
        {
            var tasks = now.Tasks.Where(t => milestone.Tasks.Contains(t.Ref)).ToList();
            if (tasks.Count > 0 && tasks.TrueForAll(t => t is { State: TaskState.Completed, CompletedOn: not null })) reached = tasks.Max(t => t.CompletedOn);
        }

        return new(milestone, reached, milestone.Baseline is { } promised && reached is { } day ? now.Project.Calendar.WorkingDaysBetween(promised, day) : null);
    }
}
