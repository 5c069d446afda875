using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Domain.Health;

/// <summary>
/// How many working days one person still needs for an open task, by the best that is known of it: its effort, corrected by how finished work ran against its own; else what its
/// dates say (<see cref="PlannedDays"/>); else what is usual for the team.
/// </summary>
/// <remarks>
/// What is done is taken off by the hours spent, else by the percentage, else, where that only says "begun", by the days since it was first seen under way. Work of which nothing seems
/// left and that is clearly late takes as long again as it is late, <see cref="MostLate"/> days at most: nobody knows what is still in it. Its lateness counts from its first date where its owner moved
/// that more than once.
/// </remarks>
internal sealed class WorkLeft(ProjectView view)
{
    /// <summary>The most working days that late work is expected to take again; one forgotten on the board would push all.</summary>
    public const int MostLate = 20;

    private const double HoursPerDay = 8;
    private const int EnoughDone = 5;

    /// <summary>Part of the whole that is as good as nothing: percentages go by tens.</summary>
    private const double AsGoodAsNothing = 0.11;

    /// <summary>Working days late up to which done work may only not have been ticked off.</summary>
    private const int TickingOff = 8;

    /// <summary>Moves from which on a new date is not believed.</summary>
    private const int OftenMoved = 2;

    /// <summary>Working days that work was under way, on average, before it was first seen so.</summary>
    private const int BeforeSeen = 2;

    private readonly PlannedDays planned = new(view);

    /// <summary>Working days, whole ones, 1 at least.</summary>
    public int DaysOf(ProjectTask task) => (int)Math.Max(1, Math.Min(int.MaxValue / 4, Math.Round(Exact(task))));

    private double Exact(ProjectTask task)
    {
        double? byEffort = Effort.Stated(task) / HoursPerDay;
        var whole = byEffort * (view.Estimates.Done.Count >= EnoughDone ? view.Estimates.Ratio : 1) ?? planned.ByDates(task) ?? planned.SinceLast(task) ?? view.TypicalDays;
        if (task.State == TaskState.NotStarted) return whole;
        var left = byEffort is not null && task.SpentHours is { } spent ? whole - (spent / HoursPerDay)
            : view.IsCoarse ? whole - view.History.DaysBegun(task) - BeforeSeen
            : whole * (1 - (Math.Clamp(task.PercentComplete, 0, 100) / 100.0));
        if (left > AsGoodAsNothing * whole) return left;
        return Lateness(task) is var late && late > TickingOff ? Math.Max(left, Math.Min(late, MostLate)) : left;
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
