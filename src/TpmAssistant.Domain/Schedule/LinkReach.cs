using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Domain.Schedule;

/// <summary>Whether links lead from one task to another, and which way: what a new link would close a circle with.</summary>
public sealed class LinkReach
{
    private readonly Dictionary<ItemRef, List<ItemRef>> after = [];

    /// <summary>Starts from links.</summary>
    public LinkReach(IEnumerable<TaskDependency> links)
    {
        foreach (var link in links) Add(link);
    }

    /// <summary>Takes a link in.</summary>
    public void Add(TaskDependency link)
    {
        if (!after.TryGetValue(link.Predecessor, out var next)) after.Add(link.Predecessor, next = []);
        next.Add(link.Successor);
    }

    /// <summary>Whether a task is reached from another, or is that one.</summary>
    public bool Leads(ItemRef from, ItemRef to) => Way(from, to).Count > 0;

    /// <summary>The shortest way from one task to another, both included; empty when there is none.</summary>
    public IReadOnlyList<ItemRef> Way(ItemRef from, ItemRef to)
    {
        var (before, open) = (new Dictionary<ItemRef, ItemRef> { [from] = from }, new Queue<ItemRef>([from]));
        while (!before.ContainsKey(to) && open.TryDequeue(out var at))
        {
            foreach (var next in after.GetValueOrDefault(at) ?? [])
            {
                if (before.TryAdd(next, at)) open.Enqueue(next);
            }
        }

        if (!before.ContainsKey(to)) return [];
        var way = new List<ItemRef> { to };
        while (way[^1] != from) way.Add(before[way[^1]]);
        way.Reverse();
        return way;
    }
}
