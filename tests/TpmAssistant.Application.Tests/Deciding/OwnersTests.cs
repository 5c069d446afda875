using Moq;
using TpmAssistant.Application.Access;
using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Cadence;
using TpmAssistant.Application.Conversations;
using TpmAssistant.Application.Owners;
using TpmAssistant.Application.Proposals;
using TpmAssistant.Application.Sources;
using TpmAssistant.Application.TaskEdits;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Snapshots;
using TpmAssistant.Testing;

namespace TpmAssistant.Application.Tests.Deciding;

public class OwnersTests
{
    private readonly ProjectWorld world = new(Some.Unowned("1", Some.Day(9)) with { Title = "Load test" });
    private readonly InMemoryRecords records = new();
    private readonly InMemoryProposalStore proposals = new();
    private readonly RecordingNotifier notifier = new();
    private readonly Mock<IConversationStore> conversations = new();
    private readonly Mock<ICalendarSource> calendar = new();
    private readonly Mock<ITaskEditor> editor = new();
    private readonly InMemoryScheduleStore schedules = new();

    public OwnersTests()
    {
        var ben = Askers.Ben();
        conversations.Setup(c => c.FindPersonalAsync(ben.Tenant, ben.Person, It.IsAny<CancellationToken>())).ReturnsAsync(new ConversationReference(
            ben.Tenant.Value, ben.Conversation.Id, ConversationScope.Personal, "https://c.example", "28:b", "29:x", ben.Person.Value));
        calendar.Setup(c => c.ReadAsync(It.IsAny<Asker>(), It.IsAny<DateTimeOffset>(), It.IsAny<DateTimeOffset>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync(new MeetingReading([], new SourceReading("calendar", "", 0, 0, Some.Now)));
        editor.SetupGet(e => e.Kind).Returns("planner");
        editor.Setup(e => e.EditAsync(It.IsAny<Asker>(), It.IsAny<TaskEdit>(), It.IsAny<CancellationToken>())).ReturnsAsync(EffectOutcome.Done("1", null));
    }

    private ProposalDesk Desk => new(proposals, world.Clock);

    private SuggestOwner Suggest => new(world.Finder, world.Viewer, calendar.Object, conversations.Object, Desk, world.Clock);

    private DirectRunner Runner => new(new EffectExecutor(proposals, [new DelegationEffect(records, notifier, Reminders, world.Clock), new TaskEditEffect([editor.Object])]));

    private DelegationReminders Reminders => new(
        records, world.Viewer, notifier, schedules, new SchedulePlanner(world.Projects), new FakeWaker(), world.Clock);

    private ConfirmProposal Confirm => new(proposals, Runner, world.Clock);

    private AnswerDelegation Answers => new(
        records, world.Viewer, Desk, Confirm, proposals, Runner, notifier, world.Clock);

    [Fact]
    public async Task RunAsync_Manager_SeesTheTeam() => Assert.Equal(2, Assert.IsType<OwnersAnswer>(await Suggest.RunAsync(Askers.Ada(), "load test", "Atlas", null, default)).Candidates.Count);

    [Fact]
    public async Task RunAsync_Member_IsRefused() => Assert.Equal("owner-not-yours", Assert.IsType<Refusal>(await Suggest.RunAsync(Askers.Ben(), "load test", "Atlas", null, default)).Code);

    [Fact]
    public async Task RunAsync_WhereOthersReadAlong_IsRefused() =>
        Assert.Equal("personal-chat-only", Assert.IsType<Refusal>(await Suggest.RunAsync(Askers.Ada(ConversationScope.Group, "g"), "load test", "Atlas", null, default)).Code);

    [Theory]
    [InlineData("Ben", "Ben Example")]
    [InlineData("ada example", "Ada Example")]
    public async Task RunAsync_SomebodyInMind_StandsFirst(string named, string name)
    {
        var answer = Assert.IsType<OwnersAnswer>(await Suggest.RunAsync(Askers.Ada(), "load test", "Atlas", named, default));

        Assert.Equal((name, name, 2), (answer.Asked!.Name, answer.Candidates[0].Person.Name, answer.Candidates.Count));
    }

    [Fact]
    public async Task RunAsync_SomebodyOutsideTheTeamInMind_IsSaid() =>
        Assert.Equal("owner-not-in-team", Assert.IsType<Refusal>(await Suggest.RunAsync(Askers.Ada(), "load test", "Atlas", "Zoe", default)).Code);

    [Fact]
    public async Task RunAsync_NoTask_OffersThoseWithoutAnOwner() => Assert.Equal("1", Assert.Single(Assert.IsType<OwnerUnclear>(await Suggest.RunAsync(Askers.Ada(), null, "Atlas", null, default)).Choices).Id);

    [Fact]
    public async Task AskAsync_BeforeTheClick_AsksNobody()
    {
        Assert.IsType<DelegationOffer>(await Suggest.AskAsync(Askers.Ada(), "Atlas", "1", Askers.BenId.Value, default));
        Assert.Empty(notifier.Told);
    }

    [Fact]
    public async Task AnswerAsync_Accepted_AssignsWithTheirOwnRightsOnceAndTellsTheAsker()
    {
        var id = await AskedAsync();

        var mine = Assert.IsType<DelegationAnswer>(await Answers.RunAsync(Askers.Ben(), id, DelegationReply.Accepted, null, null, default));
        await Answers.RunAsync(Askers.Ben(), id, DelegationReply.Declined, null, null, default);

        Assert.Equal((DelegationReply.Accepted, true), (mine.Delegation.Reply, mine.Delegation.IsAssigned));
        editor.Verify(e => e.EditAsync(It.Is<Asker>(a => a.Person == Askers.BenId), It.Is<TaskEdit>(t => t.Wanted.Assignees.Single().Id == Askers.BenId), It.IsAny<CancellationToken>()), Times.Once);
        Assert.Equal(DelegationReply.Accepted, Assert.IsType<DelegationOutcome>(Assert.Single(notifier.Told, t => t.Person.Person == Askers.AdaId).Answer).Delegation.Reply);
    }

    [Fact]
    public async Task AnswerAsync_OtherTerms_ChangesNothingInThePlan()
    {
        var id = await AskedAsync();

        Assert.Equal("delegation-no-terms", Assert.IsType<Refusal>(await Answers.RunAsync(Askers.Ben(), id, DelegationReply.Renegotiated, null, " ", default)).Code);
        Assert.Equal("delegation-past", Assert.IsType<Refusal>(await Answers.RunAsync(Askers.Ben(), id, DelegationReply.Renegotiated, Some.Day(-3), null, default)).Code);
        Assert.Equal(Some.Day(12), Assert.IsType<DelegationAnswer>(await Answers.RunAsync(Askers.Ben(), id, DelegationReply.Renegotiated, Some.Day(12), null, default)).Delegation.NewDate);
        editor.Verify(e => e.EditAsync(It.IsAny<Asker>(), It.IsAny<TaskEdit>(), It.IsAny<CancellationToken>()), Times.Never);
    }

    [Fact]
    public async Task AnswerAsync_BySomebodyElse_IsRefused() =>
        Assert.Equal("delegation-gone", Assert.IsType<Refusal>(await Answers.RunAsync(Askers.Ada(), await AskedAsync(), DelegationReply.Accepted, null, null, default)).Code);

    [Theory]
    [InlineData(3, 0, 0)]
    [InlineData(2, 0, 1)]
    [InlineData(2, 1, 1)]
    [InlineData(1, 0, 1)]
    [InlineData(0, 0, 0)]
    [InlineData(-1, 0, 0)]
    public async Task Reminder_OnceBeforeTheDayAndNeverAfter(int dueIn, int runsBefore, int reminders)
    {
        await AskedAsync();
        world.Source.Tasks = [.. world.Source.Tasks.Select(t => t with { Due = Some.Day(dueIn) })];
        var daily = (await schedules.FindAsync(Askers.Tenant, new($"delegations:{Askers.BenId}"), default))!;

        for (var run = 0; run <= runsBefore; run++)
            Assert.Equal(RunOutcome.Done, await Reminders.RunAsync(new Firing(daily, null!, Some.Now, 0), default));

        Assert.Equal(reminders, notifier.Told.Count(t => t.Answer is DelegationReminder));
        Assert.All(notifier.Told.Where(t => t.Answer is DelegationReminder), t => Assert.Equal(Askers.BenId, t.Person.Person));
    }

    [Theory]
    [InlineData(DelegationReply.Accepted, 1)]
    [InlineData(DelegationReply.Declined, 0)]
    public async Task Reminder_OfWhatWasAnswered_ComesForWhatWasTaken(DelegationReply reply, int reminders)
    {
        await Answers.RunAsync(Askers.Ben(), await AskedAsync(), reply, null, null, default);
        world.Source.Tasks = [.. world.Source.Tasks.Select(t => t with { Due = Some.Day(1) })];

        await Reminders.RunAsync(new Firing((await schedules.FindAsync(Askers.Tenant, new($"delegations:{Askers.BenId}"), default))!, null!, Some.Now, 0), default);

        Assert.Equal(reminders, notifier.Told.Count(t => t.Answer is DelegationReminder));
    }

    private async Task<string> AskedAsync()
    {
        var offer = Assert.IsType<DelegationOffer>(await Suggest.AskAsync(Askers.Ada(), "Atlas", "1", Askers.BenId.Value, default));
        await Confirm.RunAsync(Askers.Ada(), offer.Proposal.Id, offer.Proposal.Hash, default);
        var told = Assert.Single(notifier.Told);
        Assert.Equal(Askers.Ben().Conversation.Id, told.Person.Conversation.Id);
        return Assert.IsType<DelegationAnswer>(told.Answer).Delegation.Id;
    }

    private sealed class DirectRunner(EffectExecutor executor) : IEffectRunner
    {
        public Task<Proposal?> StartAsync(TenantId tenant, ProposalId id) => executor.ExecuteAsync(tenant, id, CancellationToken.None);
    }
}
