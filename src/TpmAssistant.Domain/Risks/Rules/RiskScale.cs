using TpmAssistant.Domain.Health;
using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Domain.Risks.Rules;

/// <summary>The 1 to 5 scales that the rules share.</summary>
internal static class RiskScale
{
    /// <summary>Exposure from which a risk is high.</summary>
    public const int High = 12;

    /// <summary>Exposure from which a risk is severe.</summary>
    public const int Severe = 20;

    /// <summary>Working days by which a milestone may be pushed before anybody feels it.</summary>
    public const int FeltDays = 1;

    /// <summary>Impact of what pushes no milestone, or by a day.</summary>
    public const int Unfelt = 2;

    /// <summary>Probability by working days late: up to two 3, up to the tolerance 4, beyond it 5.</summary>
    public static int ByDaysLate(int days, int tolerance) => days > tolerance ? 5 : days > 2 ? 4 : 3;

    /// <summary>Impact of missing a milestone within the tolerance: 3 internal, 4 external.</summary>
    public static int Before(MilestoneView milestone) => milestone.Milestone.External ? 4 : 3;

    /// <summary>Impact of the gravest milestone that needs a task; 0 when none does.</summary>
    public static int OfMilestones(ProjectView view, ProjectTask task) =>
        view.MilestonesOf(task.Ref).Select(Before).DefaultIfEmpty(0).Max();

    /// <summary>
    /// Impact of a task that ends so many working days later than it should, by the slack that leaves before the milestones it leads to: none pushed, or by a
    /// day, 2; pushed within the tolerance 4, beyond it 5. Without a milestone 2.
    /// </summary>
    public static int OfDelay(ProjectView view, ProjectTask task, int delay, int tolerance) =>
        view.Projection.SlackOf(task.Ref) is not { } slack || slack - delay >= -FeltDays ? Unfelt : slack - delay >= -tolerance ? 4 : 5;

    /// <summary>Impact by the number of tasks that wait: one 2, two or three 3, four to seven 4, more 5.</summary>
    public static int ByWaiting(int tasks) => tasks switch { <= 1 => 2, <= 3 => 3, <= 7 => 4, _ => 5 };

    /// <summary>A day in the future, or the status date where it has passed.</summary>
    public static DateOnly? Proximity(ProjectView view, DateOnly? day) => day is null || day >= view.Status ? day : view.Status;
}
