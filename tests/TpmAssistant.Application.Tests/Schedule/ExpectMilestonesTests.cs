using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Schedule;
using TpmAssistant.Application.Undo;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Tasks;
using TpmAssistant.Testing;

namespace TpmAssistant.Application.Tests.Schedule;

public sealed class ExpectMilestonesTests
{
    private static readonly CancellationToken Now = CancellationToken.None;
    private static readonly ProjectTask Work = Some.Task("work", Some.Day(9)) with { Title = "Connect the sites", EffortHours = 8 };
    private static readonly Project Atlas = ProjectWorld.Owned("Atlas") with
    {
        Milestones =
        [
            Some.Milestone("net", Some.Day(10), null, "work") with { Name = "Network ready" },
            Some.Milestone("zone", Some.Day(12), null) with { Name = "Zone ready" },
            Some.Milestone("live", Some.Day(30), Some.Day(31)) with { Name = "Go-live" },
            Some.Milestone("old", Some.Day(-9), null) with { Name = "Kick-off", Reached = Some.Day(-9) },
        ],
    };

    private readonly ProjectWorld _world = new([Atlas], Work);
    private readonly ExpectMilestones _milestones;
    private readonly UndoChange _undo;

    public ExpectMilestonesTests()
    {
        var steps = new InMemoryUndoStore();
        _milestones = new ExpectMilestones(_world.Viewer, _world.Projects, new UndoDesk(steps, _world.Clock));
        _undo = new UndoChange(steps, [_milestones], _world.Clock);
    }

    [Fact]
    public async Task List_MilestonesAhead_ComeNearestFirst_WithADayToBeginFrom()
    {
        var answer = Shown(await _milestones.ListAsync(Askers.Ada(), "atlas", Now));

        Assert.Equal(["net", "live", "zone"], answer.Rows.Select(r => r.Outlook.Milestone.Key));
        Assert.Equal([Some.Day(9), Some.Day(31), null], answer.Rows.Select(r => r.Suggested(answer.StatusDate)));
        Assert.True(answer.CanEdit);
    }

    [Fact]
    public async Task Say_KeepsTheDayBesideThePromise_AndUndoTakesItBack()
    {
        var said = Shown(await _milestones.SayAsync(Askers.Ada(), "atlas", "network", Some.Day(14), Now));

        Assert.Equal((1, Some.Day(14)), (said.Changed, said.Rows.First(r => r.Outlook.Milestone.Key == "net").Outlook.Planned));
        var kept = await Milestone("net");
        Assert.Equal((Some.Day(10), null, Some.Day(14)), (kept.Baseline, kept.Current, kept.Planned));
        Assert.Equal((said.StatusDate, Askers.AdaId), (kept.Expectation!.SaidOn, kept.Expectation.By.Id));

        await _undo.RunAsync(Askers.Ada(), said.Undo!.Value, Now);
        Assert.Null((await Milestone("net")).Expectation);
    }

    [Fact]
    public async Task Save_SeveralAndOneLeftEmpty_KeepsAndForgets()
    {
        await _milestones.SayAsync(Askers.Ada(), "atlas", "Zone ready", Some.Day(15), Now);

        var answer = Shown(await _milestones.SaveAsync(Askers.Ada(), "atlas", Days(("net", Some.Day(11)), ("zone", null), ("old", Some.Day(3)), ("unknown", Some.Day(3))), Now));

        Assert.Equal(2, answer.Changed);
        Assert.Equal((Some.Day(11), null), ((await Milestone("net")).Expectation?.Day, (await Milestone("zone")).Expectation?.Day));
        Assert.Null((await Milestone("old")).Expectation);
    }

    /// <summary>What another milestone was said to be meanwhile stays; the same one is not taken from under somebody.</summary>
    [Fact]
    public async Task Undo_AfterAnotherWord_LeavesWhatStands()
    {
        var first = Shown(await _milestones.SayAsync(Askers.Ada(), "atlas", "network", Some.Day(14), Now));
        await _milestones.SayAsync(Askers.Ada(), "atlas", "zone", Some.Day(15), Now);
        Assert.IsNotType<Refusal>(await _undo.RunAsync(Askers.Ada(), first.Undo!.Value, Now));
        Assert.Equal((null, Some.Day(15)), ((await Milestone("net")).Expectation?.Day, (await Milestone("zone")).Expectation?.Day));

        var second = Shown(await _milestones.SayAsync(Askers.Ada(), "atlas", "network", Some.Day(14), Now));
        await _milestones.SayAsync(Askers.Ada(), "atlas", "network", Some.Day(16), Now);
        Assert.IsType<Refusal>(await _undo.RunAsync(Askers.Ada(), second.Undo!.Value, Now));
        Assert.Equal(Some.Day(16), (await Milestone("net")).Expectation?.Day);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(3700)]
    public async Task Save_DayPastOrAbsurd_ChangesNothingAndSaysWhich(int day)
    {
        var answer = Shown(await _milestones.SaveAsync(Askers.Ada(), "atlas", Days(("net", Some.Day(11)), ("live", Some.Day(day))), Now));

        Assert.Equal(("live", Some.Day(day)), (Assert.Single(answer.Problems).Milestone, answer.Problems[0].Day));
        Assert.Null((await Milestone("net")).Expectation);
    }

