using TpmAssistant.Domain.Findings;
using TpmAssistant.Domain.Health;
using TpmAssistant.Domain.Risks.Rules;
using TpmAssistant.Domain.Tasks;
using TpmAssistant.Domain.Tests.Health;
using TpmAssistant.Testing;

namespace TpmAssistant.Domain.Tests.Risks.Rules;

public class BeforeMilestoneRulesTests
{
    private readonly LateBeforeMilestoneRule late = new();
    private readonly BlockedBeforeMilestoneRule blocked = new();

    [Theory]
    [InlineData(-2, 5, null, null)]
    [InlineData(-3, 5, 4, 2)]
    [InlineData(-2, -1, null, null)]
    [InlineData(-2, -2, 3, 4)]
    [InlineData(-6, -2, 5, 4)]
    [InlineData(-6, -9, 5, 5)]
    public void Scan_LateWorkAMilestoneNeeds_ByDaysAndSlack(int due, int milestone, int? probability, int? impact)
    {
        var candidate = late.Candidate(Context(Some.Task("a", Some.Day(due)), milestone));

        Assert.Equal((probability, impact), (candidate?.Probability, candidate?.Impact));
    }

    [Fact]
    public void Scan_SomethingWaitsForIt_IsLeftToTheChain()
    {
        var context = Context(Some.Task("a", Some.Day(-4)), 5);
        var linked = context.Now with { Tasks = [.. context.Now.Tasks, Some.Task("b")], Dependencies = [new TaskDependency(Some.Ref("a"), Some.Ref("b"))] };

        Assert.NotNull(late.Candidate(context));
        Assert.Null(late.Candidate(Some.Context(linked)));
    }

    [Fact]
    public void Scan_BlockedWorkAMilestoneNeeds_NamesMilestoneAndDay()
    {
        var now = Context(Some.Blocked("a", Some.Day(4)), 5).Now;
        var candidate = blocked.Candidate(Some.Context(now, now.On(Some.Day(-7))));

        Assert.Equal(new Figure.Days(7), candidate!.Figures["blocked"]);
        Assert.Equal((new Figure.Text("Milestone m"), new Figure.Date(Some.Day(5))), (candidate.Figures["milestone"], candidate.Figures["date"]));
        Assert.Equal((5, 4), (candidate.Probability, candidate.Impact));
    }

    [Fact]
    public void Scan_NoMilestoneNeedsIt_FindsNothing() => Assert.Null(blocked.Candidate(Some.Context(Some.Snapshot(Some.Blocked("a", Some.Day(4))))));

    private static HealthContext Context(ProjectTask task, int milestone) => Some.Context(Some.Snapshot(
        Some.Project() with { Milestones = [Some.Milestone("m", null, Some.Day(milestone), "a")] }, task));
}
