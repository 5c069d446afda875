using TpmAssistant.Domain.Calendars;
using TpmAssistant.Domain.EarnedValue;
using TpmAssistant.Domain.Meetings;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Risks;
using TpmAssistant.Domain.Tasks;
using TpmAssistant.Domain.Workload;

namespace TpmAssistant.Domain.Health;

/// <summary>What several rules ask of a project, worked out once per context.</summary>
internal sealed class ProjectView
{
    private static readonly Dictionary<PersonId, IReadOnlyList<MeetingOccurrence>> NoCalendars = [];

    private readonly Lazy<WorkloadTable> workload;
    private readonly Lazy<TaskHistory> history;
    private readonly Lazy<ScopeMeasure?> scope;
    private readonly Lazy<IReadOnlyList<RiskCandidate>> risks;
    private readonly Lazy<Dictionary<ItemRef, List<ItemRef>>> waiting;
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

        Progress = EarnedShare.Of(context.Now, EarningRule.Percent);
        workload = new(() => WorkloadCalculator.Calculate(context.Now, NoCalendars));
        waiting = new(() => WaitingIn(context.Now.Dependencies));
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

    /// <summary>The day the project is meant to finish.</summary>
    public DateOnly? Finish { get; }

    /// <summary>All milestones in date order.</summary>
    public IReadOnlyList<MilestoneView> Milestones { get; }

    /// <summary>
    /// Share of the work that is done, 0 to 1, weighed by effort (as stated, else as estimated, else 8 h): completed work counts whole, begun work
    /// by its percentage, and work past its last day nothing until it is done. <see langword="null"/> without work.
    /// </summary>
    public double? Progress { get; }

    /// <summary>The load over the next four weeks, without calendars.</summary>
    public WorkloadTable Workload => workload.Value;

    public TaskHistory History => history.Value;

    /// <summary>The scope against the baseline; <see langword="null"/> without one.</summary>
    public ScopeMeasure? Scope => scope.Value;

    /// <summary>All that the risk rules find, highest exposure first.</summary>
    public IReadOnlyList<RiskCandidate> Risks => risks.Value;

    /// <summary>The open tasks that wait for an open one directly, by the one waited for.</summary>
    public IReadOnlyDictionary<ItemRef, List<ItemRef>> Waiting => waiting.Value;

    /// <summary>The milestones not reached that need a task, in date order; most tasks have none.</summary>
    public IReadOnlyList<MilestoneView> MilestonesOf(ItemRef task) => milestones.TryGetValue(task, out var needing) ? needing : [];

    /// <summary>Working days until a day; negative once it has passed.</summary>
    public int DaysTo(DateOnly day) => Calendar.WorkingDaysBetween(Status, day);

    /// <summary>Working days since an overdue task's last day, at least 1.</summary>
    public int DaysLate(ProjectTask task) => task.Due is { } due ? Math.Max(1, Calendar.WorkingDaysBetween(due, Status)) : 0;

    /// <summary>Working days until whichever comes first: the finish or the next milestone not reached.</summary>
    public int? DaysToNextDate()
    {
        var dates = Milestones.Where(m => !m.IsReached).Select(m => m.Planned).Append(Finish).OfType<DateOnly>().Where(d => d >= Status).ToList();
        return dates.Count == 0 ? null : DaysTo(dates.Min());
    }

    private Dictionary<ItemRef, List<ItemRef>> WaitingIn(IReadOnlyList<TaskDependency> links)
    {
        var open = Open.Select(t => t.Ref).ToHashSet();
        var found = new Dictionary<ItemRef, List<ItemRef>>();
        foreach (var link in links.DistinctBy(l => (l.Predecessor, l.Successor)))
        {
            if (link.Predecessor == link.Successor || !open.Contains(link.Predecessor) || !open.Contains(link.Successor)) continue;
            if (!found.TryGetValue(link.Predecessor, out var successors)) found.Add(link.Predecessor, successors = []);
            successors.Add(link.Successor);
        }

        return found;
    }
}
