using TpmAssistant.Domain.Findings;
using TpmAssistant.Domain.Health.Rules;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Risks;
using TpmAssistant.Testing;

namespace TpmAssistant.Domain.Tests.Health.Rules;

public class RiskExposureRuleTests
{
    private readonly RiskExposureRule rule = new();

    /// <summary>Work owed from outside, late by some days, for a milestone two days or half a year ahead: exposure is probability times impact.</summary>
    [Theory]
    [InlineData(1, null, null)]
    [InlineData(1, 120, Severity.Warning)]
    [InlineData(3, 120, Severity.Warning)]
    [InlineData(3, 2, Severity.Critical)]
    [InlineData(6, 120, Severity.Critical)]
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
        var project = Some.Project() with { Milestones = [Some.Milestone("m", null, Some.Day(2), "a")] };
        var context = Some.Context(Some.Snapshot(project, task));

        Assert.Equal(RiskScan.Find(context).Count(r => r.RiskExposure >= 12), rule.Finding(context)!.Count("high"));
        Assert.True(context.View.Risks.Count(r => r.RiskExposure >= 12) > rule.Finding(context)!.Count("high"));
    }

    [Fact]
    public void Examine_HighRisk_CarriesItsItemAndExposure()
    {
        var project = Some.Project() with { Milestones = [Some.Milestone("m", null, Some.Day(120), "a")] };
        var finding = rule.Finding(Some.Context(Some.Snapshot(project, Some.Task("a", Some.Day(-6)) with { Meanings = [LabelMeaning.External] })));

        Assert.Equal((1, 20), (finding!.Count("high"), finding!.Count("highest")));
        Assert.Equal(["a"], finding!.Items());
        Assert.Equal(new Figure.Count(20), finding!.Evidence[0].Note);
    }
}
