using TpmAssistant.Application.Mail;
using TpmAssistant.Application.Proposals;
using TpmAssistant.Application.Reports;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Testing;

namespace TpmAssistant.Application.Tests.Mail;

/// <summary>Atlas with a sponsor who cannot open its plan, one who reads German, and a client.</summary>
internal sealed class MailWorld
{
    public static readonly Person Sponsor = new(new PersonId("aaaaaaaa-0000-0000-0000-000000000009"), "Dana Sponsor", "dana@example.test");
    public static readonly Person German = new(new PersonId("aaaaaaaa-0000-0000-0000-000000000010"), "Uwe Vorstand", "uwe@example.test");
    public static readonly Person Client = new(new PersonId("mail:kim@client.test"), "Kim Client", "kim@client.test");

    public MailWorld(Func<Project, Project>? change = null)
    {
        var project = ProjectWorld.Owned("Atlas");
        project = project with
        {
            Members = [.. project.Members, new ProjectMember(Sponsor, "Sponsor", Audience.Executive), new ProjectMember(Client, "Client", Audience.Client)],
        };
        World = new ProjectWorld([change?.Invoke(project) ?? project], Some.Task());
        World.Directory.Groups["group-1"] = [ProjectWorld.Ada, ProjectWorld.Ben, Sponsor];
        var people = new MailPeople(World.Directory);
        var report = World.Drafts;
        var desk = new MailDesk(Mail, people, new MailThreads(Placed, Mailbox), new ProposalDesk(Proposals, World.Clock));
        Draft = new DraftStakeholderEmail(World.Finder, report, Mail, desk, people);
        Edit = new EditMail(Proposals, World.Projects, report, people, desk, Mail, World.Clock);
    }

    public ProjectWorld World { get; }

    public InMemoryProposalStore Proposals { get; } = new();

    public InMemoryPlacedMails Placed { get; } = new();

    public FakeOwnMail Mailbox { get; } = new();

    public PlainMail Mail { get; } = new();

    public DraftStakeholderEmail Draft { get; }

    public EditMail Edit { get; }

    public async Task<MailProposalAnswer> DraftAsync(Audience audience = Audience.Executive, string? recipients = null) =>
        Assert.IsType<MailProposalAnswer>(await Draft.RunAsync(Askers.Ada(), "Atlas", audience, recipients, default));

    /// <summary>Clicks a proposal: its draft lies in the mailbox.</summary>
    public async Task PlaceAsync(MailProposalAnswer answer, string id)
    {
        var drafts = new DraftsThatTakeAll(id);
        await new MailDraftEffect(drafts, Placed, World.Clock).ExecuteAsync(answer.Proposal, default);
        Mailbox.Mails[id] = new OwnMail(drafts.Written!.Subject, drafts.Written.Html, IsDraft: true);
    }

    private sealed class DraftsThatTakeAll(string id) : IMailDrafts
    {
        public MailDraft? Written { get; private set; }

        public Task<EffectOutcome> CreateAsync(Access.Asker asker, MailDraft draft, string marker, CancellationToken cancellationToken)
        {
            Written = draft;
            return Task.FromResult(EffectOutcome.Done(id, null));
        }
    }
}
