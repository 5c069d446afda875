using Moq;
using TpmAssistant.Application.Access;
using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Functions;
using TpmAssistant.Application.Proposals;
using TpmAssistant.Application.Sources;
using TpmAssistant.Application.TaskEdits;
using TpmAssistant.Domain.Calendars;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Snapshots;
using TpmAssistant.Domain.Tasks;
using TpmAssistant.Testing;

namespace TpmAssistant.Application.Tests.TaskEdits;

public sealed class TaskProposalTests
{
    private static readonly Asker Group = Askers.Ada(ConversationScope.Group, "19:chat");

    private readonly InMemoryProposalStore _proposals = new();
    private readonly Mock<IPersonalWorkSource> _own = new();
    private readonly ProjectWorld _world = new(
        [ProjectWorld.Owned("Atlas"), ProjectWorld.Owned("Borealis")],
        Some.Task("load", Some.Day(3)) with { Title = "Load test over the private line", Assignees = [ProjectWorld.Ben] },
        Some.InProgress("rules", Some.Day(-2)) with { Title = "Firewall rules" },
        Some.Task("rules-2", Some.Day(9)) with { Title = "Firewall audit" });

    public TaskProposalTests() => _own.Setup(o => o.ReadAsync(It.IsAny<Asker>(), It.IsAny<CancellationToken>())).ReturnsAsync(new PersonalReading(
        [Some.Task("mine", Some.Today) with { Ref = new ItemRef(SourceKinds.ToDo, "mine"), Title = "Call Karl" }], [], [], Coverage.None));

    [Fact]
    public async Task Create_NoProject_IsPrivateAndStored()
    {
        var answer = Assert.IsType<TaskCreationAnswer>(await Create("  Call\u200b Karl ", null));

        Assert.Equal((SourceKinds.ToDo, "Call Karl", true), (answer.Creation.Source, answer.Creation.Title, answer.Creation.IsPrivate));
        Assert.Equal(answer.Creation, TaskCreationEffect.Read(answer.Proposal) with { Assignees = answer.Creation.Assignees });
        Assert.Equal(["Atlas", "Borealis"], answer.Elsewhere);
    }

    [Fact]
    public async Task Create_ForSomebodyElseWithoutAProject_AsksWhichProject()
    {
        var choice = Assert.IsType<DidYouMean>(await Create("Check logs", null, "Ben Example"));

        Assert.Equal(["Atlas", "Borealis"], choice.Readings.Select(r => r.Call.Arguments["project"]));
        Assert.All(choice.Readings, r => Assert.Equal(("Tasks-CreateTask", "Ben Example"), (r.Call.Name, r.Call.Arguments["assignee"])));
    }

    [Fact]
    public async Task Create_WhereOthersReadAlong_IsNeverPrivate() =>
        Assert.IsNotType<TaskCreationAnswer>(await Create("Call Karl", null, asker: Group));

    [Fact]
    public async Task Create_InAProject_NamesThePlanThePersonAndATwin()
    {
        var answer = Assert.IsType<TaskCreationAnswer>(await Create("firewall rules", "Atlas", "Ben", Some.Day(5)));

        Assert.Equal(("plan-Atlas", "Atlas", Some.Day(5)), (answer.Creation.PlanId, answer.Creation.Project, answer.Creation.Due!.Value));
        Assert.Equal("ben@example.test", Assert.Single(answer.Creation.Assignees).Email);
        Assert.Equal("Firewall rules", answer.Twin!.Title);
    }

    [Fact]
    public async Task Create_AmbiguousPerson_GivesChoicesAndStoresNothing()
    {
        var choice = Assert.IsType<DidYouMean>(await Create("Check logs", "Atlas", "Example"));

        Assert.Equal(["Ada Example", "Ben Example"], choice.Readings.Select(r => r.Call.Arguments["assignee"]));
        Assert.Empty(_proposals.All);
    }

    [Theory]
    [InlineData("", "task-no-title")]
    [InlineData("\u200b\u2066", "task-no-title")]
    public async Task Create_NothingToDo_IsRefused(string title, string code) => Assert.Equal(code, Assert.IsType<Refusal>(await Create(title, "Atlas")).Code);

    [Fact]
    public async Task Create_TooLongForPlanner_IsRefused() => Assert.Equal("task-too-long", Assert.IsType<Refusal>(await Create(new string('x', 256), "Atlas")).Code);

    [Fact]
    public async Task Update_NothingWanted_ShowsTheTask() =>
        Assert.Equal("Load test over the private line", Assert.IsType<TaskShownAnswer>(await Update("load test", new TaskWish(), "Atlas")).Task.Title);

    [Fact]
    public async Task Update_SeveralFit_GivesThemToChooseFromById()
    {
        var choice = Assert.IsType<DidYouMean>(await Update("firewall", new TaskWish { Due = Some.Day(7) }, "Atlas"));

        Assert.Equal(["rules", "rules-2"], choice.Readings.Select(r => r.Call.Arguments["task"]).Order(StringComparer.Ordinal));
        Assert.All(choice.Readings, r => Assert.Equal($"{Some.Day(7):O}", r.Call.Arguments["due"]));
        Assert.Empty(_proposals.All);
    }

