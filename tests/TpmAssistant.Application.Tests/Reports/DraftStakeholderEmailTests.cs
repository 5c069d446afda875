using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Mail;
using TpmAssistant.Application.Proposals;
using TpmAssistant.Application.Reports;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Testing;

namespace TpmAssistant.Application.Tests.Reports;

public sealed class DraftStakeholderEmailTests
{
    private static readonly Person Sponsor = new(new PersonId("aaaaaaaa-0000-0000-0000-000000000009"), "Dana Sponsor", "dana@example.test");
    private static readonly Person Client = new(new PersonId("mail:kim@client.test"), "Kim Client", "kim@client.test");

    private readonly InMemoryProposalStore _proposals = new();

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
        var answer = await Use().RunAsync(Askers.Ada(), "Atlas", Audience.Team, words, default);

        Assert.Equal(code, Assert.IsType<Refusal>(answer).Code);
    }

    [Fact]
    public async Task RunAsync_Proposal_HoldsExactlyTheDraftShownAndIsOpen()
    {
        var answer = await RunAsync(Audience.Executive, null);

        var stored = (await _proposals.FindAsync(Askers.Tenant, answer.Proposal.Id, default))!;
        var draft = MailDraftEffect.Read(stored);
        Assert.Equal(ProposalState.Open, stored.State);
        Assert.Equal(ProposalDesk.HashOf(stored.Kind, stored.Payload), stored.Hash);
        Assert.Equal((answer.Draft.Subject, answer.Draft.Html, answer.Draft.Text), (draft.Subject, draft.Html, draft.Text));
        Assert.Equal(answer.Draft.To, draft.To);
    }

    private async Task<MailProposalAnswer> RunAsync(Audience audience, string? recipients) =>
        Assert.IsType<MailProposalAnswer>(await Use().RunAsync(Askers.Ada(), "Atlas", audience, recipients, default));

    private DraftStakeholderEmail Use()
    {
        var project = ProjectWorld.Owned("Atlas");
        project = project with
        {
            Members = [.. project.Members, new ProjectMember(Sponsor, "Sponsor", Audience.Executive), new ProjectMember(Client, "Client", Audience.Client)],
        };
        var world = new ProjectWorld([project], Some.Task());
        return new DraftStakeholderEmail(
            world.Finder, world.Drafts, new PlainMail(), new ProposalDesk(_proposals, world.Clock), world.Directory);
    }

    private sealed class PlainMail : IReportMail
    {
        public ReportMail Write(StatusReportAnswer report, string locale) =>
            new($"{report.Report.Project.Name} for {report.Report.Audience}", "<p>html</p>", "text");
    }
}
