using TpmAssistant.Application.Access;
using TpmAssistant.Application.Mail;
using TpmAssistant.Application.Proposals;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Testing;

namespace TpmAssistant.Application.Tests.Proposals;

public sealed class ConfirmProposalTests
{
    private static readonly MailDraft Draft = new("Atlas: red", [new MailRecipient("sam@example.test", "Sam")], "<p>Red</p>", "Red");

    private readonly FakeClock _clock = new();
    private readonly InMemoryProposalStore _store = new();
    private readonly RecordingEffect _effect = new(MailDraftEffect.KindName);

    [Fact]
    public async Task RunAsync_OwnersClickWithTheShownHash_ExecutesTheStoredPayload()
    {
        var proposal = await ProposeAsync();

        var answer = await ClickAsync(Askers.Ada(), proposal.Id, proposal.Hash);

        Assert.Equal(ClickResult.Executed, answer.Result);
        Assert.Equal(ProposalState.Done, answer.Proposal!.State);
        Assert.Equal(Draft, MailDraftEffect.Read(Assert.Single(_effect.Executed)), DraftComparer);
    }

    [Fact]
    public async Task RunAsync_SecondClick_ShowsTheFirstOutcomeAndExecutesNothing()
    {
        var proposal = await ProposeAsync();
        await ClickAsync(Askers.Ada(), proposal.Id, proposal.Hash);

        var second = await ClickAsync(Askers.Ada(), proposal.Id, proposal.Hash);

        Assert.Equal(ClickResult.AlreadyTaken, second.Result);
        Assert.Equal("item-1", second.Proposal!.Outcome!.ItemId);
        Assert.Single(_effect.Executed);
    }

