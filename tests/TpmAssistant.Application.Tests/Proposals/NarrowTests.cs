using TpmAssistant.Application.Mail;
using TpmAssistant.Application.Proposals;
using TpmAssistant.Application.Sensitivity;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Snapshots;
using TpmAssistant.Testing;

namespace TpmAssistant.Application.Tests.Proposals;

/// <summary>A choice made on a card takes the place of the whole once, in time, and by nobody else; and what is stored is what was shown, or nothing is done.</summary>
public sealed class NarrowTests
{
    private static readonly MailDraft Whole = new("Atlas: red", [new MailRecipient("sam@example.test", "Sam"), new MailRecipient("kim@example.test", "Kim")], "<p>Red</p>", "Red");
    private static readonly MailDraft Part = Whole with { To = [Whole.To[0]] };

    private readonly FakeClock _clock = new();
    private readonly InMemoryProposalStore _store = new();
    private readonly RecordingEffect _effect = new(MailDraftEffect.KindName);

    private ProposalDesk Desk => new(_store, _clock);

    [Fact]
    public async Task NarrowAsync_OwnersChoice_IsWhatIsCarriedOutAndASecondClickShowsIt()
    {
        var whole = await ProposeAsync();

        var part = await Desk.NarrowAsync(whole, Askers.Ada(), whole.Hash, Part, default);
        await ClickAsync(part.Id, part.Hash);
        var second = await ClickAsync(whole.Id, whole.Hash);

        Assert.Single(MailDraftEffect.Read(Assert.Single(_effect.Executed)).To);
        Assert.Equal((ClickResult.AlreadyTaken, ProposalState.Done), (second.Result, second.Proposal!.State));
        Assert.Equal(whole.ExpiresAt, _store.All.Single(p => p.Id == part.Id).ExpiresAt);
    }

    [Fact]
    public async Task NarrowAsync_CardThatExpired_DoesNotCount()
    {
        var whole = await ProposeAsync();
        _clock.Advance(ProposalDesk.Lifetime);

        Assert.Equal((whole.Id, whole.Hash), await Desk.NarrowAsync(whole, Askers.Ada(), whole.Hash, Part, default));
        Assert.Equal(ClickResult.Expired, (await ClickAsync(whole.Id, whole.Hash)).Result);
        Assert.Single(_store.All);
        Assert.Empty(_effect.Executed);
    }

    public static TheoryData<string> WrongChoices => ["other person", "other conversation", "other tenant", "other content"];

    [Theory]
    [MemberData(nameof(WrongChoices))]
    public async Task NarrowAsync_SomebodyElsesChoice_DoesNotCount(string which)
    {
        var whole = await ProposeAsync();
        var (clicker, hash) = which switch
        {
            "other person" => (Askers.Ben(conversation: "a:ada"), whole.Hash),
            "other conversation" => (Askers.Ada(conversation: "a:elsewhere"), whole.Hash),
            "other tenant" => (Askers.Ada() with { Tenant = new TenantId("other") }, whole.Hash),
            _ => (Askers.Ada(), new string('0', 64)),
        };

        Assert.Equal((whole.Id, hash), await Desk.NarrowAsync(whole, clicker, hash, Part, default));
        Assert.Equal(ProposalState.Open, Assert.Single(_store.All).State);
    }

    [Fact]
    public async Task NarrowAsync_SixtyFourChoicesAtOnce_LeaveOne()
    {
        var whole = await ProposeAsync();

        var parts = await Task.WhenAll(Enumerable.Range(0, 64).Select(i => Task.Run(() => Desk.NarrowAsync(whole, Askers.Ada(), whole.Hash, i % 2 == 0 ? Part : Whole, default))));

        var one = Assert.Single(parts, p => p.Id != whole.Id);
        Assert.Equal(2, _store.All.Count);
        await ClickAsync(one.Id, one.Hash);
        Assert.Single(_effect.Executed);
    }

    [Fact]
    public async Task ProposeOnceAsync_SixtyFourClicksOnOneCard_MakeOneProposal()
    {
        var made = await Task.WhenAll(Enumerable.Range(0, 64).Select(i => Task.Run(() => Desk.ProposeOnceAsync(Askers.Ada(), "agenda, version 3", MailDraftEffect.KindName, i % 2 == 0 ? Part : Whole, default))));

        Assert.Single(made.Select(p => (p.Id, p.Hash)).Distinct());
        Assert.Single(_store.All);
    }

    [Theory]
    [InlineData("agenda, version 4", "ada")]
    [InlineData("agenda, version 3", "ben")]
    public async Task ProposeOnceAsync_AnotherCardOrPerson_IsAnotherProposal(string card, string who)
    {
        await Desk.ProposeOnceAsync(Askers.Ada(), "agenda, version 3", MailDraftEffect.KindName, Whole, default);
        await Desk.ProposeOnceAsync(who == "ada" ? Askers.Ada() : Askers.Ben(conversation: "a:ada"), card, MailDraftEffect.KindName, Whole, default);

        Assert.Equal(2, _store.All.Count);
    }

    [Fact]
    public async Task NarrowAsync_OfLabelledContent_KeepsTheLabel()
    {
        var secret = new SensitivityLabel("1", "Confidential", 1);
        using var trail = LabelTrail.Begin();
        LabelTrail.Note(secret);
        var whole = await ProposeAsync();
        trail.Dispose();

        var part = await Desk.NarrowAsync(whole, Askers.Ada(), whole.Hash, Part, default);

        Assert.Equal(secret, _store.All.Single(p => p.Id == part.Id).Label);
    }

    [Fact]
    public async Task ExecuteAsync_StoredContentThatWasNotShown_IsNotCarriedOut()
    {
        var shown = await ProposeAsync();
        var swapped = new InMemoryProposalStore();
        await swapped.AddAsync(shown with { Payload = shown.Payload.Replace("sam@example.test", "drop@example.test", StringComparison.Ordinal) }, default);

        var answer = (ProposalClickAnswer)await new ConfirmProposal(swapped, new Runner(new EffectExecutor(swapped, [_effect])), _clock).RunAsync(Askers.Ada(), shown.Id, shown.Hash, default);

        Assert.Empty(_effect.Executed);
        Assert.Equal((ProposalState.Refused, "not-as-shown"), (answer.Proposal!.State, answer.Proposal.Outcome!.Code));
    }

    private Task<Proposal> ProposeAsync() => Desk.ProposeAsync(Askers.Ada(), MailDraftEffect.KindName, Whole, default);

    private async Task<ProposalClickAnswer> ClickAsync(ProposalId id, string hash) =>
        (ProposalClickAnswer)await new ConfirmProposal(_store, new Runner(new EffectExecutor(_store, [_effect])), _clock).RunAsync(Askers.Ada(), id, hash, default);

    private sealed class Runner(EffectExecutor executor) : IEffectRunner
    {
        public Task<Proposal?> StartAsync(TenantId tenant, ProposalId id) => executor.ExecuteAsync(tenant, id, default);
    }
}
