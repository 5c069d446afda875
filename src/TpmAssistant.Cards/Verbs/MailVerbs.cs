using TpmAssistant.Application.Mail;

namespace TpmAssistant.Cards.Verbs;

/// <summary>What the cards of mails send: verbs, and the names of the values beside them.</summary>
public static class MailVerbs
{
    /// <summary>Change a mail on its card: <see cref="CardVerbs.Id"/>, and the card's fields.</summary>
    public const string EditMail = "edit-mail";

    /// <summary>Share titles of plan items with a mail's audience: <see cref="CardVerbs.Id"/>.</summary>
    public const string ShareItems = "share-items";

    /// <summary>Share them no longer: <see cref="CardVerbs.Id"/>.</summary>
    public const string KeepItems = "keep-items";

    /// <summary>Put a mail back into the product's own words: <see cref="CardVerbs.Id"/>.</summary>
    public const string StandardMail = "standard-mail";

    /// <summary>Names of the fields in which a mail is changed.</summary>
    internal const string MailSubject = "mail-subject", MailOpening = "mail-opening", MailTo = "mail-to", MailKept = "mail-kept";

    /// <summary>What a person changed on the card of a mail; a field that the card did not have leaves its part as it was.</summary>
    public static MailEdit ReadMailEdit(IReadOnlyDictionary<string, string> data) => new(
        data.GetValueOrDefault(MailSubject), data.GetValueOrDefault(MailOpening), data.GetValueOrDefault(MailTo),
        data.GetValueOrDefault(MailKept)?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
}
