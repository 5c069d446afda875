using TpmAssistant.Domain.Findings;
using TpmAssistant.Domain.Health;
using TpmAssistant.Domain.Health.Rules;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Tasks;
using TpmAssistant.Testing;

namespace TpmAssistant.Domain.Tests.Health.Rules;

public class OverloadRuleTests
{
    private static readonly Person Ada = Some.Person("Ada Keller");
    private static readonly Person Bo = Some.Person("Bo Lind");
    private readonly OverloadRule rule = new();

    /// <summary>Due on the second Friday, so that two weeks of forty hours are there for it.</summary>
    [Theory]
    [InlineData(88, null)]
    [InlineData(89, Severity.Info)]
    [InlineData(120, Severity.Info)]
    [InlineData(121, Severity.Warning)]
    public void Examine_TwoWeeksOfWork_ToldAboveATenthAmberAboveHalfMore(double hours, Severity? expected) =>
        Assert.Equal(expected, rule.SeverityOf(Context(Some.Project(), Work(hours))));

    [Theory]
    [InlineData(10, Severity.Warning)]
    [InlineData(11, Severity.Info)]
    public void Examine_TwoALittleOver_AmberFromAFifthOfThePeople(int people, Severity expected)
    {
        var work = Enumerable.Range(1, people).Select(i => Some.Task($"{i}", Some.Day(9)) with { EffortHours = i <= 2 ? 90 : 10, Assignees = [Some.Person($"P{i}")] });

        Assert.Equal(expected, rule.SeverityOf(Context(Some.Project() with { Members = [.. Enumerable.Range(1, people).Select(i => new ProjectMember(Some.Person($"P{i}"), "engineer"))] }, [.. work])));
    }

    [Fact]
    public void Examine_OneHeavyWeekThenNothing_IsNoOverload()
    {
        var heavy = Some.Task("a", Some.Day(4)) with { EffortHours = 60 };

        Assert.Null(rule.Finding(Context(Some.Project(), heavy)));
    }

    [Theory]
    [InlineData(400, Severity.Warning)]
    [InlineData(401, Severity.Critical)]
    public void Examine_ExcessBeyondWhatTheTeamHasFree_IsRed(double hours, Severity expected)
    {
        var project = Some.Project() with
        {
            Members = [new(Ada, "engineer"), new(Bo, "engineer"), new(Some.Person("Cy Orr"), "engineer"), new(Some.Person("Dee Sponsor"), "sponsor", Audience.Executive)],
        };

        Assert.Equal(expected, rule.SeverityOf(Context(project, Work(hours))));
    }

    [Fact]
    public void Examine_NoMembersKnown_IsNeverRed() => Assert.Equal(Severity.Warning, rule.SeverityOf(Context(Some.Project(), Work(9000))));

    [Fact]
    public void Examine_Overloaded_TellsWhoAndHowMuch()
    {
        var project = Some.Project() with { Members = [new(Ada, "engineer"), new(Bo, "engineer")] };
        var finding = rule.Finding(Context(project, Work(130)));

        Assert.Equal(Ada, Assert.IsType<Figure.Who>(finding!.Figures["who"]).Value);
        Assert.Equal(1.625, finding!.Share("load"), 6);
        Assert.Equal(50, finding!.Hours("excess"));
        Assert.Equal(190, finding!.Hours("spare"));
        Assert.Equal(["a"], finding!.Items());
    }

    [Theory]
    [InlineData(9, Severity.Warning)]
    [InlineData(18, Severity.Info)]
    public void Examine_TwoALittleOverWithAMilestoneNear_ColoursOnlyWhatPushesIt(int milestone, Severity expected) =>
        Assert.Equal(expected, rule.SeverityOf(Context(
            Some.Project() with { Milestones = [Some.Milestone("m", Some.Day(milestone), null, "a")], Members = [new(Ada, "engineer"), new(Bo, "engineer")] },
            Work(90), Some.Task("b", Some.Day(9)) with { EffortHours = 90, Assignees = [Bo] })));

    [Theory]
    [InlineData(9, Severity.Critical)]
    [InlineData(11, Severity.Warning)]
    [InlineData(60, Severity.Warning)]
    public void Examine_OneFarOver_IsAmberEvenWhereMilestonesAreKept(int milestone, Severity expected) =>
        Assert.Equal(expected, rule.SeverityOf(Context(
            Some.Project() with { Milestones = [Some.Milestone("m", Some.Day(milestone), null, "a")], Members = [new(Ada, "engineer")] }, Work(130))));

    private static ProjectTask Work(double hours) => Some.Task("a", Some.Day(9)) with { EffortHours = hours, Assignees = [Ada] };

    private static HealthContext Context(Project project, params ProjectTask[] tasks) => Some.Context(Some.Snapshot(project, tasks));
}
