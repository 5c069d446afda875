using Moq;
using TpmAssistant.Application.Access;
using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Baselines;
using TpmAssistant.Application.Budget;
using TpmAssistant.Application.Estimates;
using TpmAssistant.Application.Estimation;
using TpmAssistant.Application.Health;
using TpmAssistant.Application.Lessons;
using TpmAssistant.Application.Planning;
using TpmAssistant.Application.Plans;
using TpmAssistant.Application.Projects;
using TpmAssistant.Application.Schedule;
using TpmAssistant.Application.SettingUp;
using TpmAssistant.Application.Undo;
using TpmAssistant.Domain.Health;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Tasks;
using TpmAssistant.Testing;

namespace TpmAssistant.Application.Tests.Projects;

/// <summary>Two people change one project in the same moment: each face keeps both changes.</summary>
public sealed class RacedRowTests
{
    private readonly ProjectWorld _world = new([ProjectWorld.Owned("Atlas")], Some.Task("1") with { Title = "Copy" }, Some.Task("2") with { Title = "Check" }, Some.Task("3"));
    private readonly InMemoryUndoStore _steps = new();
    private readonly UndoDesk _undo;

    public RacedRowTests() => _undo = new UndoDesk(_steps, _world.Clock);

    [Theory]
    [InlineData("settings")]
    [InlineData("tolerances")]
    [InlineData("colour")]
    [InlineData("budget")]
    [InlineData("estimates")]
    [InlineData("estimation")]
    [InlineData("links")]
    [InlineData("baseline")]
    public async Task Change_SomebodyElseChangesAnotherPartMeanwhile_BothStand(string face)
    {
        var before = await RowAsync();
        _world.Projects.Meanwhile = store => store.ChangeAsync(Askers.Tenant, before.Id, row => row with { Aliases = ["theirs"], SharedWith = [Audience.Client] }, default);

        Assert.IsNotType<Refusal>(await ChangeAsync(face));

        var after = await RowAsync();
        Assert.Null(_world.Projects.Meanwhile);
        Assert.Equal(["theirs"], after.Aliases);
        Assert.Equal([Audience.Client], after.SharedWith);
        Assert.True(IsChanged(face, after));
    }

    [Fact]
    public async Task Estimates_TwoTasksAtOnce_BothAreKept_AndUndoLeavesTheOther()
    {
        var theirs = new TaskEstimate(Some.Ref("2"), 3, 4, 5, Origin.Entered);
        _world.Projects.Meanwhile = store => store.ChangeAsync(Askers.Tenant, Some.Project("Atlas").Id, row => row with { Estimates = [theirs] }, default);
        var estimates = new EnterEstimates(_world.Viewer, _world.Projects, _undo);

        var answer = Assert.IsType<EstimatesAnswer>(await estimates.EnterAsync(Askers.Ada(), "Atlas", new Dictionary<ItemRef, string> { [Some.Ref("1")] = "1/2/3" }, default));

        Assert.Equal([Some.Ref("2"), Some.Ref("1")], (await RowAsync()).Estimates.Select(e => e.Task));
        await new UndoChange(_steps, [estimates], _world.Clock).RunAsync(Askers.Ada(), answer.Undo!.Value, default);
        Assert.Equal([theirs], (await RowAsync()).Estimates);
    }

    [Fact]
    public async Task Budget_TheSameNameMeanwhile_IsNotThereTwice()
    {
        _world.Projects.Meanwhile = store => store.ChangeAsync(Askers.Tenant, Some.Project("Atlas").Id, row => row with { Budget = [new("cloud", "Cloud", 10, 0, 0, Some.Today)] }, default);

        Assert.Equal(UndoErrors.ChangedSince, await ChangeAsync("budget"));
        Assert.Equal(10m, Assert.Single((await RowAsync()).Budget).Planned);
    }

