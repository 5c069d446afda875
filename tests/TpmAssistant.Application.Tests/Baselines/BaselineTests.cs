using TpmAssistant.Application.Access;
using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Baselines;
using TpmAssistant.Application.Decisions;
using TpmAssistant.Application.Projects;
using TpmAssistant.Application.Proposals;
using TpmAssistant.Application.TaskEdits;
using TpmAssistant.Application.Undo;
using TpmAssistant.Domain.Planning;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Testing;

namespace TpmAssistant.Application.Tests.Baselines;

public sealed class BaselineTests
{
    private readonly ProjectWorld _world;
    private readonly InMemoryRecords _records = new();
    private readonly ProjectRowUndo _rows;
    private readonly SetBaseline _baselines;
    private readonly LogChange _changes;
    private readonly DecisionBook _book;
    private readonly ScopeChangeUndo _back;
    private readonly KeptSteps _steps = new();

    public BaselineTests()
    {
        var project = ProjectWorld.Owned("Atlas") with
        {
            Dependencies = [new(Some.Ref("a"), Some.Ref("b"), Origin: Origin.Entered), new(Some.Ref("b"), Some.Ref("m"), Origin: Origin.Entered)],
            Estimates = [new(Some.Ref("a"), 3, 5, 9, Origin.Entered), new(Some.Ref("b"), 3, 5, 9, Origin.Entered)],
            Milestones = [Some.Milestone("go-live", null, null, "m")],
        };
        _world = new([project], Some.Task("a"), Some.Task("b"), Some.Task("m") with { Meanings = [LabelMeaning.Milestone] });
        var undo = new UndoDesk(_steps, _world.Clock);
        _rows = new ProjectRowUndo(_world.Projects, _records, undo);
        _baselines = new SetBaseline(_world.Viewer, _rows, _records);
        _book = new DecisionBook(_records);
        var decisions = new DecisionDesk(_world.Finder, new SharedSight(_world.Roster, _world.Directory), _book, undo, _world.Clock);
        _changes = new LogChange(
            _world.Viewer, _baselines, _records, decisions, new Words(), new CreateTask(_world.Finder, _world.Viewer, new ProposalDesk(new InMemoryProposalStore(), _world.Clock), _world.Clock), undo);
        _back = new ScopeChangeUndo(_rows, _book, _world.Projects, _records);
    }

    [Fact]
    public async Task SetBaseline_First_KeepsScopeFinishAndMilestonesAtOnce()
    {
        var answer = Assert.IsType<BaselineAnswer>(await _baselines.RunAsync(Askers.Ada(), "Atlas", null, null, default));

        Assert.Equal(1, answer.Done!.Number);
        var row = await RowAsync();
        Assert.Equal([Some.Ref("a"), Some.Ref("b")], row.Baseline!.Tasks);
        Assert.Equal(answer.Comparison.P80, row.Baseline.Finish);
        Assert.Equal(Some.Day(9), row.Milestones[0].Baseline);
        Assert.NotNull(answer.Undo);
    }

    [Fact]
    public async Task SetBaseline_Again_OnlyComparesUntilThereIsAReason()
    {
        await _baselines.RunAsync(Askers.Ada(), "Atlas", null, null, default);
        _world.Source.Tasks = [.. _world.Source.Tasks, Some.Task("new")];

        var compared = Assert.IsType<BaselineAnswer>(await _baselines.RunAsync(Askers.Ada(), "Atlas", null, null, default));
        var set = Assert.IsType<BaselineAnswer>(await _baselines.RunAsync(Askers.Ada(), "Atlas", "The sponsor asked", null, default));

        Assert.Null(compared.Done);
        Assert.Equal(Some.Ref("new"), Assert.Single(compared.Comparison.Added).Ref);
        Assert.Equal((2, "The sponsor asked"), (set.Done!.Number, set.Done.Reason));
        Assert.Empty(set.Comparison.Added);
        Assert.Equal(2, set.History.Count);
    }

