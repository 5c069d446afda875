using TpmAssistant.Domain.Health.Rules;

namespace TpmAssistant.Domain.Health;

/// <summary>
/// The day that a milestone is heading for by the work left before it, each person doing one thing at a time: the one day to go by where it is later than what dates or a forecast say, for a forecast lets people
/// work on everything at once.
/// </summary>
/// <param name="Day">The day on which the last of its work ends.</param>
/// <param name="SlipDays">Working days from its promise to that day.</param>
public sealed record MilestoneHeading(DateOnly Day, int SlipDays)
{
    /// <summary>The milestones that are pushed past what the plan says, by key: those of which the rule <c>pushed-milestone</c> speaks, not only the one pushed most.</summary>
    public static IReadOnlyDictionary<string, MilestoneHeading> Of(HealthContext context) => Of(context.View, new PushedMilestoneRule().Pushed(context.View).Select(m => m.Milestone));

    /// <summary>All milestones not reached that have a promise and work left, by key.</summary>
    public static IReadOnlyDictionary<string, MilestoneHeading> All(HealthContext context) => Of(context.View, context.View.Milestones.Where(m => m is { IsReached: false, Open.Count: > 0 }));

    private static Dictionary<string, MilestoneHeading> Of(ProjectView view, IEnumerable<MilestoneView> milestones) =>
        milestones.Where(m => m.Promise is not null).DistinctBy(m => m.Milestone.Key).ToDictionary(m => m.Milestone.Key, m => Of(view, m, m.Promise!.Value), StringComparer.Ordinal);

    private static MilestoneHeading Of(ProjectView view, MilestoneView milestone, DateOnly promise)
    {
        var end = view.Levelled.EndOf(milestone) ?? 0;
        return new(view.DayAfter(end), end - view.DaysTo(promise));
    }
}
