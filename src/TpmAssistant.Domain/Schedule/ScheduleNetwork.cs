using TpmAssistant.Domain.Calendars;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Domain.Schedule;

/// <summary>Builds the network of a plan and puts it in an order in which everything comes after what it waits for.</summary>
internal sealed class ScheduleNetwork
{
    internal const long MostMinutes = 60L * ScheduleProblem.MostHours;

    private readonly Dictionary<ItemRef, ScheduleNode> leaves = [];
    private readonly Dictionary<ItemRef, (ScheduleNode Begin, ScheduleNode End)> summaries = [];
    private readonly Dictionary<ItemRef, ScheduleNode> firsts = [];
    private readonly Dictionary<string, WorkClock> clocks = new(StringComparer.Ordinal);
    private readonly Dictionary<IReadOnlyList<WorkingCalendar>, WorkClock> shared = new(ReferenceEqualityComparer.Instance);
    private readonly ClockBook book = new();
    private readonly Lazy<ILookup<ItemRef, ProjectTask>> children;

    public ScheduleNetwork(ScheduleInput input)
    {
        Input = input;
        Clock = ClockOf([input.Calendar], []);
        Tasks = [.. input.Tasks.Where(t => t.State != TaskState.Cancelled && t.Schedule is not { Inactive: true }).DistinctBy(t => t.Ref)];
        children = new(() => Tasks.Where(t => t.Parent is not null).ToLookup(t => t.Parent!.Value));
        foreach (var task in Tasks)
        {
            if (task.Schedule is { Summary: true }) summaries.Add(task.Ref, (new(task, Clock, NodeKind.Begin), new(task, Clock, NodeKind.End)));
            else leaves.Add(task.Ref, Node(task));
        }

        foreach (var task in Tasks) Nest(task);
        foreach (var link in input.Links.Distinct()) Link(link);
        Order = Sort();
    }

    public ScheduleInput Input { get; }

    public WorkClock Clock { get; }

    /// <summary>The active tasks, in the order given.</summary>
    public IReadOnlyList<ProjectTask> Tasks { get; }

    /// <summary>The nodes, each after all that it waits for.</summary>
    public List<ScheduleNode> Order { get; }

    public List<ScheduleProblem> Problems { get; } = [];

    public IReadOnlyDictionary<ItemRef, ScheduleNode> Leaves => leaves;

    /// <summary>The tasks of each summary.</summary>
    public ILookup<ItemRef, ProjectTask> Children => children.Value;

    /// <summary>The end of a summary; <see langword="null"/> for any other task.</summary>
    public ScheduleNode? EndOf(ItemRef task) => summaries.TryGetValue(task, out var summary) ? summary.End : null;

    /// <summary>Where a summary's tasks may start, and where the last of them finishes.</summary>
    public (ScheduleNode Begin, ScheduleNode End)? Summary(ItemRef task) => summaries.TryGetValue(task, out var summary) ? summary : null;

    private List<ScheduleNode> Nodes()
    {
        var nodes = new List<ScheduleNode>(Tasks.Count + summaries.Count + firsts.Count);
        foreach (var task in Tasks)
        {
            if (leaves.TryGetValue(task.Ref, out var leaf))
            {
                nodes.Add(leaf);
                continue;
            }

            nodes.Add(summaries[task.Ref].Begin);
            nodes.Add(summaries[task.Ref].End);
            if (firsts.TryGetValue(task.Ref, out var first)) nodes.Add(first);
        }

        return nodes;
    }

    private ScheduleNode Node(ProjectTask task)
    {
        var schedule = task.Schedule;
        var (clock, peoples) = ClockFor(task);
        var duration = DurationOf(task, clock);
        if (task.IsOpen && IsTooLong(schedule)) Problems.Add(new("too-long", [task.Ref]));
        var begun = schedule is { ActualStart: not null, ActualFinish: null };
        return new(task, clock, NodeKind.Task)
        {
            Duration = duration,
            Remaining = begun ? RemainingOf(task, duration) : duration,
            IsParted = begun && (Input.Status ?? schedule?.Resume) is not null,
            PlannedResume = Input.Status is null ? Wall.Minutes(schedule?.Resume) : null,
            Elapsed = schedule is { ElapsedDuration: true },
            Manual = schedule is { Manual: true, Start: not null, Finish: not null },
            PeoplesClock = peoples,
            ActualStart = Wall.Minutes(schedule?.ActualStart),
            ActualFinish = schedule is { ActualStart: not null } ? Wall.Minutes(schedule.ActualFinish) : null,
            AsLate = Input.Finish is null ? schedule?.Constraint == ConstraintType.AsLateAsPossible : schedule?.Constraint != ConstraintType.AsSoonAsPossible,
        };
    }

