namespace TpmAssistant.Domain.Tasks;

/// <summary>The effort of a task in hours, made safe for sums.</summary>
internal static class Effort
{
    /// <summary>Hours counted for a task without any estimate.</summary>
    public const double DefaultHours = 8;

    /// <summary>More hours than this are taken as a mistake in the source and cut.</summary>
    public const double MostHours = 100_000;

    /// <summary>The effort its source states; <see langword="null"/> where that says nothing.</summary>
    public static double? Stated(ProjectTask task) => task.EffortHours is > 0 and var hours ? Math.Min(hours, MostHours) : null;

    /// <summary>The hours of the project's own estimates: the expected value (o + 4m + p) / 6 at 8 h a day; the first where a task has several.</summary>
    public static Dictionary<ItemRef, double> Estimated(Projects.Project project)
    {
        var hours = new Dictionary<ItemRef, double>(project.Estimates.Count);
        foreach (var estimate in project.Estimates) hours.TryAdd(estimate.Task, HoursOf(estimate));
        return hours;
    }

    /// <summary>Its weight in a share of work: its effort, or the default.</summary>
    public static double WeightOf(ProjectTask task) => Stated(task) ?? DefaultHours;

    /// <summary>The part of an effort that is left by the percentage done.</summary>
    public static double Remaining(ProjectTask task, double hours) => hours * (100 - Math.Clamp(task.PercentComplete, 0, 100)) / 100;

    private static double HoursOf(Projects.TaskEstimate estimate)
    {
        var days = (estimate.Optimistic + (4 * estimate.MostLikely) + estimate.Pessimistic) / 6;
        return double.IsFinite(days) ? Math.Clamp(days * DefaultHours, 0, MostHours) : 0;
    }
}
