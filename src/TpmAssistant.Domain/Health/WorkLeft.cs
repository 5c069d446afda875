using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Domain.Health;

/// <summary>
/// How many working days one person still needs for an open task, by the best that is known of it: its effort, as much longer as finished work clearly ran over its own (<see cref="ProjectView.Drift"/>); else what its
/// dates say (<see cref="PlannedDays"/>); else what is usual for the team.
/// </summary>
/// <remarks>
/// What is done is taken off by the hours spent, else by the percentage, else, where that only says "begun", by the ticked share of its checklist, else by the days since it began. Where hours and dates do not tell the length, the pace of its
/// percentage does. Work of which nothing seems left, that is clearly late and has been under way much longer than it was to takes as long again as it overran, <see cref="MostLate"/> days at most: nobody
/// knows what is still in it. Its lateness counts from its first date where its owner moved that more than once. Begun work whose owner moved its date once takes until that day at least: who does it knows best, once.
/// </remarks>
internal sealed class WorkLeft(ProjectView view)
{
    /// <summary>The most working days that late work is expected to take again; one forgotten on the board would push all.</summary>
    public const int MostLate = 20;

    private const double HoursPerDay = 8;

    /// <summary>The most working days of one task; more is a mistake in the source, and so many of them still add up.</summary>
    private const int MostDays = 20_000;

    /// <summary>Part of the whole that is as good as nothing: percentages go by tens.</summary>
    private const double AsGoodAsNothing = 0.11;

    /// <summary>Working days late up to which done work may only not have been ticked off.</summary>
    private const int TickingOff = 8;

    /// <summary>Moves from which on a new date is not believed.</summary>
    private const int OftenMoved = 2;

    /// <summary>Part of its length by which work overruns now and then.</summary>
    private const double Usual = 0.5;

    /// <summary>Working days that work was under way, on average, before it was first seen so.</summary>
    private const int BeforeSeen = 2;

    private readonly PlannedDays planned = new(view);

    /// <summary>Working days, whole ones, 1 at least.</summary>
    public int DaysOf(ProjectTask task) => (int)Math.Max(1, Math.Min(MostDays, Math.Round(Exact(task))));

    /// <summary>Working days that a task was planned to take, open or not.</summary>
    public double WholeOf(ProjectTask task) => Effort.Stated(task) / HoursPerDay ?? ByPace(task) ?? planned.ByDates(task) ?? planned.SinceLast(task) ?? view.TypicalDays;

    /// <summary>Working days left, not rounded; a quarter of a day at least.</summary>
    public double RestOf(ProjectTask task) => Math.Max(0.25, Exact(task));

    private double Exact(ProjectTask task) => Math.Max(ByFigures(task), ByOwner(task) ?? 0);

    /// <summary>Working days, today among them, to the day that its owner gave it once it was under way.</summary>
    private int? ByOwner(ProjectTask task) =>
        task.Due is { } due && due >= view.Status && view.History.IsMovedUnderWay(task) && !IsOftenMoved(task) ? view.DaysTo(due) + 1 : null;

    private double ByFigures(ProjectTask task)
    {
        double? byEffort = Effort.Stated(task) / HoursPerDay;
        var whole = WholeOf(task) * (byEffort is null ? 1 : view.Drift);
        if (task.State == TaskState.NotStarted && !task.TellsByChecklist) return whole;
        var left = byEffort is not null && task.SpentHours is { } spent ? whole - (spent / HoursPerDay)
            : view.IsCoarse && !task.TellsByChecklist ? whole - (DaysUnderWay(task) ?? view.History.DaysBegun(task) + BeforeSeen)
            : whole * (1 - (task.DonePercent / 100.0));
        if (left > AsGoodAsNothing * whole) return left;
        var late = Lateness(task);
        var over = Math.Min(late, DaysUnderWay(task) - whole ?? late);
        return late > TickingOff && over >= Usual * whole ? Math.Max(left, Math.Min(over, MostLate)) : left;
    }

    /// <summary>Working days that it takes at the pace its percentage has gone since it was first seen under way; where that pace tells and dates and hours do not.</summary>
    private double? ByPace(ProjectTask task)
    {
        if (view.IsCoarse || task.State != TaskState.InProgress || task.PercentComplete is < 20 or >= 90 || planned.ByDates(task) is not null) return null;
        return view.History.DaysBegun(task) >= 5 && view.History.DaysUnchanged(task) < 5 ? Math.Max(1, (view.History.DaysBegun(task) + BeforeSeen) * 100.0 / task.PercentComplete) : null;
    }

    /// <summary>Working days since it was begun: since it was first seen so, or, where nobody saw it begin, since it was to begin; <see langword="null"/> where neither is known.</summary>
    private double? DaysUnderWay(ProjectTask task)
    {
        double seen = view.History.DaysBegun(task) + BeforeSeen;
        if (!view.History.WasBegunFirst(task)) return seen;
        return task.Start is { } start ? Math.Max(seen, -view.DaysTo(start)) : null;
    }

    /// <summary>Working days late: by its date, or by its first one where that was moved often.</summary>
    private int Lateness(ProjectTask task)
    {
        var late = task.IsOverdue(view.Status) ? view.DaysLate(task) : 0;
        return IsOftenMoved(task) && view.History.FirstDue(task) is { } first ? Math.Max(late, -view.DaysTo(first)) : late;
    }

    /// <summary>Whether its owner moved its date so often that the present one is not believed.</summary>
    public bool IsOftenMoved(ProjectTask task) => view.History.Slips(task).Times >= OftenMoved;
}
