namespace TpmAssistant.Application.Mail;

/// <summary>The words of a report mail that a person may put in their own way; all else in it is the report.</summary>
/// <param name="Subject">The subject.</param>
/// <param name="Greeting">The line that greets; empty for none.</param>
/// <param name="Opening">The sentences before the report; empty for none.</param>
/// <param name="Closing">The lines after the report; empty for none.</param>
public sealed record MailWords(string Subject, string Greeting, string Opening, string Closing);
