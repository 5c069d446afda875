using TpmAssistant.Domain.Calendars;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Domain.Schedule;

/// <summary>Builds the network of a plan and puts it in an order in which everything comes after what it waits for.</summary>
internal sealed class ScheduleNetwork
{
    private const long MostMinutes = 60L * 24 * 366 * 100;

    private readonly ScheduleInput input;
    private readonly Dictionary<ItemRef, ScheduleNode> leaves = [];
    private readonly Dictionary<ItemRef, (ScheduleNode Begin, ScheduleNode End)> summaries = [];
    private readonly Dictionary<string, WorkClock> clocks = new(StringComparer.Ordinal);
    private readonly Dictionary<IReadOnlyList<WorkingCalendar>, WorkClock> shared = new(ReferenceEqualityComparer.Instance);

    public ScheduleNetwork(ScheduleInput input)
    {
        this.input = input;
        Clock = ClockOf([input.Calendar], []);
        Tasks = [.. input.Tasks.Where(t => t.State != TaskState.Cancelled && t.Schedule is not { Inactive: true }).DistinctBy(t => t.Ref)];
        foreach (var task in Tasks)
        {
            if (task.Schedule is { Summary: true }) summaries.Add(task.Ref, (new(task, Clock, isTask: false), new(task, Clock, isTask: false) { IsEnd = true }));
            else leaves.Add(task.Ref, Node(task));
        }

        foreach (var task in Tasks) Nest(task);
        foreach (var link in input.Links.Distinct()) Link(link);
        Order = Sort();
    }

    public WorkClock Clock { get; }

    /// <summary>The active tasks, in the order given.</summary>
    public IReadOnlyList<ProjectTask> Tasks { get; }

    /// <summary>The nodes, each after all that it waits for.</summary>
    public IReadOnlyList<ScheduleNode> Order { get; }

    public List<ScheduleProblem> Problems { get; } = [];

    public IReadOnlyDictionary<ItemRef, ScheduleNode> Leaves => leaves;

    /// <summary>The end of a summary; <see langword="null"/> for any other task.</summary>
    public ScheduleNode? EndOf(ItemRef task) => summaries.TryGetValue(task, out var summary) ? summary.End : null;

    private IEnumerable<ScheduleNode> Nodes => Tasks.SelectMany(t => leaves.TryGetValue(t.Ref, out var leaf) ? [leaf] : Ends(summaries[t.Ref]));

    private static ScheduleNode[] Ends((ScheduleNode Begin, ScheduleNode End) summary) => [summary.Begin, summary.End];

    private ScheduleNode Node(ProjectTask task)
    {
        var schedule = task.Schedule;
        var clock = ClockFor(task);
        var duration = DurationOf(task, clock);
        return new(task, clock, isTask: true)
        {
            Duration = duration,
            Remaining = RemainingOf(task, duration),
            IsParted = input.Status is not null && schedule is { ActualStart: not null, ActualFinish: null },
            Elapsed = schedule is { ElapsedDuration: true },
            Manual = schedule is { Manual: true, Start: not null, Finish: not null },
            ActualStart = Wall.Minutes(schedule?.ActualStart),
            ActualFinish = schedule is { ActualStart: not null } ? Wall.Minutes(schedule.ActualFinish) : null,
        };
    }

    private WorkClock ClockFor(ProjectTask task)
    {
        if (task.Schedule?.CalendarKey is { } key && input.Calendars.TryGetValue(key, out var own))
        {
            if (!clocks.TryGetValue(key, out var clock)) clocks.Add(key, clock = ClockOf([own], [task.Ref]));
            return clock;
        }

        if (!input.ResourceCalendars.TryGetValue(task.Ref, out var people) || people.Count == 0) return Clock;
        if (!shared.TryGetValue(people, out var union)) shared.Add(people, union = ClockOf(people, [task.Ref]));
        return union;
    }

    private WorkClock ClockOf(IReadOnlyList<WorkingCalendar> calendars, IReadOnlyList<ItemRef> tasks)
    {
        var clock = new WorkClock(calendars);
        if (clock.Works) return clock;
        Problems.Add(new("calendar-without-work", tasks));
        return new(WorkingCalendar.Standard);
    }

    /// <summary>Where nothing states a duration it is the working time between the planned days, else a day.</summary>
    private static long DurationOf(ProjectTask task, WorkClock clock)
    {
        if (task.Means(LabelMeaning.Milestone)) return 0;
        if (task.Schedule?.DurationMinutes is { } stated) return double.IsFinite(stated) ? (long)Math.Clamp(Math.Round(stated), 0, MostMinutes) : 0;
        if (task is not { Start: { } start, Due: { } due } || due < start) return (long)(Effort.DefaultHours * 60);
        return clock.Between(start.DayNumber * 1440L, (due.DayNumber + 1) * 1440L);
    }

