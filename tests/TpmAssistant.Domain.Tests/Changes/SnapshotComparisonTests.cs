using TpmAssistant.Domain.Changes;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Snapshots;
using TpmAssistant.Domain.Tasks;
using TpmAssistant.Testing;

namespace TpmAssistant.Domain.Tests.Changes;

public class SnapshotComparisonTests
{
    [Fact]
    public void Compare_StateMoved_TellsDoneAndStarted()
    {
        var changes = Compare([Some.Task("a"), Some.Task("b"), Some.InProgress("c")], [Some.Done("a"), Some.InProgress("b"), Some.InProgress("c")]);

        Assert.Equal(["a"], Ids(changes.Done));
        Assert.Equal(["b"], Ids(changes.Started));
        Assert.Empty(changes.Slipped);
        Assert.Equal(Some.Day(-5), changes.Since);
    }

    [Fact]
    public void Compare_DueMovedLater_SlippedByWorkingDays()
    {
        var slip = Assert.Single(Compare([Some.Task("a", Some.Day(4))], [Some.Task("a", Some.Day(6))]).Slipped);

        Assert.Equal((Some.Day(4), Some.Day(6), 2), (slip.From, slip.To, slip.WorkingDays));
    }

    [Fact]
    public void Compare_DueMovedEarlier_IsNoSlip() => Assert.Empty(Compare([Some.Task("a", Some.Day(6))], [Some.Task("a", Some.Day(4))]).Slipped);

    [Fact]
    public void Compare_DueLost_SlippedToNowhere() => Assert.Null(Assert.Single(Compare([Some.Task("a", Some.Day(6))], [Some.Task("a")]).Slipped).To);

    [Theory]
    [InlineData(-6, false)]
    [InlineData(-5, true)]
    [InlineData(-1, true)]
    [InlineData(0, false)]
    public void Compare_DayPassedInBetween_Slipped(int due, bool slipped)
    {
        var task = Some.Task("a", Some.Day(due));

        Assert.Equal(slipped, Compare([task], [task]).Slipped.Count == 1);
    }

    [Fact]
    public void Compare_LateButDone_IsNoSlip() => Assert.Empty(Compare([Some.Task("a", Some.Day(-2))], [Some.Done("a", Some.Day(3))]).Slipped);

    [Fact]
    public void Compare_NewAndGone_AddedAndDropped()
    {
        var changes = Compare([Some.Task("a"), Some.Done("b"), Some.Task("c")], [Some.Task("d"), Some.Task("c") with { State = TaskState.Cancelled }]);

        Assert.Equal(["d"], Ids(changes.Added));
        Assert.Equal(["a", "c"], Ids(changes.Dropped));
    }

    [Fact]
    public void Compare_NewAndDoneSince_IsDoneAlone()
    {
        var changes = Compare([], [Some.Done("new"), Some.Done("old") with { CompletedOn = Some.Day(-9) }]);

        Assert.Equal(["new"], Ids(changes.Done));
        Assert.Empty(changes.Added);
    }

    [Fact]
    public void Compare_SourceReadInPart_DoesNotTakeTheRestForDroppedOrAdded()
    {
        var partial = new Coverage([new(SourceKinds.Planner, "plan", 1, 2, Some.Now, ReadFailure.Throttled)]);
        var before = Some.Snapshot(Some.Task("a")).On(Some.Day(-5));
        var now = Some.Snapshot(Some.Task("b"));

        Assert.Empty(SnapshotComparison.Compare(before, now with { Coverage = partial }).Dropped);
        Assert.Empty(SnapshotComparison.Compare(before with { Coverage = partial }, now).Added);
    }

    [Fact]
    public void Compare_OtherReaderBefore_TakesForAddedOnlyWhatWasCreatedSince()
    {
        var before = Some.Snapshot().On(Some.Day(-5)) with { Reader = Some.Person("Bo Lind").Id };
        var now = Some.Snapshot(
            Some.Task("unknown"), Some.Task("old") with { CreatedAt = Some.Now.AddDays(-60) }, Some.Task("new") with { CreatedAt = Some.Now.AddDays(-1) });

        Assert.Equal(["new"], Ids(SnapshotComparison.Compare(before, now).Added));
    }

    [Fact]
    public void Compare_OtherPeople_Reassigned()
    {
        var bo = Some.Person("Bo Lind");
        var changes = Compare(
            [Some.Task("a"), Some.Task("b") with { Assignees = [bo, Some.Person()] }, Some.Unowned("c")],
            [Some.Task("a") with { Assignees = [bo] }, Some.Task("b") with { Assignees = [Some.Person(), bo] }, Some.Task("c")]);

        Assert.Equal(["a", "c"], Ids(changes.Reassigned));
    }

    [Fact]
    public void Compare_SummariesAndMilestones_AreNotWork()
    {
        var changes = Compare(
            [],
            [Some.Task("s") with { Schedule = new() { Summary = true } }, Some.Task("m") with { Meanings = [LabelMeaning.Milestone] }]);

        Assert.Empty(changes.Added);
    }

    [Fact]
    public void Compare_Several_TheMostImportantFirst()
    {
        var changes = Compare(
            [],
            [Some.Task("late", Some.Day(9)), Some.Task("soon", Some.Day(1)), Some.Task("never"), Some.Task("urgent") with { Priority = TaskPriority.Urgent }]);

        Assert.Equal(["urgent", "soon", "late", "never"], Ids(changes.Added));
    }

    private static string[] Ids(IReadOnlyList<ProjectTask> tasks) => [.. tasks.Select(t => t.Ref.Id)];

    private static ProjectChanges Compare(ProjectTask[] before, ProjectTask[] now) =>
        SnapshotComparison.Compare(Some.Snapshot(before).On(Some.Day(-5)), Some.Snapshot(now));
}
