using TpmAssistant.Domain.Findings;
using TpmAssistant.Domain.Health;
using TpmAssistant.Domain.Health.Rules;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Testing;

namespace TpmAssistant.Domain.Tests.Health.Rules;

public class MilestoneCapacityRuleTests
{
    private readonly MilestoneCapacityRule rule = new();

    [Theory]
    [InlineData(40, null)]
    [InlineData(56, null)]
    [InlineData(57, Severity.Warning)]
    [InlineData(80, Severity.Warning)]
    [InlineData(81, Severity.Critical)]
    public void Examine_HoursForFiveDays_AmberFromTwoDaysShort(double hours, Severity? expected) =>
        Assert.Equal(expected, rule.SeverityOf(Context(hours)));

    [Fact]
    public void Examine_DoesNotFit_TellsHoursAndDays()
    {
        var finding = rule.Finding(Context(60));

        Assert.Equal(60, finding!.Hours("remaining"));
        Assert.Equal(40, finding!.Hours("available"));
        Assert.Equal(3, finding!.Days("short"));
        Assert.Equal(["milestone:m", "a"], finding!.Items());
    }

    [Theory]
    [InlineData(20, Severity.Critical)]
    [InlineData(21, Severity.Info)]
    public void Examine_MilestoneFurtherOff_GivesNoColour(int day, Severity expected)
    {
        var project = Some.Project() with { Milestones = [Some.Milestone("m", null, Some.Day(day), "a")] };

        Assert.Equal(expected, rule.SeverityOf(Some.Context(Some.Snapshot(project, Some.Task("a") with { EffortHours = 400 }))));
    }

    [Fact]
    public void Examine_OwedFromOutside_IsNobodysHours()
    {
        var project = Some.Project() with { Milestones = [Some.Milestone("m", null, Some.Day(4), "a")] };

        Assert.Null(rule.Finding(Some.Context(Some.Snapshot(project, Some.Task("a") with { EffortHours = 400, Meanings = [LabelMeaning.External] }))));
    }

    [Fact]
    public void Examine_HalfDone_CountsWhatIsLeft() => Assert.Null(rule.Finding(Context(80, percent: 50)));

    [Fact]
    public void Examine_SharedByTwo_CountsHalfEach()
    {
        var project = Some.Project() with { Milestones = [Some.Milestone("m", null, Some.Day(4), "a")] };
        var task = Some.Task("a") with { EffortHours = 80, Assignees = [Some.Person("Ada"), Some.Person("Bo")] };

        Assert.Null(rule.Finding(Some.Context(Some.Snapshot(project, task))));
    }

    [Fact]
    public void Examine_PartTime_HasFewerHours()
    {
        var project = Some.Project() with
        {
            Members = [new(Some.Person(), "engineer", WeeklyHours: 20)],
            Milestones = [Some.Milestone("m", null, Some.Day(4), "a")],
        };

        var finding = rule.Finding(Some.Context(Some.Snapshot(project, Some.Task("a") with { EffortHours = 40 })));

        Assert.Equal(20, finding!.Hours("available"));
        Assert.Equal(5, finding!.Days("short"));
    }

    [Fact]
    public void Examine_MilestonePassed_IsLeftToTheSlip()
    {
        var project = Some.Project() with { Milestones = [Some.Milestone("m", null, Some.Day(-1), "a")] };

        Assert.Null(rule.Finding(Some.Context(Some.Snapshot(project, Some.Task("a") with { EffortHours = 400 }))));
    }

    /// <summary>Monday to Friday are five days of eight hours.</summary>
    private static HealthContext Context(double hours, int percent = 0)
    {
        var project = Some.Project() with { Milestones = [Some.Milestone("m", null, Some.Day(4), "a")] };
        return Some.Context(Some.Snapshot(project, Some.Task("a") with { EffortHours = hours, PercentComplete = percent }));
    }
}
