using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Snapshots;
using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Domain.Schedule;

/// <summary>Schedules a project as it was read and picks out what a reader wants to know.</summary>
public static class ScheduleOutlooks
{
    /// <summary>Working days of slack within which a task stands close behind the path.</summary>
    public const int NearDays = 3;

    /// <summary>The outlook of a project.</summary>
    public static ScheduleOutlook Of(Snapshot snapshot)
    {
        var plan = SnapshotSchedule.Of(snapshot);
        var schedule = CriticalPath.Calculate(plan.Input);
        var tasks = snapshot.Tasks.DistinctBy(t => t.Ref).ToDictionary(t => t.Ref);
        var dates = schedule.Tasks.ToDictionary(t => t.Task);
        var open = schedule.Tasks.Where(t => plan.Lengths.ContainsKey(t.Task) && tasks[t.Task].IsOpen).ToList();
        var last = open.OrderByDescending(t => t.Finish).ThenBy(t => t.TotalSlackMinutes).ThenByDescending(t => t.Driver.Kind == DriverKind.Link).ThenBy(t => t.Task, Comparer<ItemRef>.Create(TaskOrder.CompareRefs)).FirstOrDefault();
        var before = PlannedStarts(plan, dates, tasks);
        IReadOnlyList<ScheduledTask> path = last is null ? [] : Open(DrivingChain.To(dates, last.Task, before), tasks);
        var onPath = path.Select(t => t.Task).ToHashSet();
        var target = snapshot.Project.TargetFinish ?? snapshot.Project.Baseline?.Finish;
        var finish = last is null ? (DateOnly?)null : LastDay(last.Finish);
        return new()
        {
            Plan = plan,
            Schedule = schedule,
            Tasks = tasks,
            Dates = dates,
            Finish = finish,
            LateDays = finish is { } end && target is { } meant ? snapshot.Project.Calendar.WorkingDaysBetween(meant, end) : null,
            Path = path,
            Before = before,
            Near =
            [
                .. open.Where(t => plan.HasLinks && !onPath.Contains(t.Task) && t.TotalSlackMinutes <= NearDays * plan.MinutesPerDay && plan.Lengths[t.Task].Basis != DurationBasis.Milestone)
                    .OrderBy(t => t.TotalSlackMinutes).ThenBy(t => t.Finish).ThenBy(t => t.Task, Comparer<ItemRef>.Create(TaskOrder.CompareRefs)),
            ],
            Milestones = [.. MilestonesOf(snapshot, tasks).Select(m => Outlook(m, snapshot, tasks, dates, before)).OrderBy(m => m.IsReached ? 0 : 1).ThenBy(m => m.Computed ?? m.Planned ?? DateOnly.MaxValue).ThenBy(m => m.Milestone.Key, StringComparer.Ordinal)],
        };
    }

    /// <summary>
    /// A planned start of a board is somebody's decision and holds, but it is seldom the reason: the task that ends last of those it waits for is. Plans with durations
    /// of their own are left as they are: there a date was put on the task on purpose.
    /// </summary>
    private static Dictionary<ItemRef, ItemRef> PlannedStarts(SnapshotPlan plan, Dictionary<ItemRef, ScheduledTask> dates, Dictionary<ItemRef, ProjectTask> tasks)
    {
        var found = new Dictionary<ItemRef, ItemRef>();
        foreach (var link in plan.KnownLinks.Where(l => l.Type is DependencyType.FinishToStart && dates.ContainsKey(l.Predecessor)))
        {
            if (!tasks[link.Predecessor].IsOpen || !dates.TryGetValue(link.Successor, out var task) || task.Driver is not { Kind: DriverKind.Constraint, Task: null }) continue;
            if (!plan.Lengths.TryGetValue(link.Successor, out var length) || length.Basis == DurationBasis.Plan) continue;
            if (!found.TryGetValue(link.Successor, out var known) || Compare(link.Predecessor, known) > 0) found[link.Successor] = link.Predecessor;
        }

        return found;

        int Compare(ItemRef one, ItemRef other) =>
            dates[one].Finish.CompareTo(dates[other].Finish) is not 0 and var byFinish ? byFinish : TaskOrder.CompareRefs(other, one);
    }

    /// <summary>The day on which a stretch of work ends: one that ends at midnight ends with the day before.</summary>
    public static DateOnly LastDay(DateTime finish) => DateOnly.FromDateTime(finish.TimeOfDay == TimeSpan.Zero && finish > DateTime.MinValue ? finish.AddTicks(-1) : finish);

    /// <summary>The project's own milestones, and the tasks that mean one and belong to none of them.</summary>
    private static IEnumerable<Milestone> MilestonesOf(Snapshot snapshot, Dictionary<ItemRef, ProjectTask> tasks)
    {
        var known = snapshot.Project.Milestones.SelectMany(m => m.Tasks).ToHashSet();
        return snapshot.Project.Milestones.DistinctBy(m => m.Key).Concat(tasks.Values
            .Where(t => t.Means(LabelMeaning.Milestone) && t.State != TaskState.Cancelled && !known.Contains(t.Ref))
            .Select(t => new Milestone(t.Ref.ToString(), t.Title, null, t.Due, [t.Ref], t.State == TaskState.Completed ? t.CompletedOn ?? t.Due : null, !t.Means(LabelMeaning.Internal), Origin.Source)));
    }

    private static MilestoneOutlook Outlook(Milestone milestone, Snapshot snapshot, Dictionary<ItemRef, ProjectTask> tasks, Dictionary<ItemRef, ScheduledTask> dates, Dictionary<ItemRef, ItemRef> before)
    {
        var calendar = snapshot.Project.Calendar;
        var found = milestone.Tasks.Distinct().Where(t => tasks.TryGetValue(t, out var task) && task.State != TaskState.Cancelled && dates.ContainsKey(t)).ToList();
        var planned = milestone.Reached ?? milestone.Planned ?? found.Max(t => tasks[t].Due);
        var deciding = found.Where(t => tasks[t].IsOpen).OrderByDescending(t => dates[t].Finish).ThenByDescending(t => tasks[t].Means(LabelMeaning.Milestone)).ThenBy(t => t, Comparer<ItemRef>.Create(TaskOrder.CompareRefs)).Select(t => (ItemRef?)t).FirstOrDefault();
        var computed = milestone.Reached ?? (deciding is { } task ? LastDay(dates[task].Finish) : found.Count > 0 ? found.Max(t => LastDay(dates[t].Finish)) : null);
        var expected = computed > planned ? computed : planned ?? computed;
        return new(
            milestone, planned, computed,
            planned is { } plan && computed is { } comes ? calendar.WorkingDaysBetween(plan, comes) : null,
            milestone.Baseline is { } promised && expected is { } day ? calendar.WorkingDaysBetween(promised, day) : null,
            found.Count(t => tasks[t].IsOpen && tasks[t].IsWork),
            milestone.Reached is not null || deciding is not { } last ? [] : Open(DrivingChain.To(dates, last, before), tasks));
    }

    private static List<ScheduledTask> Open(IReadOnlyList<ScheduledTask> chain, Dictionary<ItemRef, ProjectTask> tasks) => [.. chain.Where(t => tasks[t.Task].IsOpen)];
}
