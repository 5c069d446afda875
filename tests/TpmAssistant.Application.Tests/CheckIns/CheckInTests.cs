using Moq;
using TpmAssistant.Application.Access;
using TpmAssistant.Application.Answers;
using TpmAssistant.Application.CheckIns;
using TpmAssistant.Application.Conversations;
using TpmAssistant.Application.Proposals;
using TpmAssistant.Application.Tasks;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Testing;

namespace TpmAssistant.Application.Tests.CheckIns;

public sealed class CheckInTests
{
    private static readonly Person Absent = Some.Person("Zoe Absent");

    private readonly InMemoryProposalStore _proposals = new();
    private readonly InMemoryCheckIns _checkIns = new();
    private readonly RecordingNotifier _notifier = new();
    private readonly Mock<ITaskWriter> _tasks = new();
    private readonly Mock<IPersonalChats> _chats = new();
    private readonly ProjectWorld _world = new(
        Some.InProgress("late", Some.Day(-1)) with { Assignees = [ProjectWorld.Ben] }, Some.Task("soon", Some.Day(2)) with { Assignees = [ProjectWorld.Ben] },
        Some.Blocked("hers") with { Assignees = [ProjectWorld.Ada, Absent] });

    public CheckInTests()
    {
        foreach (var asker in new[] { Askers.Ada(), Askers.Ben() })
        {
            _chats.Setup(c => c.FindOrOpenAsync(asker.Tenant, asker.Person, It.IsAny<IReadOnlyList<string>>(), It.IsAny<CancellationToken>())).ReturnsAsync(new ConversationReference(
                asker.Tenant.Value, asker.Conversation.Id, ConversationScope.Personal, "https://c.example", "28:b", "29:x", asker.Person.Value));
        }

        _tasks.Setup(t => t.ChangeAsync(It.IsAny<Asker>(), It.IsAny<TaskChange>(), It.IsAny<CancellationToken>())).ReturnsAsync(EffectOutcome.Done("x", null));
    }

    [Fact]
    public async Task Request_Project_OffersWhomToAskAboutWhatAndAsksNobody()
    {
        var offer = await OfferAsync();

        Assert.Equal([("Ada Example", 1), ("Ben Example", 2)], offer.Offer.CheckIns.Select(c => (c.Person.Name, c.Tasks.Count)));
        Assert.Equal("Zoe Absent", Assert.Single(offer.Unreachable).Person.Name);
        Assert.Empty(_notifier.Told);
    }

    [Fact]
    public async Task Request_ByAMemberWhoDoesNotOwnIt_IsRefused() =>
        Assert.Equal("not-yours-to-ask", Assert.IsType<Refusal>(await Request().RunAsync(Askers.Ben(), "Atlas", default)).Code);

    [Fact]
    public async Task Ask_SomeUnticked_AsksTheOthersPrivatelyAndShowsTheAskerOneCard()
    {
        await AskAsync(Askers.BenId);

        Assert.Equal(["a:ben", "a:ada"], _notifier.Told.Select(t => t.Person.Conversation.Id));
        Assert.Equal("late", Assert.IsType<CheckInAnswer>(_notifier.Told[0].Answer).CheckIn.Next!.Task.Id);
        Assert.Single(Assert.IsType<CheckInStatusAnswer>(_notifier.Told[1].Answer).Round);
    }

    [Fact]
    public async Task Ask_AgainInTheSameWeek_AsksOnlyThoseWhoWereNot()
    {
        await AskAsync(Askers.BenId);
        _world.Clock.Advance(TimeSpan.FromDays(2));
        var again = await OfferAsync();

        Assert.Equal(["Ada Example"], again.Offer.CheckIns.Select(c => c.Person.Name));
        Assert.Equal(["Ben Example"], again.AskedBefore.Select(p => p.Name));
        await AskAsync(Askers.AdaId);
        Assert.IsType<CheckInStatusAnswer>(await Request().RunAsync(Askers.Ada(), "Atlas", default));
        _world.Clock.Advance(TimeSpan.FromDays(7));
        Assert.Equal(2, (await OfferAsync()).Offer.CheckIns.Count);
    }

    [Fact]
    public async Task Ask_ClickTwice_AsksOnce()
    {
        var offer = await OfferAsync();
        var all = offer.Offer.CheckIns.Select(c => c.Person.Person.Value).ToHashSet();
        await Request().AskAsync(Askers.Ada(), offer.Proposal!.Id, offer.Proposal.Hash, all, default);
        var told = _notifier.Told.Count;
        await Request().AskAsync(Askers.Ada(), offer.Proposal.Id, offer.Proposal.Hash, all, default);

        Assert.Equal((3, 3), (told, _notifier.Told.Count));
    }

