using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Domain.Schedule;

/// <summary>Finds what holds a dated node where it is.</summary>
internal static class Drivers
{
    public static ScheduleDriver Of(ScheduleNode node)
    {
        if (node.IsDone || (node.ActualStart is not null && (!node.IsParted || node.PlannedResume is not null))) return new(DriverKind.Actual);
        if (node.Manual) return new(DriverKind.Manual);
        if (node.Kind == NodeKind.End) return Held(node) is { } part ? Of(part.From) : ScheduleDriver.ProjectStart;
        if (Link(node) is { } link)
        {
            var wait = link.BindsStart && node.Clock != link.Clock && link.Clock.Between(link.Earliest, node.EarlyResume) > 0
                ? node.PeoplesClock ? CalendarWait.People : CalendarWait.Task : CalendarWait.None;
            return new(DriverKind.Link, Decisive(link.From).Task.Ref, link.Link, wait);
        }

        if (IsConstrained(node)) return new(DriverKind.Constraint);
        if (Up(node) is { } summary && IsConstrained(summary)) return new(DriverKind.Constraint, summary.Task.Ref);
        return node.IsParted ? new(DriverKind.Actual) : new(DriverKind.ProjectStart);
    }

    /// <summary>What a task waits for that its constraint does not allow.</summary>
    public static ItemRef? InTheWay(ScheduleNode node)
    {
        var latest = node.In.Where(e => e.Link is not null).OrderByDescending(e => e.Earliest).ThenBy(e => e.From.Task.Ref, Comparer<ItemRef>.Create(TaskOrder.CompareRefs)).FirstOrDefault();
        return latest is null ? null : Decisive(latest.From).Task.Ref;
    }

    /// <summary>The link that holds a node, be it its own or that of a summary it lies in.</summary>
    private static ScheduleEdge? Link(ScheduleNode node)
    {
        var held = Held(node);
        while (held is { Link: null }) held = Held(held.From);
        return held;
    }

    private static ScheduleNode? Up(ScheduleNode node) => node.In.Find(e => e is { Link: null, From.Kind: NodeKind.Begin })?.From;

    /// <summary>Of the links that hold a node the one with the least slack before it.</summary>
    private static ScheduleEdge? Held(ScheduleNode node)
    {
        ScheduleEdge? best = null;
        foreach (var edge in node.In)
        {
            if (!edge.Holds || (edge.From.Kind == NodeKind.Begin && edge.Link is null && edge.From.In.Count == 0)) continue;
            if (best is null || Compare(edge, best) < 0) best = edge;
        }

        return best;
    }

    private static int Compare(ScheduleEdge x, ScheduleEdge y)
    {
        var bySlack = (x.From.LateFinish - x.From.EarlyFinish).CompareTo(y.From.LateFinish - y.From.EarlyFinish);
        if (bySlack != 0) return bySlack;
        var byRef = TaskOrder.CompareRefs(x.From.Task.Ref, y.From.Task.Ref);
        if (byRef != 0) return byRef;
        var byType = x.Type.CompareTo(y.Type);
        return byType != 0 ? byType : x.Lag.CompareTo(y.Lag);
    }

    /// <summary>The task within a summary that makes its start or finish.</summary>
    private static ScheduleNode Decisive(ScheduleNode node)
    {
        while (node.Kind is NodeKind.End or NodeKind.First && Held(node) is { } edge) node = edge.From;
        return node;
    }

    private static bool IsConstrained(ScheduleNode node) => node.Schedule is { ConstraintDate: { } day } schedule && schedule.Constraint switch
    {
        ConstraintType.StartNoEarlierThan or ConstraintType.MustStartOn or ConstraintType.StartNoLaterThan => node.FirstWork(Wall.Minutes(day)) == node.EarlyStart,
        ConstraintType.FinishNoEarlierThan or ConstraintType.MustFinishOn or ConstraintType.FinishNoLaterThan => Wall.Minutes(day) == node.EarlyFinish,
        _ => false,
    };
}
