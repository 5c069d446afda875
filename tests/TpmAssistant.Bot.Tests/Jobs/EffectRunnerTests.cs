using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;
using Moq;
using TpmAssistant.Application.Conversations;
using TpmAssistant.Application.Proposals;
using TpmAssistant.Bot.Jobs;
using TpmAssistant.Bot.Turns;
using TpmAssistant.Testing;

namespace TpmAssistant.Bot.Tests.Jobs;

public sealed class EffectRunnerTests : IDisposable
{
    private const string Kind = "test";

    private readonly FakeClock _clock = new();
    private readonly InMemoryProposalStore _store = new();
    private readonly Mock<IConversationStore> _conversations = new();
    private readonly List<EffectRunner> _runners = [];

    public void Dispose() => _runners.ForEach(r => r.Dispose());

    [Fact]
    public async Task StartAsync_TwiceWhileItRuns_ExecutesOnce()
    {
        var effect = new RecordingEffect(Kind) { Gate = new TaskCompletionSource() };
        var taken = await TakenAsync();
        var runner = Runner(effect);

        var click = runner.StartAsync(Askers.Tenant, taken.Id);
        var restart = runner.StartAsync(Askers.Tenant, taken.Id);
        effect.Gate.SetResult();

        Assert.Equal([ProposalState.Done, ProposalState.Done], (await Task.WhenAll(click, restart)).Select(p => p!.State));
        Assert.Single(effect.Executed);
    }

    [Fact]
    public async Task StartAsync_EffectThrowsOnce_IsTriedAgain()
    {
        var effect = new FailingEffect(times: 1);
        var taken = await TakenAsync();

        var settled = await Patiently.DriveAsync(_clock, Runner(effect).StartAsync(Askers.Tenant, taken.Id));

        Assert.Equal((ProposalState.Done, 2), (settled!.State, effect.Calls));
    }

    [Fact]
    public async Task StartAsync_EffectKeepsThrowing_EndsAsUnknownAndClosed()
    {
        var taken = await TakenAsync();

        var settled = await Patiently.DriveAsync(_clock, Runner(new FailingEffect(times: int.MaxValue)).StartAsync(Askers.Tenant, taken.Id));

        Assert.Equal(ProposalState.Unknown, settled!.State);
        Assert.Empty(await _store.UnsettledAsync(default));
    }

    [Fact]
    public async Task StartAsync_StoppedBetweenSettlingAndTheCard_TheNextStartChangesTheCardAndExecutesNothing()
    {
        var effect = new RecordingEffect(Kind);
        var taken = await TakenAsync();
        _conversations.Setup(c => c.FindAsync(It.IsAny<string>(), It.IsAny<string>(), It.IsAny<CancellationToken>()))
            .Throws(new InvalidOperationException("The process ended here."));
        await Assert.ThrowsAsync<InvalidOperationException>(() => Runner(effect).StartAsync(Askers.Tenant, taken.Id));
        Assert.Single(await _store.UnsettledAsync(default));
        _conversations.Reset();

        var next = Runner(effect);
        await next.StartAsync(default);
        await next.ExecuteTask!;

        _conversations.Verify(c => c.FindAsync(Askers.Tenant.Value, "a:ada", It.IsAny<CancellationToken>()), Times.Once);
        Assert.Single(effect.Executed);
        Assert.Empty(await _store.UnsettledAsync(default));
    }

    private EffectRunner Runner(IEffect effect)
    {
        var lifetime = Mock.Of<IHostApplicationLifetime>();
        var cards = new ProposalCards(new ConversationWriter(_conversations.Object, null!, null!), []);
        var runner = new EffectRunner(
            new EffectExecutor(_store, [effect]), _store, cards, lifetime, _clock, NullLogger<EffectRunner>.Instance);
        _runners.Add(runner);
        return runner;
    }

    private async Task<Proposal> TakenAsync()
    {
        var proposal = await new ProposalDesk(_store, _clock).ProposeAsync(Askers.Ada(), Kind, EffectOutcome.Unknown, default);
        Assert.True(await _store.TryTakeAsync(Askers.Ada(), proposal.Id, proposal.Hash, _clock.GetUtcNow(), default));
        return proposal;
    }

    private sealed class FailingEffect(int times) : IEffect
    {
        public string Kind => EffectRunnerTests.Kind;

        public int Calls { get; private set; }

        public Task<EffectOutcome> ExecuteAsync(Proposal proposal, CancellationToken cancellationToken) =>
            ++Calls <= times ? throw new InvalidOperationException("Broken.") : Task.FromResult(EffectOutcome.Done("item-1", null));
    }
}
