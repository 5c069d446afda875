using TpmAssistant.Testing;

namespace TpmAssistant.Domain.Tests.Health;

/// <summary>A milestone more than four weeks off, for which one person has two things to do.</summary>
public class FarMilestoneTests
{
    /// <summary>Planned one after the other they stay so; planned at the same time they can still be spread.</summary>
    [Theory]
    [InlineData(30, 44)]
    [InlineData(20, 39)]
    public void EndOf_TheFirstCannotEndInTime_MovesWhatWasPlannedAfterIt(int secondStart, int end)
    {
        var project = Some.Project() with { Milestones = [Some.Milestone("m", Some.Day(41), null, "a", "b")] };
        var first = Some.Task("a", Some.Day(29)) with { Start = Some.Day(20), EffortHours = 15 * 8 };
        var second = Some.Task("b", Some.Day(39)) with { Start = Some.Day(secondStart), EffortHours = (secondStart == 30 ? 10 : 20) * 8 };
        var view = Some.Context(Some.Snapshot(project, first, second)).View;

        Assert.Equal(34, view.Levelled.EndOf(Some.Ref("a")));
        Assert.Equal(end, view.Levelled.EndOf(view.Milestones[0]));
    }
}
