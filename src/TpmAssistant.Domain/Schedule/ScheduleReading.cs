using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Domain.Schedule;

/// <summary>Reads slack, drivers and problems out of a network whose nodes are dated.</summary>
internal sealed class ScheduleReading(ScheduleNetwork network)
{
    private readonly Dictionary<ItemRef, ScheduledTask> dates = new(network.Tasks.Count);
    private readonly IReadOnlyCollection<ScheduleNode> leaves = [.. network.Leaves.Values];

    public ScheduleResult Read()
    {
        var start = leaves.Count == 0 ? Wall.Minutes(network.Input.Start) : leaves.Min(n => n.PlannedStart);
        var finish = leaves.Count == 0 ? start : leaves.Max(n => n.PlannedFinish);
        foreach (var node in leaves) dates.Add(node.Task.Ref, Dates(node));
        SumUp();
        foreach (var task in network.Tasks) Judge(task);
        return new(Wall.Time(start), Wall.Time(finish), [.. network.Tasks.Where(t => dates.ContainsKey(t.Ref)).Select(t => dates[t.Ref])], network.Problems)
        {
            OpenStarts = Loose(n => n.In.Exists(e => e.Link is not null), s => s.Begin),
            OpenEnds = Loose(n => n.Out.Exists(e => e.Link is not null), s => s.End),
        };
    }

    private static ScheduledTask Dates(ScheduleNode node)
    {
        var slack = node.AsLate ? 0 : node.Minutes(node.EarlyFinish, node.LateFinish);
        if (node.ActualStart is null) slack = Math.Min(slack, node.Minutes(node.EarlyStart, node.LateStart));
        long? free = node.IsDone ? 0 : null;
        foreach (var edge in node.IsDone ? [] : Following(node))
        {
            if (!edge.To.IsDone) free = Math.Min(free ?? long.MaxValue, edge.RoomFor(node));
        }

        return new(
            node.Task.Ref, Wall.Time(node.EarlyStart), Wall.Time(node.EarlyFinish), Wall.Time(node.LateStart), Wall.Time(node.LateFinish), slack,
            Math.Max(0, Math.Min(free ?? slack, slack)), slack <= 0 && !node.IsDone)
        {
            Start = Wall.Time(node.PlannedStart),
            Finish = Wall.Time(node.PlannedFinish),
            Driver = Drivers.Of(node),
        };
    }

    /// <summary>The links to what follows a node, and to what follows the summaries that it is the first or last part of.</summary>
    private static List<ScheduleEdge> Following(ScheduleNode node)
    {
        if (node.Out.TrueForAll(e => e.To.Kind is NodeKind.Task or NodeKind.Begin)) return node.Out;
        var (nodes, found) = (new Stack<ScheduleNode>([node]), new List<ScheduleEdge>());
        while (nodes.TryPop(out var current))
        {
            foreach (var edge in current.Out)
            {
                if (edge.IsBesideTheFirst) continue;
                if (edge.To.Kind is NodeKind.End or NodeKind.First) nodes.Push(edge.To);
                else found.Add(edge);
            }
        }

        return found;
    }

    /// <summary>A summary runs from the first of its tasks to the last; the deepest are summed up first.</summary>
    private void SumUp()
    {
        foreach (var node in network.Order)
        {
            if (node.Kind != NodeKind.End) continue;
            var parts = network.Children[node.Task.Ref].Select(t => dates.GetValueOrDefault(t.Ref)).OfType<ScheduledTask>().ToList();
            if (parts.Count == 0) continue;
            var (start, finish) = (parts.Min(p => p.EarlyStart), parts.Max(p => p.EarlyFinish));
            var (lateStart, lateFinish) = (parts.Min(p => p.LateStart), parts.Max(p => p.LateFinish));
            var slack = Math.Min(
                network.Clock.Between(Wall.Minutes(start), Wall.Minutes(lateStart)), network.Clock.Between(Wall.Minutes(finish), Wall.Minutes(lateFinish)));
            dates[node.Task.Ref] = new(node.Task.Ref, start, finish, lateStart, lateFinish, slack, Math.Max(0, slack), slack <= 0 && parts.Exists(p => p.Critical))
            {
                Start = parts.Min(p => p.Start),
                Finish = parts.Max(p => p.Finish),
                Driver = Drivers.Of(node),
            };
        }
    }

    private void Judge(ProjectTask task)
    {
        if (!dates.TryGetValue(task.Ref, out var dated)) return;
        if (network.Leaves.TryGetValue(task.Ref, out var node) && node.ConstraintMissed)
            network.Problems.Add(new("constraint-missed", Drivers.InTheWay(node) is { } other ? [task.Ref, other] : [task.Ref]));
        if (task.Schedule?.Deadline is { } deadline && node is not { IsDone: true } && dated.EarlyFinish > deadline) network.Problems.Add(new("deadline-missed", [task.Ref]));
    }

    private List<ItemRef> Loose(Predicate<ScheduleNode> isLinked, Func<(ScheduleNode Begin, ScheduleNode End), ScheduleNode> side)
    {
        var held = new Dictionary<ItemRef, bool>();
        bool IsHeld(ItemRef? summary)
        {
            var (way, found) = (new List<ItemRef>(), false);
            for (var at = summary; at is { } key; at = network.Summary(key)?.Begin.Task.Parent)
            {
                if (held.TryGetValue(key, out found) || network.Summary(key) is not { } ends) break;
                way.Add(key);
                held.Add(key, found = isLinked(side(ends)));
                if (found) break;
            }

            foreach (var key in way) held[key] = found;
            return found;
        }

        return [.. network.Tasks.Where(t => t.IsOpen && network.Leaves.TryGetValue(t.Ref, out var n) && !isLinked(n) && !IsHeld(t.Parent)).Select(t => t.Ref)];
    }
}
