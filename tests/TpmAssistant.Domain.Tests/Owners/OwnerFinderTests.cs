using TpmAssistant.Domain.Meetings;
using TpmAssistant.Domain.Owners;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Snapshots;
using TpmAssistant.Domain.Tasks;
using TpmAssistant.Domain.Workload;
using TpmAssistant.Testing;

namespace TpmAssistant.Domain.Tests.Owners;

public class OwnerFinderTests
{
    private static readonly Person Ada = Some.Person();
    private static readonly Person Ben = Some.Person("Ben Ott");

    private static readonly Project Row = Some.Project() with { Members = [new(Ada, "Engineer"), new(Ben, "Engineer"), new(Some.Person("Cleo Ray"), "Sponsor", Audience.Executive)] };

    private static readonly ProjectTask Asked = Some.Unowned("new", Some.Day(9)) with { Title = "Load test over the line", Bucket = "Test" };

    private static IReadOnlyList<OwnerCandidate> Find(params ProjectTask[] tasks) => Find([], tasks);

    private static IReadOnlyList<OwnerCandidate> Find(Snapshot[] others, ProjectTask[] tasks)
    {
        var now = Some.Snapshot(Row, [Asked, .. tasks]);
        return OwnerFinder.Find(Asked, now, others, WorkloadCalculator.Calculate(now, others, new Dictionary<PersonId, IReadOnlyList<MeetingOccurrence>>(), 4));
    }

    [Fact]
    public void Find_WhoDidTheLike_ComesFirstWithTheTasks()
    {
        var best = Find(Some.Done("1") with { Title = "Load test of the app", Assignees = [Ben] }, Some.Done("2") with { Title = "Write minutes", Bucket = "Office" })[0];

        Assert.Equal((Ben, "1"), (best.Person, Assert.Single(best.Similar).Ref.Id));
    }

    [Fact]
    public void Find_WorkInAnotherProject_CountsAsWell()
    {
        var other = Some.Snapshot(Some.Project("Borealis"), Some.Done("b") with { Title = "Load test", Assignees = [Ben] });

        Assert.Equal(Ben, Find([other], [])[0].Person);
    }

    [Fact]
    public void Find_EquallySkilled_TheOneWithRoomComesFirst()
    {
        var candidates = Find(Some.Task("busy", Some.Day(8)) with { EffortHours = 300, Assignees = [Ada], Title = "Else" });

        Assert.Equal([Ben, Ada], candidates.Select(c => c.Person));
        Assert.Equal(0, candidates[1].FreeHours);
    }

    [Fact]
    public void Find_SponsorAndWhoHasIt_AreNoCandidates()
    {
        var now = Some.Snapshot(Row, Asked with { Assignees = [Ada] });

        Assert.Equal([Ben], OwnerFinder.Find(now.Tasks[0], now, [], new([], [], 0)).Select(c => c.Person));
    }

    [Fact]
    public void Find_Anybody_ScoresBetweenZeroAndOne() =>
        Assert.All(Find(Some.Done("1") with { Title = "Load test", Bucket = "Test" }, Some.Task("2") with { Assignees = [Ben] }), c => Assert.InRange(c.Score, 0, 1));
}
