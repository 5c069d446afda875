using TpmAssistant.Domain.Findings;
using TpmAssistant.Domain.Health;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Risks.Rules;
using TpmAssistant.Domain.Tasks;
using TpmAssistant.Domain.Tests.Health;
using TpmAssistant.Testing;

namespace TpmAssistant.Domain.Tests.Risks.Rules;

public class SinglePointOfFailureRuleTests
{
    private static readonly Person Ada = Some.Person("Ada Keller");
    private static readonly Person Bo = Some.Person("Bo Lind");
    private readonly SinglePointOfFailureRule rule = new();

    [Theory]
    [InlineData(4, 0, null)]
    [InlineData(5, 0, 4)]
    [InlineData(5, 5, 3)]
    [InlineData(5, 6, null)]
    [InlineData(6, 2, 4)]
    [InlineData(6, 3, 3)]
    public void Scan_HeldAloneOfAll_ByCountAndShare(int alone, int others, int? probability) =>
        Assert.Equal(probability, rule.Candidate(Context(alone, others))?.Probability);

    [Fact]
    public void Scan_HolderOverloaded_IsLikelier() =>
        Assert.Equal(5, rule.Candidate(Context(5, 0, t => t with { Due = Some.Day(9), EffortHours = 100 }))!.Probability);

    [Fact]
    public void Scan_SharedWithAnother_FindsNothing() => Assert.Null(rule.Candidate(Context(6, 0, t => t with { Assignees = [Ada, Bo] })));

    [Fact]
    public void Scan_MilestonePassed_FindsNothing() => Assert.Null(rule.Candidate(Context(6, 0, day: -1)));

    [Fact]
    public void Scan_HeldAlone_NamesPersonMilestoneAndShare()
    {
        var candidate = rule.Candidate(Context(6, 2));

        Assert.Equal(new Figure.Who(Ada), candidate!.Figures["who"]);
        Assert.Equal(new Figure.Share(0.75), candidate.Figures["share"]);
        Assert.Equal(new Figure.Date(Some.Day(30)), candidate.Figures["date"]);
        Assert.Equal((4, Some.Day(30)), (candidate.Impact, candidate.Proximity));
    }

    private static HealthContext Context(int alone, int others, Func<ProjectTask, ProjectTask>? change = null, int day = 30)
    {
        ProjectTask[] tasks =
        [
            .. Enumerable.Range(1, alone).Select(i => (change ?? (t => t))(Some.Task($"a{i}") with { Assignees = [Ada] })),
            .. Enumerable.Range(1, others).Select(i => Some.Task($"b{i}") with { Assignees = i <= 4 ? [Bo] : [Ada, Bo] }),
        ];
        return Some.Context(Some.Snapshot(
            Some.Project() with { Milestones = [Some.Milestone("m", null, Some.Day(day), [.. tasks.Select(t => t.Ref.Id)])] }, tasks));
    }
}
