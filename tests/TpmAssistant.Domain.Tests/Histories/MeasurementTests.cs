using Xunit.Abstractions;

namespace TpmAssistant.Domain.Tests.Histories;

/// <summary>
/// How well health and risk scan do on made-up projects whose truth is known. Thresholds were set on <see cref="HistoryShape.Building"/> alone; the other half has
/// its own seeds and its own ranges to draw from, and nothing is ever set by it. What nobody can tell by the board is measured beside it
/// (<see cref="World.ExpectedByBoard"/>).
/// </summary>
public class MeasurementTests(ITestOutputHelper output)
{
    private const int Each = 120;
    private const int Many = 60;
    private const int ScoringSeed = 100_000;

    [Fact]
    public void Histories_ToSetThresholdsOn_ReachTheGoals() => Check(Run(0, HistoryShape.Building), right: 0.938, told: 0.95);

    [Fact]
    public void Histories_ToScoreAlone_ReachTheGoals() => Check(Run(ScoringSeed, HistoryShape.Scoring), right: 0.925, told: 0.927);

    /// <summary>Worlds with a shape of their own each. Rules are set on 600 from seed 200,000 on, and 600 from 300,000 on tell whether by chance: half a minute in Release, with <see cref="Many"/> raised by hand.</summary>
    [Theory]
    [InlineData(200_000)]
    [InlineData(300_000)]
    public void Histories_OfManyShapes_ReachTheGoals(int seed)
    {
        var score = new Scoring();
        for (var i = seed; i < seed + Many; i++) score.Add(History.Make(i, HistoryShape.Drawn(i)));
        Check(score, right: 0.92, told: 0.925);
    }

    private void Check(Scoring score, double right, double told)
    {
        output.WriteLine(score.ToString());
        foreach (var miss in score.Colours.Misses.OrderByDescending(m => m.Value).Take(15)) output.WriteLine($"{miss.Value,5} {miss.Key}");
        Assert.True(score.MostNew <= 5, $"{score.MostNew} new risks in one scan");
        Assert.True(score.RealShare >= 0.80, $"{score.RealShare:P1} of the risks are real");
        Assert.True(score.FoundShare >= 0.90, $"{score.FoundShare:P1} of the planted ones are found");
        Assert.True(score.Colours.OfTheDayShare >= right, $"{score.Colours.OfTheDayShare:P1} of the colours are right");
        Assert.True(score.Colours.ToldShare >= told, $"{score.Colours.ToldShare:P1} of the colours told are right");
    }

    private static Scoring Run(int seed, HistoryShape shape)
    {
        var score = new Scoring();
        for (var i = 0; i < Each; i++) score.Add(History.Make(seed + i, shape));
        return score;
    }
}
