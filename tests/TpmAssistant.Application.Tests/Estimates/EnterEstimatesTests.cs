using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Estimates;
using TpmAssistant.Application.Undo;
using TpmAssistant.Domain.Tasks;
using TpmAssistant.Testing;

namespace TpmAssistant.Application.Tests.Estimates;

public sealed class EnterEstimatesTests
{
    private static readonly CancellationToken Now = CancellationToken.None;
    private static readonly ProjectTask Early = Some.Task("early", Some.Day(3)) with { Title = "Early load", EffortHours = 8 };
    private static readonly ProjectTask Late = Some.Task("late", Some.Day(30)) with { Title = "Late load", Start = Some.Day(25), EffortHours = 8 };
    private static readonly ProjectTask Aside = Some.Task("aside", Some.Day(4)) with { Title = "Load aside", EffortHours = 8 };

    private readonly ProjectWorld _world = new([ProjectWorld.Owned("Atlas") with { Dependencies = [new TaskDependency(Early.Ref, Late.Ref)] }], Early, Late, Aside);
    private readonly EnterEstimates _estimates;
    private readonly UndoChange _undo;

    public EnterEstimatesTests()
    {
        var steps = new InMemoryUndoStore();
        _estimates = new EnterEstimates(_world.Viewer, _world.Projects, new UndoDesk(steps, _world.Clock));
        _undo = new UndoChange(steps, [_estimates], _world.Clock);
    }

    [Theory]
    [InlineData("2/3/6", 2.0, 3.0, 6.0)]
    [InlineData("2 – 3 – 6 days", 2.0, 3.0, 6.0)]
    [InlineData("0,5 / 1 / 2", 0.5, 1.0, 2.0)]
    [InlineData("4-8", 4.0, 6.0, 8.0)]
    [InlineData("1 week", 3.75, 5.0, 10.0)]
    [InlineData("4h", 0.375, 0.5, 1.0)]
    public void Read_AsPeopleWrite_IsThreePoints(string text, double best, double likely, double worst) => Assert.Equal((best, likely, worst), EstimateText.Read(text));

    [Theory]
    [InlineData("")]
    [InlineData("soon")]
    [InlineData("6/3/2")]
    [InlineData("1/2/3/4")]
    [InlineData("0")]
    [InlineData("2000")]
    [InlineData("3 apples")]
    public void Read_NoEstimate_IsNothing(string text) => Assert.Null(EstimateText.Read(text));

    [Fact]
    public async Task List_UnestimatedWork_BringsWhatHoldsTheDateFirst()
    {
        var rows = Assert.IsType<EstimatesAnswer>(await _estimates.ListAsync(Askers.Ada(), "atlas", Now)).Rows;

        Assert.Equal(Late.Ref, rows[0].Task.Ref);
        Assert.Equal(Aside.Ref, rows[^1].Task.Ref);
    }

    [Fact]
    public async Task Enter_TwoTexts_CountAtOnce_AndUndoTakesThemBack()
    {
        var entered = Assert.IsType<EstimatesAnswer>(await _estimates.EnterAsync(
            Askers.Ada(), "atlas", new Dictionary<ItemRef, string> { [Early.Ref] = "2/3/6", [Late.Ref] = "5", [Aside.Ref] = "" }, Now));

        Assert.Equal((2, 2), (entered.Changed, entered.Rows.Count(r => r.Estimate is not null)));
        Assert.Equal(Aside.Ref, entered.Rows[0].Task.Ref);

        await _undo.RunAsync(Askers.Ada(), entered.Undo!.Value, Now);
        Assert.Empty((await _world.Projects.ListAsync(Askers.Tenant, Now)).Single().Estimates);
    }

    [Fact]
    public async Task Enter_OneWrongText_ChangesNothing()
    {
        var answer = Assert.IsType<EstimatesAnswer>(await _estimates.EnterAsync(
            Askers.Ada(), "atlas", new Dictionary<ItemRef, string> { [Early.Ref] = "2/3/6", [Late.Ref] = "soon" }, Now));

        Assert.Equal(Late.Ref, Assert.Single(answer.Problems).Task);
        Assert.Empty((await _world.Projects.ListAsync(Askers.Tenant, Now)).Single().Estimates);
    }

    [Fact]
    public async Task Estimate_ByWords_FindsTheTask() => Assert.Equal(
        1, Assert.IsType<EstimatesAnswer>(await _estimates.EstimateAsync(Askers.Ada(), "atlas", "late", "2/3/6", Now)).Changed);

    [Fact]
    public async Task Estimate_AmbiguousWords_AsksWhich() => Assert.Equal(
        "estimates-which-task", Assert.IsType<Refusal>(await _estimates.EstimateAsync(Askers.Ada(), "atlas", "load", "2/3/6", Now)).Code);

    [Fact]
    public async Task Estimate_BySomebodyElse_IsRefused() => Assert.Equal(
        "estimates-not-yours", Assert.IsType<Refusal>(await _estimates.EstimateAsync(Askers.Ben(), "atlas", "late", "2/3/6", Now)).Code);
}