    [Fact]
    public async Task SetBaseline_TakenBack_LeavesNoVersionBehind()
    {
        await _baselines.RunAsync(Askers.Ada(), "Atlas", null, null, default);
        await _baselines.RunAsync(Askers.Ada(), "Atlas", "By mistake", null, default);

        Assert.IsType<ProjectRowTakenBack>(await _rows.UndoAsync(Askers.Ada(), _steps.Steps[^1].Payload, default));
        var then = Assert.IsType<BaselineAnswer>(await _baselines.RunAsync(Askers.Ada(), "Atlas", "The sponsor asked", null, default));

        Assert.Equal(["", "The sponsor asked"], then.History.Select(h => h.Reason));
        Assert.Equal(2, then.Done!.Number);
    }

    [Fact]
    public async Task SetBaseline_ByAMember_IsRefused() =>
        Assert.Equal("baseline-not-yours", Assert.IsType<Refusal>(await _baselines.RunAsync(Askers.Ben(), "Atlas", null, null, default)).Code);

    [Fact]
    public async Task Undo_OfABaseline_BringsTheRowBackUnlessItChangedSince()
    {
        var before = await RowAsync();
        await _baselines.RunAsync(Askers.Ada(), "Atlas", null, null, default);
        var after = await RowAsync();
        var step = Serialization.ProductJson.Serialize(new ProjectRowStep(before.Id, before, after, "baseline"));

        Assert.IsType<ProjectRowTakenBack>(await _rows.UndoAsync(Askers.Ada(), step, default));
        Assert.Null((await RowAsync()).Baseline);
        Assert.Equal(UndoErrors.ChangedSince, await _rows.UndoAsync(Askers.Ada(), step, default));
    }

    [Theory]
    [InlineData(true, 5)]
    [InlineData(false, 0)]
    public async Task LogChange_WorkByThePeopleWhoHoldTheDate_MovesItAndOtherWorkDoesNot(bool onThePath, int atLeast)
    {
        var answer = Assert.IsType<ScopeChangeAnswer>(await _changes.AddAsync(Askers.Ada(), "Atlas", new TypedChange("Single sign-on", "5", "go-live", onThePath), default));

        var moved = Domain.Calendars.WorkingCalendar.Standard.WorkingDaysBetween(answer.Change.P80Before!.Value, answer.Change.P80After!.Value);
        Assert.InRange(moved, atLeast, atLeast + 4);
        Assert.Equal([3.75, 5, 7.5], answer.Change.Days);
    }

    [Theory]
    [InlineData("soon")]
    [InlineData("1 2")]
    [InlineData("-4")]
    [InlineData(null)]
    public async Task LogChange_DaysThatAreNone_AreAskedAgain(string? days)
    {
        if (days == "-4") days = "0";
        Assert.NotNull(Assert.IsType<ChangeFormAnswer>(await _changes.AddAsync(Askers.Ada(), "Atlas", new TypedChange("Single sign-on", days, null, true), default)).BadDays);
    }

    [Fact]
    public async Task LogChange_NumberTakenMeanwhile_TakesTheNextAndLosesNeither()
    {
        var first = Assert.IsType<ScopeChangeAnswer>(await _changes.AddAsync(Askers.Ada(), "Atlas", new TypedChange("Single sign-on", "5", null, true), default)).Change;
        // Stands where the second would go, as if somebody had stored it since the log was read.
        var meanwhile = LogChange.KeyOf((await RowAsync()).Id, 2);
        await _records.TrySaveAsync(Askers.Ada().Tenant, meanwhile, first with { Number = 0, Request = "Audit log" }, 0, default);

        var answer = Assert.IsType<ScopeChangeAnswer>(await _changes.AddAsync(Askers.Ada(), "Atlas", new TypedChange("Dark theme", "5", null, true), default));

        Assert.Equal(3, answer.Change.Number);
        Assert.Equal("Audit log", (await _records.ReadAsync<ScopeChange>(Askers.Ada().Tenant, meanwhile, default))!.Body.Request);
    }

