using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Estimation;
using TpmAssistant.Application.Records;
using TpmAssistant.Application.Undo;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Testing;

namespace TpmAssistant.Application.Tests.Deciding;

public class EstimationTests
{
    private readonly ProjectWorld world = new(Some.Task("1", Some.Day(5)) with { Title = "Load test" }, Some.Task("2", Some.Day(9)) with { Title = "Cutover" });
    private readonly InMemoryUndoStore steps = new();
    private readonly EstimateTasks estimates;

    public EstimationTests()
    {
        var records = new InMemoryRecords();
        var undo = new UndoDesk(steps, world.Clock);
        estimates = new(world.Viewer, world.Projects, records, undo);
    }

    [Fact]
    public async Task RunAsync_NoTask_BeginsWithTheNextThatHasNone()
    {
        var round = await OpenAsync(null);

        Assert.Equal(("Load test", 0, 1), (round.Task.Title, round.Voted, round.Next));
        Assert.Null(round.Spread);
    }

    [Fact]
    public async Task VoteAsync_BeforeTheReveal_TellsOnlyHowMany()
    {
        var round = await OpenAsync("load test");
        await VoteAsync(round, likely: 2);
        var voted = Assert.IsType<EstimationAnswer>(await estimates.VoteAsync(Askers.Ben(), "Atlas", "1", round.RoundId, 2, 8, 20, default));

        Assert.Equal(2, voted.Voted);
        Assert.Null(voted.Spread);
        Assert.Equal(2, (await OpenAsync("load test")).Voted);
    }

    [Fact]
    public async Task VoteAsync_Twice_CountsTheLast()
    {
        var round = await OpenAsync("load test");
        await VoteAsync(round, likely: 2);
        await VoteAsync(round, likely: 5);

        var shown = Assert.IsType<EstimationAnswer>(await estimates.RevealAsync(Askers.Ada(), "Atlas", "1", round.RoundId, default));

        Assert.Equal((1, 5), (shown.Spread!.Count, shown.Spread.MostLikely));
    }

    [Fact]
    public async Task VoteAsync_AfterTheReveal_ChangesNothing()
    {
        var round = await OpenAsync("load test");
        await VoteAsync(round, likely: 2);
        await estimates.RevealAsync(Askers.Ada(), "Atlas", "1", round.RoundId, default);

        Assert.Equal(2, Assert.IsType<EstimationAnswer>(await VoteAsync(round, likely: 9)).Spread!.MostLikely);
    }

    [Fact]
    public async Task VoteAsync_OutOfOrder_IsRefused() =>
        Assert.Equal("estimate-order", Assert.IsType<Refusal>(await estimates.VoteAsync(Askers.Ada(), "Atlas", "1", (await OpenAsync("load test")).RoundId, 5, 2, 1, default)).Code);

    [Fact]
    public async Task KeepAsync_AfterTheReveal_IsTheProjectsOwnEstimateAndCanBeTakenBack()
    {
        var round = await OpenAsync("load test");
        await VoteAsync(round, likely: 4);
        Assert.Equal("estimate-gone", Assert.IsType<Refusal>(await estimates.KeepAsync(Askers.Ada(), "Atlas", "1", round.RoundId, default)).Code);
        await estimates.RevealAsync(Askers.Ada(), "Atlas", "1", round.RoundId, default);

        var kept = Assert.IsType<EstimateKept>(await estimates.KeepAsync(Askers.Ada(), "Atlas", "1", round.RoundId, default));

        Assert.Equal(new TaskEstimate(Some.Ref("1"), 1, 4, 20, Origin.Entered), Assert.Single((await RowAsync()).Estimates));
        Assert.IsType<RecordTakenBack>(await new UndoChange(steps, [estimates], world.Clock).RunAsync(Askers.Ada(), kept.Undo!.Value, default));
        Assert.Empty((await RowAsync()).Estimates);
        Assert.Equal("estimate-gone", Assert.IsType<Refusal>(await estimates.KeepAsync(Askers.Ada(), "Atlas", "1", round.RoundId, default)).Code);
    }

    [Fact]
    public async Task AgainAsync_AfterTheTalk_BeginsAnEmptyVote()
    {
        var round = await OpenAsync("load test");
        await VoteAsync(round, likely: 4);
        await estimates.RevealAsync(Askers.Ada(), "Atlas", "1", round.RoundId, default);

        var again = Assert.IsType<EstimationAnswer>(await estimates.AgainAsync(Askers.Ada(), "Atlas", "1", round.RoundId, default));

        Assert.Equal((2, 0), (again.Turn, again.Voted));
        Assert.Null(again.Spread);
    }

    [Fact]
    public async Task RunAsync_UnknownWords_OffersNothingAndSaysSo() =>
        Assert.Equal("unicorn", Assert.IsType<EstimationOverview>(await estimates.RunAsync(Askers.Ada(), "Atlas", "unicorn", default)).Asked);

    private async Task<EstimationAnswer> OpenAsync(string? task) => Assert.IsType<EstimationAnswer>(await estimates.RunAsync(Askers.Ada(), "Atlas", task, default));

    private Task<Answer> VoteAsync(EstimationAnswer round, double likely) => estimates.VoteAsync(Askers.Ada(), "Atlas", "1", round.RoundId, 1, likely, 20, default);

    private async Task<Project> RowAsync() => (await world.Projects.ListAsync(Askers.Tenant, default))[0];
}
