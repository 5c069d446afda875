using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Domain.Health;

/// <summary>
/// Where the open work ends if it goes on from today as people work: each does one thing at a time, what is begun first, then what is due first; what waits begins when
/// it may, what has not begun not before its first day. Work from outside and work without an owner is nobody's load. Work in trouble goes on when that is over
/// (<see cref="TroubleSeen"/>).
/// </summary>
/// <remarks>
/// Days are working days from the status date, 0 being that day itself. At each moment whoever is free takes the most urgent thing that may begin: the parallel
/// scheduling scheme (R. Kolisch: Serial and parallel resource-constrained project scheduling methods revisited, 1996). Load counts for milestones within
/// <see cref="NearDays"/> only: further off the work can still be spread, and <see cref="Projection"/> tells where they end. Tasks that wait for each other in a circle wait for nothing.
/// </remarks>
internal sealed class LevelledProjection
{
    /// <summary>Working days ahead within which a person's load is looked at.</summary>
    public const int NearDays = 20;

    private const int FindOwnerDays = 2;

    private readonly ProjectView view;
    private readonly Dictionary<ItemRef, int> end;
    private readonly Dictionary<ItemRef, int> rank;
    private readonly Dictionary<PersonId, Desk> desks = [];
    private readonly PriorityQueue<Event, (int Day, int Kind, int Rank)> events = new();

    public LevelledProjection(ProjectView view)
    {
        this.view = view;
        (end, rank) = (new(view.Open.Count), new(view.Open.Count));
        foreach (var task in view.Open.OrderBy(t => t.State != TaskState.InProgress).ThenBy(t => t.Due ?? DateOnly.MaxValue).ThenBy(t => t, TaskOrder.Instance)) rank.Add(task.Ref, rank.Count);
        var waits = view.Open.ToDictionary(t => t.Ref, _ => 0);
        foreach (var successor in view.Waiting.Values.SelectMany(s => s)) waits[successor]++;
        var ready = view.Open.ToDictionary(t => t.Ref, Earliest);
        foreach (var task in view.Open.Where(t => waits[t.Ref] == 0 || t.State == TaskState.InProgress)) MayBegin(task, ready[task.Ref]);
        while (events.TryDequeue(out var next, out var at))
        {
            if (next.Task is { } task && !next.Ends) Arrive(task, at.Day);
            else if (!next.Ends) TakeUp(next.Desk!, at.Day);
            else Close(next, at.Day, waits, ready);
        }

        foreach (var task in view.Open) end.TryAdd(task.Ref, ready[task.Ref] + view.Left.DaysOf(task) - 1);
    }

    /// <summary>The working day on which the last open task of a milestone ends; <see langword="null"/> when none is open.</summary>
    public int? EndOf(MilestoneView milestone) => milestone.Open.Count == 0 ? null : IsNear(milestone) ? milestone.Open.Max(t => end[t.Ref]) : view.Projection.EndOf(milestone);

    /// <summary>The working day on which a task of a milestone ends, as far as the milestone is concerned.</summary>
    public int EndOf(ItemRef task, MilestoneView milestone) => IsNear(milestone) ? end[task] : view.Projection.EndOf(task);

    /// <summary>Whether there are milestones with work to do, and each that is near can be kept.</summary>
    public bool KeepsPromises => view.Milestones.Where(m => m is { IsReached: false, Open.Count: > 0, Promise: not null }).ToList() is { Count: > 0 } open
        && open.TrueForAll(m => !IsNear(m) || EndOf(m) <= view.DaysTo(m.Promise!.Value));

    /// <summary>The most working days by which a milestone that is near ends after its promise; <see langword="null"/> where there is none with work to do.</summary>
    public int? WorstSlip => view.Milestones.Where(m => m is { IsReached: false, Open.Count: > 0, Promise: not null }).ToList() is { Count: > 0 } open
        ? open.Where(IsNear).Select(m => (EndOf(m) ?? 0) - view.DaysTo(m.Promise!.Value)).DefaultIfEmpty(0).Max() : null;

    private bool IsNear(MilestoneView milestone) => milestone.Promise is { } day && view.DaysTo(day) <= NearDays;

    private int Earliest(ProjectTask task)
    {
        var free = TroubleSeen.DaysOf(view, task);
        if (task.IsBlocked || task.State == TaskState.InProgress) return free;
        if (task.Start is { } start) return Math.Max(view.DaysTo(start), free);
        return Math.Max(task.Assignees.Count == 0 ? FindOwnerDays : 0, task.Due is { } due ? view.DaysTo(due) - view.Left.DaysOf(task) + 1 : 0);
    }

    private void MayBegin(ProjectTask task, int day) => events.Enqueue(new(task, false, null), (day, 1, rank[task.Ref]));

    private void Arrive(ProjectTask task, int day)
    {
        if (end.ContainsKey(task.Ref)) return;
        if (DeskOf(task) is not { } desk)
        {
            Run(task, null, day);
            return;
        }

        desk.Waiting.Enqueue(task, rank[task.Ref]);
        events.Enqueue(new(null, false, desk), (day, 2, 0));
    }

    private void TakeUp(Desk desk, int day)
    {
        if (desk.Busy || !desk.Waiting.TryDequeue(out var task, out _)) return;
        desk.Busy = true;
        Run(task, desk, day);
    }

    private void Run(ProjectTask task, Desk? desk, int day)
    {
        var last = day + view.Left.DaysOf(task) - 1;
        end.Add(task.Ref, last);
        events.Enqueue(new(task, true, desk), (last, 0, rank[task.Ref]));
    }

    private void Close(Event ended, int day, Dictionary<ItemRef, int> waits, Dictionary<ItemRef, int> ready)
    {
        if (ended.Desk is { } desk)
        {
            desk.Busy = false;
            events.Enqueue(new(null, false, desk), (day + 1, 2, 0));
        }

        if (!view.Waiting.TryGetValue(ended.Task!.Ref, out var successors)) return;
        foreach (var successor in successors)
        {
            ready[successor] = Math.Max(ready[successor], day + 1);
            if (--waits[successor] == 0 && view.Tasks[successor].State != TaskState.InProgress) MayBegin(view.Tasks[successor], ready[successor]);
        }
    }

    private Desk? DeskOf(ProjectTask task)
    {
        if (task.Assignees.Count == 0 || task.Means(LabelMeaning.External) || !view.MilestonesOf(task.Ref).Any(IsNear)) return null;
        var owner = task.Assignees.MinBy(p => p.Id.Value, StringComparer.Ordinal)!.Id;
        return desks.TryGetValue(owner, out var desk) ? desk : desks[owner] = new();
    }

    /// <summary>A task that may begin or has ended, or a desk that may have become free.</summary>
    private readonly record struct Event(ProjectTask? Task, bool Ends, Desk? Desk);

    private sealed class Desk
    {
        public PriorityQueue<ProjectTask, int> Waiting { get; } = new();

        public bool Busy { get; set; }
    }
}
