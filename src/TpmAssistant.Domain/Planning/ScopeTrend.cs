using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Snapshots;
using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Domain.Planning;

/// <summary>A project's scope on a day.</summary>
/// <param name="Day">The day.</param>
/// <param name="Tasks">Tasks in it: work that is not called off, defects aside.</param>
/// <param name="Added">How many of them today's baseline does not hold; <see langword="null"/> before it was agreed.</param>
public sealed record ScopePoint(DateOnly Day, int Tasks, int? Added);

/// <summary>How a project's scope grew, week by week.</summary>
public static class ScopeTrend
{
    /// <summary>The most points, about two months of weeks.</summary>
    public const int Most = 9;

    /// <summary>The last look of each week, oldest first, today's last; empty where there is nothing to compare.</summary>
    public static IReadOnlyList<ScopePoint> Of(Snapshot now, IReadOnlyList<Snapshot> past)
    {
        var agreed = (now.Project.Baseline?.Tasks ?? []).ToHashSet();
        var looks = past.Where(p => p.StatusDate < now.StatusDate).GroupBy(p => Week(p.StatusDate)).Where(w => w.Key != Week(now.StatusDate)).OrderBy(w => w.Key)
            .Select(w => w.MaxBy(p => p.StatusDate)!).TakeLast(Most - 1).Append(now).Select(p => Point(p, now.Project.Baseline, agreed)).ToList();
        return looks.Count > 1 ? looks : [];
    }

    /// <summary>Whether a task counts as scope.</summary>
    internal static bool Counts(ProjectTask task) => task.IsWork && task.State != TaskState.Cancelled && !task.Means(LabelMeaning.Defect);

    private static ScopePoint Point(Snapshot look, Baseline? baseline, HashSet<ItemRef> agreed)
    {
        var scope = look.Tasks.Where(Counts).ToList();
        return new(look.StatusDate, scope.Count, baseline is null || look.StatusDate < baseline.SetOn ? null : scope.Count(t => !agreed.Contains(t.Ref)));
    }

    /// <summary>Weeks begin on Monday, as day 0 does.</summary>
    private static int Week(DateOnly day) => day.DayNumber / 7;
}
