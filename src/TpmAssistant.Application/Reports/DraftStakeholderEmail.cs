using TpmAssistant.Application.Access;
using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Mail;
using TpmAssistant.Application.Projects;
using TpmAssistant.Application.Proposals;
using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Application.Reports;

/// <summary>Proposes the status report as a mail draft, one for each language its readers have. Nothing is written before the click.</summary>
public sealed class DraftStakeholderEmail(ProjectFinder finder, DraftStatusReport report, IReportMail mail, MailDesk desk, MailPeople people)
{
    /// <summary>Words the report for an audience and proposes it to that audience's people.</summary>
    /// <param name="asker">Who asks.</param>
    /// <param name="project">The project's name; the conversation's default when absent.</param>
    /// <param name="audience">Whom it is for.</param>
    /// <param name="recipients">Addresses or names from the asker's own words, separated by commas; the audience's people when absent.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>A <see cref="MailProposalAnswer"/>, a <see cref="MailProposalsAnswer"/> for readers of several languages, or why there is none.</returns>
    public async Task<Answer> RunAsync(
        Asker asker, string? project, Audience audience, string? recipients, CancellationToken cancellationToken)
    {
        var choice = await finder.FindAsync(asker, project, cancellationToken);
        if (!choice.TryGet(out var meant, out var refusal)) return refusal;
        var readers = string.IsNullOrWhiteSpace(recipients)
            ? MailPeople.OfAudience(meant, audience)
            : await people.NamedAsync(asker, meant, recipients, cancellationToken);
        if (readers.Refusal is not null) return readers.Refusal;
        var answer = await report.RunAsync(asker, meant.Name, audience, null, cancellationToken);
        if (answer is not StatusReportAnswer drafted) return answer;

        var mails = new List<MailProposalAnswer>();
        foreach (var (locale, to) in ByLanguage(asker, readers.Readers))
            mails.Add(await desk.ProposeAsync(asker, drafted, locale, to, cancellationToken));
        return mails.Count == 1 ? mails[0] : new MailProposalsAnswer(mails);
    }

    /// <summary>The readers by the language of their mail; the asker's own first, and alone when there are no readers yet.</summary>
    private IEnumerable<(string Locale, IReadOnlyList<MailRecipient> To)> ByLanguage(Asker asker, IReadOnlyList<MailReader> readers)
    {
        if (readers.Count == 0) return [(asker.Locale, [])];
        var own = mail.LanguageOf(asker.Locale);
        return readers.GroupBy(r => mail.LanguageOf(r.Language ?? asker.Locale), StringComparer.Ordinal)
            .OrderByDescending(g => g.Key == own).ThenBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => (g.First().Language ?? asker.Locale, (IReadOnlyList<MailRecipient>)[.. g.Select(r => r.To)]));
    }
}
