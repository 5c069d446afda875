using TpmAssistant.Domain.Calendars;
using TpmAssistant.Domain.EarnedValue;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Risks;
using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Domain.Health;

/// <summary>What several rules ask of a project, worked out once per context.</summary>
internal sealed class ProjectView
{
    private const int FewBegun = 5;
    private const int EnoughDone = 5;
    private const double BusyShare = 0.8;
    private const double MostOfBegun = 0.9;
    private const double MostTypicalDays = 5;

    private readonly Lazy<TaskHistory> history;
    private readonly Lazy<ScopeMeasure?> scope;
    private readonly Lazy<IReadOnlyList<RiskCandidate>> risks;
    private readonly Lazy<Dictionary<ItemRef, List<ItemRef>>> waiting;
    private readonly Lazy<HashSet<ItemRef>> held;
    private readonly Lazy<EstimateRecord> record;
    private readonly Lazy<double> typical;
    private readonly Lazy<Projection> projection;
    private readonly Lazy<LevelledProjection> levelled;
    private readonly Lazy<WorkLeft> left;
    private readonly Lazy<CostAhead?> cost;
    private readonly Lazy<double?> earned;
    private readonly Lazy<IReadOnlyList<DueLoad>> loads;
    private readonly EffortBook efforts;
    private readonly Dictionary<ItemRef, int> numbers;
    private readonly Dictionary<ItemRef, List<MilestoneView>> milestones = [];

    public ProjectView(HealthContext context)
    {
        Status = context.StatusDate;
        Calendar = context.Project.Calendar;
        var tasks = new Dictionary<ItemRef, ProjectTask>(context.Now.Tasks.Count);
        foreach (var task in context.Now.Tasks) tasks.TryAdd(task.Ref, task);
        Tasks = tasks;
        Work = [.. tasks.Values.Where(t => t.IsWork && t.State != TaskState.Cancelled).Order(TaskOrder.Instance)];
        Open = [.. Work.Where(t => t.IsOpen)];
        numbers = new(Open.Count);
        foreach (var task in Open) numbers.Add(task.Ref, numbers.Count);
        var begun = Open.Where(t => t.State == TaskState.InProgress).ToList();
        var seen = context.Past.SelectMany(p => p.Tasks).Where(t => t.State == TaskState.InProgress && t.IsWork).Concat(begun);
        IsCoarse = begun.Count > 0 && seen.Take(FewBegun).Count() == FewBegun && seen.All(t => t.PercentComplete == 50);
        Finish = context.Project.TargetFinish ?? context.Project.Baseline?.Finish;
        Milestones =
        [
            .. context.Project.Milestones.Select(m => new MilestoneView(m, tasks, Status, Calendar))
                .OrderBy(m => m.Planned ?? DateOnly.MaxValue).ThenBy(m => m.Milestone.Key, StringComparer.Ordinal),
        ];
        foreach (var milestone in Milestones.Where(m => !m.IsReached))
        {
            foreach (var task in milestone.Open)
            {
                if (!milestones.TryGetValue(task.Ref, out var needing)) milestones.Add(task.Ref, needing = []);
                needing.Add(milestone);
            }
        }

        efforts = new(context.Project, context.Now.Tasks);
        Progress = EarnedShare.Of(Work, efforts, EarningRule.Percent, Status);
        waiting = new(() => WaitingIn(context.Now.Dependencies));
        held = new(() => [.. Waiting.Where(w => Tasks.TryGetValue(w.Key, out var open) && !open.Means(LabelMeaning.External)).SelectMany(w => w.Value)]);
        projection = new(() => new(this));
        levelled = new(() => new(this));
        left = new(() => new(this));
        cost = new(() => CostAhead.Of(context));
        record = new(() => EstimateRecord.Of(Work));
        typical = new(() => MeasureTypical(context.Project.Start));
        earned = new(MeasureEarned);
        loads = new(() => DueLoad.In(this, context.Project));
        scope = new(() => ScopeMeasure.Of(context));
        risks = new(() => RiskScan.Everything(context, RiskRules.All));
        history = new(() => new(context, Open));
    }

