using TpmAssistant.Domain.Health;
using TpmAssistant.Domain.Snapshots;
using TpmAssistant.Domain.Tasks;
using TpmAssistant.Domain.Workload;

namespace TpmAssistant.Domain.Flow;

/// <summary>When each piece of work arrived, began and ended: by its source where that says so, else as the readings saw it.</summary>
/// <remarks>
/// Most boards do not tell when work began. The readings bound that day: the last one in which nobody had begun and the first one
/// in which somebody had. Inside those bounds the planned first day is taken, else the middle.
/// </remarks>
internal sealed class FlowHistory
{
    /// <summary>Days looked back on when there are no earlier readings.</summary>
    private const int DaysWithoutReadings = 56;

    private readonly HealthContext context;
    private readonly ProjectZone zone;
    private readonly Dictionary<ItemRef, List<(Snapshot When, ProjectTask Task)>> seen = [];

    public FlowHistory(HealthContext context)
    {
        this.context = context;
        zone = new ProjectZone(context.Project.TimeZoneId);
        foreach (var snapshot in context.Past.Append(context.Now))
        {
            foreach (var task in snapshot.Tasks.DistinctBy(t => t.Ref))
            {
                if (!seen.TryGetValue(task.Ref, out var states)) seen.Add(task.Ref, states = []);
                states.Add((snapshot, task));
            }
        }

        From = context.Past.Count > 0 ? context.Past[0].StatusDate
            : DateOnly.FromDayNumber(Math.Max(0, context.StatusDate.DayNumber - DaysWithoutReadings));
        Items =
        [
            .. context.Now.Tasks.DistinctBy(t => t.Ref).Where(t => t.IsWork).Select(Life)
                .OrderBy(i => i.Task.Ref, Comparer<ItemRef>.Create(TaskOrder.CompareRefs)),
        ];
    }

    /// <summary>The first day that is looked at.</summary>
    public DateOnly From { get; }

    /// <summary>All work, called-off work included, in order of identity.</summary>
    public IReadOnlyList<FlowItem> Items { get; }

    /// <summary>The states of a task in the readings that hold it, oldest first.</summary>
    public IReadOnlyList<(Snapshot When, ProjectTask Task)> StatesOf(ItemRef task) => seen[task];

    private FlowItem Life(ProjectTask task)
    {
        var states = seen[task.Ref];
        var arrived = task.CreatedAt is { } created ? DateOnly.FromDateTime(zone.WallTime(created)) : states[0].When.StatusDate;
        var finished = FinishOf(task, states);
        var (started, origin) = StartOf(task, states, arrived, finished);
        if (finished < started) started = finished;
        var last = finished ?? context.StatusDate;
        return new(task, arrived, started, origin, finished)
        {
            Days = started is { } from && (finished is not null || task.IsOpen) ? Math.Max(1, context.Project.Calendar.WorkingDaysIn(from, last)) : null,
        };
    }

    private DateOnly? FinishOf(ProjectTask task, List<(Snapshot When, ProjectTask Task)> states)
    {
        if (task.IsOpen) return null;
        if (task.State == TaskState.Completed && task.CompletedOn is { } told) return told <= context.StatusDate ? told : context.StatusDate;
        var first = states.FindIndex(s => !s.Task.IsOpen);
        return first == 0 ? null : states[first].When.StatusDate;
    }

    private static (DateOnly? Started, StartOrigin Origin) StartOf(
        ProjectTask task, List<(Snapshot When, ProjectTask Task)> states, DateOnly arrived, DateOnly? finished)
    {
        if (task.Schedule?.ActualStart is { } told) return (DateOnly.FromDateTime(told), StartOrigin.Source);
        var begun = states.FindIndex(s => s.Task.State is TaskState.InProgress or TaskState.Completed);
        if (begun < 0) return (null, StartOrigin.Seen);
        var latest = finished < states[begun].When.StatusDate ? finished.Value : states[begun].When.StatusDate;
        var earliest = begun > 0 ? DateOnly.FromDayNumber(Math.Min(states[begun - 1].When.StatusDate.DayNumber + 1, DateOnly.MaxValue.DayNumber)) : arrived;
        if (earliest >= latest) return (latest, StartOrigin.Seen);
        if (task.Start is not { } planned) return (DateOnly.FromDayNumber((earliest.DayNumber + latest.DayNumber) / 2), StartOrigin.Halfway);
        return planned < earliest ? (earliest, StartOrigin.Seen) : planned > latest ? (latest, StartOrigin.Seen) : (planned, StartOrigin.Planned);
    }
}