    private static long RemainingOf(ProjectTask task, long duration)
    {
        if (task.Schedule?.RemainingMinutes is { } stated && double.IsFinite(stated)) return (long)Math.Clamp(Math.Round(stated), 0, MostMinutes);
        return (long)Math.Round(duration * ((100 - Math.Clamp(task.PercentComplete, 0, 100)) / 100.0));
    }

    /// <summary>A task begins no earlier than its summary may, and the summary ends no earlier than the task.</summary>
    private void Nest(ProjectTask task)
    {
        if (task.Parent is not { } parent || !summaries.TryGetValue(parent, out var summary)) return;
        var (begin, end) = leaves.TryGetValue(task.Ref, out var leaf) ? (leaf, leaf) : summaries[task.Ref];
        Connect(summary.Begin, begin, DependencyType.FinishToStart, Lag.None);
        Connect(end, summary.End, DependencyType.FinishToFinish, Lag.None);
    }

    private void Link(TaskDependency link)
    {
        var from = Find(link.Predecessor, s => link.Type is DependencyType.FinishToStart or DependencyType.FinishToFinish ? s.End : s.Begin);
        var to = Find(link.Successor, s => s.Begin);
        if (from is null || to is null)
        {
            Problems.Add(new("unknown-task", [link.Predecessor, link.Successor]));
        }
        else if (!to.IsTask && link.Type is DependencyType.FinishToFinish or DependencyType.StartToFinish)
        {
            Problems.Add(new("summary-link", [link.Predecessor, link.Successor]));
        }
        else
        {
            Connect(from, to, link.Type, link.Lag);
        }
    }

    private ScheduleNode? Find(ItemRef task, Func<(ScheduleNode Begin, ScheduleNode End), ScheduleNode> end) =>
        leaves.TryGetValue(task, out var leaf) ? leaf : summaries.TryGetValue(task, out var summary) ? end(summary) : null;

    private void Connect(ScheduleNode from, ScheduleNode to, DependencyType type, Lag lag)
    {
        var minutes = lag.Percent is { } percent && double.IsFinite(percent) ? (long)Math.Clamp(Math.Round(from.Duration * percent / 100), -MostMinutes, MostMinutes) : lag.Minutes;
        var edge = new ScheduleEdge(from, to, type, minutes, lag.Elapsed, Clock);
        from.Out.Add(edge);
        to.In.Add(edge);
    }

    private List<ScheduleNode> Sort()
    {
        var order = Sorted(out var stuck);
        if (stuck.Count == 0) return order;

        var circle = Circle(stuck);
        Problems.Add(new("cycle", [.. Tasks.Select(t => t.Ref).Where(circle.Select(n => n.Task.Ref).ToHashSet().Contains)]));
        foreach (var node in circle)
        {
            node.In.RemoveAll(e => circle.Contains(e.From));
            node.Out.RemoveAll(e => circle.Contains(e.To));
        }

        return Sorted(out _);
    }

    private List<ScheduleNode> Sorted(out HashSet<ScheduleNode> stuck)
    {
        var waits = Nodes.ToDictionary(n => n, n => n.In.Count);
        var ready = new Queue<ScheduleNode>(Nodes.Where(n => n.In.Count == 0));
        var order = new List<ScheduleNode>(waits.Count);
        while (ready.TryDequeue(out var node))
        {
            order.Add(node);
            foreach (var edge in node.Out)
            {
                if (--waits[edge.To] == 0) ready.Enqueue(edge.To);
            }
        }

        stuck = [.. waits.Where(w => w.Value > 0).Select(w => w.Key)];
        return order;
    }

    /// <summary>Of the nodes that wait in vain, those that do not merely wait behind a circle.</summary>
    private static HashSet<ScheduleNode> Circle(HashSet<ScheduleNode> stuck)
    {
        var circle = new HashSet<ScheduleNode>(stuck);
        var waited = stuck.ToDictionary(n => n, n => n.Out.Count(e => stuck.Contains(e.To)));
        var free = new Queue<ScheduleNode>(stuck.Where(n => waited[n] == 0));
        while (free.TryDequeue(out var node))
        {
            circle.Remove(node);
            foreach (var edge in node.In.Where(e => stuck.Contains(e.From)))
            {
                if (--waited[edge.From] == 0) free.Enqueue(edge.From);
            }
        }

        return circle;
    }
}
