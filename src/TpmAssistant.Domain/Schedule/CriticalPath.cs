using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Domain.Schedule;

/// <summary>
/// The critical path method over the four link types with lags, working calendars and constraints: a pass forwards for the early dates, one backwards for the
/// late ones, and slack between them. J. E. Kelley, M. R. Walker: Critical-path planning and scheduling (1959).
/// </summary>
/// <remarks>
/// Times keep the side of a break on which they arose, as Microsoft Project's do: work starts when working time begins and finishes when it ends, but a finish set by a
/// link stands at the link's instant. Constraints hold before links. A task with dates of a person's own keeps them, and what follows limits only its finish.
/// Cost grows linearly with tasks and links, but for the logarithm in finding a day among a calendar's exceptions.
/// </remarks>
public static class CriticalPath
{
    /// <summary>Calculates the dates and slack of a plan.</summary>
    public static ScheduleResult Calculate(ScheduleInput input)
    {
        var network = new ScheduleNetwork(input);
        var start = Wall.Minutes(input.Start);
        var status = Wall.Minutes(input.Status) ?? long.MinValue;
        foreach (var node in network.Order) Forward(node, start, status, network.Problems);
        var finish = network.Leaves.Count == 0 ? start : network.Leaves.Values.Max(n => n.EarlyFinish);
        for (var i = network.Order.Count - 1; i >= 0; i--) Backward(network.Order[i], finish);

        var dates = network.Leaves.ToDictionary(n => n.Key, n => Dates(n.Value, finish));
        SumUp(network, dates);
        return new(
            Wall.Time(network.Leaves.Count == 0 ? start : network.Leaves.Values.Min(n => n.EarlyStart)),
            Wall.Time(finish),
            [.. network.Tasks.Where(t => dates.ContainsKey(t.Ref)).Select(t => dates[t.Ref])],
            network.Problems);
    }

    private static void Forward(ScheduleNode node, long projectStart, long status, List<ScheduleProblem> problems)
    {
        var schedule = node.IsTask ? node.Task.Schedule : null;
        if (node.IsParted)
        {
            Resume(node, Math.Max(projectStart, status));
            return;
        }

        if (node.ActualStart is { } actual)
        {
            (node.EarlyStart, node.EarlyFinish) = (actual, node.ActualFinish ?? node.FinishFrom(actual));
        }
        else if (node.Manual && schedule is { Start: { } from, Finish: { } to })
        {
            (node.EarlyStart, node.EarlyFinish) = (Wall.Minutes(from), Wall.Minutes(to));
            if (node.EarlyStart < status) Place(node, status, null);
        }
        else
        {
            var (start, finish) = Bounds(node, Math.Max(projectStart, status));
            Place(node, start, finish);
            if (schedule is { ConstraintDate: { } date }) Constrain(node, schedule.Constraint, Wall.Minutes(date), start, finish, problems);
            if (node.IsTask && node.EarlyStart < status) Place(node, status, null);
        }

        node.EarlyResume = node.EarlyStart;
    }

    /// <summary>The earliest start and finish that the links to a node allow.</summary>
    private static (long Start, long? Finish) Bounds(ScheduleNode node, long start)
    {
        long? finish = null;
        foreach (var edge in node.In)
        {
            if (edge.BindsStart) start = Math.Max(start, edge.Earliest);
            else finish = Math.Max(finish ?? 0, edge.Earliest);
        }

        return (start, finish);
    }

    /// <summary>What is left of a task begun waits for the status date and for what precedes it.</summary>
    private static void Resume(ScheduleNode node, long earliest)
    {
        var (start, finish) = Bounds(node, earliest);
        node.EarlyStart = node.ActualStart ?? earliest;
        node.EarlyResume = node.FirstWork(start);
        node.EarlyFinish = node.FinishOfRest(node.EarlyResume);
        if (!(finish > node.EarlyFinish)) return;
        node.EarlyFinish = finish.Value;
        node.EarlyResume = node.ResumeFor(finish.Value);
    }

    private static void Place(ScheduleNode node, long start, long? finish)
    {
        node.EarlyStart = node.FirstWork(start);
        node.EarlyFinish = node.FinishFrom(node.EarlyStart);
        if (!(finish > node.EarlyFinish)) return;
        node.EarlyFinish = finish.Value;
        node.EarlyStart = node.StartFor(finish.Value);
    }

