namespace TpmAssistant.Application.Mail;

/// <summary>Somebody a mail goes to.</summary>
/// <param name="Address">The full address; what counts.</param>
/// <param name="Name">How they are called; may be empty.</param>
public sealed record MailRecipient(string Address, string Name);

/// <summary>A mail as it will lie in Drafts.</summary>
/// <param name="Subject">Its subject.</param>
/// <param name="To">To whom, in order.</param>
/// <param name="Html">Its body, as mail HTML.</param>
/// <param name="Text">The same as plain text: what the card shows.</param>
public sealed record MailDraft(string Subject, IReadOnlyList<MailRecipient> To, string Html, string Text)
{
    /// <summary>The mail in whose thread it goes on, by its id in the person's mailbox.</summary>
    public string? ReplyTo { get; init; }

    /// <summary>What it is made of, where it is a report.</summary>
    public MailSource? Source { get; init; }

    /// <summary>The proposal whose card this one took the place of when it was edited.</summary>
    public string? Card { get; init; }
}
