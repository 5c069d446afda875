using TpmAssistant.Domain.Calendars;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Snapshots;
using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Domain.Schedule;

/// <summary>Reads durations and dates out of tasks that may state neither; the rules are told at <see cref="SnapshotSchedule"/>.</summary>
internal sealed class BoardReading
{
    private const int OfficeStart = 8 * 60;
    private const int OfficeEnd = 17 * 60;
    private const double MostDays = 25_000;

    private readonly Snapshot snapshot;
    private readonly IReadOnlySet<ItemRef> heldBack;
    private readonly WorkingCalendar calendar;
    private readonly Dictionary<ItemRef, TaskEstimate> estimates = [];
    private readonly Lazy<double> usual;

    public BoardReading(Snapshot snapshot, IReadOnlySet<ItemRef> heldBack)
    {
        (this.snapshot, this.heldBack, calendar) = (snapshot, heldBack, snapshot.Project.Calendar);
        foreach (var estimate in snapshot.Project.Estimates.Where(e => e.MostLikely is >= 0 and <= MostDays)) estimates.TryAdd(estimate.Task, estimate);
        var working = calendar.Week.Select(d => d.Sum(t => Math.Max(0, t.Minutes))).Where(m => m > 0).ToList();
        MinutesPerDay = working.Count > 0 ? working.Average() : Effort.DefaultHours * 60;
        usual = new(() => new EffortBook(snapshot.Project, snapshot.Tasks) is { HasKnown: true } book ? book.Usual * 60 : MinutesPerDay);
        Now = Begins(snapshot.StatusDate);
    }

    public double MinutesPerDay { get; }

    /// <summary>What is not done lies after this: the beginning of the status date.</summary>
    public DateTime Now { get; }

    public DateTime ProjectStart(IReadOnlyList<ProjectTask> tasks)
    {
        if ((snapshot.Plan?.Start ?? (snapshot.Project.Start is { } day ? Begins(day) : null)) is { } stated) return stated;
        var first = tasks.Min(t => t.Start);
        return first < snapshot.StatusDate ? Begins(first.Value) : Now;
    }

    /// <summary>Whether it should have begun, or being begun should have ended, before the status date.</summary>
    public bool IsBehind(ProjectTask task) =>
        task.IsOpen && (task.Due < snapshot.StatusDate || (task.State == TaskState.NotStarted && task.Start < snapshot.StatusDate));

    public TaskLength LengthOf(ProjectTask task)
    {
        if (task.State == TaskState.Completed) return new(Math.Max(0, Stated(task) ?? 0), 0, DurationBasis.Done);
        if (task.Means(LabelMeaning.Milestone)) return new(0, 0, DurationBasis.Milestone);

        var left = (100 - task.DonePercent) / 100.0;
        var (minutes, basis) = DurationOf(task);
        if (basis == DurationBasis.Plan) return new(minutes, Math.Clamp(task.Schedule?.RemainingMinutes ?? minutes * left, 0, minutes), basis);
        if (!task.IsOverdue(snapshot.StatusDate) || !IsBegun(task)) return new(minutes, minutes * left, basis);

        if (basis == DurationBasis.Dates && Effort.Stated(task) is { } hours) (minutes, basis) = (hours * 60, DurationBasis.Effort);
        return new(Math.Max(minutes, MinutesPerDay), Math.Max(minutes * left, MinutesPerDay), basis);
    }

    public TaskSchedule ScheduleOf(ProjectTask task, TaskLength length)
    {
        var schedule = (task.Schedule ?? new()) with { DurationMinutes = length.Minutes, RemainingMinutes = length.RemainingMinutes };
        if (task.State == TaskState.Completed)
        {
            var finish = Earlier(schedule.ActualFinish ?? Ends(task.CompletedOn ?? task.Due ?? task.Start ?? snapshot.StatusDate), Ends(snapshot.StatusDate));
            return schedule with { ActualStart = Earlier(schedule.ActualStart ?? (task.Start is { } day ? Begins(day) : finish), finish), ActualFinish = finish };
        }

        schedule = schedule with { ActualFinish = null };
        if (IsBegun(task)) return schedule with { ActualStart = Earlier(schedule.ActualStart ?? (task.Start is { } day ? Begins(day) : Now), Now) };
        if (length.Basis == DurationBasis.Plan || schedule.ConstraintDate is not null || schedule.DurationMinutes is null) return schedule;
        if (task.Start is { } start) return schedule with { Constraint = ConstraintType.StartNoEarlierThan, ConstraintDate = Begins(start) };
        return task.Due is { } due && !heldBack.Contains(task.Ref)
            ? schedule with { Constraint = ConstraintType.FinishNoEarlierThan, ConstraintDate = Ends(due) }
            : schedule;
    }

    private static bool IsBegun(ProjectTask task) => task.State == TaskState.InProgress || task.Schedule?.ActualStart is not null;

    private static DateTime Earlier(DateTime one, DateTime other) => one < other ? one : other;

    private static double? Stated(ProjectTask task) => task.Schedule?.DurationMinutes is { } minutes && double.IsFinite(minutes) ? Math.Max(0, minutes) : null;

    private (double Minutes, DurationBasis Basis) DurationOf(ProjectTask task)
    {
        if (Stated(task) is { } stated) return (stated, DurationBasis.Plan);
        if (estimates.TryGetValue(task.Ref, out var estimate)) return (estimate.MostLikely * MinutesPerDay, DurationBasis.Estimate);
        if (task is { Start: { } start, Due: { } due } && calendar.WorkingDaysIn(start, due) is > 0 and var days) return (days * MinutesPerDay, DurationBasis.Dates);
        return Effort.Stated(task) is { } hours ? (hours * 60, DurationBasis.Effort) : (usual.Value, DurationBasis.Default);
    }

    private DateTime Begins(DateOnly day) => At(day, calendar.TimesOn(day) is { Count: > 0 } times ? times[0].FromMinute : OfficeStart);

    private DateTime Ends(DateOnly day) => At(day, calendar.TimesOn(day) is { Count: > 0 } times ? times[^1].ToMinute : OfficeEnd);

    private static DateTime At(DateOnly day, int minute) => Wall.Time((day.DayNumber * 1440L) + minute);
}