    private static void Constrain(ScheduleNode node, ConstraintType constraint, long date, long start, long? finish, List<ScheduleProblem> problems)
    {
        var linked = (node.EarlyStart, node.EarlyFinish);
        switch (constraint)
        {
            case ConstraintType.StartNoEarlierThan:
                Place(node, Math.Max(start, date), finish);
                return;
            case ConstraintType.FinishNoEarlierThan:
                Place(node, start, Math.Max(finish ?? date, date));
                return;
            case ConstraintType.MustStartOn or ConstraintType.StartNoLaterThan when constraint == ConstraintType.MustStartOn || node.EarlyStart > date:
                Place(node, date, null);
                break;
            case ConstraintType.MustFinishOn or ConstraintType.FinishNoLaterThan when constraint == ConstraintType.MustFinishOn || node.EarlyFinish > date:
                (node.EarlyStart, node.EarlyFinish) = (node.StartFor(date), date);
                break;
            default:
                return;
        }

        if (linked.EarlyStart > node.EarlyStart) problems.Add(new("constraint-missed", [node.Task.Ref]));
    }

    private static void Backward(ScheduleNode node, long projectFinish)
    {
        if (node.IsDone)
        {
            (node.LateStart, node.LateFinish, node.LateResume) = (node.EarlyStart, node.EarlyFinish, node.EarlyResume);
            return;
        }

        var finish = projectFinish;
        long? start = null;
        foreach (var edge in node.Out)
        {
            if (edge.To.IsDone) continue;
            if (edge.FromFinish) finish = Math.Min(finish, edge.Latest);
            else if (!node.Manual) start = Math.Min(start ?? long.MaxValue, edge.Latest);
        }

        var schedule = node.IsTask ? node.Task.Schedule : null;
        if (schedule?.Deadline is { } deadline) finish = Math.Min(finish, Wall.Minutes(deadline));
        if (schedule is { ConstraintDate: { } day, Manual: false })
        {
            var date = Wall.Minutes(day);
            if (schedule.Constraint is ConstraintType.MustFinishOn or ConstraintType.FinishNoLaterThan) finish = Math.Min(finish, date);
            if (schedule.Constraint is ConstraintType.MustStartOn or ConstraintType.StartNoLaterThan) start = Math.Min(start ?? date, date);
        }

        node.LateFinish = node.LastWork(finish);
        if (node.IsParted)
        {
            (node.LateStart, node.LateResume) = (node.EarlyStart, node.ResumeFor(node.LateFinish));
            return;
        }

        node.LateStart = node.StartFor(node.LateFinish);
        if (start < node.LateStart)
        {
            node.LateStart = node.FirstWork(start.Value);
            node.LateFinish = node.FinishFrom(node.LateStart);
        }

        node.LateResume = node.LateStart;
    }

    private static ScheduledTask Dates(ScheduleNode node, long projectFinish)
    {
        var slack = Math.Min(node.Minutes(node.EarlyResume, node.LateResume), node.Minutes(node.EarlyFinish, node.LateFinish));
        var free = Following(node).Select(e => e.RoomFor(node)).DefaultIfEmpty(node.Minutes(node.EarlyFinish, projectFinish)).Min();
        return new(
            node.Task.Ref, Wall.Time(node.EarlyStart), Wall.Time(node.EarlyFinish), Wall.Time(node.LateStart), Wall.Time(node.LateFinish), slack,
            Math.Max(0, free), slack <= 0 && !node.IsDone);
    }

    /// <summary>The links to what follows a node, and to what follows the summaries that it is the last part of.</summary>
    private static IEnumerable<ScheduleEdge> Following(ScheduleNode node)
    {
        var nodes = new Stack<ScheduleNode>([node]);
        while (nodes.TryPop(out var current))
        {
            foreach (var edge in current.Out)
            {
                if (edge.To.IsEnd) nodes.Push(edge.To);
                else yield return edge;
            }
        }
    }

    /// <summary>A summary runs from the first of its tasks to the last; the deepest are summed up first.</summary>
    private static void SumUp(ScheduleNetwork network, Dictionary<ItemRef, ScheduledTask> dates)
    {
        var children = network.Tasks.Where(t => t.Parent is not null).ToLookup(t => t.Parent!.Value);
        foreach (var node in network.Order)
        {
            if (!node.IsEnd) continue;
            var parts = children[node.Task.Ref].Select(t => dates.GetValueOrDefault(t.Ref)).OfType<ScheduledTask>().ToList();
            if (parts.Count == 0) continue;
            var (start, finish) = (parts.Min(p => p.EarlyStart), parts.Max(p => p.EarlyFinish));
            var (lateStart, lateFinish) = (parts.Min(p => p.LateStart), parts.Max(p => p.LateFinish));
            var slack = Math.Min(
                network.Clock.Between(Wall.Minutes(start), Wall.Minutes(lateStart)), network.Clock.Between(Wall.Minutes(finish), Wall.Minutes(lateFinish)));
            dates[node.Task.Ref] = new(node.Task.Ref, start, finish, lateStart, lateFinish, slack, Math.Max(0, slack), slack <= 0);
        }
    }
}
