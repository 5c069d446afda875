using TpmAssistant.Domain.Meetings;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Snapshots;
using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Domain.Workload;

/// <summary>Finds, for each person overloaded, the smallest change of one task that would cure it.</summary>
/// <remarks>
/// Each candidate is tried by calculating the load of those anew whom it touches: a task of theirs given to a colleague who works in the same bucket, or moved one or two
/// weeks later. It counts
/// only when nobody becomes overloaded or more overloaded by it and the colleague's weeks all hold it. A task moves in time only when nothing open waits for it before its new last day and
/// neither a milestone that needs it nor the project's finish comes before that day. Of those that cure, the one with the least hours is taken.
/// </remarks>
public static class MoveFinder
{
    /// <summary>The most people for whom a move is looked for.</summary>
    public const int MostPeople = 5;

    private const int MostTasks = 8;
    private const int DaysPerWeek = 7;

    /// <summary>The table with its moves.</summary>
    /// <param name="now">The project.</param>
    /// <param name="others">The other projects that could be read.</param>
    /// <param name="calendars">The meetings of those whose calendar could be read.</param>
    /// <param name="weeks">How many weeks are looked at.</param>
    public static WorkloadTable WithMoves(
        Snapshot now, IReadOnlyList<Snapshot> others, IReadOnlyDictionary<PersonId, IReadOnlyList<MeetingOccurrence>> calendars, int weeks)
    {
        var book = new WorkloadBook(now, others, calendars, weeks);
        var table = book.Table();
        var before = Overload.In(table);
        var tasks = new Dictionary<ItemRef, ProjectTask>();
        foreach (var task in now.Tasks.Where(t => t.IsOpen && t.IsWork)) tasks.TryAdd(task.Ref, task);
        var excess = before.ToDictionary(o => o.Person.Id, o => o.ExcessHours);
        return table with { Moves = [.. before.Take(MostPeople).Select(o => Smallest(o, excess, now, tasks, table, book)).OfType<WorkloadMove>()] };
    }

    private static WorkloadMove? Smallest(
        Overload overload, Dictionary<PersonId, double> before, Snapshot now, Dictionary<ItemRef, ProjectTask> tasks, WorkloadTable table, WorkloadBook book)
    {
        WorkloadMove? best = null;
        var excess = overload.ExcessHours;
        foreach (var task in overload.Load.Weeks.SelectMany(w => w.Tasks).Distinct().Select(r => tasks[r]).Take(MostTasks))
        {
            var hours = Math.Round(book.HoursEach(task), 1);
            foreach (var (move, changed) in Candidates(task, overload.Person, hours, now, table))
            {
                if (move.To is { } taker && book.LoadWith(taker, changed).PeakLoad > Overload.Limit) continue;
                var touched = changed.Assignees.Where(a => a.Id != overload.Person.Id).DistinctBy(a => a.Id);
                if (touched.Any(p => Overload.Of(book.LoadWith(p, changed))?.ExcessHours > before.GetValueOrDefault(p.Id))) continue;
                var left = Overload.Of(book.LoadWith(overload.Person, changed));
                if (left is not null && left.ExcessHours >= excess && best?.Cures != true && left.ExcessHours >= overload.ExcessHours) continue;
                var found = move with { Cures = left is null };
                if (best is null || Better(found, left?.ExcessHours ?? 0, best, excess)) (best, excess) = (found, left?.ExcessHours ?? 0);
            }
        }

        return best;
    }

    private static bool Better(WorkloadMove move, double left, WorkloadMove best, double leftThen) =>
        move.Cures != best.Cures ? move.Cures : move.Cures ? move.Hours < best.Hours : left < leftThen;

    private static IEnumerable<(WorkloadMove Move, ProjectTask Changed)> Candidates(ProjectTask task, Person from, double hours, Snapshot now, WorkloadTable table)
    {
        var team = now.Project.Members.Where(m => WorkloadCalculator.IsTeam(m) && m.WeeklyHours > 0 && m.Person.Id != from.Id).Select(m => m.Person.Id).ToHashSet();
        team.IntersectWith(now.Tasks.Where(t => t.Bucket == task.Bucket).SelectMany(t => t.Assignees).Select(a => a.Id));
        foreach (var load in table.People.Reverse().Where(p => team.Contains(p.Person.Id) && task.Assignees.All(a => a.Id != p.Person.Id)))
        {
            yield return (new(task, from, load.Person, null, hours, false), task with { Assignees = [.. task.Assignees.Select(a => a.Id == from.Id ? load.Person : a)] });
        }

        if (task.Due is not { } due || due < now.StatusDate || task.State == TaskState.InProgress) yield break;
        var awaited = FirstWaiting(task, now);
        for (var week = 1; week <= 2 && due.DayNumber + (week * DaysPerWeek) < DateOnly.MaxValue.DayNumber; week++)
        {
            var later = due.AddDays(week * DaysPerWeek);
            if (awaited <= later || Delays(task, later, now)) yield break;
            var start = task.Start is { } planned && planned.DayNumber + (week * DaysPerWeek) < DateOnly.MaxValue.DayNumber ? planned.AddDays(week * DaysPerWeek) : task.Start;
            yield return (new(task, from, null, later, hours, false), task with { Due = later, Start = start ?? now.StatusDate.AddDays(Math.Min(week * DaysPerWeek, later.DayNumber - now.StatusDate.DayNumber)) });
        }
    }

    /// <summary>Whether a later last day lies behind the finish or a milestone that needs the task.</summary>
    private static bool Delays(ProjectTask task, DateOnly later, Snapshot now) =>
        later > (now.Project.TargetFinish ?? now.Project.Baseline?.Finish)
        || now.Project.Milestones.Any(m => m.Reached is null && m.Tasks.Contains(task.Ref) && (m.Current ?? m.Baseline) < later);

    /// <summary>The first day of what waits for the task's finish and is open.</summary>
    private static DateOnly? FirstWaiting(ProjectTask task, Snapshot now)
    {
        var waiting = now.Dependencies.Where(d => d.Predecessor == task.Ref && d.Type is DependencyType.FinishToStart or DependencyType.FinishToFinish).Select(d => d.Successor).ToHashSet();
        return waiting.Count == 0 ? null : now.Tasks.Where(t => waiting.Contains(t.Ref) && t.IsOpen).Min(t => t.Start ?? t.Due);
    }
}
