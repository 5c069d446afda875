using TpmAssistant.Domain.Findings;
using TpmAssistant.Domain.Health.Rules;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Snapshots;
using TpmAssistant.Testing;

namespace TpmAssistant.Domain.Tests.Health;

/// <summary>What a finding says would turn it green does, and one less does not.</summary>
public class TurnsGreenTests
{
    [Theory]
    [InlineData(4, 4)]
    [InlineData(10, 3)]
    [InlineData(30, 12)]
    public void MovedDates_SoManyFinished_TurnsGreen(int open, int moved)
    {
        var rule = new MovedDatesRule();
        var now = Some.Snapshot([.. Enumerable.Range(1, open).Select(i => Some.Task($"{i}", Some.Day(5)))]);
        var past = (now with { Tasks = [.. now.Tasks.Select((t, i) => i < moved ? t with { Due = Some.Day(-4) } : t)] }).On(Some.Day(-8));
        var step = Count(rule.Examine(Some.Context(now, past)).Single(), "toFinish");

        Assert.Empty(rule.Examine(Some.Context(Without(now, step), past)));
        Assert.NotEmpty(rule.Examine(Some.Context(Without(now, step - 1), past)));
    }

    [Theory]
    [InlineData(0, 9)]
    [InlineData(20, 27)]
    [InlineData(100, 130)]
    public void DefectGrowth_SoManyClosed_TurnsGreen(int before, int open)
    {
        var rule = new DefectGrowthRule();
        var now = Defects(open);
        var past = Defects(before).On(Some.Day(-12));
        var step = Count(rule.Examine(Some.Context(now, past)).Single(), "toClose");

        Assert.Empty(rule.Examine(Some.Context(Without(now, step), past)));
        Assert.NotEmpty(rule.Examine(Some.Context(Without(now, step - 1), past)));
    }

    private static Snapshot Defects(int count) =>
        Some.Snapshot([Some.Task("work"), .. Enumerable.Range(1, count).Select(i => Some.Task($"bug{i}") with { Meanings = [LabelMeaning.Defect] })]);

    private static Snapshot Without(Snapshot now, int tasks) => now with { Tasks = [.. now.Tasks.Where(t => t.Ref.Id == "work"), .. now.Tasks.Where(t => t.Ref.Id != "work").Skip(tasks)] };

    private static int Count(Finding finding, string figure) => Assert.IsType<Figure.Count>(finding.Figures[figure]).Value;
}
