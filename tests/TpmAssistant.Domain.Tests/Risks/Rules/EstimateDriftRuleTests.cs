using TpmAssistant.Domain.Findings;
using TpmAssistant.Domain.Health;
using TpmAssistant.Domain.Risks.Rules;
using TpmAssistant.Domain.Tests.Health;
using TpmAssistant.Testing;

namespace TpmAssistant.Domain.Tests.Risks.Rules;

public class EstimateDriftRuleTests
{
    private readonly EstimateDriftRule rule = new();

    [Theory]
    [InlineData(5, 12.4, null)]
    [InlineData(5, 12.5, 3)]
    [InlineData(5, 14, 3)]
    [InlineData(5, 14.1, 4)]
    [InlineData(5, 18.1, 5)]
    [InlineData(4, 20, null)]
    public void Scan_FinishedWorkTookLonger_ByCountAndRatio(int done, double spent, int? probability) =>
        Assert.Equal(probability, rule.Candidate(Context(done, spent))?.Probability);

    [Fact]
    public void Scan_OneFarOverTheRestInTime_FindsNothing()
    {
        var context = Context(5, 10);

        Assert.Null(rule.Candidate(Some.Context(context.Now with { Tasks = [.. context.Now.Tasks, Some.Done("x") with { EffortHours = 10, SpentHours = 90 }] })));
    }

    [Fact]
    public void Scan_Drift_TellsWhatIsLeftAndWhatItAdds()
    {
        var candidate = rule.Candidate(Context(5, 15));

        Assert.Equal((new Figure.Share(1.5), new Figure.Hours(40), new Figure.Hours(20)), (candidate!.Figures["ratio"], candidate.Figures["left"], candidate.Figures["more"]));
        Assert.Equal(3, candidate.Impact);
    }

    [Fact]
    public void Scan_NothingLeft_FindsNothing()
    {
        var context = Context(5, 15);

        Assert.Null(rule.Candidate(Some.Context(context.Now with { Tasks = [.. context.Now.Tasks.Where(t => !t.IsOpen)] })));
    }

    private static HealthContext Context(int done, double spent) => Some.Context(Some.Snapshot(
    [
        .. Enumerable.Range(1, done).Select(i => Some.Done($"{i}") with { EffortHours = 10, SpentHours = spent }),
        Some.Task("left", Some.Day(9)) with { EffortHours = 40 },
    ]));
}
