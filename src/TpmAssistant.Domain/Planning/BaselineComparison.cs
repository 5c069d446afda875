using TpmAssistant.Domain.Forecast;
using TpmAssistant.Domain.Schedule;
using TpmAssistant.Domain.Snapshots;
using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Domain.Planning;

/// <summary>A project against the baseline that was agreed.</summary>
public sealed record BaselineComparison
{
    /// <summary>Work that is there and was not then, in the order read.</summary>
    public required IReadOnlyList<ProjectTask> Added { get; init; }

    /// <summary>How many tasks of then are called off or not there any more.</summary>
    public required int Gone { get; init; }

    /// <summary>How many tasks were agreed.</summary>
    public required int Agreed { get; init; }

    /// <summary>The finish agreed.</summary>
    public DateOnly? Promised { get; init; }

    /// <summary>The finish that the schedule comes to.</summary>
    public DateOnly? Planned { get; init; }

    /// <summary>The finish with 80%; <see langword="null"/> where default spreads alone tell.</summary>
    public DateOnly? P80 { get; init; }

    /// <summary>Working days from the finish agreed to the one that the schedule comes to; negative is earlier.</summary>
    public int? LateDays { get; init; }

    /// <summary>The milestones that were promised a day, in the order of their days.</summary>
    public required IReadOnlyList<MilestoneOutlook> Milestones { get; init; }

    /// <summary>By how much the scope has grown, as a share of what was agreed; what went is not set off against what came.</summary>
    public double Growth => Agreed == 0 ? 0 : (double)Added.Count / Agreed;

    /// <summary>The finish that a new baseline would promise: with 80% where that is known, else as scheduled, else as before.</summary>
    public DateOnly? NewFinish => P80 ?? Planned ?? Promised;

    /// <summary>Compares a project as it was read.</summary>
    public static BaselineComparison Of(Snapshot now, ProjectForecast forecast)
    {
        var outlook = ScheduleOutlooks.Of(now);
        var baseline = now.Project.Baseline;
        var agreed = (baseline?.Tasks ?? []).ToHashSet();
        var there = now.Tasks.Where(t => t.State != TaskState.Cancelled).Select(t => t.Ref).ToHashSet();
        return new()
        {
            Added = baseline is null ? [] : [.. now.Tasks.Where(t => ScopeTrend.Counts(t) && !agreed.Contains(t.Ref))],
            Gone = agreed.Count(t => !there.Contains(t)),
            Agreed = agreed.Count,
            Promised = baseline?.Finish,
            Planned = outlook.Finish,
            P80 = forecast.IsIndicative ? null : forecast.P80,
            LateDays = baseline?.Finish is { } promised && outlook.Finish is { } comes ? now.Project.Calendar.WorkingDaysBetween(promised, comes) : null,
            Milestones = [.. outlook.Milestones.Where(m => m.Milestone.Baseline is not null)],
        };
    }
}
