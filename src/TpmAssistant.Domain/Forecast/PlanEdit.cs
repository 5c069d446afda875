using TpmAssistant.Domain.Schedule;
using TpmAssistant.Domain.Snapshots;
using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Domain.Forecast;

/// <summary>Changes a plan by the rules told at <see cref="ChangeSimulator"/>. The plan given stays as it is.</summary>
internal sealed class PlanEdit(SnapshotPlan plan, Snapshot now, IReadOnlyDictionary<ItemRef, ProjectTask> tasks, IReadOnlyDictionary<ItemRef, ScheduledTask> planned)
{
    private const double Alone = 2;

    private readonly Dictionary<ItemRef, ProjectTask> changed = [];
    private readonly Dictionary<ItemRef, TaskLength> lengths = new(plan.Lengths);
    private readonly HashSet<ItemRef> lasting = [];
    private readonly List<TaskDependency> links = [.. plan.Input.Links];

    public SnapshotPlan Plan => plan with
    {
        Input = plan.Input with { Tasks = [.. plan.Input.Tasks.Select(t => changed.GetValueOrDefault(t.Ref, t))], Links = links },
        Lengths = lengths,
    };

    public void Change(ProjectTask task, PlanChange change)
    {
        if (!lengths.TryGetValue(task.Ref, out var length)) return;
        var days = change.Days * plan.MinutesPerDay;
        var hands = Math.Max(1, task.Assignees.Count);
        var left = LeftOf(task, length);
        switch (change.Kind)
        {
            case ChangeKind.Slip when left == 0:
                NoEarlier(task, ConstraintType.FinishNoEarlierThan, Later(task, change.Days));
                break;
            case ChangeKind.Slip:
                Last(task, length, left + days);
                break;
            case ChangeKind.Shorten:
                Last(task, length, Math.Max(0, left - days));
                break;
            case ChangeKind.Drop:
                Last(task, length, 0);
                Freely(task);
                break;
            case ChangeKind.Start when change.Day is { } day:
                NoEarlier(task, ConstraintType.StartNoEarlierThan, day.ToDateTime(TimeOnly.MinValue));
                break;
            case ChangeKind.Join:
                Last(task, length, left * hands / (hands + change.Share));
                break;
            case ChangeKind.Leave:
                Last(task, length, left * (change.Share < 1 ? hands / (hands - change.Share) : hands > 1 ? hands / (hands - 1.0) : Alone));
                break;
            default:
                break;
        }
    }

    /// <summary>The second starts when half of the first is done.</summary>
    public void Overlap(ItemRef first, ItemRef second)
    {
        for (var i = 0; i < links.Count; i++)
        {
            if (links[i].Predecessor == first && links[i].Successor == second && links[i].Type == DependencyType.FinishToStart && lengths.TryGetValue(first, out var length))
                links[i] = links[i] with { Lag = new((int)Math.Clamp(-LeftOf(Task(first), length) / 2, int.MinValue, 0)) };
        }
    }

    private double LeftOf(ProjectTask task, TaskLength length) => Task(task.Ref).Schedule?.ActualStart is null && !lasting.Contains(task.Ref) ? length.Minutes : length.RemainingMinutes;

    private ProjectTask Task(ItemRef task) => changed.TryGetValue(task, out var known) ? known : tasks[task];

    /// <summary>The remaining length changes in proportion, so that an estimate's three points do as well.</summary>
    private void Last(ProjectTask task, TaskLength length, double minutes)
    {
        var edited = Task(task.Ref);
        var schedule = edited.Schedule ?? new();
        lasting.Add(task.Ref);
        lengths[task.Ref] = length with { RemainingMinutes = minutes };
        changed[task.Ref] = edited with { Schedule = schedule.ActualStart is null ? schedule with { DurationMinutes = minutes, RemainingMinutes = minutes } : schedule with { RemainingMinutes = minutes } };
    }

    private void NoEarlier(ProjectTask task, ConstraintType constraint, DateTime date) =>
        changed[task.Ref] = Task(task.Ref) with { Schedule = (Task(task.Ref).Schedule ?? new()) with { Constraint = constraint, ConstraintDate = date } };

    private void Freely(ProjectTask task) =>
        changed[task.Ref] = Task(task.Ref) with { Schedule = (Task(task.Ref).Schedule ?? new()) with { Constraint = ConstraintType.AsSoonAsPossible, ConstraintDate = null } };

    private DateTime Later(ProjectTask task, double days)
    {
        var finish = planned.TryGetValue(task.Ref, out var dates) ? dates.EarlyFinish : now.StatusDate.ToDateTime(TimeOnly.MinValue);
        var clock = new WorkClock(now.Project.Calendar);
        return clock.Works ? Wall.Time(clock.Finish(clock.Count(Wall.Minutes(finish)) + (long)(days * plan.MinutesPerDay))) : finish;
    }
}
