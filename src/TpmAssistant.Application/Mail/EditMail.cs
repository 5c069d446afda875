using TpmAssistant.Application.Access;
using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Projects;
using TpmAssistant.Application.Proposals;
using TpmAssistant.Application.Reports;
using TpmAssistant.Application.Sensitivity;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Text;

namespace TpmAssistant.Application.Mail;

/// <summary>
/// Changes a mail on its card. The changed mail is a new proposal with a hash of its own, and the old one is dropped, so that a click
/// counts for what is shown and nothing else.
/// </summary>
public sealed class EditMail(
    IProposalStore proposals, IProjectStore projects, DraftStatusReport report, MailPeople people, MailDesk desk, IReportMail mail, TimeProvider clock)
{
    private const int MostSubject = 200;
    private const int MostOpening = 1000;

    /// <summary>Proposes the mail as changed.</summary>
    /// <returns>A <see cref="MailProposalAnswer"/>, or why the mail cannot be changed.</returns>
    public async Task<Answer> RunAsync(Asker asker, ProposalId id, MailEdit edit, CancellationToken cancellationToken)
    {
        var (draft, project, instead) = await OpenAsync(asker, id, cancellationToken);
        if (draft?.Source is not { } source || project is null) return instead!;

        var to = draft.To;
        if (edit.Recipients is { } words && words != Recipients(draft.To))
        {
            var choice = await people.NamedAsync(asker, project, words, cancellationToken);
            if (choice.Refusal is not null) return choice.Refusal;
            to = [.. choice.Readers.Select(r => r.To)];
            var (other, refused) = await ForAsync(asker, project, source, to, cancellationToken);
            if (other is null) return refused!;
            source = other;
        }

        var changed = source with
        {
            Words = source.Words with { Subject = Line(edit.Subject, source.Words.Subject), Opening = Text(edit.Opening) ?? source.Words.Opening },
            Dropped = edit.Kept is { } kept ? [.. source.Sections.Select(s => s.Key).Where(k => k.Length > 0 && !kept.Contains(k))] : source.Dropped,
        };
        return await ReplaceAsync(asker, id, draft, project, changed, to, cancellationToken);
    }

    /// <summary>Proposes the mail in the product's own words again, with all of its parts.</summary>
    public async Task<Answer> ToStandardAsync(Asker asker, ProposalId id, CancellationToken cancellationToken)
    {
        var (draft, project, instead) = await OpenAsync(asker, id, cancellationToken);
        if (draft?.Source is not { } source || project is null) return instead!;
        var standard = source with { Words = source.Standard, Dropped = [], Notice = source.Notice with { OwnWords = [] } };
        return await ReplaceAsync(asker, id, draft, project, standard, draft.To, cancellationToken);
    }

    /// <summary>
    /// Lets the project's owner share titles of plan items with the mail's audience, or no longer; that is the product's own record and holds for
    /// later reports too. The mail is written anew.
    /// </summary>
    public async Task<Answer> ShareAsync(Asker asker, ProposalId id, bool share, CancellationToken cancellationToken)
    {
        var (draft, project, instead) = await OpenAsync(asker, id, cancellationToken);
        if (draft?.Source is not { } source || project is null) return instead!;
        if (project.Owner != asker.Person) return new ProposalClickAnswer(ClickResult.NotYours, null, null);
        var changed = await projects.ChangeAsync(asker.Tenant, project.Id, row => row.SharingWith(source.Audience, share), cancellationToken);
        if (changed is not var (_, shared)) return new ProposalClickAnswer(ClickResult.Changed, null, null);
        var (anew, refused) = await ForAsync(asker, shared, source, draft.To, cancellationToken);
        return anew is null ? refused! : await ReplaceAsync(asker, id, draft, shared, anew, draft.To, cancellationToken);
    }

    /// <summary>The recipients as the card's field holds them.</summary>
    public static string Recipients(IReadOnlyList<MailRecipient> to) => string.Join("; ", to.Select(r => r.Address));

    private async Task<(MailDraft? Draft, Project? Project, Answer? Instead)> OpenAsync(Asker asker, ProposalId id, CancellationToken cancellationToken)
    {
        var proposal = await proposals.FindAsync(asker.Tenant, id, cancellationToken);
        if (proposal is null || proposal.Kind != MailDraftEffect.KindName || !ConfirmProposal.IsFor(proposal, asker))
            return (null, null, new ProposalClickAnswer(ClickResult.NotYours, null, null));
        if (proposal.State != ProposalState.Open)
            return (null, null, ProposalClickAnswer.Of(proposal.State == ProposalState.Discarded ? ClickResult.Discarded : ClickResult.AlreadyTaken, proposal));
        if (proposal.ExpiresAt <= clock.GetUtcNow()) return (null, null, ProposalClickAnswer.Of(ClickResult.Expired, proposal));
        LabelTrail.Note(proposal.Label);
        var draft = MailDraftEffect.Read(proposal);
        var project = draft.Source is { } source
            ? (await projects.ListAsync(asker.Tenant, cancellationToken)).FirstOrDefault(p => p.Id == source.Project) : null;
        return (draft, project, project is null ? ProposalClickAnswer.Of(ClickResult.Changed, proposal) : null);
    }

    /// <summary>The mail for other people: greeted anew, and read anew where they may see less or more of the plan.</summary>
    private async Task<(MailSource? Source, Answer? Instead)> ForAsync(
        Asker asker, Project project, MailSource source, IReadOnlyList<MailRecipient> to, CancellationToken cancellationToken)
    {
        var (sight, outsiders) = await people.SightAsync(asker, project, source.Audience, to, cancellationToken);
        var greeting = mail.Greet(source, to);
        var greeted = source.Words.Greeting == source.Standard.Greeting ? greeting : source.Words.Greeting;
        if (sight == source.Sight)
        {
            return (source with
            {
                Words = source.Words with { Greeting = greeted }, Standard = source.Standard with { Greeting = greeting },
                Notice = source.Notice with { Outsiders = outsiders },
            }, null);
        }

        var answer = await report.RunAsync(asker, project.Name, source.Audience, null, cancellationToken);
        if (answer is not StatusReportAnswer read) return (null, answer);
        var anew = await desk.WordAsync(asker, read, source.Language, to, cancellationToken);
        return (anew with
        {
            Words = new MailWords(
                Kept(source.Words.Subject, source.Standard.Subject, anew.Words.Subject), greeted,
                Kept(source.Words.Opening, source.Standard.Opening, anew.Words.Opening), source.Words.Closing),
            Dropped = source.Dropped,
            Notice = anew.Notice with { RepliesTo = source.Notice.RepliesTo, Break = source.Notice.Break, OwnWords = source.Notice.OwnWords },
        }, null);
    }

    private async Task<Answer> ReplaceAsync(
        Asker asker, ProposalId id, MailDraft draft, Project project, MailSource source, IReadOnlyList<MailRecipient> to, CancellationToken cancellationToken)
    {
        if (!await proposals.TryDiscardAsync(asker, id, cancellationToken))
            return ProposalClickAnswer.Of(ClickResult.AlreadyTaken, (await proposals.FindAsync(asker.Tenant, id, cancellationToken))!);
        return await desk.ProposeAsync(asker, project, source, to, draft.ReplyTo, draft.Card ?? id.Value, cancellationToken);
    }

    private static string Kept(string now, string standard, string anew) => now == standard ? anew : now;

    private static string Line(string? given, string before) =>
        given is null || MailLines.Plain(given) is not { Length: > 0 } line ? before : line.Cut(MostSubject);

    private static string? Text(string? given) => given is null
        ? null : string.Join('\n', given.Cut(MostOpening).ReplaceLineEndings("\n").Split('\n').Select(MailLines.Plain)).Trim('\n');
}
