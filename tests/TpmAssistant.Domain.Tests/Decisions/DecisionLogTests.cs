using TpmAssistant.Domain.Decisions;
using TpmAssistant.Testing;

namespace TpmAssistant.Domain.Tests.Decisions;

public sealed class DecisionLogTests
{
    private static readonly DecisionLog Log = new([Of(1), Of(2, supersedes: 1), Of(3, supersedes: 2), Of(7)]);

    [Fact]
    public void Standing_ChainOfDecisions_HoldsTheLastOnly() => Assert.Equal([7, 3], Log.Standing.Select(d => d.Number));

    [Fact]
    public void SupersededBy_ChainOfDecisions_IsTheNext() => Assert.Equal((2, 3, null), (Log.SupersededBy(1), Log.SupersededBy(2), Log.SupersededBy(3)));

    [Fact]
    public void NextNumber_GapInTheLog_IsAfterTheHighest() => Assert.Equal((8, 1), (Log.NextNumber, new DecisionLog([]).NextNumber));

    [Theory]
    [InlineData(8, 3, true)]
    [InlineData(8, 9, false)]
    [InlineData(3, 3, false)]
    [InlineData(1, 3, false)]
    public void MaySupersede_OnlyWhatIsThereAndMakesNoRing(int number, int other, bool may) => Assert.Equal(may, Log.MaySupersede(number, other));

    private static Decision Of(int number, int? supersedes = null) => new()
    {
        Project = new("atlas"), Number = number, Title = $"Decision {number}", DecidedOn = Some.Today.AddDays(number), Supersedes = supersedes, RecordedBy = Some.Person(), RecordedAt = Some.Now,
    };
}
