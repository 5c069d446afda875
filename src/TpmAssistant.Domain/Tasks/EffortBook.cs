using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Domain.Tasks;

/// <summary>
/// The effort of each task of a project in hours: as its source states it, else the expected value (o + 4m + p) / 6 of the product's own estimate at 8 h a day, else what
/// is usual: the median of the tasks that have one of the two, called off or not, which no outlier moves; <see cref="Effort.DefaultHours"/> where none has.
/// </summary>
internal sealed class EffortBook
{
    private readonly Dictionary<ItemRef, double> estimates;

    public EffortBook(Project project, IEnumerable<ProjectTask> tasks)
    {
        estimates = new(project.Estimates.Count);
        foreach (var estimate in project.Estimates) estimates.TryAdd(estimate.Task, HoursOf(estimate));
        var known = tasks.Where(t => t.IsWork).DistinctBy(t => t.Ref).Select(KnownOf).OfType<double>().Order().ToList();
        HasKnown = known.Count > 0;
        Usual = known.Count == 0 ? Effort.DefaultHours : (known[(known.Count - 1) / 2] + known[known.Count / 2]) / 2;
    }

    /// <summary>Whether any task has an effort.</summary>
    public bool HasKnown { get; }

    /// <summary>Hours of a task of which nothing is known.</summary>
    public double Usual { get; }

    /// <summary>Stated or estimated hours of a task, more than 0; <see langword="null"/> where there are none.</summary>
    public double? KnownOf(ProjectTask task) => Effort.Stated(task) ?? (estimates.TryGetValue(task.Ref, out var hours) && hours > 0 ? hours : null);

    /// <summary>Hours of a task, known or usual.</summary>
    public double Of(ProjectTask task) => KnownOf(task) ?? Usual;

    private static double HoursOf(TaskEstimate estimate)
    {
        var days = (estimate.Optimistic + (4 * estimate.MostLikely) + estimate.Pessimistic) / 6;
        return double.IsFinite(days) ? Math.Clamp(days * Effort.DefaultHours, 0, Effort.MostHours) : 0;
    }
}
