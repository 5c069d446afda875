using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Mail;
using TpmAssistant.Application.Proposals;
using TpmAssistant.Application.Tests.Mail;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Testing;

namespace TpmAssistant.Application.Tests.Reports;

public sealed class DraftStakeholderEmailTests
{
    [Fact]
    public async Task RunAsync_NoRecipientsNamed_TakesTheAudiencesPeopleOfTheProject()
    {
        var answer = await RunAsync(Audience.Executive, null);

        Assert.Equal(["dana@example.test"], answer.Draft.To.Select(r => r.Address));
        Assert.Empty(answer.OutsideDomains);
    }

    [Fact]
    public async Task RunAsync_ClientAudience_NamesTheirDomainAsOutside() =>
        Assert.Equal(["client.test"], (await RunAsync(Audience.Client, null)).OutsideDomains);

    [Theory]
    [InlineData("dana", "dana@example.test")]
    [InlineData("Ben", "ben@example.test")]
    [InlineData("someone@else.test; Dana Sponsor; DANA@example.test", "someone@else.test,dana@example.test")]
    public async Task RunAsync_RecipientsInTheAskersWords_AreResolved(string words, string expected) =>
        Assert.Equal(expected, string.Join(',', (await RunAsync(Audience.Team, words)).Draft.To.Select(r => r.Address)));

    [Theory]
    [InlineData("Zoe", "no-such-person")]
    [InlineData("not@@an address", "no-such-person")]
    public async Task RunAsync_RecipientNobodyKnows_RefusesAndProposesNothing(string words, string code)
    {
        var answer = await new MailWorld().Draft.RunAsync(Askers.Ada(), "Atlas", Audience.Team, words, default);

        Assert.Equal(code, Assert.IsType<Refusal>(answer).Code);
    }

    [Fact]
    public async Task RunAsync_Proposal_HoldsExactlyTheDraftShownAndIsOpen()
    {
        var world = new MailWorld();
        var answer = await RunAsync(Audience.Executive, null, world);

        var stored = (await world.Proposals.FindAsync(Askers.Tenant, answer.Proposal.Id, default))!;
        var draft = MailDraftEffect.Read(stored);
        Assert.Equal(ProposalState.Open, stored.State);
        Assert.Equal(ProposalDesk.HashOf(stored.Kind, stored.Payload), stored.Hash);
        Assert.Equal((answer.Draft.Subject, answer.Draft.Html, answer.Draft.Text), (draft.Subject, draft.Html, draft.Text));
        Assert.Equal(answer.Draft.To, draft.To);
    }

    [Fact]
    public async Task RunAsync_ReadersOfSeveralLanguages_ProposesAMailEach()
    {
        var world = new MailWorld(p => p with { Members = [.. p.Members, new ProjectMember(MailWorld.German, "Board", Audience.Executive, Language: "de-DE")] });

        var answer = Assert.IsType<MailProposalsAnswer>(await world.Draft.RunAsync(Askers.Ada(), "Atlas", Audience.Executive, null, default));

        Assert.Equal(["dana@example.test", "uwe@example.test"], answer.Mails.Select(m => Assert.Single(m.Draft.To).Address));
        Assert.Equal(["en-GB", "de-DE"], world.Mail.Written.Select(r => r.Locale));
        Assert.Equal(2, answer.Mails.Select(m => m.Proposal.Hash).Distinct().Count());
    }

    [Fact]
    public async Task RunAsync_AddressOfAStakeholder_IsReadInTheirLanguage()
    {
        var world = new MailWorld(p => p with { Members = [.. p.Members, new ProjectMember(MailWorld.German, "Board", Audience.Executive, Language: "de-DE")] });

        var answer = await world.DraftAsync(recipients: "UWE@example.test");

        Assert.Equal("de", answer.Draft.Source!.Language);
    }

    [Fact]
    public async Task RunAsync_EverybodyMayOpenThePlan_SeesLinks() =>
        Assert.Equal(ItemSight.Links, (await RunAsync(Audience.Executive, null)).Draft.Source!.Sight);

    [Theory]
    [InlineData(false, ItemSight.None)]
    [InlineData(true, ItemSight.Titles)]
    public async Task RunAsync_ReaderWhoCannotOpenThePlan_SeesItemsOnlyIfTheProjectSharesThem(bool shares, ItemSight sight)
    {
        var world = new MailWorld(p => p with { SharedWith = shares ? [Audience.Client] : [Audience.Executive] });

        var source = (await world.DraftAsync(Audience.Client)).Draft.Source!;

        Assert.Equal(sight, source.Sight);
        Assert.Equal(["Kim Client"], source.Notice.Outsiders);
        Assert.Equal(!shares, source.Notice.ItemsLeftOut);
    }

    [Fact]
    public async Task RunAsync_GroupCannotBeRead_TreatsEveryReaderAsOutside()
    {
        var world = new MailWorld();
        world.World.Directory.Groups.Clear();

        Assert.Equal(ItemSight.None, (await world.DraftAsync()).Draft.Source!.Sight);
    }

    private static Task<MailProposalAnswer> RunAsync(Audience audience, string? recipients, MailWorld? world = null) =>
        (world ?? new MailWorld()).DraftAsync(audience, recipients);
}

