using Xunit.Abstractions;

namespace TpmAssistant.Domain.Tests.Histories;

/// <summary>
/// How well health and risk scan do on made-up projects whose truth is known. Thresholds were set on <see cref="HistoryShape.Building"/> and drawn shapes alone; the other half has
/// its own seeds and its own ranges to draw from, and nothing is ever set by it. Each is measured twice: with what boards tell beside states and dates (<see cref="Signs"/>), and the same projects without any of
/// it. What nobody can tell by the board is measured beside it (<see cref="World.ExpectedByBoard"/>).
/// </summary>
public class MeasurementTests(ITestOutputHelper output)
{
    private const int Each = 120;
    private const int Many = 60;
    private const int ScoringSeed = 100_000;

    [Fact]
    public void Histories_ToSetThresholdsOn_ReachTheGoals() => Check(0, Each, _ => HistoryShape.Building, right: 0.94, told: 0.96, bare: 0.95);

    [Fact]
    public void Histories_ToScoreAlone_ReachTheGoals() => Check(ScoringSeed, Each, _ => HistoryShape.Scoring, right: 0.93, told: 0.95, bare: 0.93);

    /// <summary>Worlds with a shape of their own each. Rules are set on 600 from seed 200,000 on, and 600 from 300,000 on tell whether by chance: a minute in Release, with <see cref="Many"/> raised by hand.</summary>
    [Theory]
    [InlineData(200_000)]
    [InlineData(300_000)]
    public void Histories_OfManyShapes_ReachTheGoals(int seed) => Check(seed, Many, HistoryShape.Drawn, right: 0.92, told: 0.94, bare: 0.92);

    private void Check(int seed, int count, Func<int, HistoryShape> shape, double right, double told, double bare)
    {
        var score = Run(seed, count, shape, signs: true);
        var without = Run(seed, count, shape, signs: false);
        output.WriteLine($"WITH SIGNS {score}");
        output.WriteLine($"WITHOUT ANY {without}");
        foreach (var miss in score.Colours.Misses.OrderByDescending(m => m.Value).Take(15)) output.WriteLine($"{miss.Value,5} {miss.Key}");
        foreach (var run in new[] { score, without })
        {
            Assert.True(run.MostNew <= 5, $"{run.MostNew} new risks in one scan");
            Assert.True(run.RealShare >= 0.80, $"{run.RealShare:P1} of the risks are real");
            Assert.True(run.FoundShare >= 0.90, $"{run.FoundShare:P1} of the planted ones are found");
        }

        Assert.True(score.Colours.OfTheDayShare >= right, $"{score.Colours.OfTheDayShare:P1} of the colours are right");
        Assert.True(score.Colours.ToldShare >= told, $"{score.Colours.ToldShare:P1} of the colours told are right");
        Assert.True(without.Colours.ToldShare >= bare, $"{without.Colours.ToldShare:P1} of the colours told are right without checklists, answers, confirmed links and expected days");
    }

    private static Scoring Run(int seed, int count, Func<int, HistoryShape> shape, bool signs)
    {
        var score = new Scoring();
        for (var i = seed; i < seed + count; i++) score.Add(History.Make(i, shape(i), signs));
        return score;
    }
}