    [Theory]
    [InlineData(CheckInReplyKind.Done, true)]
    [InlineData(CheckInReplyKind.NewDate, true)]
    [InlineData(CheckInReplyKind.OnDate, false)]
    [InlineData(CheckInReplyKind.Blocked, false)]
    [InlineData(CheckInReplyKind.Skipped, false)]
    public async Task Answer_ByTheOwner_ChangesTheTaskWhereItSaysSoAndGoesOn(CheckInReplyKind kind, bool writes)
    {
        await AskAsync(Askers.BenId);
        var next = Assert.IsType<CheckInAnswer>(await AnswerAsync(Askers.Ben(), "late", kind, Some.Day(3), "the supplier"));

        Assert.Equal("soon", next.CheckIn.Next!.Task.Id);
        _tasks.Verify(
            t => t.ChangeAsync(
                It.Is<Asker>(a => a.Person == Askers.BenId),
                new TaskChange(Some.Ref("late"), "Task late", Some.Day(-1), kind == CheckInReplyKind.Done, kind == CheckInReplyKind.NewDate ? Some.Day(3) : null),
                It.IsAny<CancellationToken>()),
            Times.Exactly(writes ? 1 : 0));
        var seen = Assert.IsType<CheckInStatusAnswer>(_notifier.Told[^1].Answer).Round[0].Tasks[0].Reply!;
        Assert.Equal((kind, kind == CheckInReplyKind.Blocked ? "the supplier" : null), (seen.Kind, seen.Text));
        Assert.Equal((writes ? CheckInWriting.Written : CheckInWriting.None, Askers.AdaId), (seen.Writing, _notifier.Told[^1].Person.Person));
    }

    [Fact]
    public async Task Answer_PlannerRefuses_SaysThatTheTaskIsAsItWas()
    {
        _tasks.Setup(t => t.ChangeAsync(It.IsAny<Asker>(), It.IsAny<TaskChange>(), It.IsAny<CancellationToken>())).ReturnsAsync(EffectOutcome.Refused("task-changed"));
        await AskAsync(Askers.BenId);
        var next = Assert.IsType<CheckInAnswer>(await AnswerAsync(Askers.Ben(), "late", CheckInReplyKind.Done));

        Assert.Equal((CheckInWriting.Failed, "task-changed"), (next.CheckIn.Tasks[0].Reply!.Writing, next.CheckIn.Tasks[0].Reply!.Code));
    }

    [Fact]
    public async Task Answer_NotTheirs_ChangesNothing()
    {
        await AskAsync(Askers.BenId);

        Assert.Equal("no-such-check-in", Assert.IsType<Refusal>(await AnswerAsync(Askers.Ada(), "late", CheckInReplyKind.Done)).Code);
        Assert.Equal("no-such-check-in", Assert.IsType<Refusal>(await AnswerAsync(Askers.Ben(), "hers", CheckInReplyKind.Done)).Code);
        Assert.Equal("check-in-no-date", Assert.IsType<Refusal>(await AnswerAsync(Askers.Ben(), "late", CheckInReplyKind.NewDate, Some.Day(-9))).Code);
        _tasks.VerifyNoOtherCalls();
    }

    [Fact]
    public async Task Answer_Twice_CountsOnce()
    {
        await AskAsync(Askers.BenId);
        await AnswerAsync(Askers.Ben(), "late", CheckInReplyKind.Skipped);
        await AnswerAsync(Askers.Ben(), "late", CheckInReplyKind.Done);

        _tasks.VerifyNoOtherCalls();
    }

    private async Task<CheckInOfferAnswer> OfferAsync() => Assert.IsType<CheckInOfferAnswer>(await Request().RunAsync(Askers.Ada(), "Atlas", default));

    private async Task AskAsync(params PersonId[] people)
    {
        var offer = await OfferAsync();
        await Request().AskAsync(Askers.Ada(), offer.Proposal!.Id, offer.Proposal.Hash, people.Select(p => p.Value).ToHashSet(), default);
    }

    private Task<Answer> AnswerAsync(Asker asker, string task, CheckInReplyKind kind, DateOnly? day = null, string? text = null) =>
        new AnswerCheckIn(_checkIns, Desk, Confirm, Runner, _proposals, _notifier, _world.Clock).RunAsync(
            asker, new ProjectId("atlas"), "2026-W02", Some.Ref(task).ToString(), kind, day, text, default);

    private ProposalDesk Desk => new(_proposals, _world.Clock);

    private DirectRunner Runner => new(new EffectExecutor(_proposals, [new CheckInEffect(_checkIns, _notifier, _world.Clock), new TaskChangeEffect(_tasks.Object)]));

    private ConfirmProposal Confirm => new(_proposals, Runner, _world.Clock);

    private RequestUpdates Request() => new(_world.Viewer, _checkIns, _chats.Object, _proposals, Desk, Confirm, _world.Clock);

    private sealed class DirectRunner(EffectExecutor executor) : IEffectRunner
    {
        public Task<Proposal?> StartAsync(TenantId tenant, ProposalId id) => executor.ExecuteAsync(tenant, id, default);
    }
}
