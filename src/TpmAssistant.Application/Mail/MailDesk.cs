using TpmAssistant.Application.Access;
using TpmAssistant.Application.Proposals;
using TpmAssistant.Application.Reports;
using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Application.Mail;

/// <summary>Makes a report and its readers into a mail that waits for the click.</summary>
public sealed class MailDesk(IReportMail mail, MailPeople people, MailThreads threads, ProposalDesk desk)
{
    /// <summary>Words a report for its readers, in the asker's own words where they have some, and proposes it.</summary>
    public async Task<MailProposalAnswer> ProposeAsync(
        Asker asker, StatusReportAnswer report, string locale, IReadOnlyList<MailRecipient> to, CancellationToken cancellationToken)
    {
        var standard = await WordAsync(asker, report, locale, to, cancellationToken);
        var (source, replyTo) = await threads.GoOnAsync(asker, standard, cancellationToken);
        return await ProposeAsync(asker, report.Report.Project, source, to, replyTo, card: null, cancellationToken);
    }

    /// <summary>Words a report for its readers in standard words.</summary>
    public async Task<MailSource> WordAsync(
        Asker asker, StatusReportAnswer report, string locale, IReadOnlyList<MailRecipient> to, CancellationToken cancellationToken)
    {
        var (sight, outsiders) = await people.SightAsync(asker, report.Report.Project, report.Report.Audience, to, cancellationToken);
        var source = mail.Write(report, new MailReaders(locale, to, asker.Name, sight));
        return source with
        {
            Notice = source.Notice with { Outsiders = outsiders, ItemsLeftOut = sight == ItemSight.None, MayShare = report.Report.Project.Owner == asker.Person },
        };
    }

    /// <summary>Proposes a mail as it stands.</summary>
    public async Task<MailProposalAnswer> ProposeAsync(
        Asker asker, Project project, MailSource source, IReadOnlyList<MailRecipient> to, string? replyTo, string? card,
        CancellationToken cancellationToken)
    {
        var body = mail.Assemble(source);
        var told = source with { Notice = source.Notice with { Shared = [.. source.Titles.Where(t => body.Text.Contains(t, StringComparison.Ordinal))] } };
        var draft = new MailDraft(source.Words.Subject, to, body.Html, body.Text) { ReplyTo = replyTo, Source = told, Card = card };
        var proposal = await desk.ProposeAsync(asker, MailDraftEffect.KindName, draft, cancellationToken);
        return new MailProposalAnswer(proposal, draft, await people.OutsideAsync(asker, project, to, cancellationToken));
    }
}
