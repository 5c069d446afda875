using TpmAssistant.Domain.Findings;
using TpmAssistant.Domain.Health;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Snapshots;
using TpmAssistant.Testing;

namespace TpmAssistant.Domain.Tests.Health;

public class HealthAssessorTests
{
    [Theory]
    [InlineData(80, true)]
    [InlineData(79, false)]
    public void Assess_CoverageAroundTheFloor_HasNoColourBelow(int read, bool assessed)
    {
        var coverage = new Coverage([new(SourceKinds.Planner, "plan", read, 100, Some.Now, ReadFailure.TooLarge)]);
        var health = HealthAssessor.Assess(Some.Context(Some.Snapshot(Some.Task("a", Some.Day(-9))) with { Coverage = coverage }));

        Assert.Equal(assessed, health.Overall is not null);
        Assert.Equal(assessed ? NotAssessedReason.None : NotAssessedReason.CoverageTooLow, health.NotAssessed);
        Assert.Equal(6, health.Dimensions.Count);
        Assert.Equal(assessed, health.Findings.Count > 0);
    }

    [Fact]
    public void Assess_NothingRead_HasNoColourEvenWithoutAFloor()
    {
        var project = Some.Project() with { Tolerances = new() { CoverageFloor = 0 } };

        Assert.Null(HealthAssessor.Assess(Some.Context(Some.Snapshot(project, Some.Task("a", Some.Day(1))) with { Coverage = Coverage.None })).Overall);
    }

    [Fact]
    public void Assess_NoData_IsNotAssessedWithItsReason()
    {
        var health = HealthAssessor.Assess(Some.Context(Some.Snapshot(Some.Unowned())));

        Assert.Equal(
            [
                (HealthDimension.Schedule, NotAssessedReason.NoDates), (HealthDimension.Scope, NotAssessedReason.NoBaseline),
                (HealthDimension.Budget, NotAssessedReason.NoBudget), (HealthDimension.Quality, NotAssessedReason.NoDefectLabel),
                (HealthDimension.Risk, NotAssessedReason.None), (HealthDimension.People, NotAssessedReason.NoOwners),
            ],
            health.Dimensions.Select(d => (d.Dimension, d.NotAssessed)));
        Assert.All(health.Dimensions.Where(d => d.NotAssessed != NotAssessedReason.None), d => Assert.Null(d.Colour));
    }

    [Fact]
    public void Assess_NoDates_IsNotGreen()
    {
        var health = HealthAssessor.Assess(Some.Context(Some.Snapshot(Some.Unowned())));

        Assert.Null(health.Overall);
        Assert.Equal(NotAssessedReason.NoDates, health.NotAssessed);
    }

    [Fact]
    public void Assess_NoTasks_SaysSo()
    {
        var health = HealthAssessor.Assess(Some.Context(Some.Snapshot()));

        Assert.Null(health.Overall);
        Assert.Equal(NotAssessedReason.NoTasks, health.NotAssessed);
    }

    [Fact]
    public void Assess_DataForAll_AssessesAll()
    {
        var health = HealthAssessor.Assess(Troubled.Context);

        Assert.All(health.Dimensions, d => Assert.NotNull(d.Colour));
        Assert.Equal(HealthColour.Red, health.Overall);
    }

    [Theory]
    [InlineData(new Severity[0], HealthColour.Green)]
    [InlineData(new[] { Severity.Info }, HealthColour.Green)]
    [InlineData(new[] { Severity.Info, Severity.Warning }, HealthColour.Amber)]
    [InlineData(new[] { Severity.Warning, Severity.Critical, Severity.Info }, HealthColour.Red)]
    public void Assess_Findings_TheWorstColours(Severity[] severities, HealthColour expected)
    {
        var health = HealthAssessor.Assess(Some.Context(Some.Snapshot(Some.Task("a", Some.Day(9)))), [.. severities.Select((s, i) => new FixedRule($"r{i}", s))]);

        Assert.Equal(expected, health.Overall);
        Assert.Equal(severities.OrderDescending(), health.Findings.Select(f => f.Severity));
    }

    [Fact]
    public void Assess_SameSeverity_TheHeavierComesFirst()
    {
        var health = HealthAssessor.Assess(
            Some.Context(Some.Snapshot(Some.Task("a", Some.Day(9)))),
            [new FixedRule("light", Severity.Warning, 10), new FixedRule("heavy", Severity.Warning, 20), new FixedRule("grave", Severity.Critical, 1)]);

        Assert.Equal(["grave", "heavy", "light"], health.Findings.Select(f => f.Rule));
    }

    private sealed class FixedRule(string id, Severity severity, double weight = 50) : IHealthRule
    {
        public string Id => id;

        public HealthDimension Dimension => HealthDimension.Schedule;

        public IEnumerable<Finding> Examine(HealthContext context) => [Some.Finding(id, severity) with { Weight = weight }];
    }
}
