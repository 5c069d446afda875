using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Schedule;
using TpmAssistant.Application.Undo;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Tasks;
using TpmAssistant.Testing;

namespace TpmAssistant.Application.Tests.Links;

public class EditLinksTests
{
    private readonly ProjectWorld world = new(Some.Task("1") with { Title = "Copy" }, Some.Task("2") with { Title = "Cutover after Copy" }, Some.Task("3"));
    private readonly InMemoryUndoStore steps = new();
    private readonly EditLinks edit;
    private readonly ListDependencies list;

    public EditLinksTests()
    {
        list = new(world.Viewer);
        edit = new(world.Viewer, list, world.Projects, new UndoDesk(steps, world.Clock));
    }

    private static TaskDependency Copy { get; } = new(Some.Ref("1"), Some.Ref("2"), Origin: Origin.Proposed);

    [Fact]
    public async Task AddAsync_Proposal_BecomesEnteredAndCanBeTakenBack()
    {
        var shown = Assert.IsType<DependenciesAnswer>(await edit.AddAsync(Askers.Ada(), "Atlas", Copy, default));

        Assert.Empty(shown.Proposals);
        Assert.Equal(Origin.Entered, Assert.Single(shown.Links.Open).Link.Origin);
        Assert.Equal(LinkChangeKind.Added, shown.Changed!.Kind);

        var back = Assert.IsType<DependenciesAnswer>(await UndoAsync(shown.Changed.Undo!.Value));

        Assert.Equal(Copy, Assert.Single(back.Proposals).Link);
        Assert.Empty((await RowAsync()).Dependencies);
    }

    [Theory]
    [InlineData("2", 960)]
    [InlineData("1.5 days", 720)]
    [InlineData("-1", -480)]
    [InlineData("", 0)]
    public async Task AddAsync_WithLag_KeepsIt(string lag, int minutes)
    {
        await edit.AddAsync(Askers.Ada(), "Atlas", Copy with { Type = DependencyType.StartToStart }, lag, default);

        var link = Assert.Single((await RowAsync()).Dependencies);
        Assert.Equal((minutes, DependencyType.StartToStart), (link.Lag.Minutes, link.Type));
    }

    [Theory]
    [InlineData("9999")]
    [InlineData("1-2")]
    public async Task AddAsync_LagThatIsNone_ChangesNothing(string lag)
    {
        Assert.Equal("links-bad-lag", Assert.IsType<Refusal>(await edit.AddAsync(Askers.Ada(), "Atlas", Copy, lag, default)).Code);
        Assert.Empty((await RowAsync()).Dependencies);
    }

    [Fact]
    public async Task FormAsync_Words_FindTheTasks()
    {
        var form = Assert.IsType<LinkForm>(await new ComposeLink(world.Viewer).FormAsync(Askers.Ada(), "Atlas", "cutover", Some.Ref("1").ToString(), DependencyType.FinishToFinish, "2", default));

        Assert.Equal((Some.Ref("2"), Some.Ref("1")), (form.After[0].Ref, Assert.Single(form.Before).Ref));
    }

    [Fact]
    public async Task FormAsync_BySomebodyElse_IsRefused() => Assert.IsType<Refusal>(
        await new ComposeLink(world.Viewer).FormAsync(Askers.Ben(), "Atlas", "cutover", "copy", DependencyType.FinishToStart, "", default));

    [Fact]
    public async Task RejectAsync_Proposal_StaysRejected()
    {
        var shown = Assert.IsType<DependenciesAnswer>(await edit.RejectAsync(Askers.Ada(), "Atlas", Copy, default));

        Assert.Empty(shown.Proposals);
        Assert.Empty(Assert.IsType<DependenciesAnswer>(await list.RunAsync(Askers.Ada(), "Atlas", default)).Proposals);
    }

    [Fact]
    public async Task AddAsync_LinkThatClosesACircle_IsRefusedWithItsTasks()
    {
        await edit.AddAsync(Askers.Ada(), "Atlas", Copy, default);
        await edit.AddAsync(Askers.Ada(), "Atlas", new(Some.Ref("2"), Some.Ref("3")), default);
        var refusal = Assert.IsType<Refusal>(await edit.AddAsync(Askers.Ada(), "Atlas", new(Some.Ref("3"), Some.Ref("1")), default));

        Assert.Equal(("links-circle", "Copy → Cutover after Copy → Task 3 → Copy"), (refusal.Code, refusal.Details["tasks"]));
        Assert.Equal(2, (await RowAsync()).Dependencies.Count);
    }

    [Fact]
    public async Task AddAsync_ByAMemberWhoIsNotTheManager_IsRefused()
    {
        Assert.Equal("links-not-yours", Assert.IsType<Refusal>(await edit.AddAsync(Askers.Ben(), "Atlas", Copy, default)).Code);
        Assert.Empty((await RowAsync()).Dependencies);
    }

    [Fact]
    public async Task AddAsync_TaskThatIsNotThere_IsRefused() =>
        Assert.Equal("links-unknown-task", Assert.IsType<Refusal>(await edit.AddAsync(Askers.Ada(), "Atlas", new(Some.Ref("1"), Some.Ref("gone")), default)).Code);

    [Fact]
    public async Task UndoAsync_ChangedSince_IsRefused()
    {
        var first = Assert.IsType<DependenciesAnswer>(await edit.AddAsync(Askers.Ada(), "Atlas", Copy, default));
        await edit.AddAsync(Askers.Ada(), "Atlas", new(Some.Ref("2"), Some.Ref("3")), default);

        Assert.Same(UndoErrors.ChangedSince, await UndoAsync(first.Changed!.Undo!.Value));
        Assert.Equal(2, (await RowAsync()).Dependencies.Count);
    }

    [Fact]
    public async Task RunAsync_EachFunction_AnswersFromTheSamePlan()
    {
        var path = Assert.IsType<CriticalPathAnswer>(await new ShowCriticalPath(world.Viewer).RunAsync(Askers.Ada(), "Atlas", default));
        var milestones = Assert.IsType<MilestonesAnswer>(await new ListMilestones(world.Viewer).RunAsync(Askers.Ada(), "Atlas", default));

        Assert.Equal((false, 1), (path.Outlook.Plan.HasLinks, path.Proposals));
        Assert.Empty(milestones.Milestones);
    }

    private Task<Answer> UndoAsync(UndoId id) => new UndoChange(steps, [edit], world.Clock).RunAsync(Askers.Ada(), id, default);

    private async Task<Project> RowAsync() => (await world.Projects.ListAsync(Askers.Tenant, default)).Single();
}
