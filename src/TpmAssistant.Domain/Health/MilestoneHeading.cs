using TpmAssistant.Domain.Health.Rules;

namespace TpmAssistant.Domain.Health;

/// <summary>
/// The day that a milestone is heading for by the work left before it, each person doing one thing at a time, where that is later than what the dates on the board say: the one day to go by, for a forecast that lets people
/// work on everything at once comes out earlier.
/// </summary>
/// <param name="Day">The day on which the last of its work ends.</param>
/// <param name="SlipDays">Working days from its promise to that day.</param>
public sealed record MilestoneHeading(DateOnly Day, int SlipDays)
{
    /// <summary>The milestones that are pushed, by key: those of which the rule <c>pushed-milestone</c> speaks, not only the one pushed most.</summary>
    public static IReadOnlyDictionary<string, MilestoneHeading> Of(HealthContext context)
    {
        var view = context.View;
        return new PushedMilestoneRule().Pushed(view).DistinctBy(m => m.Milestone.Milestone.Key)
            .ToDictionary(m => m.Milestone.Milestone.Key, m => new MilestoneHeading(view.DayAfter(view.Levelled.EndOf(m.Milestone) ?? 0), m.Slip), StringComparer.Ordinal);
    }
}
