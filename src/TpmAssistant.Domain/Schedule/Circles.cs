using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Domain.Schedule;

/// <summary>Tasks that wait for themselves through others: R. Tarjan, Depth-first search and linear graph algorithms (1972).</summary>
internal static class Circles
{
    /// <summary>Takes the links within each circle out of the network and tells the tasks of each in the order in which they wait for one another.</summary>
    public static List<IReadOnlyList<ItemRef>> Break(IReadOnlyList<ScheduleNode> nodes)
    {
        var group = Groups(nodes, out var members);
        var told = new List<IReadOnlyList<ItemRef>>();
        foreach (var circle in members.Where(m => m.Count > 1 || m[0].Out.Exists(e => e.To == m[0])))
        {
            told.Add(Tell(circle, group));
            foreach (var node in circle)
            {
                node.In.RemoveAll(e => group[e.From.Index] == group[node.Index]);
                node.Out.RemoveAll(e => group[e.To.Index] == group[node.Index]);
            }
        }

        return [.. told.OrderBy(t => t[0], Comparer<ItemRef>.Create(TaskOrder.CompareRefs))];
    }

    /// <summary>The group of each node: nodes that all reach one another.</summary>
    private static int[] Groups(IReadOnlyList<ScheduleNode> nodes, out List<List<ScheduleNode>> members)
    {
        var (seen, low, group) = (new int[nodes.Count], new int[nodes.Count], new int[nodes.Count]);
        Array.Fill(group, -1);
        members = [];
        var (stack, path, count) = (new Stack<ScheduleNode>(), new Stack<(ScheduleNode Node, int Edge)>(), 0);
        foreach (var root in nodes)
        {
            if (seen[root.Index] > 0) continue;
            path.Push((root, 0));
            while (path.TryPop(out var at))
            {
                var (node, edge) = at;
                if (edge == 0)
                {
                    seen[node.Index] = low[node.Index] = ++count;
                    stack.Push(node);
                }
                else
                {
                    low[node.Index] = Math.Min(low[node.Index], low[node.Out[edge - 1].To.Index]);
                }

                var next = edge;
                while (next < node.Out.Count && seen[node.Out[next].To.Index] > 0)
                {
                    var to = node.Out[next++].To.Index;
                    if (group[to] < 0) low[node.Index] = Math.Min(low[node.Index], seen[to]);
                }

                if (next < node.Out.Count)
                {
                    path.Push((node, next + 1));
                    path.Push((node.Out[next].To, 0));
                }
                else if (low[node.Index] == seen[node.Index])
                {
                    Close(node, stack, group, members);
                }
            }
        }

        return group;
    }

    private static void Close(ScheduleNode root, Stack<ScheduleNode> stack, int[] group, List<List<ScheduleNode>> members)
    {
        var circle = new List<ScheduleNode>();
        ScheduleNode node;
        do
        {
            node = stack.Pop();
            group[node.Index] = members.Count;
            circle.Add(node);
        }
        while (node != root);
        members.Add(circle);
    }

    /// <summary>The shortest way round from the first of its tasks.</summary>
    private static List<ItemRef> Tell(List<ScheduleNode> circle, int[] group)
    {
        var start = circle.OrderBy(n => n.Kind).ThenBy(n => n.Task.Ref, Comparer<ItemRef>.Create(TaskOrder.CompareRefs)).First();
        var before = new Dictionary<ScheduleNode, ScheduleNode>();
        var open = new Queue<ScheduleNode>([start]);
        while (!before.ContainsKey(start) && open.TryDequeue(out var node))
        {
            foreach (var edge in node.Out.Where(e => group[e.To.Index] == group[start.Index]).OrderBy(e => e.To.Task.Ref, Comparer<ItemRef>.Create(TaskOrder.CompareRefs)))
            {
                if (before.TryAdd(edge.To, node)) open.Enqueue(edge.To);
            }
        }

        var way = new List<ItemRef> { start.Task.Ref };
        for (var node = before[start]; node != start; node = before[node])
        {
            if (way[^1] != node.Task.Ref) way.Add(node.Task.Ref);
        }

        way.Reverse(1, way.Count - 1);
        return way;
    }
}
