using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Domain.Health;

/// <summary>How the hours that finished work took compare with its estimates, over the latest tasks with both figures.</summary>
internal sealed record EstimateRecord(IReadOnlyList<ProjectTask> Done, double Ratio)
{
    private const int LatestTasks = 8;
    private const int MinTasks = 5;
    private const double MinRatio = 1.25;

    /// <summary>Whether most of a fair number took longer, and clearly so.</summary>
    public bool IsDrift => Done.Count >= MinTasks && Ratio >= MinRatio && Done.Count(t => Spent(t) > Effort.Stated(t)) * 2 > Done.Count;

    public static EstimateRecord Of(IReadOnlyList<ProjectTask> work)
    {
        List<ProjectTask> done =
        [
            .. work.Where(t => t is { State: TaskState.Completed, CompletedOn: not null, SpentHours: > 0 } && Effort.Stated(t) is not null)
                .OrderByDescending(t => t.CompletedOn).ThenBy(t => t, TaskOrder.Instance).Take(LatestTasks),
        ];
        return new(done, done.Count == 0 ? 1 : done.Sum(Spent) / done.Sum(t => Effort.Stated(t) ?? 0));
    }

    public static double Spent(ProjectTask task) => Math.Clamp(task.SpentHours ?? 0, 0, Effort.MostHours);
}
