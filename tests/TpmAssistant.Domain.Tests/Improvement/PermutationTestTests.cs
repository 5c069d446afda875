using TpmAssistant.Domain.Improvement;

namespace TpmAssistant.Domain.Tests.Improvement;

public sealed class PermutationTestTests
{
    /// <summary>
    /// Permeability of the human chorioamnion, at term and between 12 and 26 weeks (M. Hollander, D. Wolfe: Nonparametric Statistical Methods, 1973, table 4.1), in
    /// hundredths: U = 35, one-sided P = 0.1272.
    /// </summary>
    [Fact]
    public void Tails_TextbookWithoutCensoring_IsTheTestOfMannAndWhitney()
    {
        var term = Done(80, 83, 189, 104, 145, 138, 191, 164, 73, 146);
        var earlier = Done(115, 88, 90, 74, 121);

        Assert.Equal(.1272, PermutationTest.Tails(earlier, term).Slower, 4);
        Assert.Equal(.2544, PermutationTest.TwoSided(earlier, term), 4);
    }

    /// <summary>
    /// Weeks of remission of 42 patients, with 6-mercaptopurine (a + is still in remission) and with a placebo (E. Freireich and others, 1963), the example of
    /// Gehan's paper: W = 271.
    /// </summary>
    [Fact]
    public void Scores_TextbookWithCensoring_AddUpToGehansW()
    {
        CycleObservation[] drug =
        [
            .. Done(6, 6, 6, 7, 10, 13, 16, 22, 23), .. Open(6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35),
        ];
        var placebo = Done(1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23);

        Assert.Equal(271, PermutationTest.Scores([.. drug, .. placebo]).Take(drug.Length).Sum());
        Assert.InRange(PermutationTest.TwoSided(placebo, drug), 0, .001);
    }

    /// <summary>Against every division counted one by one.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void Tails_SmallSets_AreThoseOfCountingEveryDivision(int seed)
    {
        var random = new Random(seed);
        CycleObservation[] all = [.. Enumerable.Range(0, 9).Select(_ => new CycleObservation(random.Next(1, 7), random.Next(4) > 0))];
        var size = random.Next(1, 9);

        var (faster, slower) = PermutationTest.Tails(all[size..], all[..size]);

        var (few, many, count, seen) = (0, 0, 0, Sum(all, (1 << size) - 1));
        for (var set = 0; set < 1 << all.Length; set++)
        {
            if (System.Numerics.BitOperations.PopCount((uint)set) != size) continue;
            count++;
            if (Sum(all, set) <= seen) few++;
            if (Sum(all, set) >= seen) many++;
        }

        Assert.Equal((double)few / count, faster, 9);
        Assert.Equal((double)many / count, slower, 9);
    }

    [Fact]
    public void Tails_ExactAndNormal_AgreeWhereBothHold()
    {
        CycleObservation[] before = [.. Enumerable.Range(0, 40).Select(i => new CycleObservation((i * 7 % 19) + 3, i % 9 > 0))];
        CycleObservation[] after = [.. Enumerable.Range(0, 40).Select(i => new CycleObservation((i * 5 % 17) + 2, i % 7 > 0))];

        var scores = PermutationTest.Scores([.. after, .. before]);
        var sum = scores.Take(after.Length).Sum();

        Assert.Equal(PermutationTest.Exact(scores, after.Length, sum).Faster, PermutationTest.Normal(scores, after.Length, sum).Faster, 2);
        Assert.Equal(PermutationTest.Exact(scores, after.Length, sum).Slower, PermutationTest.Normal(scores, after.Length, sum).Slower, 2);
    }

    [Fact]
    public void Tails_OrderOfItems_ChangesNothing()
    {
        var (one, other) = (Done(3, 9, 4, 4, 12), Done(2, 8, 1));

        Assert.Equal(PermutationTest.Tails(one, other), PermutationTest.Tails([.. one.Reverse()], [.. other.Reverse()]));
        Assert.Equal(PermutationTest.Tails(one, other).Faster, PermutationTest.Tails(other, one).Slower, 12);
    }

    [Fact]
    public void Tails_NothingToCompare_IsNoEvidence() => Assert.Equal((1, 1), PermutationTest.Tails([], Done(1, 2)));

    [Fact]
    public void TwoSided_AllTheSame_IsNoEvidence() => Assert.Equal(1, PermutationTest.TwoSided(Done(4, 4, 4, 4), Done(4, 4, 4)));

    internal static CycleObservation[] Done(params int[] days) => [.. days.Select(d => new CycleObservation(d, true))];

    internal static CycleObservation[] Open(params int[] days) => [.. days.Select(d => new CycleObservation(d, false))];

    private static int Sum(CycleObservation[] all, int set) =>
        all.Select((one, i) => (set >> i & 1) == 0 ? 0 : all.Sum(other => Longer(one, other) - Longer(other, one))).Sum();

    private static int Longer(CycleObservation one, CycleObservation other) =>
        !other.Finished ? 0 : one.Days > other.Days || (one.Days == other.Days && !one.Finished) ? 1 : 0;
}
