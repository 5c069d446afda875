using TpmAssistant.Domain.Flow;
using TpmAssistant.Domain.Health;
using TpmAssistant.Domain.Lessons;
using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Domain.Improvement;

/// <summary>Takes the work of a stretch of days for a comparison.</summary>
/// <remarks>
/// Only work begun within the days counts, and what is not done at their end counts as not done, also where it was done later. So two stretches of one
/// length are cut in the same way, and neither long work begun before nor short work that happens to fit makes one of them look better.
/// </remarks>
public static class CycleSamples
{
    /// <summary>The work begun in a stretch of days, as it stood at their end.</summary>
    /// <param name="context">The project.</param>
    /// <param name="practice">What is tried: it says how <paramref name="scope"/> is meant.</param>
    /// <param name="scope">The bucket or the word of the work it is about; empty for all.</param>
    /// <param name="from">First day.</param>
    /// <param name="to">Last day.</param>
    public static IReadOnlyList<CycleObservation> Of(HealthContext context, Practice practice, string scope, DateOnly from, DateOnly to)
    {
        var calendar = context.Project.Calendar;
        return
        [
            .. new FlowHistory(context).Items.Where(i => i.Task.State != TaskState.Cancelled && IsIn(i.Task, practice, scope) && i.Started >= from && i.Started <= to)
                .Select(i => i.Finished <= to
                    ? new CycleObservation(Math.Max(1, calendar.WorkingDaysIn(i.Started!.Value, i.Finished.Value)), true)
                    : new CycleObservation(Math.Max(1, calendar.WorkingDaysIn(i.Started!.Value, to)), false)),
        ];
    }

    /// <summary>The median of the time work takes, counting what is not done yet; <see langword="null"/> while more than half may take longer than was seen.</summary>
    /// <remarks>Product-limit estimate (E. L. Kaplan, P. Meier: Nonparametric Estimation from Incomplete Observations, 1958).</remarks>
    public static int? Median(IReadOnlyList<CycleObservation> sample)
    {
        var left = 1.0;
        foreach (var days in sample.Where(o => o.Finished).Select(o => o.Days).Distinct().Order())
        {
            var running = sample.Count(o => o.Days >= days);
            left *= 1 - ((double)sample.Count(o => o.Finished && o.Days == days) / running);
            if (left <= .5 + 1e-12) return days;
        }

        return null;
    }

    /// <summary>The word that says what kind of work a title names: its first telling one; empty for none.</summary>
    internal static string KindOf(ProjectTask task) => TextSearch.Words(task.Title) is [var first, ..] ? first : "";

    private static bool IsIn(ProjectTask task, Practice practice, string scope) => practice switch
    {
        _ when scope.Length == 0 => true,
        Practice.Automate => KindOf(task) == scope,
        _ => task.Bucket == scope,
    };
}
