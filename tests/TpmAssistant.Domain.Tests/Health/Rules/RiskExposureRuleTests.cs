using TpmAssistant.Domain.Findings;
using TpmAssistant.Domain.Health.Rules;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Risks;
using TpmAssistant.Domain.Tasks;
using TpmAssistant.Testing;

namespace TpmAssistant.Domain.Tests.Health.Rules;

public class RiskExposureRuleTests
{
    private readonly RiskExposureRule rule = new();

    /// <summary>Work owed from outside, late by some days, for a milestone of a day: exposure is probability times impact.</summary>
    [Theory]
    [InlineData(6, null, null)]
    [InlineData(1, 0, null)]
    [InlineData(3, 0, null)]
    [InlineData(3, -2, Severity.Warning)]
    [InlineData(6, -3, Severity.Warning)]
    [InlineData(6, -4, Severity.Warning)]
    public void Examine_LateExternal_ByItsExposure(int late, int? milestone, Severity? expected)
    {
        var project = Some.Project() with
        {
            Milestones = milestone is { } day ? [Some.Milestone("m", null, Some.Day(day), "a")] : [],
        };
        var task = Some.Task("a", Some.Day(-late)) with { Meanings = [LabelMeaning.External] };

        Assert.Equal(expected, rule.SeverityOf(Some.Context(Some.Snapshot(project, task))));
    }

    [Fact]
    public void Examine_OneItemUnderTwoRules_CountsWhatTheScanShows()
    {
        var task = Some.Unowned("a", Some.Day(-6)) with { Meanings = [LabelMeaning.External] };
        var project = Some.Project() with { Milestones = [Some.Milestone("m", null, Some.Day(-4), "a")] };
        var context = Some.Context(Some.Snapshot(project, task));

        Assert.Equal(RiskScan.Find(context).Count(r => r.RiskExposure >= 12), rule.Finding(context)!.Count("high"));
        Assert.True(context.View.Risks.Count(r => r.RiskExposure >= 12) > rule.Finding(context)!.Count("high"));
    }

    [Theory]
    [InlineData(20, Severity.Warning)]
    [InlineData(21, null)]
    public void Examine_StrikesLater_LeavesTimeAndGivesNoColour(int day, Severity? expected)
    {
        ProjectTask[] tasks = [.. Enumerable.Range(1, 5).Select(i => Some.Task($"a{i}", Some.Day(day)))];
        var project = Some.Project() with { Milestones = [Some.Milestone("m", null, Some.Day(day), [.. tasks.Select(t => t.Ref.Id)])] };

        Assert.Equal(expected, rule.SeverityOf(Some.Context(Some.Snapshot(project, tasks))));
    }

    [Fact]
    public void Examine_HighRisk_CarriesItsItemAndExposure()
    {
        var project = Some.Project() with { Milestones = [Some.Milestone("m", null, Some.Day(-3), "a")] };
        var finding = rule.Finding(Some.Context(Some.Snapshot(project, Some.Task("a", Some.Day(-6)) with { Meanings = [LabelMeaning.External] })));

        Assert.Equal((1, 20), (finding!.Count("high"), finding!.Count("highest")));
        Assert.Equal(["a"], finding!.Items());
        Assert.Equal(new Figure.Count(20), finding!.Evidence[0].Note);
    }
}