    [Fact]
    public async Task Decide_Accepted_SetsABaselineWithTheChangeAsReasonOnce()
    {
        await _baselines.RunAsync(Askers.Ada(), "Atlas", null, null, default);
        var asked = Assert.IsType<ScopeChangeAnswer>(await _changes.AddAsync(Askers.Ada(), "Atlas", new TypedChange("Single sign-on", "3 5 8", null, true), default));

        var decided = Assert.IsType<ScopeChangeAnswer>((await _changes.DecideAsync(Askers.Ada(), "Atlas", 1, accept: true, default)).Change);
        var again = (await _changes.DecideAsync(Askers.Ada(), "Atlas", 1, accept: false, default)).Change;

        Assert.Equal((ChangeState.Accepted, asked.Change.P80After), (decided.Change.State, decided.Promised));
        Assert.Equal("change-gone", Assert.IsType<Refusal>(again).Code);
        var compared = Assert.IsType<BaselineAnswer>(await _baselines.RunAsync(Askers.Ada(), "Atlas", null, null, default));
        Assert.Equal("C-1: Single sign-on", compared.History[^1].Reason);
    }

    [Fact]
    public async Task Log_TasksThatCameWithoutAChange_AreSeen()
    {
        await _baselines.RunAsync(Askers.Ada(), "Atlas", null, null, default);
        _world.Source.Tasks = [.. _world.Source.Tasks, Some.Task("new"), Some.Task("bug") with { Meanings = [LabelMeaning.Defect] }];

        var log = Assert.IsType<ChangeLogAnswer>(await _changes.RunAsync(Askers.Ada(), "Atlas", null, default));

        Assert.Equal(Some.Ref("new"), Assert.Single(log.Comparison.Added).Ref);
        Assert.Equal(.5, log.Comparison.Growth);
    }

    [Fact]
    public async Task Decide_Accepted_ProposesItsTaskAndNotesTheDecision()
    {
        await _baselines.RunAsync(Askers.Ada(), "Atlas", null, null, default);
        await _changes.AddAsync(Askers.Ada(), "Atlas", new TypedChange("Single  sign-on", "3 5 8", "go-live", true), default);

        var decided = await _changes.DecideAsync(Askers.Ada(), "Atlas", 1, accept: true, default);

        Assert.Equal(("Single sign-on", "Atlas", (await RowAsync()).Milestones[0].Baseline), (decided.Task!.Creation.Title, decided.Task.Creation.Project, decided.Task.Creation.Due));
        var noted = Assert.Single((await _book.ReadAsync(Askers.Tenant, new("atlas"), default)).Decisions);
        Assert.Equal("Accepted C-1", noted.Title);
        Assert.Equal(noted.Number, Assert.IsType<ScopeChangeAnswer>(decided.Change).Change.Decision);
    }

    [Fact]
    public async Task Decide_Rejected_IsNotedAndProposesNothing()
    {
        await _changes.AddAsync(Askers.Ada(), "Atlas", new TypedChange("Single sign-on", "5", null, true), default);

        var decided = await _changes.DecideAsync(Askers.Ada(), "Atlas", 1, accept: false, default);

        Assert.Null(decided.Task);
        Assert.Null((await RowAsync()).Baseline);
        Assert.Equal("Rejected C-1", Assert.Single((await _book.ReadAsync(Askers.Tenant, new("atlas"), default)).Decisions).Title);
    }

