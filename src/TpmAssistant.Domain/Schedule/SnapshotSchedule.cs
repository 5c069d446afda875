using TpmAssistant.Domain.Calendars;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Snapshots;
using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Domain.Schedule;

/// <summary>Turns a project as it was read into what a schedule is calculated from, for plans with durations and for boards without.</summary>
/// <remarks>
/// Stated rules. Duration: the plan's; else the most likely value of the product's own estimate; else the working days from planned start to due date; else
/// the effort at one person's working day; else the median effort of the tasks that have one, or one working day where none has, which is counted and told. Done work keeps its dates. Open work lies after the
/// beginning of the status date. Of begun work the share that is not complete is left, and waits for what precedes it; once it is past its due date
/// its dates no longer tell its length, so that its effort does, and at least one working day is left. A planned start holds as "no earlier than": whoever set it may
/// have other work until then, and a date nobody gave is no forecast; a path goes on through it to what the task waits for, and tells the room (<see cref="ScheduleOutlook.Before"/>). A task of a board
/// without one that no known link holds back ends no earlier than its due date. Milestones have no duration. A plan's own durations, constraints and calendars go before all this.
/// </remarks>
public static class SnapshotSchedule
{
    /// <summary>The project made ready to be scheduled.</summary>
    public static SnapshotPlan Of(Snapshot snapshot)
    {
        var tasks = snapshot.Tasks.Where(t => t.State != TaskState.Cancelled).DistinctBy(t => t.Ref).ToList();
        var refs = tasks.Select(t => t.Ref).ToHashSet();
        var links = snapshot.Dependencies.Where(l => refs.Contains(l.Predecessor) && refs.Contains(l.Successor)).DistinctBy(l => (l.Predecessor, l.Successor, l.Type)).ToList();
        var reading = new BoardReading(snapshot, links.Select(l => l.Successor).ToHashSet());
        var lengths = new Dictionary<ItemRef, TaskLength>(tasks.Count);
        var scheduled = new List<ProjectTask>(tasks.Count);
        foreach (var task in tasks)
        {
            if (task.Schedule is { Summary: true } or { Inactive: true })
            {
                scheduled.Add(task);
                continue;
            }

            var length = reading.LengthOf(task);
            lengths.Add(task.Ref, length);
            scheduled.Add(task with { Schedule = reading.ScheduleOf(task, length) });
        }

        return new()
        {
            Input = new()
            {
                Tasks = scheduled,
                Links = links,
                Start = reading.ProjectStart(tasks),
                Finish = snapshot.Plan is { FromFinish: true, Finish: { } finish } ? finish : null,
                Status = reading.Now,
                EveryEndAlone = snapshot.Plan is { EveryEndAlone: true },
                Calendar = snapshot.Project.Calendar,
                Calendars = snapshot.Plan?.Calendars ?? new Dictionary<string, WorkingCalendar>(),
                ResourceCalendars = PeopleOf(snapshot),
            },
            Lengths = lengths,
            MinutesPerDay = reading.MinutesPerDay,
            KnownLinks = [.. links.Where(l => l.Origin != Origin.Proposed)],
            ProposedLinks = [.. links.Where(l => l.Origin == Origin.Proposed)],
            OnDefault = [.. tasks.Where(t => t.IsOpen && lengths.TryGetValue(t.Ref, out var l) && l.Basis == DurationBasis.Default).Select(t => t.Ref)],
            CountedFromStatus = [.. tasks.Where(t => lengths.ContainsKey(t.Ref) && reading.IsBehind(t)).Select(t => t.Ref)],
        };
    }

    private static Dictionary<ItemRef, IReadOnlyList<WorkingCalendar>> PeopleOf(Snapshot snapshot)
    {
        var found = new Dictionary<ItemRef, IReadOnlyList<WorkingCalendar>>();
        if (snapshot.Plan is not { Calendars: { Count: > 0 } calendars }) return found;
        foreach (var task in snapshot.Tasks)
        {
            var own = task.Assignees.Select(p => calendars.GetValueOrDefault(p.Id.Value)).OfType<WorkingCalendar>().ToList();
            if (own.Count > 0) found.TryAdd(task.Ref, own);
        }

        return found;
    }
}
