using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Domain.Health;

/// <summary>One person's open work while it is run through (<see cref="LevelledProjection"/>): what waits to be taken up, and what waits for all that was planned to end before it.</summary>
internal sealed class OwnerDesk
{
    private readonly List<int> ends;
    private readonly Dictionary<ItemRef, int> place = [];
    private readonly bool[] done;
    private readonly PriorityQueue<(ProjectTask Task, int From), int> later = new();
    private int allDone;

    /// <param name="planned">All open work of the person, with the working day on which it was planned to end.</param>
    public OwnerDesk(IReadOnlyList<(ItemRef Task, int End)> planned)
    {
        ends = new(planned.Count);
        foreach (var (task, end) in planned.OrderBy(t => t.End))
        {
            place.Add(task, ends.Count);
            ends.Add(end);
        }

        done = new bool[ends.Count];
    }

    /// <summary>What may begin and needs the person's time, the most urgent first.</summary>
    public PriorityQueue<ProjectTask, int> Waiting { get; } = new();

    /// <summary>Whether the person works on something that needs all of their time.</summary>
    public bool Busy { get; set; }

    /// <summary>Whether all that was planned to end before a task was planned to begin is done; else it is kept until then.</summary>
    public bool MayFollow(ProjectTask task, int plannedStart, int from)
    {
        var needed = Math.Min(place[task.Ref], EndedBefore(plannedStart));
        if (allDone >= needed) return true;
        later.Enqueue((task, from), needed);
        return false;
    }

    /// <summary>Notes a task as done and gives out what waited for it alone, with the day from which each could begin otherwise.</summary>
    public IEnumerable<(ProjectTask Task, int From)> Close(ItemRef task)
    {
        done[place[task]] = true;
        while (allDone < done.Length && done[allDone]) allDone++;
        while (later.TryPeek(out var next, out var needed) && needed <= allDone)
        {
            later.Dequeue();
            yield return next;
        }
    }

    private int EndedBefore(int day)
    {
        var at = ends.BinarySearch(day);
        if (at < 0) return ~at;
        while (at > 0 && ends[at - 1] == day) at--;
        return at;
    }
}