    public DateOnly Status { get; }

    public WorkingCalendar Calendar { get; }

    public IReadOnlyDictionary<ItemRef, ProjectTask> Tasks { get; }

    /// <summary>All work that was not called off, the most important first.</summary>
    public IReadOnlyList<ProjectTask> Work { get; }

    /// <summary>The open work, the most important first.</summary>
    public IReadOnlyList<ProjectTask> Open { get; }

    /// <summary>The place of a task in <see cref="Open"/>; <see langword="null"/> for one that is not open work.</summary>
    public int? NumberOf(ItemRef task) => numbers.TryGetValue(task, out var number) ? number : null;

    /// <summary>The day the project is meant to finish.</summary>
    public DateOnly? Finish { get; }

    /// <summary>All milestones in date order.</summary>
    public IReadOnlyList<MilestoneView> Milestones { get; }

    /// <summary>
    /// Share of the work that is done, 0 to 1, weighed by effort (as stated, else as estimated, else as usual): completed work counts whole, begun work
    /// by its percentage or its ticked checklist items, and work past its last day nothing until it is done. <see langword="null"/> without work.
    /// </summary>
    public double? Progress { get; }

    /// <summary>
    /// Share of the work that is earned at best, 0 to 1: what is done and the done part of what is open, overdue or not, weighed by effort, or by the days that dates
    /// give where no task has one; begun work counts as nearly done where neither percentages nor ticked checklist items say more than "begun". <see langword="null"/> without work.
    /// </summary>
    public double? Earned => earned.Value;

    /// <summary>Who has how much due in the next four weeks, the most loaded first.</summary>
    public IReadOnlyList<DueLoad> Loads => loads.Value;

    /// <summary>Hours of a task: its effort, else the mean of its estimate, else what is usual.</summary>
    public double EffortOf(ProjectTask task) => efforts.Of(task);

    public TaskHistory History => history.Value;

    /// <summary>The scope against the baseline; <see langword="null"/> without one.</summary>
    public ScopeMeasure? Scope => scope.Value;

    /// <summary>All that the risk rules find, highest exposure first.</summary>
    public IReadOnlyList<RiskCandidate> Risks => risks.Value;

    /// <summary>The open tasks that wait for an open one directly, by the one waited for.</summary>
    public IReadOnlyDictionary<ItemRef, List<ItemRef>> Waiting => waiting.Value;

    /// <summary>Whether a task waits for open work of the team's own.</summary>
    public bool WaitsForUs(ItemRef task) => held.Value.Contains(task);

    /// <summary>Where the open work ends if each does one thing at a time.</summary>
    public LevelledProjection Levelled => levelled.Value;

    /// <summary>What the open work still takes.</summary>
    public WorkLeft Left => left.Value;

    /// <summary>What the project will have cost; <see langword="null"/> where that cannot be told.</summary>
    public CostAhead? Cost => cost.Value;

    /// <summary>Where the open work ends and what slack it has.</summary>
    public Projection Projection => projection.Value;

    /// <summary>How finished work kept to its estimates.</summary>
    public EstimateRecord Estimates => record.Value;

    /// <summary>What work not begun takes beyond its estimate, as finished work did; 1 where that kept to it.</summary>
    public double Drift => Estimates.IsDrift ? Estimates.Ratio : 1;

    /// <summary>
    /// Working days that one person takes for a task, by what the team has finished since the start; 1 while that is too little to tell. For tasks of which
    /// nothing else tells.
    /// </summary>
    public double TypicalDays => typical.Value;

    /// <summary>Whether percentages only tell begun from not begun, today and before, as Planner's do.</summary>
    public bool IsCoarse { get; }

