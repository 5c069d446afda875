using TpmAssistant.Domain.Findings;
using TpmAssistant.Domain.Health;
using TpmAssistant.Domain.Risks.Rules;
using TpmAssistant.Domain.Tasks;
using TpmAssistant.Domain.Tests.Health;
using TpmAssistant.Testing;

namespace TpmAssistant.Domain.Tests.Risks.Rules;

public class NearCriticalRuleTests
{
    private readonly NearCriticalRule rule = new();

    [Theory]
    [InlineData(2, 0, null)]
    [InlineData(3, 0, 4)]
    [InlineData(5, 0, 5)]
    [InlineData(3, 1, 4)]
    [InlineData(3, 2, null)]
    [InlineData(3, -2, null)]
    public void Scan_TightTasksConverge_ByCountAndSlack(int tasks, int slack, int? probability) => Assert.Equal(probability, rule.Candidate(Context(tasks, slack))?.Probability);

    [Fact]
    public void Scan_AllOneOwners_FindsNothing() => Assert.Null(rule.Candidate(Context(4, 0, people: 1)));

    [Fact]
    public void Scan_Converging_NamesThemAndWhatWaits()
    {
        var candidate = rule.Candidate(Context(3, 0));

        Assert.Equal(["n1", "n2", "n3", "join"], candidate!.Items());
        Assert.Equal(new Figure.Count(3), candidate!.Figures["tasks"]);
        Assert.Equal(Some.Day(8), candidate.Proximity);
    }

    private static HealthContext Context(int tasks, int slack, int people = 9)
    {
        var project = Some.Project() with { Milestones = [Some.Milestone("m", null, Some.Day(9 + slack), "join")] };
        var feeding = Enumerable.Range(1, tasks).Select(i => Some.Task($"n{i}", Some.Day(8)) with { Assignees = [Some.Person($"P{i % people}")] });
        return Some.Context(Some.Snapshot(project, [.. feeding, Some.Task("join", Some.Day(9))]) with
        {
            Dependencies = [.. Enumerable.Range(1, tasks).Select(i => new TaskDependency(Some.Ref($"n{i}"), Some.Ref("join")))],
        });
    }
}