    [Fact]
    public async Task Update_Wanted_HoldsWhatWasShownAndWhatIsToBe()
    {
        var edit = Assert.IsType<TaskEditAnswer>(await Update("load test", new TaskWish { Due = Some.Day(7), Assignee = "me", Progress = TaskProgress.Started }, "Atlas")).Edit;

        Assert.Equal((Some.Day(3), 0, "Ben Example"), (edit.Shown.Due!.Value, edit.Shown.Percent, Assert.Single(edit.Shown.Assignees).Name));
        Assert.Equal((Some.Day(7), 50, "Ada Example"), (edit.Wanted.Due!.Value, edit.Wanted.Percent, Assert.Single(edit.Wanted.Assignees).Name));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(-1)]
    public async Task Update_ByWorkingDays_CountsFromTheDayItHas(int later)
    {
        var edit = Assert.IsType<TaskEditAnswer>(await Update("load test", new TaskWish { Later = later }, "Atlas")).Edit;

        var working = later > 0
            ? WorkingCalendar.Standard.WorkingDaysBetween(edit.Shown.Due!.Value, edit.Wanted.Due!.Value)
            : -WorkingCalendar.Standard.WorkingDaysBetween(edit.Wanted.Due!.Value, edit.Shown.Due!.Value);
        Assert.Equal(later, working);
    }

    [Fact]
    public async Task Update_AlreadySo_ProposesNothing()
    {
        Assert.Equal("task-already-so", Assert.IsType<Refusal>(await Update("load test", new TaskWish { Assignee = "Ben" }, "Atlas")).Code);
        Assert.Empty(_proposals.All);
    }

    [Fact]
    public async Task Update_OwnToDo_IsFoundInPrivateOnly()
    {
        Assert.Null(Assert.IsType<TaskEditAnswer>(await Update("call karl", new TaskWish { Progress = TaskProgress.Done })).Edit.Project);
        Assert.Equal("task-is-private", Assert.IsType<Refusal>(await Update("call karl", new TaskWish { Assignee = "Ben" })).Code);
        Assert.IsType<Refusal>(await Use().RunAsync(Group, "call karl", null, new TaskWish { Progress = TaskProgress.Done }, default));
        _own.Verify(o => o.ReadAsync(Group, It.IsAny<CancellationToken>()), Times.Never);
    }

    [Fact]
    public async Task Again_TaskChangedMeanwhile_ProposesTheSameChangeForTheTaskAsItIsNow()
    {
        var old = Assert.IsType<TaskEditAnswer>(await Update("load test", new TaskWish { Due = Some.Day(7) }, "Atlas")).Edit;
        _world.Source.Tasks = [.. _world.Source.Tasks.Select(t => t.Ref.Id == "load" ? t with { Due = Some.Day(4) } : t)];

        var fresh = Assert.IsType<TaskEditAnswer>(await Use().AgainAsync(Askers.Ada(), old, default));

        Assert.True(fresh.IsFresh);
        Assert.Equal((Some.Day(4), Some.Day(7)), (fresh.Edit.Shown.Due!.Value, fresh.Edit.Wanted.Due!.Value));
    }

    [Fact]
    public async Task Redraft_OpenProposal_TakesItsPlace()
    {
        var old = Assert.IsType<TaskCreationAnswer>(await Create("Check logs", "Atlas"));
        var redraft = new RedraftTask(_proposals, new DiscardProposal(_proposals), Maker());

        var changed = Assert.IsType<TaskCreationAnswer>(await redraft.RunAsync(Askers.Ada(), old.Proposal.Id, "Check the logs", Askers.BenId.Value, Some.Day(1), default));
        var again = await redraft.RunAsync(Askers.Ada(), old.Proposal.Id, "Something else", null, null, default);

        Assert.Equal(("Check the logs", "Ben Example", old.Proposal.Id.Value), (changed.Creation.Title, changed.Creation.Assignees[0].Name, changed.Creation.Card));
        Assert.Equal(ProposalState.Discarded, (await _proposals.FindAsync(Askers.Tenant, old.Proposal.Id, default))!.State);
        Assert.Equal(ClickResult.Discarded, Assert.IsType<ProposalClickAnswer>(again).Result);
    }

    private CreateTask Maker() => new(_world.Finder, _world.Viewer, new ProposalDesk(_proposals, _world.Clock), _world.Clock);

    private UpdateTask Use() => new(_world.Finder, _world.Viewer, _own.Object, new ProposalDesk(_proposals, _world.Clock), _world.Clock);

    private Task<Answer> Create(string title, string? project, string? assignee = null, DateOnly? due = null, Asker? asker = null) =>
        Maker().RunAsync(asker ?? Askers.Ada(), title, project, assignee, due, default);

    private Task<Answer> Update(string task, TaskWish wish, string? project = null) => Use().RunAsync(Askers.Ada(), task, project, wish, default);
}
