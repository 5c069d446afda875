using TpmAssistant.Domain.Findings;
using TpmAssistant.Domain.Health;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Risks;
using TpmAssistant.Domain.Risks.Rules;
using TpmAssistant.Domain.Tasks;
using TpmAssistant.Domain.Tests.Health;
using TpmAssistant.Testing;

namespace TpmAssistant.Domain.Tests.Risks.Rules;

public class LateChainRuleTests
{
    private readonly LateChainRule rule = new();

    [Theory]
    [InlineData(2, 3)]
    [InlineData(3, 4)]
    [InlineData(5, 4)]
    [InlineData(6, 5)]
    public void Scan_LateByDays_ProbabilityGrows(int late, int probability) => Assert.Equal(probability, rule.Candidate(Chain(late, waiting: 1))!.Probability);

    [Theory]
    [InlineData(1, 2)]
    [InlineData(2, 3)]
    [InlineData(3, 3)]
    [InlineData(4, 4)]
    [InlineData(7, 4)]
    [InlineData(8, 5)]
    public void Scan_TasksWaiting_ImpactGrows(int waiting, int impact)
    {
        var candidate = rule.Candidate(Chain(1, waiting));

        Assert.Equal(impact, candidate!.Impact);
        Assert.Equal(new Figure.Count(waiting), candidate.Figures["waiting"]);
        Assert.Equal("0", candidate.Items()[0]);
    }

    [Theory]
    [InlineData(5, RiskResponse.Mitigate)]
    [InlineData(6, RiskResponse.Escalate)]
    public void Scan_BeyondTolerance_Escalates(int late, RiskResponse response) => Assert.Equal(response, rule.Candidate(Chain(late, 1))!.Response);

    [Fact]
    public void Scan_NothingWaits_FindsNothing() => Assert.Null(rule.Candidate(Chain(3, waiting: 0)));

    [Fact]
    public void Scan_SuccessorDone_FindsNothing() =>
        Assert.Null(rule.Candidate(Context([Some.Task("0", Some.Day(-2)), Some.Done("1")], ("0", "1"))));

    [Fact]
    public void Scan_Circle_CountsEachOnceAndNotItself()
    {
        var candidate = rule.Candidate(Context(
            [Some.Task("0", Some.Day(-2)), Some.Task("1"), Some.Task("2")], ("0", "1"), ("1", "2"), ("2", "0"), ("1", "1"), ("0", "1")));

        Assert.Equal(new Figure.Count(2), candidate!.Figures["waiting"]);
    }

    [Fact]
    public void Scan_TwoLate_SpeaksOfTheOneWithTheHigherExposure()
    {
        var candidate = rule.Candidate(Context(
            [Some.Task("a", Some.Day(-2)), Some.Task("b", Some.Day(-2)), Some.Task("c"), Some.Task("d"), Some.Task("e")], ("a", "c"), ("b", "d"), ("b", "e")));

        Assert.Equal(new Figure.Text("Task b"), candidate!.Figures["task"]);
    }

    /// <summary>The late task can end today at the best; what waits was planned right after it and moves with it.</summary>
    [Theory]
    [InlineData(1, 2)]
    [InlineData(2, 4)]
    [InlineData(5, 4)]
    [InlineData(6, 5)]
    public void Scan_MilestoneAtTheEnd_ImpactByTheDaysItIsPushed(int late, int impact)
    {
        var context = Context([Some.Task("0", Some.Day(-late)), Some.Task("1", Some.Day(3)) with { Start = Some.Day(1 - late), EffortHours = 8 }], ("0", "1"));
        var project = context.Project with { Milestones = [Some.Milestone("m", null, Some.Day(3), "1")] };

        Assert.Equal(impact, rule.Candidate(Some.Context(context.Now with { Project = project }))!.Impact);
    }

    private static HealthContext Chain(int late, int waiting) => Context(
        [Some.Task("0", Some.Day(-late)), .. Enumerable.Range(1, waiting).Select(i => Some.Task($"{i}", Some.Day(i)))],
        [.. Enumerable.Range(0, waiting).Select(i => ($"{i}", $"{i + 1}"))]);

    private static HealthContext Context(ProjectTask[] tasks, params (string From, string To)[] links) =>
        Some.Context(Some.Snapshot(tasks) with { Dependencies = [.. links.Select(l => new TaskDependency(Some.Ref(l.From), Some.Ref(l.To), Origin: Origin.Source))] });
}