    /// <summary>
    /// Share of an open task that is done, 0 to 1: its percentage; where that only says "begun", its ticked checklist items, else the share of its time that is gone, from a half to nine tenths.
    /// </summary>
    public double DoneShare(ProjectTask task)
    {
        var stated = task.DonePercent / 100.0;
        if (!IsCoarse || task.TellsByChecklist || task is not { State: TaskState.InProgress, Start: { } start, Due: { } due } || start > due) return stated;
        return Math.Clamp((double)Calendar.WorkingDaysIn(start, Status) / Math.Max(1, Calendar.WorkingDaysIn(start, due)), stated, MostOfBegun);
    }

    /// <summary>Whether silence says nothing of a task: where percentages only say "begun", work inside its own dates has nothing to tell.</summary>
    public bool MayBeQuiet(ProjectTask task) => IsCoarse && task.Start is not null && task.Due >= Status;

    /// <summary>The milestones not reached that need a task, in date order; most tasks have none.</summary>
    public IReadOnlyList<MilestoneView> MilestonesOf(ItemRef task) => milestones.TryGetValue(task, out var needing) ? needing : [];

    /// <summary>Working days until a day; negative once it has passed.</summary>
    public int DaysTo(DateOnly day) => Calendar.WorkingDaysBetween(Status, day);

    /// <summary>The day that lies a number of working days after the status date, as <see cref="DaysTo"/> counts them.</summary>
    public DateOnly DayAfter(int workingDays)
    {
        var day = Status;
        for (var tries = 0; DaysTo(day) < workingDays && tries < 5000 && day < DateOnly.MaxValue; tries++) day = day.AddDays(1);
        return day;
    }

    /// <summary>Working days since an overdue task's last day, at least 1.</summary>
    public int DaysLate(ProjectTask task) => task.Due is { } due ? Math.Max(1, Calendar.WorkingDaysBetween(due, Status)) : 0;

    /// <summary>Working days past the day that a task was first planned to end on, whatever its date says by now; 0 before that.</summary>
    public int DaysBehind(ProjectTask task) => Math.Max(0, History.FirstDue(task) is { } first ? -DaysTo(first) : 0);

    /// <summary>Working days until whichever comes first: the finish or the next milestone not reached.</summary>
    public int? DaysToNextDate()
    {
        var dates = Milestones.Where(m => !m.IsReached).Select(m => m.Planned).Append(Finish).OfType<DateOnly>().Where(d => d >= Status).ToList();
        return dates.Count == 0 ? null : DaysTo(dates.Min());
    }

    private Dictionary<ItemRef, List<ItemRef>> WaitingIn(IReadOnlyList<TaskDependency> links)
    {
        var (found, known) = (new Dictionary<ItemRef, List<ItemRef>>(), new HashSet<(int, int)>());
        foreach (var link in links)
        {
            if (NumberOf(link.Predecessor) is not { } before || NumberOf(link.Successor) is not { } after || before == after || !known.Add((before, after))) continue;
            if (!found.TryGetValue(link.Predecessor, out var successors)) found.Add(link.Predecessor, successors = []);
            successors.Add(link.Successor);
        }

        return found;
    }

    private double MeasureTypical(DateOnly? start)
    {
        var done = Work.Where(t => t.State == TaskState.Completed && t.CompletedOn is not null).ToList();
        if (start is not { } first || done.Count < EnoughDone || DaysTo(first) >= 0) return 1;
        var people = Math.Max(1, done.SelectMany(t => t.Assignees).Select(p => p.Id).Distinct().Count());
        return Math.Clamp(-DaysTo(first) * people * BusyShare / done.Count, 1, MostTypicalDays);
    }

    private double? MeasureEarned()
    {
        var byDates = Work.All(t => efforts.KnownOf(t) is null);
        double all = 0, done = 0;
        foreach (var task in Work)
        {
            var weight = byDates && task is { Start: { } start, Due: { } due } && start <= due ? 8.0 * Math.Max(1, Calendar.WorkingDaysIn(start, due)) : EffortOf(task);
            all += weight;
            done += weight * (!task.IsOpen ? 1 : IsCoarse && task.State == TaskState.InProgress && !task.TellsByChecklist ? MostOfBegun : DoneShare(task));
        }

        return all > 0 ? done / all : null;
    }
}
