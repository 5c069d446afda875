using TpmAssistant.Application.Access;
using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Mail;
using TpmAssistant.Application.Proposals;
using TpmAssistant.Application.Schedule;
using TpmAssistant.Domain.Calendars;
using TpmAssistant.Domain.Deliveries;
using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Application.Deliveries;

/// <summary>What a reminder says. It goes outside, so it names no item of the plan.</summary>
/// <param name="Outlook">How the delivery stands.</param>
/// <param name="Degree">How firmly.</param>
/// <param name="To">To whom.</param>
/// <param name="ReplyBy">The day by which an answer is asked for.</param>
/// <param name="Today">The day it is.</param>
/// <param name="Locale">The language it is written in.</param>
public sealed record EscalationLetter(DeliveryOutlook Outlook, EscalationDegree Degree, IReadOnlyList<MailRecipient> To, DateOnly ReplyBy, DateOnly Today, string Locale);

/// <summary>Words a reminder as a mail.</summary>
public interface IEscalationWords
{
    /// <summary>The mail in its writer's name.</summary>
    MailDraft Write(EscalationLetter letter, Asker writer);
}

/// <summary>Drafts a reminder to those who owe something, friendly, firm, or to their management: a mail in the asker's own Drafts after a click, never sent.</summary>
public sealed class DraftEscalation(DeliveryShelf shelf, MailPeople people, ProposalDesk desk, IProposalStore proposals, IEscalationWords words, TimeProvider clock)
{
    private static readonly Dictionary<string, string> Locales = new(StringComparer.OrdinalIgnoreCase)
    {
        ["en"] = "en-GB", ["english"] = "en-GB", ["de"] = "de-DE", ["german"] = "de-DE", ["fr"] = "fr-FR", ["french"] = "fr-FR", ["es"] = "es-ES", ["spanish"] = "es-ES",
    };

    /// <summary>Proposes the mail.</summary>
    /// <param name="asker">Who writes.</param>
    /// <param name="delivery">The entry's key or words.</param>
    /// <param name="degree">How firmly; <see langword="null"/> takes what fits.</param>
    /// <param name="project">The project.</param>
    /// <param name="language">In which language; <see langword="null"/> takes the reader's where it is known, else the writer's.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>A <see cref="MailProposalAnswer"/>, the form where nobody to write to is known, or why there is none.</returns>
    public Task<Answer> RunAsync(Asker asker, string delivery, EscalationDegree? degree, string? project, string? language, CancellationToken cancellationToken) =>
        RunAsync(asker, delivery, degree, project, language, before: null, cancellationToken);

    /// <summary>Writes a reminder anew in another language, in the place of the one on the card.</summary>
    public async Task<Answer> RewordAsync(Asker asker, ProposalId id, string delivery, EscalationDegree? degree, string project, string language, CancellationToken cancellationToken)
    {
        if (await proposals.FindAsync(asker.Tenant, id, cancellationToken) is not { Kind: MailDraftEffect.KindName } before || !ConfirmProposal.IsFor(before, asker))
            return new ProposalClickAnswer(ClickResult.NotYours, null, null);
        var answer = await RunAsync(asker, delivery, degree, project, language, MailDraftEffect.Read(before).Card ?? id.Value, cancellationToken);
        if (answer is not MailProposalAnswer anew || await proposals.TryDiscardAsync(asker, id, cancellationToken)) return answer;
        // It was put into Outlook, or dropped, meanwhile.
        await proposals.TryDiscardAsync(asker, anew.Proposal.Id, cancellationToken);
        return ProposalClickAnswer.Of(ClickResult.AlreadyTaken, before);
    }

    private async Task<Answer> RunAsync(Asker asker, string delivery, EscalationDegree? degree, string? project, string? language, string? before, CancellationToken cancellationToken)
    {
        if (asker.Conversation.IsShared) return Errors.PersonalChatOnly;
        var locale = "";
        if (language is not null && !Locales.TryGetValue(language, out locale)) return Errors.BadArgument("language", language, ["en", "de", "fr", "es"]);
        var (view, found, other) = await shelf.FindAsync(asker, delivery, project, cancellationToken);
        if (found is null) return other!;
        var row = view!.Now.Project;
        if (!ScheduleSight.MayEdit(row, asker)) return DeliveryShelf.NotYours;
        if (!found.IsOpen || found.Kind != DeliveryKind.Delivery) return new Refusal("delivery-nothing-owed", "what", found.What);

        var outlook = DeliveryOutlook.Of(found, view.Now);
        var firmly = degree ?? Escalations.Fitting(outlook, row.Tolerances.MilestoneSlipDays);
        var missing = found.Contact is null ? "no-contact" : firmly == EscalationDegree.Management && found.Manager is null ? "no-manager" : null;
        if (missing is not null)
            return new DeliveryFormAnswer(row, TypedDelivery.Of(found), NeedFinder.Choices(view.Now, found.Need), [new(missing, 0, found.From)]);

        MailRecipient contact = new(found.Contact!.Address, found.Contact.Name);
        IReadOnlyList<MailRecipient> to = firmly == EscalationDegree.Management ? [new(found.Manager!.Address, found.Manager.Name), contact] : [contact];
        var patience = firmly switch { EscalationDegree.Friendly => 5, EscalationDegree.Firm => 3, _ => 2 };
        var today = asker.Today(clock);
        var theirs = LanguageOf(row, to);
        var chosen = language is not null ? locale! : theirs ?? asker.Locale;
        var draft = words.Write(new(outlook, firmly, to, new LeadTime(patience, LeadUnit.WorkingDays).After(today, row.Calendar), today, chosen), asker) with { Card = before };
        return new MailProposalAnswer(
            await desk.ProposeAsync(asker, MailDraftEffect.KindName, draft, cancellationToken), draft, await people.OutsideAsync(asker, row, to, cancellationToken))
        {
            Reminder = new(row.Id, found.Key, firmly, chosen, language is not null ? LetterLanguage.Chosen : theirs is not null ? LetterLanguage.Readers : LetterLanguage.Writers),
        };
    }

    /// <summary>The language of the first reader who belongs to the project; <see langword="null"/> when it is not known.</summary>
    private static string? LanguageOf(Project row, IReadOnlyList<MailRecipient> to) =>
        to.Select(t => row.Members.FirstOrDefault(m => string.Equals(m.Person.Email, t.Address, StringComparison.OrdinalIgnoreCase))?.Language).FirstOrDefault(l => l is not null);
}
