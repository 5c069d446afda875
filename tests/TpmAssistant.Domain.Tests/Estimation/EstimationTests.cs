using TpmAssistant.Domain.Estimation;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Testing;

namespace TpmAssistant.Domain.Tests.Estimation;

public class EstimationTests
{
    private static EstimateVote Vote(string by, double low, double likely, double high) => new(new(by), low, likely, high);

    [Fact]
    public void Of_Votes_TakesTheMedianOfEachPoint()
    {
        var spread = EstimateSpread.Of([Vote("a", 1, 2, 3), Vote("b", 2, 3, 8), Vote("c", 2, 30, 60)])!;

        Assert.Equal((2, 3, 8, 2, 30), (spread.Optimistic, spread.MostLikely, spread.Pessimistic, spread.Lowest, spread.Highest));
        Assert.True(spread.IsWide);
    }

    [Theory]
    [InlineData(2, 3, false)]
    [InlineData(2, 4, true)]
    [InlineData(0.1, 0.2, false)]
    public void IsWide_HighestAgainstLowest_TellsWhenToTalk(double one, double other, bool wide) =>
        Assert.Equal(wide, EstimateSpread.Of([Vote("a", 0, one, 50), Vote("b", 0, other, 50)])!.IsWide);

    [Fact]
    public void Of_AnyOrder_IsTheSameAndKeepsThePointsInOrder()
    {
        EstimateVote[] votes = [Vote("a", 1, 5, 9), Vote("b", 2, 2, 2), Vote("c", 0, 8, 40), Vote("d", 3, 3, 4)];
        var spread = EstimateSpread.Of(votes)!;

        Assert.Equal(spread, EstimateSpread.Of([.. votes.Reverse()]));
        Assert.True(spread.Optimistic <= spread.MostLikely && spread.MostLikely <= spread.Pessimistic);
    }

    [Theory]
    [InlineData(1, 2, 3, true)]
    [InlineData(2, 2, 2, true)]
    [InlineData(3, 2, 4, false)]
    [InlineData(-1, 2, 3, false)]
    [InlineData(0, 0, 0, false)]
    [InlineData(1, 2, 251, false)]
    [InlineData(double.NaN, 2, 3, false)]
    public void IsSound_Points_AreInOrderAndRange(double low, double likely, double high, bool sound) => Assert.Equal(sound, Vote("a", low, likely, high).IsSound);

    [Theory]
    [InlineData("Data", "Rehearsal 2", "Data")]
    [InlineData("Sprint 4", "Automatic tests for the ten main paths", "testing")]
    [InlineData("Sprint 4", "Return an item from the app", WorkKinds.Building)]
    [InlineData("Doing", "Help pages for customer care", "documents")]
    [InlineData("Q1 2027", "Colours, type and components", "design")]
    [InlineData("Phase 2 migration", "x", WorkKinds.Building)]
    [InlineData(null, "x", null)]
    public void KindOf_Bucket_TellsUnlessItIsATimeOrAState(string? bucket, string title, string? kind) =>
        Assert.Equal(kind, WorkKinds.Of(Some.Task("1") with { Bucket = bucket, Title = title }));

    [Fact]
    public void KindOf_DefectInASprint_IsItsOwnKind() =>
        Assert.Equal("defects", WorkKinds.Of(Some.Task("1") with { Bucket = "Sprint 4", Title = "Test crashes", Meanings = [LabelMeaning.Defect] }));

    [Fact]
    public void Of_DoneWork_HoldsWorkingDaysAgainstTheExpectedValue()
    {
        var project = Some.Project() with { Estimates = [.. Enumerable.Range(0, 4).Select(i => new TaskEstimate(Some.Ref($"{i}"), 1, 2, 3, Origin.Entered))] };
        var tasks = Enumerable.Range(0, 4).Select(i => Some.Done($"{i}") with { Start = Some.Day(-3), CompletedOn = Some.Day(0) }).ToArray();

        var bias = Assert.Single(EstimateBias.Of(Some.Snapshot(project, tasks)));

        Assert.Equal(("Build", 4, 2.0, true), (bias.Kind, bias.Count, bias.Ratio, bias.Leans));
        Assert.Empty(EstimateBias.Of(Some.Snapshot(project, tasks[..3])));
    }
}
