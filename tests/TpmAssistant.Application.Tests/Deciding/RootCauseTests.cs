using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Causes;
using TpmAssistant.Domain.Causes;
using TpmAssistant.Domain.Risks.Register;
using TpmAssistant.Testing;

namespace TpmAssistant.Application.Tests.Deciding;

public class RootCauseTests
{
    private readonly ProjectWorld world = new(
        [ProjectWorld.Owned("Atlas"), ProjectWorld.Owned("Borealis")], Some.Task("1", Some.Day(-3)) with { Title = "Load test" }, Some.Blocked("2", Some.Day(9)) with { Title = "Cutover rehearsal" });

    private readonly InMemoryRecords records = new();

    private FindRootCause Causes => new(
        world.Finder, world.Viewer, records, new CauseShelf(world.Finder, world.Viewer, records), world.Clock);

    [Fact]
    public async Task RunAsync_LateTask_ShowsWhatThePlanTells()
    {
        var cause = await AskAsync("load test");

        Assert.Equal(("Load test", 3), (cause.Analysis.Issue.Title, cause.Evidence!.DaysLate));
        Assert.Empty(await records.ListAsync<CauseAnalysis>(Askers.Tenant, CauseAnalysis.RecordKind, null, default));
    }

    [Fact]
    public async Task RunAsync_BlockedTask_SaysSo() => Assert.NotNull((await AskAsync("cutover rehearsal")).Evidence!.DaysBlocked);

    [Fact]
    public async Task RunAsync_OnceBegun_GoesOnWhereItWasLeft()
    {
        await AnswerAsync(await AskAsync("too many meetings"), "Nobody says no");

        Assert.Equal("Nobody says no", Assert.Single((await AskAsync("Too many meetings!")).Analysis.Whys).Text);
    }

    [Fact]
    public async Task RunAsync_EntryOfTheRegister_IsMeantByItsName()
    {
        await world.Registers.TrySaveAsync(
            Askers.Tenant, new RiskRegister
            {
                Project = new("atlas"),
                Entries = [new RegisterEntry { Key = new(RegisterKind.Issue, 1), Title = "The line is late", Origin = EntryOrigin.Person, AddedAt = Some.Now }],
            }, default);

        Assert.Equal("The line is late", (await AskAsync("i-1")).Analysis.Issue.Title);
    }

    [Fact]
    public async Task RunAsync_NoProject_TakesTheOneThatIsNamed() =>
        Assert.Equal("Borealis", Assert.IsType<CauseAnswer>(await Causes.RunAsync(Askers.Ada(), "Borealis load test", null, default)).Project.Name);

    [Fact]
    public async Task RunAsync_NoProjectAndNoItem_AsksWhichProject() =>
        Assert.Equal(2, Assert.IsType<CauseUnclear>(await Causes.RunAsync(Askers.Ada(), "bad coffee", null, default)).Choices.Count);

    [Fact]
    public async Task AnswerAsync_Branch_LiesBelowWhatItExplains()
    {
        var cause = await AskAsync("load test");
        await AnswerAsync(cause, "It waits for the line");
        await AnswerAsync(cause, "The vendor is late");
        var shown = await AnswerAsync(cause, "Nobody asked", under: 1);

        Assert.Equal([(1, 1), (2, 2), (3, 2)], CauseMap.Lines(shown.Analysis.Whys).Select(l => (l.Why.Number, l.Depth)));
    }

    [Fact]
    public async Task AnswerAsync_PressedTwice_CountsOnce()
    {
        var cause = await AskAsync("load test");
        await AnswerAsync(cause, "It waits");

        Assert.Single((await AnswerAsync(cause, "It waits")).Analysis.Whys);
    }

    [Fact]
    public async Task AnswerAsync_NoWords_IsRefused() =>
        Assert.Equal("cause-empty", Assert.IsType<Refusal>(await Causes.AnswerAsync(Askers.Ada(), "Atlas", "planner:1", null, " ", default)).Code);

    [Fact]
    public async Task EndAsync_FirstWhy_IsNotDeepEnough()
    {
        var cause = await AskAsync("load test");
        await AnswerAsync(cause, "It waits");

        Assert.Null(Assert.IsType<CauseAnswer>(await Causes.EndAsync(Askers.Ada(), "Atlas", cause.Analysis.Issue.Key, 1, CauseCategory.Supplier, default)).Analysis.Root);
    }

    [Fact]
    public async Task EndAsync_SameKindAndWordsElsewhere_SaysThatItComesBack()
    {
        await EndAsync("Borealis", "load test", "Vendor gave no written date", CauseCategory.Supplier);
        await EndAsync("Borealis", "cutover rehearsal", "Nobody agreed who tests", CauseCategory.Process);

        var again = Assert.Single((await EndAsync("Atlas", "load test", "The vendor's date slipped", CauseCategory.Supplier)).Before);

        Assert.Equal(("Borealis", "Load test"), (again.Project.Name, again.Analysis.Issue.Title));
    }

    [Fact]
    public async Task DoAsync_Root_KeepsActionAndOwner()
    {
        var cause = await EndAsync("Atlas", "load test", "No date", CauseCategory.Supplier);
        var shown = Assert.IsType<CauseAnswer>(await Causes.DoAsync(Askers.Ada(), "Atlas", cause.Analysis.Issue.Key, "Ask in writing", ProjectWorld.Ben.Id.Value, default));

        Assert.Equal(new CauseAction("Ask in writing", ProjectWorld.Ben), Assert.Single(shown.Analysis.Actions));
    }

    [Fact]
    public async Task BackAsync_TakesBackTheLastButNotFromAnOldCard()
    {
        var ended = await EndAsync("Atlas", "load test", "No date", CauseCategory.Supplier);
        var open = Assert.IsType<CauseAnswer>(await Causes.BackAsync(Askers.Ada(), "Atlas", ended.Analysis.Issue.Key, ended.Analysis.Steps, default));
        var old = Assert.IsType<CauseAnswer>(await Causes.BackAsync(Askers.Ada(), "Atlas", ended.Analysis.Issue.Key, ended.Analysis.Steps, default));

        Assert.Null(open.Analysis.Root);
        Assert.Equal(2, old.Analysis.Whys.Count);
    }

    [Fact]
    public async Task RunAsync_NoWords_ListsOpenOnesFirst()
    {
        await EndAsync("Atlas", "load test", "No date", CauseCategory.Supplier);
        await AnswerAsync(await AskAsync("cutover rehearsal"), "It is blocked");

        var list = Assert.IsType<CausesAnswer>(await Causes.RunAsync(Askers.Ada(), "", null, default));

        Assert.Equal(["Cutover rehearsal", "Load test"], list.Analyses.Select(a => a.Analysis.Issue.Title));
    }

    private async Task<CauseAnswer> AskAsync(string issue, string project = "Atlas") => Assert.IsType<CauseAnswer>(await Causes.RunAsync(Askers.Ada(), issue, project, default));

    private async Task<CauseAnswer> AnswerAsync(CauseAnswer cause, string text, int? under = null) =>
        Assert.IsType<CauseAnswer>(await Causes.AnswerAsync(Askers.Ada(), cause.Project.Name, cause.Analysis.Issue.Key, under, text, default));

    private async Task<CauseAnswer> EndAsync(string project, string issue, string root, CauseCategory category)
    {
        var cause = await AskAsync(issue, project);
        await AnswerAsync(cause, "It waits");
        await AnswerAsync(cause, root);
        return Assert.IsType<CauseAnswer>(await Causes.EndAsync(Askers.Ada(), project, cause.Analysis.Issue.Key, 2, category, default));
    }
}
