using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Domain.Schedule;

/// <summary>Follows what holds a task back to what holds that, as far as it goes.</summary>
public static class DrivingChain
{
    /// <summary>The tasks that a task waits for one through the other, the first of them first and the task itself last; empty when the schedule does not hold it.</summary>
    public static IReadOnlyList<ScheduledTask> To(ScheduleResult schedule, ItemRef task) => To(schedule.Tasks.ToDictionary(t => t.Task), task);

    /// <summary>The same, from tasks by their reference.</summary>
    public static IReadOnlyList<ScheduledTask> To(IReadOnlyDictionary<ItemRef, ScheduledTask> tasks, ItemRef task) => To(tasks, task, new Dictionary<ItemRef, ItemRef>());

    /// <summary>The same, going on from a task that its own date holds to the one it waits for before that.</summary>
    internal static IReadOnlyList<ScheduledTask> To(IReadOnlyDictionary<ItemRef, ScheduledTask> tasks, ItemRef task, IReadOnlyDictionary<ItemRef, ItemRef> before)
    {
        var (chain, seen) = (new List<ScheduledTask>(), new HashSet<ItemRef>());
        for (ItemRef? next = task; next is { } at && seen.Add(at) && tasks.TryGetValue(at, out var found);)
        {
            chain.Add(found);
            next = found.Driver.Kind == DriverKind.Link ? found.Driver.Task : before.TryGetValue(at, out var earlier) ? earlier : null;
        }

        chain.Reverse();
        return chain;
    }
}
