using TpmAssistant.Domain.Calendars;
using TpmAssistant.Domain.Schedule;
using TpmAssistant.Domain.Snapshots;
using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Domain.Forecast;

/// <summary>Thinks a change through: the plan is simulated without and with it, from the same random numbers, so that what differs is the change.</summary>
/// <remarks>
/// Stated rules. Who joins shares the work of a task evenly with those on it, without time to learn; with nobody and no task named they help where the date is set. Who leaves
/// leaves the work to the others on a task; a task that was theirs alone takes twice as long, because whoever takes it has work of their own. A task dropped leaves its links in
/// place. Of three options to win time, one adds a person where the date is set (crashing), one overlaps two tasks that set it (fast tracking), one leaves a task out
/// (J. E. Kelley: Critical-path planning and scheduling, 1961, for the first; PMBOK Guide, 2017, 6.5.2.6, for both).
/// </remarks>
public sealed class ChangeSimulator
{
    private const double SetsTheDate = .5;
    private const int MostTasks = 5;

    private readonly Snapshot now;
    private readonly SnapshotPlan plan;
    private readonly EstimateHistory? history;
    private readonly ForecastSettings settings;
    private readonly Dictionary<ItemRef, ProjectTask> tasks;
    private readonly Dictionary<ItemRef, ProjectTask> scheduled;
    private readonly Dictionary<ItemRef, ScheduledTask> planned;
    private readonly Lazy<List<ItemRef>> settingTheDate;

    /// <summary>Prepares a project as it was read.</summary>
    public ChangeSimulator(Snapshot now, IReadOnlyList<Snapshot> past, ForecastSettings? settings = null)
    {
        (this.now, this.settings) = (now, (settings ?? new()) with { WithDrivers = false });
        plan = SnapshotSchedule.Of(now);
        history = EstimateHistory.Of(now, past);
        Before = ProjectForecaster.Forecast(now, plan, history, this.settings with { WithDrivers = true });
        tasks = now.Tasks.DistinctBy(t => t.Ref).ToDictionary(t => t.Ref);
        scheduled = plan.Input.Tasks.ToDictionary(t => t.Ref);
        planned = CriticalPath.Calculate(plan.Input).Tasks.ToDictionary(t => t.Task);
        settingTheDate = new(FindPath);
    }

    /// <summary>The forecast without any change.</summary>
    public ProjectForecast Before { get; }

    /// <summary>The open tasks that set the date in at least half of all cases, else the first three of those that move it.</summary>
    public IReadOnlyList<ItemRef> Path => settingTheDate.Value;

    /// <summary>What a change comes to.</summary>
    public ChangeEffect Apply(PlanChange change)
    {
        var touched = Touched(change);
        var changed = Edited([change]).Plan;
        var after = ProjectForecaster.Forecast(now, changed, history, settings);
        return new(change, Before, after, touched, Moved(after, changed, change)) { RoomDays = Room(touched) };
    }

    /// <summary>The forecast with several changes together, one upon the other, from the same random numbers; without what moves it.</summary>
    public ProjectForecast Together(IReadOnlyList<PlanChange> changes) => ProjectForecaster.Forecast(now, Edited(changes).Plan, history, settings);

    /// <summary>The open tasks whose length or start some changes move, each once.</summary>
    public IReadOnlyList<ItemRef> TouchedBy(IReadOnlyList<PlanChange> changes) => [.. changes.SelectMany(Touched).Distinct()];

    /// <summary>The working days that those who join spend on the tasks they share, after the changes.</summary>
    public double DaysJoined(IReadOnlyList<PlanChange> changes)
    {
        if (!changes.Any(c => c.Kind == ChangeKind.Join)) return 0;
        var lengths = Edited(changes).Plan.Lengths;
        return changes.Where(c => c.Kind == ChangeKind.Join)
            .Sum(c => Touched(c).Where(lengths.ContainsKey).Sum(t => lengths[t].RemainingMinutes) * c.Share / plan.MinutesPerDay);
    }

    /// <summary>Pairs of tasks of which the second waits for the first, both where the date is set.</summary>
    public IReadOnlyList<(ItemRef First, ItemRef Second)> PathPairs
    {
        get
        {
            var path = Path.ToHashSet();
            return [.. plan.Input.Links.Where(l => l.Type == DependencyType.FinishToStart && path.Contains(l.Predecessor) && path.Contains(l.Successor)).Select(l => (l.Predecessor, l.Successor))];
        }
    }

