using TpmAssistant.Application.Access;
using TpmAssistant.Application.Answers;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Snapshots;
using TpmAssistant.Testing;

namespace TpmAssistant.Application.Tests.Snapshots;

public sealed class ProjectViewerTests
{
    [Fact]
    public async Task ViewAsync_AskersRights_ReadsAsTheAskerAndNamesThemInTheSnapshot()
    {
        var world = new ProjectWorld(Some.Task("1"));

        var view = (await world.Viewer.ViewAsync(Askers.Ben(), "Atlas", default)).View!;

        Assert.Equal([(Askers.BenId, "plan-Atlas")], world.Source.Reads);
        Assert.Equal(Askers.BenId, view.Now.Reader);
    }

    [Fact]
    public async Task ViewAsync_OthersSnapshotOfThePast_ShowsOnlyWhatTheAskerCanReadNow()
    {
        var world = new ProjectWorld(Some.Task("1"), Some.Task("secret"));
        await world.Viewer.ViewAsync(Askers.Ada(), "Atlas", default);
        world.Clock.Advance(TimeSpan.FromDays(7));
        world.Source.Tasks = [Some.Task("1")];

        var view = (await world.Viewer.ViewAsync(Askers.Ben(), "Atlas", default)).View!;

        Assert.Equal(["1"], Assert.Single(view.Past).Tasks.Select(t => t.Ref.Id));
    }

    [Fact]
    public async Task ViewAsync_OwnSnapshotOfThePast_KeepsWhatHasSinceGone()
    {
        var world = new ProjectWorld(Some.Task("1"), Some.Task("gone"));
        await world.Viewer.ViewAsync(Askers.Ada(), "Atlas", default);
        world.Clock.Advance(TimeSpan.FromDays(7));
        world.Source.Tasks = [Some.Task("1")];

        var view = (await world.Viewer.ViewAsync(Askers.Ada(), "Atlas", default)).View!;

        Assert.Equal(2, Assert.Single(view.Past).Tasks.Count);
    }

    [Fact]
    public async Task ViewAsync_StatusDate_IsTheDayInTheProjectsZone()
    {
        var world = new ProjectWorld([ProjectWorld.Owned("Atlas") with { TimeZoneId = "Pacific/Auckland" }], Some.Task());
        world.Clock.Advance(TimeSpan.FromHours(4));

        var view = (await world.Viewer.ViewAsync(Askers.Ada(), "Atlas", default)).View!;

        Assert.Equal(new DateOnly(2026, 1, 6), view.Now.StatusDate);
    }

    [Theory]
    [InlineData(ReadFailure.NotSignedIn, typeof(SignInNeeded))]
    [InlineData(ReadFailure.Forbidden, typeof(Refusal))]
    [InlineData(ReadFailure.NotFound, typeof(Refusal))]
    public async Task ViewAsync_SourceClosedToTheAsker_SaysSo(ReadFailure failure, Type answer)
    {
        var world = new ProjectWorld(Some.Task());
        world.Source.Failures[Askers.AdaId] = failure;

        var result = await world.Viewer.ViewAsync(Askers.Ada(), "Atlas", default);

        Assert.Null(result.View);
        Assert.IsType(answer, result.Instead);
    }

    [Fact]
    public async Task ViewAsync_SourceDown_StillGivesAViewThatSaysSoAndKeepsNoSnapshotOfIt()
    {
        var world = new ProjectWorld(Some.Task());
        world.Source.Failures[Askers.AdaId] = ReadFailure.Unavailable;

        var view = (await world.Viewer.ViewAsync(Askers.Ada(), "Atlas", default)).View!;

        Assert.Equal(0, view.Now.Coverage.Completeness);
        Assert.Empty(await world.Snapshots.ListAsync(Askers.Tenant, new ProjectId("atlas"), Askers.AdaId, DateOnly.MinValue, DateOnly.MaxValue, default));
    }

    [Fact]
    public async Task ViewAsync_LabelsAndBuckets_GetTheMeaningsTheProjectGivesThem()
    {
        var project = ProjectWorld.Owned("Atlas") with
        {
            Labels = new Dictionary<string, LabelMeaning> { ["waiting"] = LabelMeaning.Blocked, ["BUGS"] = LabelMeaning.Defect },
        };
        var world = new ProjectWorld([project], Some.Task("1") with { Labels = ["Waiting"] }, Some.Task("2") with { Bucket = "Bugs" }, Some.Task("3"));

        var tasks = (await world.Viewer.ViewAsync(Askers.Ada(), "Atlas", default)).View!.Now.Tasks;

        Assert.Equal([LabelMeaning.Blocked], tasks[0].Meanings);
        Assert.Equal([LabelMeaning.Defect], tasks[1].Meanings);
        Assert.Empty(tasks[2].Meanings);
    }

    [Fact]
    public async Task ViewAsync_SharedConversationWhoseRosterIsInTheGroup_Shows()
    {
        var world = new ProjectWorld(Some.Task());

        Assert.NotNull((await world.Viewer.ViewAsync(Askers.Ada(ConversationScope.Group), "Atlas", default)).View);
    }

    public static TheoryData<string> ClosedRooms => ["stranger on the roster", "roster unknown", "group unreadable", "source without a group"];

    [Theory]
    [MemberData(nameof(ClosedRooms))]
    public async Task ViewAsync_SharedConversationThatMayNotSee_RefusesWithoutReading(string why)
    {
        var project = ProjectWorld.Owned("Atlas");
        if (why == "source without a group") project = project with { Sources = [new ProjectSource(SourceKinds.Planner, "plan-Atlas")] };
        var world = new ProjectWorld([project], Some.Task());
        if (why == "stranger on the roster") world.Directory.Groups["group-1"] = [ProjectWorld.Ada];
        if (why == "roster unknown") world.Roster.Unknown = true;
        if (why == "group unreadable") world.Directory.Groups.Clear();

        var result = await world.Viewer.ViewAsync(Askers.Ada(ConversationScope.Channel), "Atlas", default);

        Assert.Equal("not-for-everybody-here", Assert.IsType<Refusal>(result.Instead).Code);
        Assert.Empty(world.Source.Reads);
    }

    [Fact]
    public async Task NotesAsync_ManyTasks_ReadsTwentyAtMost()
    {
        var world = new ProjectWorld();

        await world.Viewer.NotesAsync(Askers.Ada(), Enumerable.Range(1, 30).Select(n => Some.Task($"{n}")), default);

        Assert.Equal(20, world.Source.NotesRead.Count);
    }
}
