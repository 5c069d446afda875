using TpmAssistant.Domain.Findings;
using TpmAssistant.Domain.Health;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Reports;
using TpmAssistant.Domain.Snapshots;
using TpmAssistant.Testing;

namespace TpmAssistant.Domain.Tests.Health;

public class ColourOverrideTests
{
    private static readonly Person Ada = Some.Person("Ada Example");

    [Fact]
    public void Assess_DimensionSetByAPerson_ShowsTheirColourAndTheRules()
    {
        var health = Assess(Said(HealthDimension.Budget, HealthColour.Green));

        var budget = health.Dimensions[(int)HealthDimension.Budget];
        Assert.Equal((HealthColour.Green, HealthColour.Red), (budget.Colour, budget.Computed));
        Assert.Equal("override", budget.Findings[0].Rule);
        Assert.All(budget.Findings, f => Assert.Equal(Severity.Info, f.Severity));
        Assert.Equal(HealthColour.Red, health.Computed);
        Assert.NotEqual(HealthColour.Red, health.Overall);
    }

    [Fact]
    public void Assess_WholeSetByAPerson_LeadsWithTheirReason()
    {
        var health = Assess(Said(null, HealthColour.Amber));

        Assert.Equal((HealthColour.Amber, HealthColour.Red), (health.Overall, health.Computed));
        Assert.Equal(new Figure.Text("agreed"), health.Headline!.Figures["reason"]);
        Assert.Equal(HealthColour.Red, health.Dimensions[(int)HealthDimension.Budget].Colour);
    }

    [Theory]
    [InlineData(-3, -1, null)]
    [InlineData(1, 5, null)]
    [InlineData(-3, 5, 0)]
    public void Assess_LapsedOrEnded_FollowsTheRules(int from, int until, int? ended)
    {
        var said = Said(null, HealthColour.Green) with { SetOn = Day(from), Until = Day(until), EndedOn = ended is { } end ? Day(end) : null };

        Assert.Equal((HealthColour.Red, null), (Assess(said).Overall, Assess(said).Override));
    }

    [Fact]
    public void Assess_NotAssessedDimension_TakesAPersonsColour()
    {
        var people = Assess(Said(HealthDimension.Quality, HealthColour.Amber)).Dimensions[(int)HealthDimension.Quality];

        Assert.Equal((HealthColour.Amber, null), (people.Colour, people.Computed));
    }

    [Fact]
    public void Assess_BelowTheCoverageFloor_StaysWithoutColour() => Assert.Null(
        HealthAssessor.Assess(new(Broke(Said(null, HealthColour.Green)) with { Coverage = Coverage.None }, [])).Overall);

    [Theory]
    [InlineData(Audience.Executive)]
    [InlineData(Audience.Client)]
    public void Build_ForOthersThanTheTeam_TellsNoColourBeneath(Audience audience)
    {
        var health = StatusReportBuilder.Build(Broke(Said(HealthDimension.Budget, HealthColour.Green), Said(HealthDimension.Schedule, HealthColour.Red), Said(null, HealthColour.Green)), [], audience).Health;

        Assert.Equal(HealthColour.Green, health.Overall);
        Assert.All(health.Dimensions, d => Assert.Equal(d.Colour, d.Computed));
        Assert.DoesNotContain(health.Dimensions.SelectMany(d => d.Findings).Append(health.Headline!), f => f.Figures.Values.OfType<Figure.Who>().Any(w => w.Value.Name == Ada.Name));
    }

    [Fact]
    public void Build_ForAClient_KeepsTheReasonInside() => Assert.DoesNotContain(
        "agreed", string.Join(' ', StatusReportBuilder.Build(Broke(Said(null, HealthColour.Amber)), [], Audience.Client).Headline!.Figures.Values), StringComparison.Ordinal);

    private static HealthAssessment Assess(params ColourOverride[] said) => HealthAssessor.Assess(new(Broke(said), []));

    private static ColourOverride Said(HealthDimension? dimension, HealthColour colour) => new(dimension, colour, "agreed", Ada, Some.Today, Day(14));

    private static DateOnly Day(int days) => Some.Today.AddDays(days);

    private static Snapshot Broke(params ColourOverride[] said) => Some.Snapshot(
        Some.Project() with { Overrides = said, Budget = [new BudgetLine("people", "People", 100, 50, 80, Some.Today)] }, Some.Done("1"), Some.Task("2", Some.Day(20)));
}
