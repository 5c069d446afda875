using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Domain.Health;

/// <summary>What earlier snapshots say of the tasks that are open now.</summary>
internal sealed class TaskHistory
{
    private readonly HealthContext context;
    private readonly Dictionary<ItemRef, ProjectTask?[]> states;
    private readonly Dictionary<ItemRef, int> unchanged = [];

    public TaskHistory(HealthContext context, IReadOnlyList<ProjectTask> open)
    {
        this.context = context;
        states = new(open.Count);
        if (context.Past.Count == 0) return;
        foreach (var task in open) states[task.Ref] = new ProjectTask?[context.Past.Count];
        for (var i = 0; i < context.Past.Count; i++)
        {
            foreach (var task in context.Past[i].Tasks)
            {
                if (states.TryGetValue(task.Ref, out var row)) row[i] = task;
            }
        }
    }

    /// <summary>Working days since the first of the latest unbroken run of snapshots in which the task was blocked.</summary>
    public int DaysBlocked(ProjectTask task) => DaysSince(RunStart(task, was => was.IsBlocked));

    /// <summary>
    /// Working days that the task has been blocked by the best guess: it was so at the first snapshot of the run, and not yet at the one before, so the middle between
    /// the two counts.
    /// </summary>
    public int DaysBlockedAbout(ProjectTask task)
    {
        var seen = DaysBlocked(task);
        if (!states.TryGetValue(task.Ref, out var row)) return seen;
        var before = Array.FindLastIndex(row, was => was is { IsBlocked: false });
        return before < 0 ? seen : (seen + DaysSince(context.Past[before].StatusDate)) / 2;
    }

    /// <summary>
    /// Working days since the first of the latest run of snapshots in which nothing about the task differed from today, but
    /// not before its source last saw it change.
    /// </summary>
    public int DaysUnchanged(ProjectTask task) => unchanged.TryGetValue(task.Ref, out var days) ? days : unchanged[task.Ref] = CountUnchanged(task);

    /// <summary>Working days since the task was first seen under way.</summary>
    public int DaysBegun(ProjectTask task) => DaysSince(RunStart(task, was => was.State == TaskState.InProgress));

    /// <summary>Whether the earliest reading that knows the task shows it under way, so that nobody saw it begin.</summary>
    public bool WasBegunFirst(ProjectTask task) =>
        !states.TryGetValue(task.Ref, out var row) || Array.Find(row, was => was is not null) is not { } first || first.State == TaskState.InProgress;

    /// <summary>How often the task's last day moved later from one snapshot to the next, and by how many working days in all.</summary>
    public (int Times, int Days) Slips(ProjectTask task)
    {
        if (!states.TryGetValue(task.Ref, out var row)) return default;
        var (times, days) = (0, 0);
        DateOnly? previous = null;
        foreach (var was in row) Move(was?.Due);
        Move(task.Due);
        return (times, days);

        void Move(DateOnly? due)
        {
            if (due > previous)
            {
                times++;
                days += context.Project.Calendar.WorkingDaysBetween(previous.Value, due.Value);
            }

            previous = due ?? previous;
        }
    }

    /// <summary>The last day that the earliest snapshot with one gave the task; its own where none did.</summary>
    public DateOnly? FirstDue(ProjectTask task) =>
        states.TryGetValue(task.Ref, out var row) ? Array.Find(row, was => was?.Due is not null)?.Due ?? task.Due : task.Due;

    /// <summary>Whether its last day was moved later once it was under way, and not again since.</summary>
    public bool IsMovedUnderWay(ProjectTask task)
    {
        if (task.State != TaskState.InProgress || !states.TryGetValue(task.Ref, out var row)) return false;
        var moved = task;
        for (var i = row.Length - 1; i >= 0; i--)
        {
            if (row[i] is not { Due: { } was } earlier) continue;
            if (was != task.Due) return was < task.Due && moved.State == TaskState.InProgress;
            moved = earlier;
        }

        return false;
    }

    private static bool IsSame(ProjectTask was, ProjectTask now) =>
        was.State == now.State && was.PercentComplete == now.PercentComplete && was.ChecklistDone == now.ChecklistDone
        && was.ChecklistTotal == now.ChecklistTotal && was.Start == now.Start && was.Due == now.Due && was.Priority == now.Priority
        && was.Bucket == now.Bucket && was.Title == now.Title
        && Same(was.Labels, now.Labels, (a, b) => a == b)
        && Same(was.Assignees, now.Assignees, (a, b) => a.Id == b.Id);

    private static bool Same<T>(IReadOnlyList<T> a, IReadOnlyList<T> b, Func<T, T, bool> same)
    {
        if (a.Count != b.Count) return false;
        for (var i = 0; i < a.Count; i++)
        {
            if (!same(a[i], b[i])) return false;
        }

        return true;
    }

    private int CountUnchanged(ProjectTask task)
    {
        var since = RunStart(task, was => IsSame(was, task));
        if (task.ChangedAt is { } changed)
        {
            var day = DateOnly.FromDateTime(changed.UtcDateTime);
            if (context.Past.Count == 0 || day > since) since = day;
        }

        return DaysSince(since);
    }

    private DateOnly RunStart(ProjectTask task, Func<ProjectTask, bool> holds)
    {
        var since = context.StatusDate;
        if (!states.TryGetValue(task.Ref, out var row)) return since;
        for (var i = row.Length - 1; i >= 0 && row[i] is { } was && holds(was); i--) since = context.Past[i].StatusDate;
        return since;
    }

    private int DaysSince(DateOnly day) => Math.Max(0, context.Project.Calendar.WorkingDaysBetween(day, context.StatusDate));
}
