using TpmAssistant.Application.Reports;

namespace TpmAssistant.Application.Mail;

/// <summary>How much of a plan's items the readers of a mail may see.</summary>
public enum ItemSight
{
    /// <summary>None: not all of them may open the plan, and the project does not mark its items as shareable with them.</summary>
    None,

    /// <summary>Titles without links: shareable, but not all of them may open the plan.</summary>
    Titles,

    /// <summary>Titles and links: all of them may open the plan.</summary>
    Links,
}

/// <summary>For whom a mail is worded.</summary>
/// <param name="Locale">BCP 47 tag; a language without words of its own gets English.</param>
/// <param name="To">Whom it greets.</param>
/// <param name="Sender">Who signs it; text from outside.</param>
/// <param name="Sight">What they may see of the plan's items.</param>
public sealed record MailReaders(string Locale, IReadOnlyList<MailRecipient> To, string Sender, ItemSight Sight);

/// <summary>A mail's body.</summary>
/// <param name="Html">As mail HTML.</param>
/// <param name="Text">The same as plain text.</param>
public sealed record MailBody(string Html, string Text);

/// <summary>The mail face of a status report. It says what the card says.</summary>
public interface IReportMail
{
    /// <summary>Words a report for its readers, in standard words.</summary>
    MailSource Write(StatusReportAnswer report, MailReaders readers);

    /// <summary>The standard greeting of other readers.</summary>
    string Greet(MailSource source, IReadOnlyList<MailRecipient> to);

    /// <summary>Puts a mail together from its words and the parts that were not dropped.</summary>
    MailBody Assemble(MailSource source);

    /// <summary>The language that a locale's mail is written in, as a two-letter code.</summary>
    string LanguageOf(string locale);
}
