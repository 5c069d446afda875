using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Domain.Health;

/// <summary>
/// Where the open work, and with it each milestone, ends if it goes on from today as people work: each does one thing at a time, what is begun first, then what is due first; what waits begins when
/// it may, what has not begun not before its first day. Work from outside and work without an owner is nobody's load. Work in trouble goes on when that is over
/// (<see cref="TroubleSeen"/>).
/// </summary>
/// <remarks>
/// Days are working days from the status date, 0 being that day itself. At each moment whoever is free takes the most urgent thing that may begin: the parallel
/// scheduling scheme (R. Kolisch: Serial and parallel resource-constrained project scheduling methods revisited, 1996). Work planned at one time for one person is a load only for milestones within
/// <see cref="NearDays"/>: further off it can still be spread, but what was planned one after the other stays so. Tasks that wait for each other in a circle wait for nothing.
/// </remarks>
internal sealed class LevelledProjection
{
    /// <summary>Working days ahead within which a milestone counts as near, and a person's load for it as it is.</summary>
    public const int NearDays = 20;

    private const int FindOwnerDays = 2;

    private readonly ProjectView view;
    private readonly Dictionary<ItemRef, int> end;
    private readonly Dictionary<ItemRef, int> rank;
    private readonly Dictionary<PersonId, OwnerDesk> desks = [];
    private readonly PriorityQueue<Event, (int Day, int Kind, int Rank)> events = new();

    public LevelledProjection(ProjectView view)
    {
        this.view = view;
        (end, rank) = (new(view.Open.Count), new(view.Open.Count));
        foreach (var task in view.Open.OrderBy(t => t.State != TaskState.InProgress).ThenBy(PlannedEnd).ThenBy(t => t, TaskOrder.Instance)) rank.Add(task.Ref, rank.Count);
        foreach (var owned in view.Open.GroupBy(OwnerOf))
        {
            if (owned.Key is { } owner) desks.Add(owner, new([.. owned.Select(t => (t.Ref, PlannedEnd(t)))]));
        }

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
    public int? EndOf(MilestoneView milestone) => milestone.Open.Count == 0 ? null : milestone.Open.Max(t => end[t.Ref]);

    /// <summary>The working day on which an open task ends.</summary>
    public int EndOf(ItemRef task) => end[task];

    /// <summary>Whether there are milestones with work to do, and each that is near can be kept.</summary>
    public bool KeepsPromises => view.Milestones.Where(m => m is { IsReached: false, Open.Count: > 0, Promise: not null }).ToList() is { Count: > 0 } open
        && open.TrueForAll(m => !IsNear(view, m) || EndOf(m) <= view.DaysTo(m.Promise!.Value));

    /// <summary>The most working days by which a milestone that is near ends after its promise; <see langword="null"/> where there is none with work to do.</summary>
    public int? WorstSlip => view.Milestones.Where(m => m is { IsReached: false, Open.Count: > 0, Promise: not null }).ToList() is { Count: > 0 } open
        ? open.Where(m => IsNear(view, m)).Select(m => (EndOf(m) ?? 0) - view.DaysTo(m.Promise!.Value)).DefaultIfEmpty(0).Max() : null;

    /// <summary>Whether a milestone is so near that each person's load for it is as it is.</summary>
    public static bool IsNear(ProjectView view, MilestoneView milestone) => milestone.Promise is { } day && view.DaysTo(day) <= NearDays;

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
        if (OwnerOf(task) is not { } owner)
        {
            Run(task, null, day);
            return;
        }

        var desk = desks[owner];
        if (view.MilestonesOf(task.Ref).Any(m => IsNear(view, m)))
        {
            desk.Waiting.Enqueue(task, rank[task.Ref]);
            events.Enqueue(new(null, false, desk), (day, 2, 0));
        }
        else if (task.State == TaskState.InProgress || desk.MayFollow(task, PlannedStart(task), day)) Run(task, null, day);
    }

    private void TakeUp(OwnerDesk desk, int day)
    {
        if (desk.Busy || !desk.Waiting.TryDequeue(out var task, out _)) return;
        desk.Busy = true;
        Run(task, desk, day);
    }

    private void Run(ProjectTask task, OwnerDesk? desk, int day)
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

        if (OwnerOf(ended.Task!) is { } owner)
        {
            foreach (var (task, from) in desks[owner].Close(ended.Task!.Ref)) MayBegin(task, Math.Max(from, day + 1));
        }

        if (!view.Waiting.TryGetValue(ended.Task!.Ref, out var successors)) return;
        foreach (var successor in successors)
        {
            ready[successor] = Math.Max(ready[successor], day + 1);
            if (--waits[successor] == 0 && view.Tasks[successor].State != TaskState.InProgress) MayBegin(view.Tasks[successor], ready[successor]);
        }
    }

    private static PersonId? OwnerOf(ProjectTask task) =>
        task.Means(LabelMeaning.External) ? null : task.Assignees.Select(p => (PersonId?)p.Id).MinBy(p => p!.Value.Value, StringComparer.Ordinal);

    /// <summary>The working day on which it was first planned to end.</summary>
    private int PlannedEnd(ProjectTask task) => (view.History.FirstDue(task) ?? task.Due) is { } due ? view.DaysTo(due) : task.Start is { } start ? view.DaysTo(start) + view.Left.DaysOf(task) - 1 : int.MaxValue;

    private int PlannedStart(ProjectTask task) => task.Start is { } start ? view.DaysTo(start) : task.Due is { } ? PlannedEnd(task) - view.Left.DaysOf(task) + 1 : int.MinValue;

    /// <summary>A task that may begin or has ended, or a desk that may have become free.</summary>
    private readonly record struct Event(ProjectTask? Task, bool Ends, OwnerDesk? Desk);
}
