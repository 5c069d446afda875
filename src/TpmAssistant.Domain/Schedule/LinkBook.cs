using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Snapshots;
using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Domain.Schedule;

/// <summary>What a project knows of what waits for what.</summary>
/// <param name="Open">The known links whose first task is still open, those that hold back the most first.</param>
/// <param name="Origins">How many links are known, by who says so; those only proposed apart from them.</param>
/// <param name="External">Open tasks owed by somebody outside, those that hold back the most first.</param>
/// <param name="Blocked">Open tasks that cannot go on, those that hold back the most first.</param>
public sealed record LinkBook(
    IReadOnlyList<OpenLink> Open, IReadOnlyDictionary<Origin, int> Origins, IReadOnlyList<HoldingTask> External, IReadOnlyList<HoldingTask> Blocked)
{
    /// <summary>The book of a project.</summary>
    public static LinkBook Of(Snapshot snapshot)
    {
        var tasks = snapshot.Tasks.Where(t => t.State != TaskState.Cancelled && t.Schedule is not { Inactive: true }).DistinctBy(t => t.Ref).ToDictionary(t => t.Ref);
        var links = snapshot.Dependencies.Where(l => tasks.ContainsKey(l.Predecessor) && tasks.ContainsKey(l.Successor)).DistinctBy(l => (l.Predecessor, l.Successor, l.Type)).ToList();
        var after = links.Where(l => tasks[l.Successor].IsOpen).ToLookup(l => l.Predecessor, l => l.Successor);
        var order = Comparer<ItemRef>.Create(TaskOrder.CompareRefs);
        List<HoldingTask> Holding(Func<ProjectTask, bool> which) =>
            [.. tasks.Values.Where(t => t.IsOpen && which(t)).Select(t => new HoldingTask(t, Behind(t.Ref, after))).OrderByDescending(h => h.Waiting).ThenBy(h => h.Task.Due ?? DateOnly.MaxValue).ThenBy(h => h.Task.Ref, order)];
        return new(
            [
                .. links.Where(l => tasks[l.Predecessor].IsOpen && tasks[l.Successor].IsOpen)
                    .Select(l => new OpenLink(l, tasks[l.Predecessor], tasks[l.Successor], Behind(l.Predecessor, after)))
                    .OrderByDescending(l => l.Waiting).ThenBy(l => l.Link.Predecessor, order).ThenBy(l => l.Link.Successor, order),
            ],
            links.GroupBy(l => l.Origin).ToDictionary(g => g.Key, g => g.Count()),
            Holding(t => t.Means(LabelMeaning.External)),
            Holding(t => t.IsBlocked));
    }

    /// <summary>How many open tasks wait for a task, directly or through others.</summary>
    private static int Behind(ItemRef task, ILookup<ItemRef, ItemRef> after)
    {
        var (seen, open) = (new HashSet<ItemRef> { task }, new Stack<ItemRef>([task]));
        while (open.TryPop(out var at))
        {
            foreach (var next in after[at])
            {
                if (seen.Add(next)) open.Push(next);
            }
        }

        return seen.Count - 1;
    }
}

/// <summary>A link both of whose tasks are open.</summary>
/// <param name="Link">The link.</param>
/// <param name="Before">The task waited for.</param>
/// <param name="After">The task that waits.</param>
/// <param name="Waiting">How many open tasks wait for <paramref name="Before"/>, directly or through others.</param>
public sealed record OpenLink(TaskDependency Link, ProjectTask Before, ProjectTask After, int Waiting);

/// <summary>A task that holds others back.</summary>
/// <param name="Task">The task.</param>
/// <param name="Waiting">How many open tasks wait for it, directly or through others.</param>
public sealed record HoldingTask(ProjectTask Task, int Waiting);
