using TpmAssistant.Domain.Health.Rules;

namespace TpmAssistant.Domain.Health;

/// <summary>
/// The day that a milestone is heading for by the work left before it, each person doing one thing at a time: the one day to go by where it is later than what dates or a forecast say, for a forecast lets people
/// work on everything at once.
/// </summary>
/// <param name="Day">The day on which the last of its work ends.</param>
/// <param name="SlipDays">Working days from its promise to that day.</param>
/// <param name="IsPushed">Whether that is past what the plan says, so that the rule <c>pushed-milestone</c> speaks of it, or would if none were pushed more.</param>
public sealed record MilestoneHeading(DateOnly Day, int SlipDays, bool IsPushed)
{
    /// <summary>The milestones that are pushed past what the plan says, by key.</summary>
    public static IReadOnlyDictionary<string, MilestoneHeading> Pushed(HealthContext context) =>
        All(context).Where(h => h.Value.IsPushed).ToDictionary(StringComparer.Ordinal);

    /// <summary>All milestones not reached that have a promise and work left, by key.</summary>
    public static IReadOnlyDictionary<string, MilestoneHeading> All(HealthContext context)
    {
        var view = context.View;
        var pushed = new PushedMilestoneRule().Pushed(view).Select(m => m.Milestone).ToHashSet();
        return view.Milestones.Where(m => m is { IsReached: false, Open.Count: > 0, Promise: not null }).DistinctBy(m => m.Milestone.Key)
            .ToDictionary(m => m.Milestone.Key, m => Of(view, m, pushed.Contains(m)), StringComparer.Ordinal);
    }

    private static MilestoneHeading Of(ProjectView view, MilestoneView milestone, bool isPushed)
    {
        var end = view.Levelled.EndOf(milestone) ?? 0;
        return new(view.DayAfter(end), end - view.DaysTo(milestone.Promise!.Value), isPushed);
    }
}
