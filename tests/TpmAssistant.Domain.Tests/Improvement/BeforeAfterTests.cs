using TpmAssistant.Domain.Improvement;
using static TpmAssistant.Domain.Tests.Improvement.PermutationTestTests;

namespace TpmAssistant.Domain.Tests.Improvement;

public sealed class BeforeAfterTests
{
    [Fact]
    public void Compare_FiveItemsSince_CannotTell() =>
        Assert.Equal(ExperimentVerdict.TooFew, BeforeAfter.Compare(Done(9, 9, 9, 9, 9, 9, 9), Done(1, 1, 1, 1, 1)).Verdict);

    [Fact]
    public void Compare_NothingDoneSince_CannotTell() =>
        Assert.Equal(ExperimentVerdict.TooFew, BeforeAfter.Compare(Done(2, 3, 2, 3, 2, 3), Open(1, 1, 1, 1, 1, 1)).Verdict);

    [Fact]
    public void Compare_AllFaster_Helped()
    {
        var found = BeforeAfter.Compare(Done(8, 9, 10, 11, 12, 13), Done(2, 3, 4, 5, 6, 7));

        Assert.Equal((ExperimentVerdict.Helped, 10, 4), (found.Verdict, found.BeforeMedian, found.AfterMedian));
        Assert.Equal(2.0 / 924, found.Chance, 6);
    }

    [Fact]
    public void Compare_AllSlower_Hurt() => Assert.Equal(ExperimentVerdict.Hurt, BeforeAfter.Compare(Done(2, 3, 4, 5, 6, 7), Done(8, 9, 10, 11, 12, 13)).Verdict);

    /// <summary>What is still open after as long a time counts as slower, though nobody knows by how much.</summary>
    [Fact]
    public void Compare_StillOpen_CountsAsSlower() =>
        Assert.Equal(ExperimentVerdict.Hurt, BeforeAfter.Compare(Done(2, 3, 4, 5, 6, 7), [.. Done(7), .. Open(8, 9, 10, 11, 12, 13)]).Verdict);

    [Fact]
    public void Compare_MuchSpreadAndFewItems_IsUnclear() =>
        Assert.Equal(ExperimentVerdict.Unclear, BeforeAfter.Compare(Done(1, 3, 5, 9, 14, 20), Done(1, 2, 6, 8, 15, 19)).Verdict);

    [Fact]
    public void Compare_ManyOfTheSame_MadeNoDifference()
    {
        CycleObservation[] same = [.. Enumerable.Range(0, 24).Select(i => new CycleObservation(10 + (i % 3), true))];

        Assert.Equal(ExperimentVerdict.NoDifference, BeforeAfter.Compare(same, same).Verdict);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(17)]
    [InlineData(99)]
    public void Compare_Turned_TurnsTheVerdict(int seed)
    {
        var random = new Random(seed);
        CycleObservation[] one = [.. Enumerable.Range(0, 12).Select(_ => new CycleObservation(random.Next(1, 30), random.Next(5) > 0))];
        CycleObservation[] other = [.. Enumerable.Range(0, 12).Select(_ => new CycleObservation(random.Next(1, 10), random.Next(5) > 0))];

        var (there, back) = (BeforeAfter.Compare(one, other), BeforeAfter.Compare(other, one));

        Assert.Equal(there.Chance, back.Chance, 9);
        Assert.Equal(there.Verdict == ExperimentVerdict.Helped, back.Verdict == ExperimentVerdict.Hurt);
    }

    /// <summary>Half are done within 22 weeks: the textbook's median of the drug's group in Freireich's trial, by the product-limit estimate 23.</summary>
    [Fact]
    public void Median_WithCensoring_IsTheProductLimitEstimate()
    {
        CycleObservation[] drug = [.. Done(6, 6, 6, 7, 10, 13, 16, 22, 23), .. Open(6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35)];

        Assert.Equal(23, CycleSamples.Median(drug));
        Assert.Null(CycleSamples.Median([.. Done(3), .. Open(9, 9)]));
    }
}
