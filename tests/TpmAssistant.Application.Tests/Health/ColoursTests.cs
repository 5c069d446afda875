using TpmAssistant.Application.Health;
using TpmAssistant.Application.Undo;
using TpmAssistant.Domain.Health;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Testing;

namespace TpmAssistant.Application.Tests.Health;

public sealed class ColoursTests
{
    private static readonly CancellationToken Now = CancellationToken.None;
    private static readonly BudgetLine Spent = new("people", "People", 1000, 400, 800, Some.Today);

    private readonly ProjectWorld _world = new([ProjectWorld.Owned("Atlas") with { Budget = [Spent] }], Some.Done("a"), Some.Task("b"));
    private readonly ShowHealth _show;
    private readonly OverrideColour _colours;
    private readonly SetTolerances _tolerances;
    private readonly UndoChange _undo;

    public ColoursTests()
    {
        var steps = new InMemoryUndoStore();
        var desk = new UndoDesk(steps, _world.Clock);
        _show = new ShowHealth(_world.Viewer, new WatermelonReader(new InMemoryCheckIns()));
        _colours = new OverrideColour(_show, _world.Projects, desk);
        _tolerances = new SetTolerances(_show, _world.Projects, desk);
        _undo = new UndoChange(steps, [_colours, _tolerances], _world.Clock);
    }

    [Fact]
    public async Task Set_WithReason_CountsAtOnce_AndUndoTakesItBack()
    {
        var set = await SetAsync(new TypedColour(HealthDimension.Budget, HealthColour.Amber, "credit note", ""));

        Assert.Equal((HealthColour.Amber, HealthColour.Red), (Budget(set).Colour, Budget(set).Computed));
        Assert.Equal((HealthColour.Red, Some.Today.AddDays(14)), (set.Done!.Before, Budget(set).Override!.Until));

        var undone = Assert.IsType<HealthAnswer>(await _undo.RunAsync(Askers.Ada(), set.Done.Undo!.Value, Now));
        Assert.Equal(HealthColour.Red, Budget(undone).Colour);
        Assert.Empty(undone.Project.Overrides);
    }

    [Fact]
    public async Task Set_Again_EndsTheEarlierAndKeepsItAsHistory()
    {
        await SetAsync(new TypedColour(null, HealthColour.Green, "first", ""));
        var second = await SetAsync(new TypedColour(null, HealthColour.Amber, "second", ""));

        Assert.Equal(["first", "second"], second.Project.Overrides.Select(o => o.Reason));
        Assert.Equal(HealthColour.Amber, second.Health.Overall);

        var back = Assert.IsType<HealthAnswer>(await _colours.GiveBackAsync(Askers.Ada(), "atlas", null, Now));
        Assert.Equal((HealthColour.Red, 2), (back.Health.Overall, back.Project.Overrides.Count));
        Assert.Equal(HealthErrors.NothingSet, await _colours.GiveBackAsync(Askers.Ada(), "atlas", null, Now));
    }

    [Theory]
    [InlineData("", "", "reason")]
    [InlineData("why", "2020-01-01", "until-past")]
    [InlineData("why", "2036-01-01", "until-far")]
    [InlineData("why", "soon", "until")]
    public async Task Set_WithSomethingWrong_SaysWhatAndChangesNothing(string reason, string until, string problem)
    {
        var form = Assert.IsType<ColourForm>(await _colours.SetAsync(Askers.Ada(), "atlas", new TypedColour(null, HealthColour.Green, reason, until), Now));

        Assert.Equal(problem, Assert.Single(form.Problems).Code);
        Assert.Empty(form.Project.Overrides);
    }

    [Fact]
    public async Task Set_BySomebodyElse_IsRefused() => Assert.Equal(
        HealthErrors.MayNotEdit, await _colours.SetAsync(Askers.Ben(), "atlas", new TypedColour(null, HealthColour.Green, "why not", ""), Now));

    [Fact]
    public async Task Show_BetterThanTheRules_TellsTheProjectManagerAlone()
    {
        await SetAsync(new TypedColour(null, HealthColour.Green, "calm", ""));

        Assert.NotEmpty(((HealthAnswer)await _show.RunAsync(Askers.Ada(), "atlas", Now)).Watermelon);
        Assert.Empty(((HealthAnswer)await _show.RunAsync(Askers.Ben(), "atlas", Now)).Watermelon);
        Assert.Empty(await new WatermelonReader(new InMemoryCheckIns()).FindAsync(
            Askers.Ada() with { Conversation = new("19:x", Access.ConversationScope.Channel) }, (await _world.Viewer.ViewAsync(Askers.Ada(), "atlas", Now)).View!, Now));
    }

    [Fact]
    public async Task Tolerances_Wider_TurnTheColourAndCanBeTakenBack()
    {
        var wide = Assert.IsType<HealthAnswer>(await _tolerances.SetAsync(Askers.Ada(), "atlas", new TypedTolerances("", "100 %", "", "", ""), Now));

        Assert.Equal((1.0, HealthColour.Red), (wide.Project.Tolerances.CostOverrun, wide.Done!.Before));
        Assert.NotEqual(HealthColour.Red, Budget(wide).Colour);

        var undone = Assert.IsType<HealthAnswer>(await _undo.RunAsync(Askers.Ada(), wide.Done.Undo!.Value, Now));
        Assert.Equal(new Tolerances().CostOverrun, undone.Project.Tolerances.CostOverrun);
    }

    [Theory]
    [InlineData("251", "", "", "slip")]
    [InlineData("2.5", "", "", "slip")]
    [InlineData("", "101", "", "cost")]
    [InlineData("", "-1", "", "cost")]
    [InlineData("", "", "6, 6, 20", "bands")]
    [InlineData("", "", "1, 12, 20", "bands")]
    public async Task Tolerances_OutOfRange_SayWhichAndChangeNothing(string slip, string cost, string bands, string problem)
    {
        var form = Assert.IsType<TolerancesForm>(await _tolerances.SetAsync(Askers.Ada(), "atlas", new TypedTolerances(slip, cost, "", "", bands), Now));

        Assert.Equal(problem, Assert.Single(form.Problems).Code);
        Assert.Equal(new Tolerances(), (await _world.Projects.ListAsync(Askers.Tenant, Now)).Single().Tolerances);
    }

    private static DimensionVerdict Budget(HealthAnswer answer) => answer.Health.Dimensions[(int)HealthDimension.Budget];

    private async Task<HealthAnswer> SetAsync(TypedColour typed) => Assert.IsType<HealthAnswer>(await _colours.SetAsync(Askers.Ada(), "atlas", typed, Now));
}
