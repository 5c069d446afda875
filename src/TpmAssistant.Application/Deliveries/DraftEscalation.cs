using TpmAssistant.Application.Access;
using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Mail;
using TpmAssistant.Application.Proposals;
using TpmAssistant.Application.Schedule;
using TpmAssistant.Domain.Calendars;
using TpmAssistant.Domain.Deliveries;

namespace TpmAssistant.Application.Deliveries;

/// <summary>What a reminder says. It goes outside, so it names no item of the plan.</summary>
/// <param name="Outlook">How the delivery stands.</param>
/// <param name="Degree">How firmly.</param>
/// <param name="To">To whom.</param>
/// <param name="ReplyBy">The day by which an answer is asked for.</param>
/// <param name="Today">The day it is.</param>
public sealed record EscalationLetter(DeliveryOutlook Outlook, EscalationDegree Degree, IReadOnlyList<MailRecipient> To, DateOnly ReplyBy, DateOnly Today);

/// <summary>Words a reminder as a mail.</summary>
public interface IEscalationWords
{
    /// <summary>The mail in its writer's name.</summary>
    MailDraft Write(EscalationLetter letter, Asker writer);
}

/// <summary>Drafts a reminder to those who owe something, friendly, firm, or to their management: a mail in the asker's own Drafts after a click, never sent.</summary>
public sealed class DraftEscalation(DeliveryShelf shelf, MailPeople people, ProposalDesk desk, IEscalationWords words, TimeProvider clock)
{
    /// <summary>Proposes the mail.</summary>
    /// <param name="asker">Who writes.</param>
    /// <param name="delivery">The entry's key or words.</param>
    /// <param name="degree">How firmly; <see langword="null"/> takes what fits.</param>
    /// <param name="project">The project.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>A <see cref="MailProposalAnswer"/>, the form where nobody to write to is known, or why there is none.</returns>
    public async Task<Answer> RunAsync(Asker asker, string delivery, EscalationDegree? degree, string? project, CancellationToken cancellationToken)
    {
        if (asker.Conversation.IsShared) return Errors.PersonalChatOnly;
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
        var draft = words.Write(new(outlook, firmly, to, new LeadTime(patience, LeadUnit.WorkingDays).After(today, row.Calendar), today), asker);
        return new MailProposalAnswer(
            await desk.ProposeAsync(asker, MailDraftEffect.KindName, draft, cancellationToken), draft, await people.OutsideAsync(asker, row, to, cancellationToken));
    }
}
