using TpmAssistant.Application.Access;
using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Mail;
using TpmAssistant.Application.Projects;
using TpmAssistant.Application.Proposals;
using TpmAssistant.Application.Sources;
using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Application.Reports;

/// <summary>Proposes the status report as a mail draft. Nothing is written before the click.</summary>
public sealed class DraftStakeholderEmail(
    ProjectFinder finder, DraftStatusReport report, IReportMail mail, ProposalDesk desk, IDirectory directory)
{
    /// <summary>Words the report for an audience and proposes it to that audience's people.</summary>
    /// <param name="asker">Who asks.</param>
    /// <param name="project">The project's name; the conversation's default when absent.</param>
    /// <param name="audience">Whom it is for.</param>
    /// <param name="recipients">Addresses or names from the asker's own words, separated by commas; the audience's people when absent.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>A <see cref="MailProposalAnswer"/>, or why there is none.</returns>
    public async Task<Answer> RunAsync(
        Asker asker, string? project, Audience audience, string? recipients, CancellationToken cancellationToken)
    {
        var choice = await finder.FindAsync(asker, project, cancellationToken);
        if (!choice.TryGet(out var meant, out var refusal)) return refusal;
        var answer = await report.RunAsync(asker, meant.Name, audience, null, cancellationToken);
        if (answer is not StatusReportAnswer drafted) return answer;

        var people = meant.Members;
        var to = string.IsNullOrWhiteSpace(recipients)
            ? new RecipientChoice([.. people.Where(m => m.Audience == audience && m.Person.Email is not null).Select(Recipient)], null)
            : await NamedAsync(asker, people, recipients, cancellationToken);
        if (to.Refusal is not null) return to.Refusal;

        var worded = mail.Write(drafted, asker.Locale);
        var draft = new MailDraft(worded.Subject, to.Recipients, worded.Html, worded.Text);
        var proposal = await desk.ProposeAsync(asker, MailDraftEffect.KindName, draft, cancellationToken);
        return new MailProposalAnswer(proposal, draft, await OutsideAsync(asker, people, to.Recipients, cancellationToken));
    }

    private sealed record RecipientChoice(IReadOnlyList<MailRecipient> Recipients, Refusal? Refusal);

    private async Task<RecipientChoice> NamedAsync(
        Asker asker, IReadOnlyList<ProjectMember> people, string recipients, CancellationToken cancellationToken)
    {
        var found = new List<MailRecipient>();
        foreach (var asked in recipients.Split([',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (asked.Contains('@', StringComparison.Ordinal))
            {
                if (!System.Net.Mail.MailAddress.TryCreate(asked, out var address))
                    return new RecipientChoice([], Errors.NoSuchPerson(asked));
                found.Add(new MailRecipient(address.Address, address.DisplayName));
                continue;
            }

            var known = people.Where(m => m.Person.Email is not null && NameFits(m.Person.Name, asked)).Select(Recipient).ToList();
            if (known.Count == 0)
            {
                known = [.. (await directory.FindAsync(asker, asked, cancellationToken))
                    .Where(p => p.Email is not null).Select(p => new MailRecipient(p.Email!, p.Name))];
            }

            if (known.Count == 0) return new RecipientChoice([], Errors.NoSuchPerson(asked));
            if (known.Count > 1) return new RecipientChoice([], Errors.AmbiguousPerson(asked, known.Select(k => k.Name)));
            found.Add(known[0]);
        }

        return new RecipientChoice([.. found.DistinctBy(r => r.Address.ToUpperInvariant())], null);
    }

    private async Task<IReadOnlyList<string>> OutsideAsync(
        Asker asker, IReadOnlyList<ProjectMember> people, IReadOnlyList<MailRecipient> to, CancellationToken cancellationToken)
    {
        var own = people.FirstOrDefault(m => m.Person.Id == asker.Person)?.Person.Email
            ?? (await directory.MeAsync(asker, cancellationToken))?.Email;
        return [.. to.Select(r => Domain(r.Address)).Where(d => own is null || d != Domain(own)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }

    private static bool NameFits(string name, string asked) =>
        string.Equals(name, asked, StringComparison.OrdinalIgnoreCase)
        || name.Split(' ').Any(word => string.Equals(word, asked, StringComparison.OrdinalIgnoreCase));

    private static MailRecipient Recipient(ProjectMember member) => new(member.Person.Email!, member.Person.Name);

    private static string Domain(string address) => address[(address.LastIndexOf('@') + 1)..].ToLowerInvariant();
}
