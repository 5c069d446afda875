using TpmAssistant.Domain.Findings;
using TpmAssistant.Domain.Health;
using TpmAssistant.Domain.Health.Rules;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Tasks;
using TpmAssistant.Testing;

namespace TpmAssistant.Domain.Tests.Health.Rules;

public class ScopeGrowthRuleTests
{
    private readonly ScopeGrowthRule rule = new();

    [Theory]
    [InlineData(5, null)]
    [InlineData(6, Severity.Warning)]
    [InlineData(10, Severity.Warning)]
    [InlineData(11, Severity.Critical)]
    public void Examine_AddedToAHundred_RedBeyondTolerance(int added, Severity? expected) => Assert.Equal(expected, rule.SeverityOf(Context(100, added)));

    [Fact]
    public void Examine_AsManyDroppedAsAdded_FindsNothing() => Assert.Null(rule.Finding(Context(80, 20)));

    [Fact]
    public void Examine_Grown_TellsWhatToDrop()
    {
        var finding = rule.Finding(Context(98, 22));

        Assert.Equal((100, 120, 22, 2), (finding!.Count("baseline"), finding!.Count("now"), finding!.Count("added"), finding!.Count("dropped")));
        Assert.Equal(0.2, finding!.Share("growth"), 6);
        Assert.Equal(15, finding!.Count("toDrop"));
        Assert.All(finding!.Items(), i => Assert.StartsWith("new", i, StringComparison.Ordinal));
    }

    [Fact]
    public void Examine_Defects_AreNoScope() =>
        Assert.Null(rule.Finding(Context(10, 8, t => t with { Meanings = [LabelMeaning.Defect] })));

    [Fact]
    public void Examine_NewButCalledOff_IsNoScope() =>
        Assert.Null(rule.Finding(Context(10, 8, t => t with { State = TaskState.Cancelled })));

    [Fact]
    public void Examine_WithoutBaseline_FindsNothing() => Assert.Null(rule.Finding(Some.Context(Some.Snapshot(Some.Task()))));

    /// <summary>A baseline of a hundred tasks (or as many as there are of ten), some of which are still there, and new ones.</summary>
    private static HealthContext Context(int kept, int added, Func<ProjectTask, ProjectTask>? change = null)
    {
        var then = kept > 10 ? 100 : 10;
        var project = Some.Project() with { Baseline = new(Some.Day(-30), null, [.. Enumerable.Range(1, then).Select(i => Some.Ref($"{i}"))]) };
        return Some.Context(Some.Snapshot(
            project,
            [
                .. Enumerable.Range(1, kept).Select(i => Some.Task($"{i}")),
                .. Enumerable.Range(1, added).Select(i => (change ?? (t => t))(Some.Task($"new-{i}"))),
            ]));
    }
}
