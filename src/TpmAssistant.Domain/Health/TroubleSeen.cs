using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Domain.Health;

/// <summary>
/// How many working days from now open work cannot go on: trouble whose end nobody has told is taken to last as long again as it has. Blocked work; begun work that has rested
/// for long; work from outside that should have begun and has not.
/// </summary>
internal static class TroubleSeen
{
    /// <summary>Working days without a change from which begun work counts as resting; only where percentages tell.</summary>
    public const int RestingDays = 10;

    private const int MostDays = 30;

    /// <summary>Working days, 0 where nothing stands in its way.</summary>
    public static int DaysOf(ProjectView view, ProjectTask task)
    {
        if (task.IsBlocked) return view.History.DaysBlockedAbout(task);
        return task.State == TaskState.InProgress ? Resting(view, task) : NotBegun(view, task);
    }

    /// <summary>Working days since work from outside should have begun; none while it waits for open work of ours, for then it is not its owner who is late.</summary>
    public static int NotBegun(ProjectView view, ProjectTask task) =>
        task is { State: TaskState.NotStarted, Start: { } start } && task.Means(LabelMeaning.External) && !view.WaitsForUs(task.Ref) ? Math.Clamp(-view.DaysTo(start), 0, MostDays) : 0;

    private static int Resting(ProjectView view, ProjectTask task) => !view.IsCoarse && view.History.DaysUnchanged(task) is var still && still >= RestingDays ? Math.Min(still, MostDays) : 0;
}
