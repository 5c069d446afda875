using TpmAssistant.Domain.Findings;
using TpmAssistant.Domain.Health;
using TpmAssistant.Domain.Risks.Rules;
using TpmAssistant.Domain.Tests.Health;
using TpmAssistant.Testing;

namespace TpmAssistant.Domain.Tests.Risks.Rules;

public class OverloadBeforeMilestoneRuleTests
{
    private readonly OverloadBeforeMilestoneRule rule = new();

    [Theory]
    [InlineData(88, null)]
    [InlineData(100, 3)]
    [InlineData(101, 4)]
    [InlineData(120, 4)]
    [InlineData(121, 5)]
    public void Scan_TwoWeeksOfWork_ProbabilityByLoad(double hours, int? probability) =>
        Assert.Equal(probability, rule.Candidate(Context(hours, 9))?.Probability);

    [Theory]
    [InlineData(20, true)]
    [InlineData(21, false)]
    [InlineData(-1, false)]
    public void Scan_MilestoneWithinTheFourWeeks_Counts(int milestone, bool found) => Assert.Equal(found, rule.Candidate(Context(400, milestone)) is not null);

    [Theory]
    [InlineData(11, true)]
    [InlineData(12, false)]
    public void Scan_TimeEnoughBeforeTheMilestone_FindsNothing(int milestone, bool found) => Assert.Equal(found, rule.Candidate(Context(112, milestone)) is not null);

    /// <summary>Twelve days of work due in ten: the milestone needs the first five days of it, or all.</summary>
    [Theory]
    [InlineData(2, "b")]
    [InlineData(4, "a", "b")]
    public void Scan_MilestoneHoldsOneThingAfterTheOther_ImpactIsLow(int impact, params string[] needed)
    {
        var project = Some.Project() with { Milestones = [Some.Milestone("m", null, Some.Day(9), needed) with { External = true }] };
        var context = Some.Context(Some.Snapshot(project, Some.Task("a", Some.Day(8)) with { EffortHours = 60 }, Some.Task("b", Some.Day(4)) with { EffortHours = 40 }));

        Assert.Equal(impact, rule.Candidate(context)?.Impact);
    }

    [Fact]
    public void Scan_OtherWorkOverloads_FindsNothing()
    {
        var project = Some.Project() with { Milestones = [Some.Milestone("m", null, Some.Day(9), "other")] };

        Assert.Null(rule.Candidate(Some.Context(Some.Snapshot(project, Some.Task("a", Some.Day(9)) with { EffortHours = 160 }))));
    }

    [Fact]
    public void Scan_Overloaded_NamesPersonLoadAndTasks()
    {
        var candidate = rule.Candidate(Context(120, 9));

        Assert.Equal(new Figure.Who(Some.Person()), candidate!.Figures["who"]);
        Assert.Equal(new Figure.Share(1.5), candidate.Figures["load"]);
        Assert.Equal(new Figure.Count(1), candidate.Figures["tasks"]);
        Assert.Equal(["a"], candidate.Items());
    }

    private static HealthContext Context(double hours, int milestone) =>
        Some.Context(Some.Snapshot(
            Some.Project() with { Milestones = [Some.Milestone("m", null, Some.Day(milestone), "a")] }, Some.Task("a", Some.Day(9)) with { EffortHours = hours }));
}
