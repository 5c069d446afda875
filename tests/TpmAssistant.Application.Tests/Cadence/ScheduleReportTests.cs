using Moq;
using TpmAssistant.Application.Access;
using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Cadence;
using TpmAssistant.Application.Mail;
using TpmAssistant.Application.Proposals;
using TpmAssistant.Application.Tests.Mail;
using TpmAssistant.Domain.Cadence;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Snapshots;
using TpmAssistant.Testing;

namespace TpmAssistant.Application.Tests.Cadence;

public sealed class ScheduleReportTests
{
    private readonly MailWorld _mail = new();
    private readonly InMemoryScheduleStore _schedules = new();
    private readonly FakeWaker _waker = new();
    private readonly RecordingNotifier _notifier = new();
    private readonly Mock<IMailDrafts> _drafts = new();

    public ScheduleReportTests() =>
        _drafts.Setup(d => d.CreateAsync(It.IsAny<Asker>(), It.IsAny<MailDraft>(), It.IsAny<string>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync(EffectOutcome.Done("draft-1", new Uri("https://outlook.example/1")));

    private ProjectWorld World => _mail.World;

    private InMemoryProposalStore Proposals => _mail.Proposals;

    [Fact]
    public async Task RunAsync_WithACadence_ProposesWithTheTimesAndRecipientsAndStartsNothing()
    {
        var offer = await ProposeAsync("every Friday at 16:00", Audience.Client);

        Assert.Equal([9, 16, 23], offer.Next.Select(o => o.Day.Day));
        Assert.Equal("kim@client.test", Assert.Single(offer.Schedule.Report!.Recipients).Address);
        Assert.Equal(["client.test"], offer.OutsideDomains);
        Assert.False(offer.Schedule.Report.PlacesDrafts);
        Assert.Contains("2026-01-09T15:00:00", offer.Proposal.Payload, StringComparison.Ordinal);
        Assert.Empty(await _schedules.OfAsync(Askers.Tenant, Askers.AdaId, default));
        Assert.Empty(_waker.Wakes);
    }

    [Fact]
    public async Task Confirm_Proposal_StartsTheScheduleOnce()
    {
        var offer = await ProposeAsync("every Friday at 16:00", null);
        await ConfirmAsync(offer.Proposal);
        await ConfirmAsync(offer.Proposal);

        var schedule = Assert.Single(await _schedules.OfAsync(Askers.Tenant, Askers.AdaId, default));
        Assert.Equal((ScheduleState.Active, new DateTimeOffset(2026, 1, 9, 15, 0, 0, TimeSpan.Zero)), (schedule.State, schedule.NextDue));
        Assert.Equal(schedule.NextDue, Assert.Single(_waker.Wakes).Value);
    }

    [Fact]
    public async Task RunAsync_NothingNamed_ListsWhatIsTheAskersOwn()
    {
        await ConfirmAsync((await ProposeAsync("every Friday at 16:00", null)).Proposal);

        Assert.Single(Assert.IsType<SchedulesAnswer>(await Use().RunAsync(Askers.Ada(), null, null, null, default)).Schedules);
        Assert.Empty(Assert.IsType<SchedulesAnswer>(await Use().RunAsync(Askers.Ben(), null, null, null, default)).Schedules);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("sometime soon")]
    public async Task RunAsync_NoCadence_AsksWhen(string? cadence) =>
        Assert.Equal(cadence, Assert.IsType<ScheduleWhenAnswer>(await Use().RunAsync(Askers.Ada(), "Atlas", cadence, null, default)).Asked);

    [Fact]
    public async Task RunAsync_WhereOthersReadAlong_Refuses() => Assert.Equal(
        "personal-chat-only",
        Assert.IsType<Refusal>(await Use().RunAsync(Askers.Ada(ConversationScope.Group, "19:x"), "Atlas", "every day", null, default)).Code);

    [Fact]
    public async Task Manage_PauseResumeDeleteRestore_EachTakesEffectAtOnce()
    {
        await ConfirmAsync((await ProposeAsync("every Friday at 16:00", null)).Proposal);
        var id = (await _schedules.OfAsync(Askers.Tenant, Askers.AdaId, default))[0].Id;
        var manage = Manage();

        await manage.PauseAsync(Askers.Ada(), id, default);
        Assert.Equal((ScheduleState.Paused, 0), ((await _schedules.FindAsync(Askers.Tenant, id, default))!.State, _waker.Wakes.Count));
        World.Clock.Advance(TimeSpan.FromDays(30));
        await manage.ResumeAsync(Askers.Ada(), id, default);
        Assert.Equal(new DateTimeOffset(2026, 2, 6, 15, 0, 0, TimeSpan.Zero), Assert.Single(_waker.Wakes).Value);
        Assert.Empty(Assert.IsType<SchedulesAnswer>(await manage.DeleteAsync(Askers.Ada(), id, default)).Schedules);
        Assert.Empty(_waker.Wakes);
        Assert.Single(Assert.IsType<SchedulesAnswer>(await manage.RestoreAsync(Askers.Ada(), id, default)).Schedules);
        Assert.Single(_waker.Wakes);
        Assert.IsType<Refusal>(await manage.DeleteAsync(Askers.Ben(), id, default));
        Assert.Single(_waker.Wakes);
    }

    [Fact]
    public async Task Manage_Change_IsANewProposalOfTheSameSchedule()
    {
        await ConfirmAsync((await ProposeAsync("every Friday at 16:00", null)).Proposal);
        var id = (await _schedules.OfAsync(Askers.Tenant, Askers.AdaId, default))[0].Id;

        var offer = Assert.IsType<ScheduleProposalAnswer>(await Manage().ProposeAsync(Askers.Ada(), id, "every Monday at 9:00", Audience.Client, default));
        Assert.True(offer.Replaces);
        Assert.Equal("kim@client.test", Assert.Single(offer.Schedule.Report!.Recipients).Address);
        await ConfirmAsync(offer.Proposal);

        var schedule = Assert.Single(await _schedules.OfAsync(Askers.Tenant, Askers.AdaId, default));
        Assert.Equal((id, "every Monday at 09:00"), (schedule.Id, CadenceText.Write(schedule.Rule)));
    }

    [Fact]
    public async Task Fire_WithoutDraftsAllowed_SaysThatTheReportIsReadyAndWritesNothing()
    {
        await StartAsync(drafts: false);
        await FireAsync();

        var due = Assert.IsType<ReportDueAnswer>(Assert.Single(_notifier.Told).Answer);
        Assert.Equal((PlacedDraft.None, false, Askers.Ada()), (due.Draft, due.Late, _notifier.Told[0].Person));
        _drafts.VerifyNoOtherCalls();
    }

    [Fact]
    public async Task Fire_WithDraftsAllowed_PlacesOneToTheRecipientsThatWereConfirmed()
    {
        await StartAsync(drafts: true);
        await FireAsync();

        var due = Assert.IsType<ReportDueAnswer>(Assert.Single(_notifier.Told).Answer);
        Assert.Equal((PlacedDraft.Placed, new Uri("https://outlook.example/1")), (due.Draft, due.DraftLink));
        _drafts.Verify(
            d => d.CreateAsync(
                It.IsAny<Asker>(), It.Is<MailDraft>(m => m.To.Count == 1 && m.To[0].Address == "dana@example.test"), It.IsAny<string>(), It.IsAny<CancellationToken>()),
            Times.Once);
    }

    [Fact]
    public async Task Fire_ProcessEndedAfterTheDraft_PlacesNoSecondOne()
    {
        await StartAsync(drafts: true);
        _notifier.Gone.Add("broken");
        var work = Work();
        var schedule = (await _schedules.OfAsync(Askers.Tenant, Askers.AdaId, default))[0];
        var due = schedule.NextDue!.Value;
        var first = (await _schedules.TryClaimAsync(Askers.Tenant, schedule.Id, due, due, due.AddMinutes(15), default))!;
        await work.RunAsync(new Firing(schedule, first, due, 0), default);
        var second = (await _schedules.TryClaimAsync(Askers.Tenant, schedule.Id, due, due.AddMinutes(15), due.AddMinutes(30), default))!;
        await work.RunAsync(new Firing(schedule, second, due.AddMinutes(30), 0), default);

        _drafts.Verify(
            d => d.CreateAsync(It.IsAny<Asker>(), It.IsAny<MailDraft>(), It.IsAny<string>(), It.IsAny<CancellationToken>()), Times.Once);
        Assert.Equal(_notifier.Told[0].Topic, _notifier.Told[1].Topic);
        Assert.True(((ReportDueAnswer)_notifier.Told[1].Answer).Late);
    }

    [Theory]
    [InlineData(ReadFailure.NotSignedIn, RunOutcome.NoConsent)]
    [InlineData(ReadFailure.Forbidden, RunOutcome.NoProject)]
    public async Task Fire_OwnerCannotReadAnyMore_SaysWhy(ReadFailure failure, RunOutcome outcome)
    {
        await StartAsync(drafts: true);
        World.Source.Failures[Askers.AdaId] = failure;

        Assert.Equal(outcome, await FireAsync());
        Assert.Empty(_notifier.Told);
        _drafts.VerifyNoOtherCalls();
    }

    [Fact]
    public async Task Fire_ChatIsGone_SaysSo()
    {
        await StartAsync(drafts: false);
        _notifier.Gone.Add("a:ada");

        Assert.Equal(RunOutcome.NoChat, await FireAsync());
    }

    private async Task StartAsync(bool drafts)
    {
        var offer = await ProposeAsync("every Friday at 16:00", Audience.Executive);
        var proposal = drafts
            ? Assert.IsType<ScheduleProposalAnswer>(await Manage().WithDraftsAsync(Askers.Ada(), offer.Proposal.Id, true, default)).Proposal : offer.Proposal;
        await ConfirmAsync(proposal);
    }

    private async Task<RunOutcome> FireAsync()
    {
        var schedule = (await _schedules.OfAsync(Askers.Tenant, Askers.AdaId, default))[0];
        World.Clock.Advance(schedule.NextDue!.Value - World.Clock.GetUtcNow());
        return await Work().RunAsync(new Firing(schedule, new ScheduleRun(schedule.NextDue.Value, 1, null), World.Clock.GetUtcNow(), 0), default);
    }

    private async Task<ScheduleProposalAnswer> ProposeAsync(string cadence, Audience? audience) =>
        Assert.IsType<ScheduleProposalAnswer>(await Use().RunAsync(Askers.Ada(), "Atlas", cadence, audience, default));

    private Task<Answer> ConfirmAsync(Proposal proposal) => Confirm().RunAsync(Askers.Ada(), proposal.Id, proposal.Hash, default);

    private SchedulePlanner Planner => new(World.Projects);

    private ProposalDesk Desk => new(Proposals, World.Clock);

    private ScheduleReport Use() => new(World.Finder, _schedules, Planner, Desk, new MailPeople(World.Directory), World.Clock);

    private ManageSchedules Manage() => new(_schedules, Planner, _waker, Use(), Proposals, World.Clock);

    private ConfirmProposal Confirm() => new(Proposals, new DirectRunner(new EffectExecutor(
        Proposals, [new MailDraftEffect(_drafts.Object, _mail.Placed, World.Clock), new ScheduleEffect(_schedules, Planner, _waker, World.Clock)])), World.Clock);

    private ScheduledReport Work() => new(
        World.Drafts, _mail.Draft, Confirm(), Proposals, _schedules, Planner, new DaysOff(new FakeCalendar()), _notifier);

    private sealed class DirectRunner(EffectExecutor executor) : IEffectRunner
    {
        public Task<Proposal?> StartAsync(TenantId tenant, ProposalId id) => executor.ExecuteAsync(tenant, id, default);
    }
}
