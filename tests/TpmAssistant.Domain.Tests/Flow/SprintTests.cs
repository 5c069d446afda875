using TpmAssistant.Domain.Flow;
using TpmAssistant.Domain.Health;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Snapshots;
using TpmAssistant.Domain.Tasks;
using TpmAssistant.Testing;

namespace TpmAssistant.Domain.Tests.Flow;

/// <summary>Two sprints of two weeks: the first is over, the second ends on Friday of this week.</summary>
public sealed class SprintTests
{
    [Fact]
    public void Analyze_BoardWithoutSprints_HasNone() => Assert.Null(FlowAnalyzer.Analyze(new HealthContext(Some.Snapshot(Some.Task()), [])).Sprints);

    [Fact]
    public void Past_CommittedDoneAndCarriedOver_AreTold()
    {
        var past = Assert.Single(Report().Past);

        Assert.Equal((1, "Sprint 1", Some.Day(-15), Some.Day(-6)), (past.Number, past.Name, past.Start, past.End));
        Assert.Equal((3, 1, 2), (past.Committed, past.Added, past.Done));
        Assert.Equal(["late", "open"], past.Open.Select(t => t.Ref.Id));
    }

    [Fact]
    public void Current_GoalBurnDownAndOpenItems_AreTold()
    {
        var now = Report().Current!;

        Assert.Equal((2, Some.Day(-5), Some.Day(4), "Beta to fifty customers"), (now.Number, now.Start, now.End, now.Goal));
        Assert.Equal((2.0, 0, 1, 2), (now.Committed!.Value, now.Added, now.Done, now.Total));
        Assert.Equal([2, 2, 1, 1, 1, 1], now.BurnDown.Select(p => p.Left));
        Assert.Equal([1.8, 1.6, 1.4, 1.2, 1.0, 0.8], now.BurnDown.Select(p => Math.Round(p.Ideal, 9)));
    }

    [Fact]
    public void Points_GivenForAll_AreCounted()
    {
        var report = Report(t => t with { StoryPoints = 3 });

        Assert.True(report.InPoints);
        Assert.Equal(6, report.Past[0].Done);
    }

    [Fact]
    public void Points_MissingOnSome_CountItems() => Assert.False(Report(t => t with { StoryPoints = t.Ref.Id == "late" ? null : 3 }).InPoints);

    [Fact]
    public void Commitment_WithoutAReadingNearTheBeginning_IsUnknown() => Assert.Null(Report(readings: false).Past[0].Committed);

    [Fact]
    public void Velocity_OfOneSprint_IsNotGiven() => Assert.Null(Report().Velocity);

    [Theory]
    [InlineData("Sprint 12", 12)]
    [InlineData("Team A - sprint #3", 3)]
    [InlineData("ITERATION 7 (hardening)", 7)]
    [InlineData("Sprint planning", null)]
    [InlineData("Sprinting 4", null)]
    [InlineData("footsprint 4", null)]
    [InlineData("Sprint 4a", null)]
    [InlineData("Sprint 99999999999999999999", null)]
    public void Names_OfSprints_AreRead(string bucket, int? number) => Assert.Equal(number, SprintName.Of(Some.Task() with { Bucket = bucket })?.Number);

    [Fact]
    public void Names_InLabels_CountToo() => Assert.Equal(5, SprintName.Of(Some.Task() with { Labels = ["ui", "Sprint 5"] })?.Number);

    private static SprintReport Report(Func<ProjectTask, ProjectTask>? change = null, bool readings = true)
    {
        change ??= t => t;
        ProjectTask[] tasks =
        [
            change(In(1, "a", -15, -8) with { State = TaskState.Completed, CompletedOn = Some.Day(-9) }),
            change(In(1, "added", -12, -6) with { State = TaskState.Completed, CompletedOn = Some.Day(-6) }),
            change(In(1, "late", -14, -6) with { State = TaskState.Completed, CompletedOn = Some.Day(-2) }),
            change(In(1, "open", -14, -6)),
            change(In(2, "b", -5, 2) with { State = TaskState.Completed, CompletedOn = Some.Day(-3) }),
            change(In(2, "c", -4, 4)),
            Some.Task("goal", Some.Day(4)) with { Bucket = "Sprint 2", Title = "Beta to fifty customers", Meanings = [LabelMeaning.Milestone] },
        ];
        ProjectTask Was(ProjectTask task) => task with { State = TaskState.NotStarted, CompletedOn = null };
        Snapshot[] past = readings
            ? [Some.Snapshot([.. tasks.Where(t => t.Ref.Id is "a" or "late" or "open").Select(Was)]).On(Some.Day(-15)), Some.Snapshot([.. tasks.Select(Was)]).On(Some.Day(-5))]
            : [];
        return FlowAnalyzer.Analyze(new HealthContext(Some.Snapshot(tasks), past)).Sprints!;
    }

    private static ProjectTask In(int sprint, string id, int start, int due) =>
        Some.Task(id, Some.Day(due)) with { Bucket = $"Sprint {sprint}", Start = Some.Day(start), CreatedAt = Some.Now.AddDays(-40) };
}
