using TpmAssistant.Domain.Health;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Snapshots;
using TpmAssistant.Domain.Tasks;
using TpmAssistant.Testing;

namespace TpmAssistant.Domain.Tests.Health;

public class WatermelonTests
{
    [Fact]
    public void Find_PersonsColourBetterThanTheRules_IsTold() => Assert.Equal(
        ["watermelon-override"], Rules(Broke(HealthColour.Amber)));

    [Theory]
    [InlineData(HealthColour.Red)]
    public void Find_PersonsColourAsBadAsTheRules_IsNone(HealthColour said) => Assert.Empty(Rules(Broke(said)));

    [Fact]
    public void Find_PromisedInTimeAndOverdue_NamesTheTask()
    {
        var late = Some.Task("a", Some.Day(-2));
        var finding = Assert.Single(Find(Some.Snapshot(late, Some.Task("b", Some.Day(9))), new OnDateWord(late.Ref, Some.Person(), Some.Today.AddDays(-3))));

        Assert.Equal(("watermelon-word", late.Ref), (finding.Rule, Assert.Single(finding.Evidence).Item));
    }

    /// <summary>Two tasks of three days one after the other, and a milestone in three days.</summary>
    [Theory]
    [InlineData(3, 1)]
    [InlineData(20, 0)]
    public void Find_MilestoneExpectedBeforeItsWorkEnds_NamesItAndBothDays(int expected, int findings)
    {
        ProjectTask[] tasks = [Some.Task("a", Some.Day(3)) with { EffortHours = 24 }, Some.Task("b", Some.Day(3)) with { EffortHours = 24 }];
        var now = Some.Snapshot(tasks) with
        {
            Project = Some.Project("Atlas") with { Milestones = [Some.Milestone("m", Some.Day(3), null, "a", "b") with { Expectation = new(Some.Day(expected), Some.Today, Some.Person()) }] },
        };
        var found = Find(now).Where(f => f.Rule == Watermelon.ExpectationRule).ToList();

        Assert.Equal(findings, found.Count);
        if (findings == 0) return;
        Assert.Equal(ItemRef.Milestone("m"), Assert.Single(found[0].Evidence).Item);
        Assert.True(((Domain.Findings.Figure.Date)found[0].Figures["heading"]).Value > ((Domain.Findings.Figure.Date)found[0].Figures["expected"]).Value);
    }

    [Fact]
    public void Find_WordOfLongAgo_IsForgotten()
    {
        var late = Some.Task("a", Some.Day(-2));

        Assert.Empty(Find(Some.Snapshot(late), new OnDateWord(late.Ref, Some.Person(), Some.Today.AddDays(-15))));
    }

    [Theory]
    [InlineData(90, -12, 1)]
    [InlineData(90, -1, 0)]
    [InlineData(40, -12, 0)]
    public void Find_NearlyDoneForLong_IsNotBelieved(int percent, int due, int findings)
    {
        var task = Some.Task("a", Some.Day(due)) with { State = TaskState.InProgress, PercentComplete = percent };

        Assert.Equal(findings, Find(Some.Snapshot(task)).Count);
    }

    /// <summary>Where percentages only say "begun", a list all but ticked says that it is nearly done.</summary>
    [Theory]
    [InlineData(7, 1)]
    [InlineData(3, 0)]
    public void Find_NearlyAllTickedForLong_IsNotBelieved(int ticked, int findings)
    {
        var task = Some.InProgress("a", Some.Day(-12)) with { ChecklistDone = ticked, ChecklistTotal = 8 };

        Assert.Equal(findings, Find(Some.Snapshot([task, .. Enumerable.Range(0, 5).Select(i => Some.InProgress($"o{i}", Some.Day(9)))])).Count);
    }

    private static IEnumerable<string> Rules(Snapshot now) => Find(now).Select(f => f.Rule);

    private static IReadOnlyList<Domain.Findings.Finding> Find(Snapshot now, params OnDateWord[] words)
    {
        var context = new HealthContext(now, []);
        return Watermelon.Find(context, HealthAssessor.Assess(context), words);
    }

    private static Snapshot Broke(HealthColour said) => Some.Snapshot(
        Some.Project() with
        {
            Overrides = [new(HealthDimension.Budget, said, "agreed", Some.Person(), Some.Today, Some.Today.AddDays(9))],
            Budget = [new BudgetLine("people", "People", 100, 50, 80, Some.Today)],
        },
        Some.Done("1"), Some.Task("2", Some.Day(20)));
}
