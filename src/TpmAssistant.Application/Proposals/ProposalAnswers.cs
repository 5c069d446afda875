using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Mail;

namespace TpmAssistant.Application.Proposals;

/// <summary>A mail draft waiting for the click.</summary>
/// <param name="Proposal">The stored proposal.</param>
/// <param name="Draft">What its payload says: exact subject, recipients and text.</param>
/// <param name="OutsideDomains">Domains among the recipients that are not the asker's own.</param>
public sealed record MailProposalAnswer(Proposal Proposal, MailDraft Draft, IReadOnlyList<string> OutsideDomains) : Answer, IProposedAnswer
{
    /// <summary>What it was drafted from, where it reminds somebody of what they owe.</summary>
    public Deliveries.ReminderDraft? Reminder { get; init; }
}

/// <summary>Mail drafts waiting for a click each: one for each language that the readers have.</summary>
/// <param name="Mails">The mails, the asker's own language first.</param>
public sealed record MailProposalsAnswer(IReadOnlyList<MailProposalAnswer> Mails) : Answer;

/// <summary>What a click on a proposal came to.</summary>
public enum ClickResult
{
    /// <summary>It happened; the outcome is in the proposal.</summary>
    Executed,

    /// <summary>It is being carried out; the card changes when it is done.</summary>
    Underway,

    /// <summary>Somebody clicked before; the outcome is in the proposal.</summary>
    AlreadyTaken,

    /// <summary>Its owner dropped it.</summary>
    Discarded,

    /// <summary>It waited too long.</summary>
    Expired,

    /// <summary>It is not this person's, not this conversation's, or not there; which of these is not told.</summary>
    NotYours,

    /// <summary>The click does not carry the content that is stored.</summary>
    Changed,

    /// <summary>What the card said of the world is no longer so; nothing was done, and the proposal is dropped.</summary>
    Overtaken,
}

/// <summary>What a click on a proposal came to.</summary>
/// <param name="Result">What.</param>
/// <param name="Proposal">The proposal as it stands; <see langword="null"/> when the clicker may not see it.</param>
/// <param name="Draft">The mail it was about, where it was a mail.</param>
public sealed record ProposalClickAnswer(ClickResult Result, Proposal? Proposal, MailDraft? Draft) : Answer
{
    /// <summary>The click on a proposal that the clicker may see.</summary>
    public static ProposalClickAnswer Of(ClickResult result, Proposal proposal) =>
        new(result, proposal, proposal.Kind == MailDraftEffect.KindName ? MailDraftEffect.Read(proposal) : null);
}
