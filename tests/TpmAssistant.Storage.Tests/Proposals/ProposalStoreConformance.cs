using TpmAssistant.Application.Proposals;
using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Storage.Tests.Proposals;

/// <summary>What every proposal store promises.</summary>
public abstract class ProposalStoreConformance(StoreHost host) : IDisposable
{
    private static readonly TenantId Tenant = new(Sample.Tenant);
    private static readonly ProposalId Id = new("p1");
    private static readonly DateTimeOffset InTime = Sample.Morning.AddHours(1);

    private IProposalStore Proposals => host.Get<IProposalStore>();

    public void Dispose()
    {
        host.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task AddAsync_NewProposal_IsFoundWholeAfterRestart()
    {
        await Proposals.AddAsync(Sample.Proposal(), default);

        host.Restart();

        Assert.Equal(Sample.Proposal(), await Proposals.FindAsync(Tenant, Id, default));
    }

    [Fact]
    public async Task AddAsync_KnownKey_IsRefusedAndChangesNothing()
    {
        Assert.True(await Proposals.AddAsync(Sample.Proposal(), default));

        Assert.False(await Proposals.AddAsync(Sample.Proposal() with { Payload = "{}" }, default));

        Assert.Equal(Sample.Proposal().Payload, (await Proposals.FindAsync(Tenant, Id, default))!.Payload);
    }

    [Fact]
    public async Task FindAsync_OtherTenant_GivesNone()
    {
        await Proposals.AddAsync(Sample.Proposal(), default);

        Assert.Null(await Proposals.FindAsync(new TenantId(Sample.OtherTenant), Id, default));
    }

    [Fact]
    public async Task TryTakeAsync_TheOwnersClick_TakesItAndCommitsTheIntent()
    {
        await Proposals.AddAsync(Sample.Proposal(), default);

        Assert.True(await Take());
        host.Restart();

        Assert.Equal(ProposalState.Taken, (await Proposals.FindAsync(Tenant, Id, default))!.State);
        Assert.Equal([(Tenant, Id)], await Proposals.UnsettledAsync(default));
    }

    [Theory]
    [InlineData(Sample.OtherTenant, "alex", "chat-1", "p1", "hash-of-p1", 1)]
    [InlineData(Sample.Tenant, "sam", "chat-1", "p1", "hash-of-p1", 1)]
    [InlineData(Sample.Tenant, "alex", "chat-2", "p1", "hash-of-p1", 1)]
    [InlineData(Sample.Tenant, "alex", "chat-1", "p2", "hash-of-p1", 1)]
    [InlineData(Sample.Tenant, "alex", "chat-1", "p1", "hash-of-p2", 1)]
    [InlineData(Sample.Tenant, "alex", "chat-1", "p1", "", 1)]
    [InlineData(Sample.Tenant, "alex", "chat-1", "p1", "HASH-OF-P1", 1)]
    [InlineData(Sample.Tenant, "alex", "chat-1", "p1", "hash-of-p1", 8)]
    [InlineData(Sample.Tenant, "alex", "chat-1", "p1", "hash-of-p1", 9)]
    public async Task TryTakeAsync_AnyConditionFails_ChangesNothing(
        string tenant, string person, string conversation, string id, string hash, int hours)
    {
        await Proposals.AddAsync(Sample.Proposal(), default);

        Assert.False(await Proposals.TryTakeAsync(
            Sample.Asker(tenant, person, conversation), new ProposalId(id), hash, Sample.Morning.AddHours(hours), default));

        Assert.Equal(Sample.Proposal(), await Proposals.FindAsync(Tenant, Id, default));
        Assert.Empty(await Proposals.UnsettledAsync(default));
    }

    [Fact]
    public async Task TryTakeAsync_JustBeforeItExpires_TakesIt()
    {
        await Proposals.AddAsync(Sample.Proposal(), default);

        Assert.True(await Proposals.TryTakeAsync(Sample.Asker(), Id, "hash-of-p1", Sample.Morning.AddHours(8).AddTicks(-1), default));
    }

    [Fact]
    public async Task TryTakeAsync_SixtyFourClicksAtOnce_TakesItOnce()
    {
        for (var round = 0; round < 20; round++)
        {
            var proposal = Sample.Proposal($"r{round}");
            await Proposals.AddAsync(proposal, default);

            var taken = await Task.WhenAll(Enumerable.Range(0, 64).Select(_ => Task.Run(() =>
                Proposals.TryTakeAsync(Sample.Asker(), proposal.Id, proposal.Hash, InTime, default))));

            Assert.Single(taken, t => t);
        }

        Assert.Equal(20, (await Proposals.UnsettledAsync(default)).Count);
    }

    [Fact]
    public async Task TryTakeAsync_RacingWithDiscard_ExactlyOneWins()
    {
        for (var round = 0; round < 50; round++)
        {
            var proposal = Sample.Proposal($"r{round}");
            await Proposals.AddAsync(proposal, default);
            using var start = new Barrier(2);

            var take = Task.Run(() =>
            {
                start.SignalAndWait();
                return Proposals.TryTakeAsync(Sample.Asker(), proposal.Id, proposal.Hash, InTime, default);
            });
            var discard = Task.Run(() =>
            {
                start.SignalAndWait();
                return Proposals.TryDiscardAsync(Sample.Asker(), proposal.Id, default);
            });

            Assert.True(await take ^ await discard);
            var state = (await Proposals.FindAsync(Tenant, proposal.Id, default))!.State;
            Assert.Equal(await take ? ProposalState.Taken : ProposalState.Discarded, state);
        }
    }

    [Fact]
    public async Task TryDiscardAsync_ByItsOwner_ClosesItForGood()
    {
        await Proposals.AddAsync(Sample.Proposal(), default);

        Assert.True(await Proposals.TryDiscardAsync(Sample.Asker(), Id, default));

        Assert.False(await Proposals.TryDiscardAsync(Sample.Asker(), Id, default));
        Assert.False(await Take());
        Assert.Equal(ProposalState.Discarded, (await Proposals.FindAsync(Tenant, Id, default))!.State);
    }

    [Theory]
    [InlineData(Sample.OtherTenant, "alex", "chat-1")]
    [InlineData(Sample.Tenant, "sam", "chat-1")]
    [InlineData(Sample.Tenant, "alex", "chat-2")]
    public async Task TryDiscardAsync_BySomebodyElseOrElsewhere_ChangesNothing(string tenant, string person, string conversation)
    {
        await Proposals.AddAsync(Sample.Proposal(), default);

        Assert.False(await Proposals.TryDiscardAsync(Sample.Asker(tenant, person, conversation), Id, default));

        Assert.True(await Take());
    }

    [Theory]
    [InlineData(ProposalState.Done)]
    [InlineData(ProposalState.Refused)]
    [InlineData(ProposalState.Unknown)]
    public async Task SettleAsync_Taken_KeepsTheOutcomeAndTheIntentUntilItIsClosed(ProposalState state)
    {
        var outcome = new EffectOutcome(state, "m1", new Uri("https://outlook.example/m1"), "why");
        await Proposals.AddAsync(Sample.Proposal(), default);
        await Take();

        await Proposals.SettleAsync(Tenant, Id, outcome, default);
        host.Restart();

        var found = await Proposals.FindAsync(Tenant, Id, default);
        Assert.Equal((state, outcome), (found!.State, found.Outcome));
        Assert.Equal([(Tenant, Id)], await Proposals.UnsettledAsync(default));

        await Proposals.CloseAsync(Tenant, Id, default);
        host.Restart();

        Assert.Empty(await Proposals.UnsettledAsync(default));
    }

    [Fact]
    public async Task CloseAsync_NotSettledYet_KeepsTheIntent()
    {
        await Proposals.AddAsync(Sample.Proposal(), default);
        await Take();

        await Proposals.CloseAsync(Tenant, Id, default);

        Assert.Equal([(Tenant, Id)], await Proposals.UnsettledAsync(default));
    }

    [Fact]
    public async Task SettleAsync_Again_KeepsTheFirstOutcome()
    {
        await Proposals.AddAsync(Sample.Proposal(), default);
        await Take();
        await Proposals.SettleAsync(Tenant, Id, EffectOutcome.Done("m1", null), default);

        await Proposals.SettleAsync(Tenant, Id, EffectOutcome.Unknown, default);

        Assert.Equal(EffectOutcome.Done("m1", null), (await Proposals.FindAsync(Tenant, Id, default))!.Outcome);
    }

    [Fact]
    public async Task SettleAsync_NotTaken_ChangesNothing()
    {
        await Proposals.AddAsync(Sample.Proposal(), default);

        await Proposals.SettleAsync(Tenant, Id, EffectOutcome.Done("m1", null), default);
        await Proposals.SettleAsync(new TenantId(Sample.OtherTenant), Id, EffectOutcome.Done("m1", null), default);

        Assert.Equal(Sample.Proposal(), await Proposals.FindAsync(Tenant, Id, default));
    }

    [Fact]
    public async Task UnsettledAsync_SeveralTenants_ListsTheirIds()
    {
        var other = Sample.Asker(Sample.OtherTenant);
        await Proposals.AddAsync(Sample.Proposal(), default);
        await Proposals.AddAsync(Sample.Proposal(shownTo: other), default);
        await Take();
        await Proposals.TryTakeAsync(other, Id, "hash-of-p1", InTime.AddMinutes(1), default);

        Assert.Equivalent(
            new[] { (Tenant, Id), (other.Tenant, Id) }, await Proposals.UnsettledAsync(default), strict: true);
    }

    private Task<bool> Take() => Proposals.TryTakeAsync(Sample.Asker(), Id, "hash-of-p1", InTime, default);
}