    private (WorkClock Clock, bool Peoples) ClockFor(ProjectTask task)
    {
        if (task.Schedule?.CalendarKey is { } key && Input.Calendars.TryGetValue(key, out var own))
        {
            if (!clocks.TryGetValue(key, out var clock)) clocks.Add(key, clock = ClockOf([own], [task.Ref]));
            return (clock, false);
        }

        if (!Input.ResourceCalendars.TryGetValue(task.Ref, out var people) || people.Count == 0) return (Clock, false);
        if (!shared.TryGetValue(people, out var union)) shared.Add(people, union = ClockOf(people, [task.Ref]));
        return (union, true);
    }

    private WorkClock ClockOf(IReadOnlyList<WorkingCalendar> calendars, IReadOnlyList<ItemRef> tasks)
    {
        var clock = book.Of(calendars);
        if (clock.Works) return clock;
        Problems.Add(new("calendar-without-work", tasks));
        return book.Of([WorkingCalendar.Standard]);
    }

    /// <summary>Whether more is stated than is counted.</summary>
    internal static bool IsTooLong(TaskSchedule? stated) => stated is { DurationMinutes: > MostMinutes } or { RemainingMinutes: > MostMinutes };

    /// <summary>Where nothing states a duration it is the working time between the planned days, else a day.</summary>
    internal static long DurationOf(ProjectTask task, WorkClock clock)
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
        Connect(summary.Begin, begin, DependencyType.FinishToStart);
        Connect(end, summary.End, DependencyType.FinishToFinish);
    }

    private void Link(TaskDependency link)
    {
        var fromFinish = link.Type is DependencyType.FinishToStart or DependencyType.FinishToFinish;
        var from = leaves.TryGetValue(link.Predecessor, out var leaf) ? leaf
            : !summaries.TryGetValue(link.Predecessor, out var before) ? null
            : fromFinish ? before.End : First(link.Predecessor);
        var to = leaves.TryGetValue(link.Successor, out leaf) ? leaf : summaries.TryGetValue(link.Successor, out var after) ? after.Begin : null;
        if (from is null || to is null) Problems.Add(new("unknown-task", [link.Predecessor, link.Successor]));
        else if (to.Kind != NodeKind.Task && link.Type is DependencyType.FinishToFinish or DependencyType.StartToFinish) Problems.Add(new("summary-link", [link.Predecessor, link.Successor]));
        else Connect(from, to, link.Type, link);
    }

    /// <summary>The start of the first of a summary's tasks, and so on down to the tasks themselves.</summary>
    private ScheduleNode First(ItemRef summary)
    {
        var open = new Stack<ItemRef>([summary]);
        while (open.TryPop(out var key))
        {
            if (firsts.ContainsKey(key)) continue;
            firsts.Add(key, new(summaries[key].Begin.Task, Clock, NodeKind.First));
            foreach (var child in Children[key].Where(c => summaries.ContainsKey(c.Ref))) open.Push(child.Ref);
        }

        if (firsts[summary].In.Count > 0) return firsts[summary];
        foreach (var key in firsts.Keys.Where(k => firsts[k].In.Count == 0))
        {
            foreach (var child in Children[key]) Connect(leaves.TryGetValue(child.Ref, out var leaf) ? leaf : firsts[child.Ref], firsts[key], DependencyType.StartToStart);
        }

        return firsts[summary];
    }

    private void Connect(ScheduleNode from, ScheduleNode to, DependencyType type, TaskDependency? link = null)
    {
        var lag = link?.Lag ?? Lag.None;
        var minutes = lag.Percent is { } percent && double.IsFinite(percent) ? (long)Math.Clamp(Math.Round(from.Duration * percent / 100), -MostMinutes, MostMinutes) : lag.Minutes;
        var edge = new ScheduleEdge(from, to, type, minutes, lag.Elapsed, to.PeoplesClock ? Clock : to.Clock, link);
        from.Out.Add(edge);
        to.In.Add(edge);
    }

    private List<ScheduleNode> Sort()
    {
        var nodes = Nodes();
        var order = Sorted(nodes);
        if (order.Count < nodes.Count)
        {
            foreach (var circle in Circles.Break(nodes)) Problems.Add(new("cycle", circle));
            order = Sorted(nodes);
        }

        for (var i = 0; i < order.Count; i++)
        {
            order[i].Index = i;
            order[i].WaitsForNothing = order[i].In.TrueForAll(e => e is { Link: null, From: { Kind: NodeKind.Begin, WaitsForNothing: true } });
        }

        return order;
    }

    private static List<ScheduleNode> Sorted(List<ScheduleNode> nodes)
    {
        for (var i = 0; i < nodes.Count; i++) nodes[i].Index = i;
        var waits = nodes.ConvertAll(n => n.In.Count);
        var order = new List<ScheduleNode>(nodes.Count);
        order.AddRange(nodes.Where(n => n.In.Count == 0));
        for (var next = 0; next < order.Count; next++)
        {
            foreach (var edge in order[next].Out)
            {
                if (--waits[edge.To.Index] == 0) order.Add(edge.To);
            }
        }

        return order;
    }
}