    private PlanEdit Edited(IReadOnlyList<PlanChange> changes)
    {
        var edit = new PlanEdit(plan, now, scheduled, planned);
        foreach (var change in changes)
        {
            foreach (var task in Touched(change)) edit.Change(tasks[task], change);
            if (change.Kind == ChangeKind.Overlap) edit.Overlap(change.Tasks[0], change.Tasks[1]);
        }

        return edit;
    }

    /// <summary>Up to three ways to win time, each the best of its kind, the one that wins most first.</summary>
    public IReadOnlyList<ChangeEffect> Options()
    {
        var path = Path;
        if (path.Count == 0) return [];
        var inPath = path.ToHashSet();
        var pairs = plan.Input.Links.Where(l => l.Type == DependencyType.FinishToStart && inPath.Contains(l.Predecessor) && inPath.Contains(l.Successor));
        List<IEnumerable<PlanChange>> kinds =
        [
            [new PlanChange(ChangeKind.Join)],
            pairs.Take(MostTasks).Select(l => new PlanChange(ChangeKind.Overlap) { Tasks = [l.Predecessor, l.Successor] }),
            path.Where(t => tasks[t].Priority is not TaskPriority.Urgent).Take(MostTasks).Select(t => new PlanChange(ChangeKind.Drop) { Tasks = [t] }),
        ];
        return
        [
            .. kinds.Select(k => k.Select(Apply).OrderBy(e => e.After.P80).ThenByDescending(e => e.After.ChanceOfPromise).FirstOrDefault()).OfType<ChangeEffect>()
                .Where(e => e.After.P80 < Before.P80).OrderBy(e => e.After.P80),
        ];
    }

    private List<ItemRef> FindPath()
    {
        var work = (Before.Simulation?.Influences ?? []).Where(i => plan.Lengths.TryGetValue(i.Task, out var length) && length.Minutes > 0 && tasks.TryGetValue(i.Task, out var task) && task.IsOpen && task.IsWork).ToList();
        var found = work.Where(i => i.Criticality >= SetsTheDate).Select(i => i.Task).ToList();
        return found.Count > 0 ? found : [.. work.Take(3).Select(i => i.Task)];
    }

    private IReadOnlyList<ItemRef> Touched(PlanChange change) => change.Kind switch
    {
        ChangeKind.Overlap => [],
        ChangeKind.Join when change.Tasks.Count == 0 => Path,
        ChangeKind.Leave when change.Tasks.Count == 0 => [.. tasks.Values.Where(t => t.IsOpen && t.IsWork && t.Assignees.Any(a => a.Id == change.Person)).Select(t => t.Ref)],
        _ => [.. change.Tasks.Where(t => tasks.TryGetValue(t, out var task) && task.IsOpen)],
    };

    /// <summary>The least total slack of some tasks in the plan as it is, in whole working days; <see langword="null"/> of none.</summary>
    private int? Room(IReadOnlyList<ItemRef> touched)
    {
        var slack = touched.Where(planned.ContainsKey).Select(t => planned[t].TotalSlackMinutes).ToList();
        return slack.Count == 0 ? null : (int)(slack.Min() / plan.MinutesPerDay);
    }

    /// <summary>What moves; a task that is dropped has no date to move.</summary>
    private List<MovedDate> Moved(ProjectForecast after, SnapshotPlan changed, PlanChange change)
    {
        WorkingCalendar calendar = now.Project.Calendar;
        var later = after.Milestones.ToDictionary(m => m.Milestone.Key);
        var milestones = Before.Milestones.Where(m => later.ContainsKey(m.Milestone.Key)).Select(m => Of(
            ItemRef.Milestone(m.Milestone.Key), m.Milestone.Name, true, m.P80, later[m.Milestone.Key].P80));
        var finishes = CriticalPath.Calculate(changed.Input).Tasks
            .Where(t => change.Kind != ChangeKind.Drop || !change.Tasks.Contains(t.Task))
            .Where(t => planned.ContainsKey(t.Task) && tasks.TryGetValue(t.Task, out var task) && task.IsOpen && task.IsWork)
            .Select(t => Of(t.Task, tasks[t.Task].Title, false, DateOnly.FromDateTime(planned[t.Task].EarlyFinish), DateOnly.FromDateTime(t.EarlyFinish)))
            .Where(m => m.Days != 0).OrderByDescending(m => Math.Abs(m.Days)).ThenBy(m => m.After).ThenBy(m => m.Item.Id, StringComparer.Ordinal).Take(MostTasks);
        return [.. milestones, .. finishes];

        MovedDate Of(ItemRef item, string title, bool isMilestone, DateOnly before, DateOnly then) =>
            new(item, title, isMilestone, before, then, calendar.WorkingDaysBetween(before, then));
    }
}