    [Fact]
    public async Task RunAsync_SixtyFourClicksAtOnce_ExecuteOnce()
    {
        var proposal = await ProposeAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 64).Select(_ => Task.Run(() => ClickAsync(Askers.Ada(), proposal.Id, proposal.Hash))));

        Assert.Single(_effect.Executed);
        Assert.Single(answers, a => a.Result == ClickResult.Executed);
    }

    public static TheoryData<string> WrongClicks => ["other person", "other conversation", "other tenant", "unknown id"];

    [Theory]
    [MemberData(nameof(WrongClicks))]
    public async Task RunAsync_SomebodyElsesClick_IsNotTheirsAndShowsNothing(string which)
    {
        var proposal = await ProposeAsync();
        var (clicker, id) = which switch
        {
            "other person" => (Askers.Ben(conversation: "a:ada"), proposal.Id),
            "other conversation" => (Askers.Ada(conversation: "a:elsewhere"), proposal.Id),
            "other tenant" => (Askers.Ada() with { Tenant = new TenantId("other") }, proposal.Id),
            _ => (Askers.Ada(), new ProposalId("00000000000000000000000000000000")),
        };

        var answer = await ClickAsync(clicker, id, proposal.Hash);

        Assert.Equal(ClickResult.NotYours, answer.Result);
        Assert.Null(answer.Proposal);
        Assert.Null(answer.Draft);
        Assert.Empty(_effect.Executed);
    }

    [Fact]
    public async Task RunAsync_AnotherHash_IsChangedAndExecutesNothing()
    {
        var proposal = await ProposeAsync();

        var answer = await ClickAsync(Askers.Ada(), proposal.Id, ProposalDesk.HashOf(proposal.Kind, proposal.Payload + " "));

        Assert.Equal(ClickResult.Changed, answer.Result);
        Assert.Empty(_effect.Executed);
    }

    [Fact]
    public async Task RunAsync_WhatTheCardSaidNoLongerHolds_DoesNothingAndDropsIt()
    {
        var proposal = await ProposeAsync();
        var confirm = new ConfirmProposal(_store, new NoRunner(), _clock, [new Basis(holds: false)]);

        var first = (ProposalClickAnswer)await confirm.RunAsync(Askers.Ada(), proposal.Id, proposal.Hash, default);
        var second = (ProposalClickAnswer)await confirm.RunAsync(Askers.Ada(), proposal.Id, proposal.Hash, default);

        Assert.Equal((ClickResult.Overtaken, ClickResult.Discarded), (first.Result, second.Result));
        Assert.Equal(ProposalState.Discarded, (await _store.FindAsync(Askers.Tenant, proposal.Id, default))!.State);
    }

    [Theory]
    [InlineData("a:elsewhere", true, ClickResult.NotYours)]
    [InlineData("a:ada", false, ClickResult.Changed)]
    public async Task RunAsync_ClickThatCountsForNothing_DoesNotAskWhatHoldsAndDropsNothing(string conversation, bool rightHash, ClickResult result)
    {
        var proposal = await ProposeAsync();
        var basis = new Basis(holds: false);
        var confirm = new ConfirmProposal(_store, new NoRunner(), _clock, [basis]);

        var answer = (ProposalClickAnswer)await confirm.RunAsync(Askers.Ada(conversation: conversation), proposal.Id, rightHash ? proposal.Hash : "0", default);

        Assert.Equal(result, answer.Result);
        Assert.Equal(0, basis.Asked);
        Assert.Equal(ProposalState.Open, (await _store.FindAsync(Askers.Tenant, proposal.Id, default))!.State);
    }

    [Fact]
    public async Task RunAsync_AfterItsLifetime_IsExpiredAndExecutesNothing()
    {
        var proposal = await ProposeAsync();
        _clock.Advance(ProposalDesk.Lifetime);

        var answer = await ClickAsync(Askers.Ada(), proposal.Id, proposal.Hash);

        Assert.Equal(ClickResult.Expired, answer.Result);
        Assert.Empty(_effect.Executed);
    }

    [Fact]
    public async Task RunAsync_JustBeforeItsEnd_Executes()
    {
        var proposal = await ProposeAsync();
        _clock.Advance(ProposalDesk.Lifetime - TimeSpan.FromTicks(1));

        Assert.Equal(ClickResult.Executed, (await ClickAsync(Askers.Ada(), proposal.Id, proposal.Hash)).Result);
    }

    [Fact]
    public async Task RunAsync_AfterDiscarding_SaysSo()
    {
        var proposal = await ProposeAsync();
        var dropped = (ProposalClickAnswer)await new DiscardProposal(_store).RunAsync(Askers.Ada(), proposal.Id, default);

        var answer = await ClickAsync(Askers.Ada(), proposal.Id, proposal.Hash);

        Assert.Equal(ClickResult.Discarded, dropped.Result);
        Assert.Equal(ClickResult.Discarded, answer.Result);
        Assert.Empty(_effect.Executed);
    }

    [Fact]
    public async Task Discard_SomebodyElses_LeavesItOpen()
    {
        var proposal = await ProposeAsync();

        var answer = (ProposalClickAnswer)await new DiscardProposal(_store).RunAsync(Askers.Ben(conversation: "a:ada"), proposal.Id, default);

        Assert.Equal(ClickResult.NotYours, answer.Result);
        Assert.Equal(ClickResult.Executed, (await ClickAsync(Askers.Ada(), proposal.Id, proposal.Hash)).Result);
    }

    [Fact]
    public async Task RunAsync_SlowEffect_IsUnderwayAndStillHappensOnce()
    {
        _effect.Gate = new TaskCompletionSource();
        var proposal = await ProposeAsync();

        var click = ClickAsync(Askers.Ada(), proposal.Id, proposal.Hash);
        while (_clock.Waiting == 0) await Task.Yield();
        _clock.Advance(ConfirmProposal.Patience);
        var answer = await click;
        _effect.Gate.SetResult();
        await _runner!.Last;

        Assert.Equal(ClickResult.Underway, answer.Result);
        Assert.Single(_effect.Executed);
        Assert.Equal(ProposalState.Done, (await _store.FindAsync(Askers.Tenant, proposal.Id, default))!.State);
    }

    private InlineRunner? _runner;

    private Task<Proposal> ProposeAsync() => new ProposalDesk(_store, _clock).ProposeAsync(Askers.Ada(), MailDraftEffect.KindName, Draft, default);

    private async Task<ProposalClickAnswer> ClickAsync(Asker clicker, ProposalId id, string hash)
    {
        _runner ??= new InlineRunner(new EffectExecutor(_store, [_effect]));
        return (ProposalClickAnswer)await new ConfirmProposal(_store, _runner, _clock).RunAsync(clicker, id, hash, default);
    }

    private static IEqualityComparer<MailDraft> DraftComparer { get; } = EqualityComparer<MailDraft>.Create(
        (a, b) => a!.Subject == b!.Subject && a.Html == b.Html && a.Text == b.Text && a.To.SequenceEqual(b.To));

    private sealed class InlineRunner(EffectExecutor executor) : IEffectRunner
    {
        public Task Last { get; private set; } = Task.CompletedTask;

        public Task<Proposal?> StartAsync(TenantId tenant, ProposalId id)
        {
            var run = executor.ExecuteAsync(tenant, id, CancellationToken.None);
            Last = run;
            return run;
        }
    }

    private sealed class Basis(bool holds) : IProposalBasis
    {
        public int Asked { get; private set; }

        public string Kind => MailDraftEffect.KindName;

        public Task<bool> HoldsAsync(Proposal proposal, CancellationToken cancellationToken)
        {
            Asked++;
            return Task.FromResult(holds);
        }
    }

    private sealed class NoRunner : IEffectRunner
    {
        public Task<Proposal?> StartAsync(TenantId tenant, ProposalId id) => throw new InvalidOperationException("Nothing was to be carried out.");
    }
}
