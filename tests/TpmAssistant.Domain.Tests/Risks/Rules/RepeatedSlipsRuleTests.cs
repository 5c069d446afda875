using TpmAssistant.Domain.Findings;
using TpmAssistant.Domain.Health;
using TpmAssistant.Domain.Risks.Rules;
using TpmAssistant.Domain.Tests.Health;
using TpmAssistant.Testing;

namespace TpmAssistant.Domain.Tests.Risks.Rules;

public class RepeatedSlipsRuleTests
{
    private readonly RepeatedSlipsRule rule = new();

    [Theory]
    [InlineData(null, 5, 8)]
    [InlineData(3, 5, 8, 10)]
    [InlineData(4, 5, 8, 10, 12)]
    [InlineData(5, 5, 8, 10, 12, 13)]
    [InlineData(3, 5, 8, 8, 2, 4)]
    public void Scan_DueMovedLater_ProbabilityByHowOften(int? probability, params int[] dues) => Assert.Equal(probability, rule.Candidate(Moved(dues))?.Probability);

    [Fact]
    public void Scan_MovedTwice_AddsTheDays()
    {
        var candidate = rule.Candidate(Moved(5, 8, 10));

        Assert.Equal(new Figure.Days(5), candidate!.Figures["moved"]);
        Assert.Equal(new Figure.Count(2), candidate.Figures["times"]);
        Assert.Equal((2, Some.Day(10)), (candidate.Impact, candidate.Proximity));
    }

    [Fact]
    public void Scan_DateLostAndGivenBackLater_IsAMove()
    {
        var past = new[] { Some.Task(due: Some.Day(5)), Some.Task(), Some.Task(due: Some.Day(6)) };

        Assert.NotNull(rule.Candidate(Some.Context(
            Some.Snapshot(Some.Task(due: Some.Day(9))), [.. past.Select((t, i) => Some.Snapshot(t).On(Some.Day(-30 + (7 * i))))])));
    }

    [Fact]
    public void Scan_DoneNow_FindsNothing() =>
        Assert.Null(rule.Candidate(Some.Context(
            Some.Snapshot(Some.Done(due: Some.Day(9))), Some.Snapshot(Some.Task(due: Some.Day(1))).On(Some.Day(-9)), Some.Snapshot(Some.Task(due: Some.Day(4))).On(Some.Day(-5)))));

    /// <summary>The last of the days is today's, the others a week apart each.</summary>
    private static HealthContext Moved(params int[] dues)
    {
        var snapshots = dues.Select((d, i) => Some.Snapshot(Some.Task(due: Some.Day(d))).On(Some.Today.AddDays(-7 * (dues.Length - 1 - i)))).ToArray();
        return Some.Context(snapshots[^1], snapshots[..^1]);
    }
}