    [Fact]
    public async Task Links_TheOtherWayRoundMeanwhile_ClosesNoCircle()
    {
        _world.Projects.Meanwhile = store => store.ChangeAsync(Askers.Tenant, Some.Project("Atlas").Id, row => row with { Dependencies = [new(Some.Ref("2"), Some.Ref("1"), Origin: Origin.Entered)] }, default);

        Assert.Equal("links-circle", Assert.IsType<Refusal>(await ChangeAsync("links")).Code);
        Assert.Equal(Some.Ref("2"), Assert.Single((await RowAsync()).Dependencies).Predecessor);
    }

    [Fact]
    public async Task Settings_RemovedMeanwhile_AreNotBroughtBack()
    {
        _world.Projects.Meanwhile = store => store.RemoveAsync(Askers.Tenant, Some.Project("Atlas").Id, default);

        await ChangeAsync("settings");

        Assert.Empty(await _world.Projects.ListAsync(Askers.Tenant, default));
    }

    private async Task<Answer> ChangeAsync(string face)
    {
        var (asker, show) = (Askers.Ada(), new ShowHealth(_world.Viewer, new WatermelonReader(new InMemoryCheckIns())));
        var rows = new ProjectRowUndo(_world.Projects, _world.Records, _undo);
        switch (face)
        {
            case "settings":
                return await SetUp(rows).SaveAsync(asker, "Atlas", SetUpView.Basics, new TypedSettings { Finish = Some.Day(60) }, default);
            case "tolerances":
                return await new SetTolerances(show, _world.Projects, _undo).SetAsync(asker, "Atlas", new("9", "", "", "", ""), default);
            case "colour":
                return await new OverrideColour(show, _world.Projects, _undo).SetAsync(asker, "Atlas", new TypedColour(null, HealthColour.Amber, "why", ""), default);
            case "budget":
                return await new EditBudget(_world.Finder, _world.Projects, new ShowBudget(_world.Viewer), _undo, Mock.Of<IUploadLinks>(), _world.Clock)
                    .SaveAsync(asker, "Atlas", new TypedLine("", "Cloud", "500", "100", "90", "2026-01-05"), default);
            case "estimates":
                return await new EnterEstimates(_world.Viewer, _world.Projects, _undo).EnterAsync(asker, "Atlas", new Dictionary<ItemRef, string> { [Some.Ref("1")] = "1/2/3" }, default);
            case "estimation":
                var round = new EstimateTasks(_world.Viewer, _world.Projects, _world.Records, _undo);
                var opened = Assert.IsType<EstimationAnswer>(await round.RunAsync(asker, "Atlas", "Copy", default));
                await round.VoteAsync(asker, "Atlas", "1", opened.RoundId, 1, 2, 3, default);
                await round.RevealAsync(asker, "Atlas", "1", opened.RoundId, default);
                return await round.KeepAsync(asker, "Atlas", "1", opened.RoundId, default);
            case "links":
                return await new EditLinks(_world.Viewer, new ListDependencies(_world.Viewer), _world.Projects, _undo).AddAsync(asker, "Atlas", new(Some.Ref("1"), Some.Ref("2")), default);
            default:
                return await new SetBaseline(_world.Viewer, rows, _world.Records).RunAsync(asker, "Atlas", null, null, default);
        }
    }

    private static bool IsChanged(string face, Project row) => face switch
    {
        "settings" => row.TargetFinish == Some.Day(60),
        "tolerances" => row.Tolerances.MilestoneSlipDays == 9,
        "colour" => row.Overrides.Count == 1,
        "budget" => row.Budget.Count == 1,
        "estimates" or "estimation" => row.Estimates.Count == 1,
        "links" => row.Dependencies.Count == 1,
        _ => row.Baseline is not null,
    };

    private SetUpProject SetUp(ProjectRowUndo rows) => new(
        _world.Finder, _world.Viewer, _world.Projects, rows, Mock.Of<IPlanCatalog>(), _world.Directory, new FakeCalendar(), Mock.Of<ILinks<ProjectTicket>>(), Mock.Of<IUploadLinks>(),
        new InMemoryScheduleStore(), new LessonShelf(_world.Finder, _world.Records), _world.Clock);

    private async Task<Project> RowAsync() => (await _world.Projects.ListAsync(Askers.Tenant, default)).Single();
}
