using TpmAssistant.Domain.Changes;
using TpmAssistant.Domain.Health;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Reports;
using TpmAssistant.Domain.Snapshots;
using TpmAssistant.Testing;

namespace TpmAssistant.Domain.Tests.Health;

public class HysteresisTests
{
    private static readonly Snapshot Bad = Money(80);
    private static readonly Snapshot Good = Money(50);

    [Fact]
    public void Assess_BetterThanAWeekAgo_KeepsTheDimensionsColourAndSaysSo()
    {
        var health = Assess(Good, Bad.On(Day(-7)));

        var budget = health.Dimensions[(int)HealthDimension.Budget];
        Assert.Equal((HealthColour.Red, "held"), (budget.Colour, budget.Findings[0].Rule));
        Assert.Equal((HealthColour.Red, "held"), (health.Overall, health.Headline!.Rule));
    }

    [Fact]
    public void Assess_ImprovementHeldForAWeek_Shows() => Assert.NotEqual(HealthColour.Red, Assess(Good, Bad.On(Day(-14)), Good.On(Day(-7))).Overall);

    [Fact]
    public void Assess_DipWithinTheWeek_StartsTheWeekAnew() => Assert.Equal(HealthColour.Red, Assess(Good, Good.On(Day(-8)), Bad.On(Day(-3)), Good.On(Day(-1))).Overall);

    [Fact]
    public void Assess_WorseThanAWeekAgo_ShowsAtOnce() => Assert.Equal(HealthColour.Red, Assess(Bad, Good.On(Day(-7))).Overall);

    [Fact]
    public void Assess_LastReadingTwoWeeksOld_HoldsNothing() => Assert.NotEqual(HealthColour.Red, Assess(Good, Bad.On(Day(-14))).Overall);

    [Fact]
    public void Assess_WiderTolerance_CountsAtOnceForTheWeekBehindToo()
    {
        var wide = Bad with { Project = Bad.Project with { Tolerances = new() { CostOverrun = 1 } } };

        Assert.NotEqual(HealthColour.Red, Assess(wide, Bad.On(Day(-7))).Dimensions[(int)HealthDimension.Budget].Colour);
    }

    /// <summary>Two tasks were blocked a week ago, and neither is now.</summary>
    [Theory]
    [InlineData(2, HealthColour.Green)]
    [InlineData(1, HealthColour.Amber)]
    public void Assess_BlockedBefore_IsHeldOnlyWhileSomeOfItIsOpen(int done, HealthColour expected)
    {
        var before = Some.Snapshot(Some.Blocked("1", Some.Day(20)), Some.Blocked("2", Some.Day(20)), Some.Task("3", Some.Day(20))).On(Day(-7));
        var now = Some.Snapshot(Some.Done("1"), done > 1 ? Some.Done("2") : Some.Task("2", Some.Day(20)), Some.Task("3", Some.Day(20)));

        var schedule = Assess(now, before).Dimensions[(int)HealthDimension.Schedule];

        Assert.Equal(expected, schedule.Colour);
        Assert.Equal(done == 1, schedule.Findings.Any(f => f.Rule == "held"));
    }

    [Fact]
    public void EveryReader_GetsTheSameColour()
    {
        Snapshot[] past = [Bad.On(Day(-7))];
        var health = Assess(Good, past);

        Assert.Equal(health.Overall, StatusReportBuilder.Build(Good, past, Audience.Team).Health.Overall);
        Assert.Equal(health.Overall, StatusReportBuilder.Build(Good, past, Audience.Executive).Health.Overall);
        Assert.Equal(health.Overall, ChangeDigest.Between(past[0], Good, past).ColourNow);
    }

    private static HealthAssessment Assess(Snapshot now, params Snapshot[] past) => HealthAssessor.Assess(new(now, past));

    private static DateOnly Day(int days) => Some.Today.AddDays(days);

    private static Snapshot Money(decimal spent) => Some.Snapshot(
        Some.Project() with { Budget = [new BudgetLine("people", "People", 100, 50, spent, Some.Today)] }, Some.Done("1"), Some.Task("2", Some.Day(20)));
}
