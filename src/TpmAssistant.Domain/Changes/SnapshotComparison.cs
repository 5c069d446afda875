using TpmAssistant.Domain.Snapshots;
using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Domain.Changes;

/// <summary>Tells what happened between two readings of a project.</summary>
/// <remarks>
/// Summaries and milestones are not work and are left out. A task counts as added or dropped only where the reading that
/// lacks it read its source wholly; and as added only where another reader could not simply have overlooked it.
/// </remarks>
public static class SnapshotComparison
{
    /// <summary>Compares two snapshots of one project.</summary>
    /// <param name="before">The earlier one, already restricted to what the reader of <paramref name="now"/> may see.</param>
    /// <param name="now">The later one.</param>
    public static ProjectChanges Compare(Snapshot before, Snapshot now)
    {
        var earlier = ByRef(before);
        var later = ByRef(now);
        List<ProjectTask> done = [], started = [], added = [], dropped = [], reassigned = [];
        List<SlippedTask> slipped = [];
        var readBefore = WhollyRead(before);
        var readNow = WhollyRead(now);

        foreach (var task in later.Values)
        {
            if (!earlier.TryGetValue(task.Ref, out var was))
            {
                if (task.State == TaskState.Completed && task.CompletedOn > before.StatusDate) done.Add(task);
                else if (task.IsOpen && readBefore(task.Ref) && IsNew(task, before, now)) added.Add(task);
                continue;
            }

            if (task.State == TaskState.Completed && was.State != TaskState.Completed) done.Add(task);
            if (task.State == TaskState.Cancelled && was.IsOpen) dropped.Add(task);
            if (!task.IsOpen) continue;
            if (task.State == TaskState.InProgress && was.State == TaskState.NotStarted) started.Add(task);
            if (Slip(was, task, before, now) is { } slip) slipped.Add(slip);
            if (!SamePeople(was, task)) reassigned.Add(task);
        }

        dropped.AddRange(earlier.Values.Where(t => t.IsOpen && !later.ContainsKey(t.Ref) && readNow(t.Ref)));
        foreach (var list in new[] { done, started, added, dropped, reassigned }) list.Sort(TaskOrder.Instance);
        slipped.Sort((x, y) => x.WorkingDays != y.WorkingDays ? y.WorkingDays.CompareTo(x.WorkingDays) : TaskOrder.Instance.Compare(x.Task, y.Task));
        return new(before.StatusDate, done, started, slipped, added, dropped, reassigned);
    }

    private static SlippedTask? Slip(ProjectTask was, ProjectTask task, Snapshot before, Snapshot now)
    {
        var calendar = now.Project.Calendar;
        if (was.Due is not { } from) return null;
        if (task.Due is not { } to) return new(task, from, null, 0);
        if (to > from) return new(task, from, to, calendar.WorkingDaysBetween(from, to));
        var passedSince = task.IsOverdue(now.StatusDate) && !was.IsOverdue(before.StatusDate);
        return passedSince ? new(task, to, to, calendar.WorkingDaysBetween(to, now.StatusDate)) : null;
    }

    private static bool IsNew(ProjectTask task, Snapshot before, Snapshot now) =>
        before.Reader == now.Reader || task.CreatedAt > before.TakenAt;

    private static bool SamePeople(ProjectTask x, ProjectTask y) =>
        x.Assignees.Count == y.Assignees.Count && x.Assignees.Select(p => p.Id).ToHashSet().SetEquals(y.Assignees.Select(p => p.Id));

    private static Dictionary<ItemRef, ProjectTask> ByRef(Snapshot snapshot)
    {
        var tasks = new Dictionary<ItemRef, ProjectTask>(snapshot.Tasks.Count);
        foreach (var task in snapshot.Tasks)
        {
            if (task.IsWork) tasks.TryAdd(task.Ref, task);
        }

        return tasks;
    }

    private static Func<ItemRef, bool> WhollyRead(Snapshot snapshot)
    {
        var partial = snapshot.Coverage.Sources.Where(s => s.Completeness < 1).Select(s => s.Kind).ToHashSet();
        return item => !partial.Contains(item.Source);
    }
}
