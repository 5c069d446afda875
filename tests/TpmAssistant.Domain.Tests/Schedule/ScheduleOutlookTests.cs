using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Schedule;
using TpmAssistant.Domain.Tasks;
using TpmAssistant.Testing;

namespace TpmAssistant.Domain.Tests.Schedule;

public class ScheduleOutlookTests
{
    [Fact]
    public void Of_ChainOfLinks_IsThePathAndTheRestStandsBehind()
    {
        var project = Some.Project() with { TargetFinish = Some.Day(2), Dependencies = [Link("a", "b"), Link("b", "c", Origin.Proposed)] };
        var outlook = ScheduleOutlooks.Of(Some.Snapshot(project, Hours("a", 16), Hours("b", 8), Hours("c", 8), Hours("near", 24), Hours("far", 1)));

        Assert.Equal(["a", "b", "c"], outlook.Path.Select(t => t.Task.Id));
        Assert.Equal((Some.Day(3), 1), (outlook.Finish!.Value, outlook.LateDays!.Value));
        Assert.Equal(["near"], outlook.Near.Select(t => t.Task.Id));
    }

    [Fact]
    public void Of_Milestone_ComesWhenTheWorkItNeedsEnds()
    {
        var project = Some.Project() with
        {
            Dependencies = [Link("a", "b")],
            Milestones = [new("m", "Go", Some.Day(0), Some.Day(1), [Some.Ref("b"), Some.Ref("gone")]), new("r", "Done", Some.Day(-3), null, [], Some.Day(-2)), new("e", "Empty", null, null, [])],
        };
        var outlook = ScheduleOutlooks.Of(Some.Snapshot(project, Hours("a", 16), Hours("b", 8)));
        var go = outlook.Milestones.Single(m => m.Milestone.Key == "m");

        Assert.Equal((Some.Day(2), 1, 2, 1), (go.Computed!.Value, go.LateDays!.Value, go.SlipDays!.Value, go.OpenTasks));
        Assert.Equal(["a", "b"], go.Chain.Select(t => t.Task.Id));
        Assert.Equal(Some.Day(-2), outlook.Milestones.Single(m => m.Milestone.Key == "r").Computed);
        Assert.Null(outlook.Milestones.Single(m => m.Milestone.Key == "e").Computed);
    }

    [Fact]
    public void To_CircleOfDrivers_Ends() => Assert.Empty(DrivingChain.To(CriticalPath.Calculate(ChanceNetworks.OfSize(5)), Some.Ref("gone")));

    [Fact]
    public void Find_TitlesChecklistsAndDates_ProposeLinks()
    {
        var tasks = new[]
        {
            Some.Task("1") with { Title = "Copy the data" }, Some.Task("2") with { Title = "Cutover after Copy the data" }, Some.Task("3") with { Title = "Train (depends on #1)" },
            Some.Task("4") with { Title = "Switch on" }, Some.Task("5", Some.Day(2)) with { Title = "Design", Bucket = "X" }, Some.Task("6") with { Title = "Build it", Bucket = "X", Start = Some.Day(3) },
        };
        var found = LinkProposals.Find(Some.Snapshot(tasks), [new(Some.Ref("4"), "", [new("waits for Cutover after Copy the data", false), new("after Design", true)])]);

        Assert.Equal(
            ["1>2 Title", "1>3 Title", "2>4 Checklist", "5>6 Dates"],
            found.Select(p => $"{p.Link.Predecessor.Id}>{p.Link.Successor.Id} {p.Clue}").Order());
        Assert.All(found, p => Assert.Equal(Origin.Proposed, p.Link.Origin));
    }

    [Fact]
    public void Find_KnownRejectedOrCircular_IsNotProposed()
    {
        ProjectTask[] tasks = [Some.Task("1") with { Title = "Copy after Move all" }, Some.Task("2") with { Title = "Move all" }, Some.Task("3") with { Title = "Test after Move all" }];
        var project = Some.Project() with { Dependencies = [Link("1", "2")], RejectedLinks = [Link("2", "3", Origin.Proposed)] };

        Assert.Empty(LinkProposals.Find(Some.Snapshot(project, tasks), []));
        Assert.Equal(2, LinkProposals.Find(Some.Snapshot(tasks), []).Count);
    }

    [Fact]
    public void Book_OpenLinks_AreCountedWithWhatWaitsBehind()
    {
        var project = Some.Project() with { Dependencies = [Link("a", "b"), Link("b", "c"), Link("done", "a", Origin.Entered), Link("c", "a", Origin.Proposed), Link("x", "unseen")] };
        var book = LinkBook.Of(Some.Snapshot(project, Some.Blocked("a"), Some.Task("b") with { Meanings = [LabelMeaning.External] }, Some.Task("c"), Some.Done("done"), Some.Task("x")));

        Assert.Equal([("a", 2), ("b", 2), ("c", 2)], book.Open.Select(l => (l.Before.Ref.Id, l.Waiting)));
        Assert.Equal(("a", "b"), (Assert.Single(book.Blocked).Task.Ref.Id, Assert.Single(book.External).Task.Ref.Id));
        Assert.Equal((2, 1, 1), (book.Origins[Origin.Imported], book.Origins[Origin.Entered], book.Origins[Origin.Proposed]));
    }

    private static TaskDependency Link(string from, string to, Origin origin = Origin.Imported) => new(Some.Ref(from), Some.Ref(to), Origin: origin);

    private static ProjectTask Hours(string id, double hours) => Some.Task(id) with { EffortHours = hours };
}
