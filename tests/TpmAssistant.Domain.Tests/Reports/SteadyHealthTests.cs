using TpmAssistant.Domain.Health;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Reports;
using TpmAssistant.Domain.Snapshots;
using TpmAssistant.Testing;

namespace TpmAssistant.Domain.Tests.Reports;

public class SteadyHealthTests
{
    private static readonly Snapshot Bad = Money(80);
    private static readonly Snapshot Good = Money(50);

    [Fact]
    public void Build_BetterThanAWeekAgo_KeepsTheColourAndSaysSo()
    {
        var report = StatusReportBuilder.Build(Good, [Bad.On(Some.Today.AddDays(-7))], Audience.Team);

        var budget = report.Health.Dimensions.Single(d => d.Dimension == HealthDimension.Budget);
        Assert.Equal(HealthColour.Red, budget.Colour);
        Assert.Equal("held", budget.Findings[0].Rule);
        Assert.Equal(HealthColour.Red, report.Health.Overall);
        Assert.Equal("held", report.Headline!.Rule);
    }

    [Fact]
    public void Build_ImprovementHeldForAWeek_Shows() => Assert.NotEqual(
        HealthColour.Red,
        StatusReportBuilder.Build(Good, [Bad.On(Some.Today.AddDays(-14)), Good.On(Some.Today.AddDays(-7))], Audience.Team).Health.Overall);

    [Fact]
    public void Build_WorseThanAWeekAgo_ShowsAtOnce() =>
        Assert.Equal(HealthColour.Red, StatusReportBuilder.Build(Bad, [Good.On(Some.Today.AddDays(-7))], Audience.Team).Health.Overall);

    private static Snapshot Money(decimal spent) => Some.Snapshot(
        Some.Project() with { Budget = [new BudgetLine("people", "People", 100, 50, spent, Some.Today)] }, Some.Done("1"), Some.Task("2", Some.Day(20)));
}