    [Theory]
    [InlineData("ready", "expect-which-milestone")]
    [InlineData("the party", "expect-no-milestone")]
    [InlineData("Kick-off", "expect-no-milestone")]
    public async Task Say_WordsOfNoOneMilestone_Asks(string words, string code) =>
        Assert.Equal(code, Assert.IsType<Refusal>(await _milestones.SayAsync(Askers.Ada(), "atlas", words, Some.Day(14), Now)).Code);

    [Fact]
    public async Task Say_BySomebodyElse_IsRefused_AndTheyOnlyLook()
    {
        Assert.Equal("expect-not-yours", Assert.IsType<Refusal>(await _milestones.SayAsync(Askers.Ben(), "atlas", "network", Some.Day(14), Now)).Code);
        Assert.False(Shown(await _milestones.ListAsync(Askers.Ben(), "atlas", Now)).CanEdit);
    }

    /// <summary>What the project manager expects is theirs to tell a client: a client's reader, and a report for clients, go by the plan.</summary>
    [Fact]
    public async Task Day_ForReadersFromOutside_IsThePlans()
    {
        var world = new ProjectWorld([Atlas with { Members = [new(ProjectWorld.Ben, "customer", Audience.Client)], Milestones = [.. Atlas.Milestones.Select(m => m with { External = true })] }], Work);
        await new ExpectMilestones(world.Viewer, world.Projects, new UndoDesk(new InMemoryUndoStore(), world.Clock)).SayAsync(Askers.Ada(), "atlas", "network", Some.Day(14), Now);

        Assert.Equal((Some.Day(9), false), await Told(Askers.Ben()));
        Assert.Equal((Some.Day(14), true), await Told(Askers.Ada()));
        Assert.Null(await Reported(Audience.Client));
        Assert.Equal(Some.Day(14), await Reported(Audience.Team));

        async Task<(DateOnly?, bool)> Told(Application.Access.Asker asker) =>
            Assert.IsType<MilestonesAnswer>(await new ListMilestones(world.Viewer).RunAsync(asker, "atlas", Now)).Milestones.Single(m => m.Milestone.Key == "net") is var net ? (net.Planned, net.Milestone.Expectation is not null) : default;

        async Task<DateOnly?> Reported(Audience audience) =>
            Assert.IsType<Application.Reports.StatusReportAnswer>(await world.Drafts.RunAsync(Askers.Ada(), "atlas", audience, null, Now)).Report.Milestones.Single(m => m.Milestone.Key == "net").Milestone.Expectation?.Day;
    }

    /// <summary>The report asks its project manager until each milestone has a word of the week, and asks nobody else.</summary>
    [Fact]
    public async Task Report_AsksTheProjectManagerOnceAWeek()
    {
        Assert.True(await AsksAsync(Askers.Ada()));
        Assert.False(await AsksAsync(Askers.Ben()));

        await _milestones.SaveAsync(Askers.Ada(), "atlas", Days(("net", Some.Day(11)), ("zone", Some.Day(12)), ("live", Some.Day(31))), Now);
        Assert.False(await AsksAsync(Askers.Ada()));

        _world.Clock.Advance(TimeSpan.FromDays(7));
        Assert.True(await AsksAsync(Askers.Ada()));

        async Task<bool> AsksAsync(Application.Access.Asker asker) =>
            Assert.IsType<Application.Reports.StatusReportAnswer>(await _world.Drafts.RunAsync(asker, "atlas", Audience.Team, null, Now)).AsksDays;
    }

    private static Dictionary<string, DateOnly?> Days(params (string Key, DateOnly? Day)[] days) => days.ToDictionary(d => d.Key, d => d.Day, StringComparer.Ordinal);

    private static ExpectedMilestonesAnswer Shown(Answer answer) => Assert.IsType<ExpectedMilestonesAnswer>(answer);

    private async Task<Milestone> Milestone(string key) => (await _world.Projects.ListAsync(Askers.Tenant, Now)).Single().Milestones.Single(m => m.Key == key);
}
