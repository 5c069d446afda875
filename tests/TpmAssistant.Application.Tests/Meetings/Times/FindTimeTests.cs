using TpmAssistant.Application.Access;
using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Meetings.Times;
using TpmAssistant.Application.Proposals;
using TpmAssistant.Domain.Meetings.Times;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Snapshots;
using TpmAssistant.Testing;

namespace TpmAssistant.Application.Tests.Meetings.Times;

public sealed class FindTimeTests
{
    private readonly ProjectWorld _world = new();
    private readonly InMemoryProposalStore _proposals = new();
    private readonly FakeCalendars _calendars = new();
    private readonly FakeEvents _events = new();
    private readonly FindTime _find;

    public FindTimeTests() => _find = new FindTime(
        _world.Finder, _world.Directory, _calendars, new ProposalDesk(_proposals, _world.Clock), _proposals,
        new ConfirmProposal(_proposals, new AtOnce(new EffectExecutor(_proposals, [new EventEffect(_events)])), _world.Clock), _world.Clock);

    [Theory]
    [InlineData("Ben Example and me")]
    [InlineData("ben")]
    [InlineData("the Atlas team")]
    public async Task RunAsync_Names_AreThePeopleMeantAndTheAskerMeetsToo(string people)
    {
        var found = await FoundAsync(people);

        Assert.Equal(["Ada Example", "Ben Example"], found.People.Select(p => p.Person.Name));
        Assert.Equal(["Ben Example"], found.Offer.Guests.Select(p => p.Name));
        Assert.Equal(3, found.Offer.Slots.Count);
        Assert.Equal("Ada, Ben", found.Offer.Subject);
    }

    [Theory]
    [InlineData("Zoe", "no-such-person")]
    [InlineData("me", "find-time-whom")]
    public async Task RunAsync_NobodyToMeet_SaysSo(string people, string code) =>
        Assert.Equal(code, Assert.IsType<Refusal>(await _find.RunAsync(Askers.Ada(), people, 30, null, null, default)).Code);

    [Fact]
    public async Task RunAsync_WhereOthersReadAlong_IsRefused() =>
        Assert.IsType<Refusal>(await _find.RunAsync(Askers.Ada(ConversationScope.Group, "19:team"), "Ben", 30, null, null, default));

    [Fact]
    public async Task BookAsync_OneTime_MakesExactlyThatEventOnce()
    {
        var found = await FoundAsync("Ben");

        await BookAsync(found, 1, "Line");
        await BookAsync(found, 0, null);
        await BookAsync(found, 1, null);

        var (planned, transaction) = Assert.Single(_events.Made);
        Assert.Equal(("Line", found.Offer.Slots[1].Start, "ben@example.test"), (planned.Subject, planned.Start, Assert.Single(planned.Guests).Email));
        Assert.NotEqual(found.Proposal!.Id.Value, transaction);
    }

    [Fact]
    public async Task ExecuteAsync_RunAgainAfterACrash_UsesTheSameTransaction()
    {
        var found = await FoundAsync("Ben");
        var effect = new EventEffect(_events);
        var proposal = await new ProposalDesk(_proposals, _world.Clock).ProposeAsync(Askers.Ada(), EventEffect.KindName, found.Offer with { Slots = [found.Offer.Slots[0]] }, default);

        await effect.ExecuteAsync(proposal, default);
        await effect.ExecuteAsync(proposal, default);

        Assert.Single(_events.Made.Select(m => m.Transaction).Distinct());
    }

    [Fact]
    public async Task BookAsync_SomebodyElse_BooksNothing()
    {
        var found = await FoundAsync("Ben");

        await _find.BookAsync(Askers.Ben(), found.Proposal!.Id, found.Proposal.Hash, 0, null, default);
        await _find.BookAsync(Askers.Ada(), found.Proposal.Id, "0", 0, null, default);
        await _find.BookAsync(Askers.Ada(), found.Proposal.Id, found.Proposal.Hash, 7, null, default);

        Assert.Empty(_events.Made);
    }

    private async Task<FoundTimesAnswer> FoundAsync(string people) => Assert.IsType<FoundTimesAnswer>(await _find.RunAsync(Askers.Ada(), people, 30, null, null, default));

    private Task<Answer> BookAsync(FoundTimesAnswer found, int slot, string? subject) =>
        _find.BookAsync(Askers.Ada(), found.Proposal!.Id, found.Proposal.Hash, slot, subject, default);

    private sealed class FakeCalendars : IFreeBusy
    {
        public Task<FreeBusyReading> ReadAsync(Asker asker, IReadOnlyList<Person> people, DateTimeOffset from, DateTimeOffset to, CancellationToken cancellationToken) =>
            Task.FromResult(new FreeBusyReading([.. people.Select(p => new Participant(p, WorkingHours.Usual("Europe/Berlin"), [], true))], ReadFailure.None));
    }

    private sealed class FakeEvents : IEventWriter
    {
        public List<(NewEvent Planned, string Transaction)> Made { get; } = [];

        public Task<EffectOutcome> CreateAsync(Asker asker, NewEvent planned, string transaction, CancellationToken cancellationToken)
        {
            Made.Add((planned, transaction));
            return Task.FromResult(EffectOutcome.Done("e1", null));
        }
    }

    private sealed class AtOnce(EffectExecutor executor) : IEffectRunner
    {
        public Task<Proposal?> StartAsync(TenantId tenant, ProposalId id) => executor.ExecuteAsync(tenant, id, default);
    }
}
