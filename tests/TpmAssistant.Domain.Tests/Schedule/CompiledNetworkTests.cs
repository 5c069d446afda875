using System.Globalization;
using TpmAssistant.Domain.Calendars;
using TpmAssistant.Domain.Schedule;
using TpmAssistant.Testing;

namespace TpmAssistant.Domain.Tests.Schedule;

/// <summary>The fast passes against the obvious ones.</summary>
public class CompiledNetworkTests
{
    [Fact]
    public void Calculate_PlainNetworks_FastAndObviousAgreeToTheMinute()
    {
        var compiled = 0;
        for (var seed = 0; seed < 1000; seed++)
        {
            var input = ChanceNetworks.Plain(seed);
            if (CompiledNetwork.Of(new(input)) is not null) compiled++;

            AssertSame(input, seed);
        }

        Assert.InRange(compiled, 700, 1000);
    }

    [Fact]
    public void Calculate_AbsurdNetworks_FastAndObviousAgreeWhereBothApply()
    {
        for (var seed = 0; seed < 1000; seed++) AssertSame(ChanceNetworks.Absurd(seed), seed);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(10 * 60)]
    public void Of_StartInAPause_IsLeftToTheObviousPass(int minutes)
    {
        var input = ChanceNetworks.OfSize(10);

        Assert.NotNull(CompiledNetwork.Of(new(input)));
        Assert.Null(CompiledNetwork.Of(new(input with { Start = Some.Today.ToDateTime(TimeOnly.MinValue).AddMinutes(minutes), Calendar = WorkingCalendar.Standard with { Exceptions = [new(Some.Today, Some.Today, "", [])] } })));
    }

    private static void AssertSame(ScheduleInput input, int seed)
    {
        var (fast, slow) = (CriticalPath.Calculate(input), CriticalPath.Calculate(input, fast: false));

        Assert.True(fast.Tasks.SequenceEqual(slow.Tasks), string.Create(CultureInfo.InvariantCulture, $"seed {seed}: {fast.Tasks.Zip(slow.Tasks).FirstOrDefault(p => p.First != p.Second)}"));
        Assert.Equal((fast.Start, fast.Finish, fast.Problems.Count), (slow.Start, slow.Finish, slow.Problems.Count));
    }
}
