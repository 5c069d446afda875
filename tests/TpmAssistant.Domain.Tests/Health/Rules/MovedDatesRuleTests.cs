using TpmAssistant.Domain.Findings;
using TpmAssistant.Domain.Health;
using TpmAssistant.Domain.Health.Rules;
using TpmAssistant.Testing;

namespace TpmAssistant.Domain.Tests.Health.Rules;

public class MovedDatesRuleTests
{
    private readonly MovedDatesRule rule = new();

    [Theory]
    [InlineData(9, -2, Severity.Warning)]
    [InlineData(10, -2, null)]
    [InlineData(9, -1, null)]
    public void Examine_FirstDatePassed_ByShareAndDays(int open, int first, Severity? expected) => Assert.Equal(expected, rule.SeverityOf(Context(open, first)));

    [Fact]
    public void Examine_Moved_TellsHowLongAgoTheFirstDatePassed()
    {
        var finding = rule.Finding(Context(4, -3));

        Assert.Equal((1, 4, 3), (finding!.Count("moved"), finding!.Count("open"), finding!.Days("longest")));
        Assert.Equal(["moved"], finding!.Items());
        Assert.Equal(new Figure.Date(Some.Day(-3)), finding!.Evidence[0].Note);
    }

    [Fact]
    public void Examine_NoPast_FindsNothing() => Assert.Null(rule.Finding(Some.Context(Context(4, -3).Now)));

    private static HealthContext Context(int open, int first)
    {
        var now = Some.Snapshot([Some.Task("moved", Some.Day(5)), .. Enumerable.Range(1, open - 1).Select(i => Some.Task($"{i}", Some.Day(9)))]);
        return Some.Context(now, (now with { Tasks = [.. now.Tasks.Select(t => t.Ref.Id == "moved" ? t with { Due = Some.Day(first) } : t)] }).On(Some.Day(-7)));
    }
}
