using TpmAssistant.Domain.Findings;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Risks;
using TpmAssistant.Domain.Risks.Rules;
using TpmAssistant.Domain.Tasks;
using TpmAssistant.Domain.Tests.Health;
using TpmAssistant.Testing;

namespace TpmAssistant.Domain.Tests.Risks.Rules;

public class LateExternalRuleTests
{
    private readonly LateExternalRule rule = new();

    [Theory]
    [InlineData(1, 3, RiskResponse.Mitigate)]
    [InlineData(3, 4, RiskResponse.Mitigate)]
    [InlineData(6, 5, RiskResponse.Escalate)]
    public void Scan_LateByDays_ProbabilityGrows(int late, int probability, RiskResponse response)
    {
        var candidate = rule.Candidate(Some.Context(Some.Snapshot(External("a", -late))));

        Assert.Equal((probability, 2, response), (candidate!.Probability, candidate.Impact, candidate.Response));
        Assert.Equal(new Figure.Days(late), candidate.Figures["late"]);
    }

    [Fact]
    public void Scan_DueToday_FindsNothing() => Assert.Null(rule.Candidate(Some.Context(Some.Snapshot(External("a", 0)))));

    [Fact]
    public void Scan_TheTeamsOwn_FindsNothing() => Assert.Null(rule.Candidate(Some.Context(Some.Snapshot(Some.Task("a", Some.Day(-3))))));

    [Fact]
    public void Scan_OtherWorkWaits_IsGraver() =>
        Assert.Equal(3, rule.Candidate(Some.Context(
            Some.Snapshot(External("a", -1), Some.Task("b")) with { Dependencies = [new TaskDependency(Some.Ref("a"), Some.Ref("b"))] }))!.Impact);

    [Theory]
    [InlineData(5, 2)]
    [InlineData(-1, 2)]
    [InlineData(-2, 4)]
    [InlineData(-5, 4)]
    [InlineData(-6, 5)]
    public void Scan_MilestoneNeedsIt_ImpactByTheDaysItIsPushed(int milestone, int impact)
    {
        var project = Some.Project() with { Milestones = [Some.Milestone("m", null, Some.Day(milestone), "a")] };

        Assert.Equal(impact, rule.Candidate(Some.Context(Some.Snapshot(project, External("a", -1))))!.Impact);
    }

    [Fact]
    public void Scan_Several_SpeaksOfTheLatest()
    {
        var candidate = rule.Candidate(Some.Context(Some.Snapshot(External("a", -1), External("b", -4))));

        Assert.Equal(new Figure.Text("Task b"), candidate!.Figures["task"]);
        Assert.Equal(new Figure.Count(2), candidate.Figures["tasks"]);
    }

    private static ProjectTask External(string id, int due) => Some.Task(id, Some.Day(due)) with { Meanings = [LabelMeaning.External] };
}
