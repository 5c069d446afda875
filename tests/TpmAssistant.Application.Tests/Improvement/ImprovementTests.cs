using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Improvement;
using TpmAssistant.Application.Projects;
using TpmAssistant.Application.Records;
using TpmAssistant.Application.Undo;
using TpmAssistant.Domain.Improvement;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Tasks;
using TpmAssistant.Testing;

namespace TpmAssistant.Application.Tests.Improvement;

public class ImprovementTests
{
    private readonly InMemoryUndoStore steps = new();
    private readonly ExperimentRecords books;
    private readonly ProjectWorld world = new(
        [ProjectWorld.Owned("Atlas")],
        [
            .. Enumerable.Range(1, 12).Select(i => Some.Done($"f{i}") with { Schedule = Began(-20), CompletedOn = Some.Day(-16) }),
            .. Enumerable.Range(1, 8).Select(i => Some.InProgress($"b{i}") with { Schedule = Began(-5) }),
        ]);

    public ImprovementTests() => books = new(world.Records, new UndoDesk(steps, world.Clock));

    private ExperimentShelf Shelf => new(world.Viewer, books);

    private SuggestImprovement Improve => new(Shelf);

    private UndoChange Undo => new(steps, [books], world.Clock);

    [Fact]
    public async Task RunAsync_FarMoreInProgressThanPeople_SuggestsALimit()
    {
        var answer = await SuggestedAsync();

        Assert.Equal(Practice.LimitWork, answer.Suggestion!.Practice);
        Assert.True(answer.Plan!.FollowUpOn > answer.StatusDate);
    }

    [Fact]
    public async Task StartAsync_Started_RunsAndIsNotStartedTwice()
    {
        var running = await StartAsync();
        var again = Assert.IsType<ExperimentAnswer>(await Improve.StartAsync(Askers.Ada(), "Atlas", Practice.LimitWork, "", default));

        Assert.NotNull(running.Undo);
        Assert.Null(again.Undo);
        Assert.Single((await Shelf.ReadAsync(Askers.Ada(), new("atlas"), default)).Experiments);
        Assert.IsType<ExperimentAnswer>(await Improve.RunAsync(Askers.Ada(), "Atlas", default));
    }

    [Fact]
    public async Task StartAsync_TakenBack_IsSuggestedAgain()
    {
        var running = await StartAsync();
        Assert.Equal("experiment", Assert.IsType<RecordTakenBack>(await Undo.RunAsync(Askers.Ada(), running.Undo!.Value, default)).What);

        Assert.NotNull((await SuggestedAsync()).Suggestion);
    }

    [Fact]
    public async Task StartAsync_WhatTheFiguresDoNotSay_IsNotStarted() =>
        Assert.IsType<SuggestionAnswer>(await Improve.StartAsync(Askers.Ada(), "Atlas", Practice.WorkTogether, "No such bucket", default));

    [Fact]
    public async Task DeclineAsync_WithAReason_IsNotSuggestedAgain()
    {
        var next = Assert.IsType<SuggestionAnswer>(await Improve.DeclineAsync(Askers.Ada(), "Atlas", Practice.LimitWork, "", "Not before the release", default));

        Assert.Equal((Practice.LimitWork, 1), (next.Declined, next.SetAside));
        Assert.NotEqual(Practice.LimitWork, next.Suggestion?.Practice);
        await Undo.RunAsync(Askers.Ada(), next.Undo!.Value, default);
        Assert.Equal(Practice.LimitWork, (await SuggestedAsync()).Suggestion!.Practice);
    }

    [Fact]
    public async Task DeclineAsync_WithoutAReason_IsRefused() =>
        Assert.Equal("experiment-no-reason", Assert.IsType<Refusal>(await Improve.DeclineAsync(Askers.Ada(), "Atlas", Practice.LimitWork, "", " ", default)).Code);

    [Theory]
    [InlineData(true, ExperimentState.Kept)]
    [InlineData(false, ExperimentState.Dropped)]
    public async Task EndAsync_KeptOrDropped_RemembersWhatItHadBrought(bool keep, ExperimentState state)
    {
        await StartAsync();

        var ended = Assert.IsType<ExperimentAnswer>(await Improve.EndAsync(Askers.Ada(), "Atlas", 1, keep, next: false, default));

        Assert.Equal((state, ExperimentVerdict.TooFew), (ended.Experiment.State, ended.Experiment.Outcome!.Verdict));
        Assert.Equal(1, (await SuggestedAsync()).SetAside);
    }

    [Fact]
    public async Task EndAsync_AskedForTheNext_ShowsIt()
    {
        await StartAsync();

        Assert.Equal(ExperimentState.Dropped, Assert.IsType<SuggestionAnswer>(await Improve.EndAsync(Askers.Ada(), "Atlas", 1, keep: false, next: true, default)).Ended!.State);
    }

    [Fact]
    public async Task StartAsync_NotTheManager_IsRefused() =>
        Assert.Equal("experiment-not-yours", Assert.IsType<Refusal>(await Improve.StartAsync(Askers.Ben(), "Atlas", Practice.LimitWork, "", default)).Code);

    [Fact]
    public async Task RunAsync_ClientsReader_IsRefused()
    {
        await world.Projects.PutAsync(
            ProjectWorld.Owned("Atlas") with { Members = [new ProjectMember(ProjectWorld.Ada, "TPM"), new ProjectMember(ProjectWorld.Ben, "Client", Audience.Client)] }, default);

        Assert.Equal("plan-not-for-clients", Assert.IsType<Refusal>(await Improve.RunAsync(Askers.Ben(), "Atlas", default)).Code);
    }

    [Fact]
    public async Task ShowExperiments_ListsRunningAndDeclined()
    {
        await StartAsync();

        var all = Assert.IsType<ExperimentsAnswer>(await new ShowExperiments(world.Finder, Shelf, world.Clock).RunAsync(Askers.Ada(), null, default));

        Assert.Equal(ExperimentState.Running, Assert.Single(all.Experiments).Experiment.State);
    }

    private async Task<SuggestionAnswer> SuggestedAsync() => Assert.IsType<SuggestionAnswer>(await Improve.RunAsync(Askers.Ada(), "Atlas", default));

    private async Task<ExperimentAnswer> StartAsync() => Assert.IsType<ExperimentAnswer>(await Improve.StartAsync(Askers.Ada(), "Atlas", Practice.LimitWork, "", default));

    private static TaskSchedule Began(int day) => new() { ActualStart = Some.Day(day).ToDateTime(new TimeOnly(9, 0)) };
}
