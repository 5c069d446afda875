using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Mail;
using TpmAssistant.Application.Projects;
using TpmAssistant.Application.Proposals;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Testing;

namespace TpmAssistant.Application.Tests.Mail;

public sealed class EditMailTests
{
    private readonly MailWorld _world = new(p => p with { SharedWith = [Audience.Client] });

    [Fact]
    public async Task RunAsync_SubjectOpeningAndParts_MakeANewProposalAndDropTheOld()
    {
        var before = await _world.DraftAsync();

        var after = await EditAsync(before, new MailEdit(" Atlas\u202E:  our week ", "One line.\r\nAnother.", null, ["report.next"]));

        Assert.NotEqual(before.Proposal.Hash, after.Proposal.Hash);
        Assert.Equal(ProposalState.Discarded, (await StoredAsync(before)).State);
        Assert.Equal(ProposalState.Open, (await StoredAsync(after)).State);
        Assert.Equal("Atlas: our week", after.Draft.Subject);
        Assert.Contains("One line.\nAnother.", after.Draft.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Risks", after.Draft.Text, StringComparison.Ordinal);
        Assert.Contains("Next", after.Draft.Text, StringComparison.Ordinal);
        Assert.Equal(before.Draft.To, after.Draft.To);
        Assert.Equal(before.Proposal.Id.Value, after.Draft.Card);
    }

    [Fact]
    public async Task RunAsync_EditedTwice_StaysTheCardItWas()
    {
        var first = await _world.DraftAsync();
        var second = await EditAsync(first, new MailEdit("Two", null, null, null));

        var third = await EditAsync(second, new MailEdit("Three", null, null, null));

        Assert.Equal(first.Proposal.Id.Value, third.Draft.Card);
    }

    [Fact]
    public async Task RunAsync_OtherRecipients_AreTakenFromTheWordsAndGreeted()
    {
        var before = await _world.DraftAsync();

        var after = await EditAsync(before, new MailEdit(null, null, "Ben; ada@example.test", null));

        Assert.Equal(["ben@example.test", "ada@example.test"], after.Draft.To.Select(r => r.Address));
        Assert.StartsWith("Hello all,", after.Draft.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RunAsync_RecipientWhoCannotOpenThePlan_IsWrittenAnewWithoutItsItems()
    {
        var before = await _world.DraftAsync();
        Assert.Equal(ItemSight.Links, before.Draft.Source!.Sight);

        var after = await EditAsync(before, new MailEdit("Mine", null, "dana@example.test; someone@else.test", null));

        Assert.Equal(ItemSight.None, after.Draft.Source!.Sight);
        Assert.Equal(["someone@else.test"], after.Draft.Source.Notice.Outsiders);
        Assert.Equal(["else.test"], after.OutsideDomains);
        Assert.Equal("Mine", after.Draft.Subject);
        Assert.Equal(ItemSight.None, _world.Mail.Written[^1].Sight);
    }

    [Theory]
    [InlineData("Nobody Known")]
    [InlineData("not@@an address")]
    public async Task RunAsync_RecipientNobodyKnows_RefusesAndLeavesTheProposal(string recipients)
    {
        var before = await _world.DraftAsync();

        var answer = await _world.Edit.RunAsync(Askers.Ada(), before.Proposal.Id, new MailEdit(null, null, recipients, null), default);

        Assert.Equal("no-such-person", Assert.IsType<Refusal>(answer).Code);
        Assert.Equal(ProposalState.Open, (await StoredAsync(before)).State);
    }

    [Theory]
    [InlineData("other person")]
    [InlineData("other conversation")]
    [InlineData("unknown id")]
    public async Task RunAsync_SomebodyElses_IsNotTheirs(string which)
    {
        var before = await _world.DraftAsync();
        var (clicker, id) = which switch
        {
            "other person" => (Askers.Ben(conversation: "a:ada"), before.Proposal.Id),
            "other conversation" => (Askers.Ada(conversation: "a:elsewhere"), before.Proposal.Id),
            _ => (Askers.Ada(), new ProposalId("nothing")),
        };

        var answer = await _world.Edit.RunAsync(clicker, id, new MailEdit("Mine", null, null, null), default);

        Assert.Equal(ClickResult.NotYours, Assert.IsType<ProposalClickAnswer>(answer).Result);
        Assert.Equal(ProposalState.Open, (await StoredAsync(before)).State);
    }

    [Fact]
    public async Task RunAsync_AlreadyTaken_ChangesNothing()
    {
        var before = await _world.DraftAsync();
        await _world.Proposals.TryTakeAsync(Askers.Ada(), before.Proposal.Id, before.Proposal.Hash, Some.Now, default);

        var answer = await _world.Edit.RunAsync(Askers.Ada(), before.Proposal.Id, new MailEdit("Mine", null, null, null), default);

        Assert.Equal(ClickResult.AlreadyTaken, Assert.IsType<ProposalClickAnswer>(answer).Result);
    }

    [Fact]
    public async Task ToStandardAsync_EditedMail_IsInTheProductsWordsAgain()
    {
        var before = await _world.DraftAsync();
        var edited = await EditAsync(before, new MailEdit("Mine", "Mine too", null, []));

        var after = Assert.IsType<MailProposalAnswer>(await _world.Edit.ToStandardAsync(Askers.Ada(), edited.Proposal.Id, default));

        Assert.Equal((before.Draft.Subject, before.Draft.Text), (after.Draft.Subject, after.Draft.Text));
    }

    [Fact]
    public async Task ShareAsync_Owner_WritesTheMailAnewAndBack()
    {
        var world = new MailWorld();
        var before = await world.DraftAsync(Audience.Client);
        Assert.True(before.Draft.Source!.Notice is { ItemsLeftOut: true, MayShare: true });

        var shared = Assert.IsType<MailProposalAnswer>(await world.Edit.ShareAsync(Askers.Ada(), before.Proposal.Id, share: true, default));
        var kept = Assert.IsType<MailProposalAnswer>(await world.Edit.ShareAsync(Askers.Ada(), shared.Proposal.Id, share: false, default));

        Assert.Equal([ItemSight.None, ItemSight.Titles, ItemSight.None], new[] { before, shared, kept }.Select(m => m.Draft.Source!.Sight));
        Assert.Equal(ItemSight.None, (await world.DraftAsync(Audience.Client)).Draft.Source!.Sight);
    }

    [Fact]
    public async Task ShareAsync_SomebodyElseChangesTheProjectMeanwhile_BothStand()
    {
        var world = new MailWorld();
        var before = await world.DraftAsync(Audience.Client);
        world.World.Projects.Meanwhile = store => store.ChangeAsync(Askers.Tenant, Some.Project("Atlas").Id, row => row with { Aliases = ["theirs"], SharedWith = [Audience.Executive] }, default);

        Assert.IsType<MailProposalAnswer>(await world.Edit.ShareAsync(Askers.Ada(), before.Proposal.Id, share: true, default));

        var row = (await world.World.Projects.ListAsync(Askers.Tenant, default)).Single();
        Assert.Null(world.World.Projects.Meanwhile);
        Assert.Equal(["theirs"], row.Aliases);
        Assert.Equal([Audience.Executive, Audience.Client], row.SharedWith.Order());
    }

    [Fact]
    public async Task ShareAsync_NotTheOwner_ChangesNothing()
    {
        var world = new MailWorld(p => p with { Owner = Askers.BenId });
        var before = await world.DraftAsync(Audience.Client);
        Assert.False(before.Draft.Source!.Notice.MayShare);

        var answer = await world.Edit.ShareAsync(Askers.Ada(), before.Proposal.Id, share: true, default);

        Assert.Equal(ClickResult.NotYours, Assert.IsType<ProposalClickAnswer>(answer).Result);
        Assert.Empty((await world.World.Projects.ListAsync(Askers.Tenant, default)).Single().SharedWith);
    }

    private async Task<MailProposalAnswer> EditAsync(MailProposalAnswer before, MailEdit edit) =>
        Assert.IsType<MailProposalAnswer>(await _world.Edit.RunAsync(Askers.Ada(), before.Proposal.Id, edit, default));

    private async Task<Proposal> StoredAsync(MailProposalAnswer answer) => (await _world.Proposals.FindAsync(Askers.Tenant, answer.Proposal.Id, default))!;
}
