using TpmAssistant.Domain.Calendars;
using TpmAssistant.Domain.Snapshots;
using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Domain.Forecast;

/// <summary>What a team's estimates came to: for each completed task the time it took as a share of the time it was planned to take, from the lowest.</summary>
/// <remarks>
/// Reference class forecasting: the spread of the next tasks is that of the last ones (D. Kahneman, A. Tversky: Intuitive prediction, 1979; B. Flyvbjerg: From Nobel Prize to
/// project management, 2006). It is the team's as a whole, never one person's.
/// </remarks>
public sealed class EstimateHistory
{
    /// <summary>Fewer completed tasks than this say too little.</summary>
    public const int Least = 10;

    private const double MostRatio = 10;
    private const double LeastRatio = .1;

    private EstimateHistory(double[] ratios) => Ratios = ratios;

    /// <summary>Actual over planned duration of each task, 0.1 to 10, from the lowest.</summary>
    public IReadOnlyList<double> Ratios { get; }

    /// <summary>The history in given ratios; <see langword="null"/> when there are fewer than <see cref="Least"/>.</summary>
    public static EstimateHistory? Of(IEnumerable<double> ratios)
    {
        var known = ratios.Where(double.IsFinite).Select(r => Math.Clamp(r, LeastRatio, MostRatio)).Order().ToArray();
        return known.Length < Least ? null : new(known);
    }

    /// <summary>
    /// The history that a project shows: tasks completed with a start and, when first seen, a due date; working days from start to completion over
    /// working days from start to that first due date, each at least one.
    /// </summary>
    /// <param name="now">The project now.</param>
    /// <param name="past">Earlier snapshots, oldest first.</param>
    public static EstimateHistory? Of(Snapshot now, IReadOnlyList<Snapshot> past)
    {
        var planned = new Dictionary<ItemRef, DateOnly>();
        foreach (var task in past.Append(now).SelectMany(s => s.Tasks))
        {
            if (task.Due is { } due) planned.TryAdd(task.Ref, due);
        }

        return Of(now.Tasks.Where(t => t.State == TaskState.Completed && t.IsWork).Select(t => Ratio(t, planned, now.Project.Calendar)).OfType<double>());
    }

    /// <summary>The share of the planned time within which a share of the tasks was completed, 0 to 1, between neighbours in a straight line.</summary>
    public double Quantile(double share)
    {
        var at = Math.Clamp(share, 0, 1) * (Ratios.Count - 1);
        var below = (int)at;
        return below + 1 == Ratios.Count ? Ratios[below] : Ratios[below] + ((at - below) * (Ratios[below + 1] - Ratios[below]));
    }

    private static double? Ratio(ProjectTask task, Dictionary<ItemRef, DateOnly> planned, WorkingCalendar calendar)
    {
        if (task is not { Start: { } start, CompletedOn: { } completed } || !planned.TryGetValue(task.Ref, out var due) || due < start || completed < start) return null;
        return (double)Math.Max(1, calendar.WorkingDaysIn(start, completed)) / Math.Max(1, calendar.WorkingDaysIn(start, due));
    }
}