    [Fact]
    public async Task Undo_OfAnAcceptedChange_TakesBaselineAndDecisionBackAndOpensIt()
    {
        await _baselines.RunAsync(Askers.Ada(), "Atlas", null, null, default);
        var before = Serialization.ProductJson.Serialize(await RowAsync());
        await _changes.AddAsync(Askers.Ada(), "Atlas", new TypedChange("Single sign-on", "5", null, true), default);
        await _changes.DecideAsync(Askers.Ada(), "Atlas", 1, accept: true, default);

        Assert.IsType<ProjectRowTakenBack>(await _back.UndoAsync(Askers.Ada(), _steps.Steps.Last(s => s.Kind == "scope-change").Payload, default));

        Assert.Equal(before, Serialization.ProductJson.Serialize(await RowAsync()));
        Assert.Single(await _records.ListAsync<BaselineVersion>(Askers.Tenant, "baseline", "atlas", default));
        Assert.Empty((await _book.ReadAsync(Askers.Tenant, new("atlas"), default)).Decisions);
        var log = Assert.IsType<ChangeLogAnswer>(await _changes.RunAsync(Askers.Ada(), "Atlas", null, default));
        Assert.Equal((ChangeState.Open, (int?)null), (log.Changes[0].State, log.Changes[0].Decision));
    }

    [Fact]
    public async Task Log_TaskOfAnAcceptedChange_IsNoCreep()
    {
        await _baselines.RunAsync(Askers.Ada(), "Atlas", null, null, default);
        await _changes.AddAsync(Askers.Ada(), "Atlas", new TypedChange("Single sign-on", "5", null, true), default);
        await _changes.DecideAsync(Askers.Ada(), "Atlas", 1, accept: true, default);
        _world.Source.Tasks = [.. _world.Source.Tasks, Some.Task("sso") with { Title = "Single sign-on" }, Some.Task("new")];

        var log = Assert.IsType<ChangeLogAnswer>(await _changes.RunAsync(Askers.Ada(), "Atlas", null, default));

        Assert.Equal(Some.Ref("new"), Assert.Single(log.Comparison.Added).Ref);
    }

    [Theory]
    [InlineData(null, "2026-01-01", "2026-03-31")]
    [InlineData("next", "2026-04-01", "2026-06-30")]
    [InlineData("Q4", "2026-10-01", "2026-12-31")]
    [InlineData("2027-Q2", "2027-04-01", "2027-06-30")]
    public async Task Roadmap_Quarter_HoldsItsMilestones(string? quarter, string from, string to)
    {
        var answer = Assert.IsType<RoadmapAnswer>(await new ShowRoadmap(_world.Finder, _world.Viewer, _world.Clock).RunAsync(Askers.Ada(), quarter, default));

        Assert.Equal((DateOnly.Parse(from, null), DateOnly.Parse(to, null)), (answer.From, answer.To));
        Assert.Equal(quarter is null ? 1 : 0, answer.Milestones.Count);
        Assert.Equal("Atlas", Assert.Single(answer.Lanes).Project.Name);
    }

    [Fact]
    public async Task Roadmap_NoQuarter_IsRefused() =>
        Assert.Equal("bad-argument", Assert.IsType<Refusal>(await new ShowRoadmap(_world.Finder, _world.Viewer, _world.Clock).RunAsync(Askers.Ada(), "soon", default)).Code);

    private async Task<Project> RowAsync() => (await _world.Projects.ListAsync(Askers.Tenant, default)).Single();

    private sealed class Words : IChangeWords
    {
        public string Decided(Project project, ScopeChange change, string locale) => $"{change.State} C-{change.Number}";

        public string Impact(Project project, ScopeChange change, string locale) => "";
    }

    private sealed class KeptSteps : IUndoStore
    {
        public List<UndoStep> Steps { get; } = [];

        public Task AddAsync(UndoStep step, CancellationToken cancellationToken)
        {
            Steps.Add(step);
            return Task.CompletedTask;
        }

        public Task<UndoStep?> TakeAsync(Asker asker, UndoId id, DateTimeOffset notBefore, CancellationToken cancellationToken) => Task.FromResult<UndoStep?>(null);
    }
}
