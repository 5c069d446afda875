namespace TpmAssistant.Application.Mail;

/// <summary>A part of a report mail that can be left out as a whole.</summary>
/// <param name="Key">Which, in every language the same; empty for a part that always stays.</param>
/// <param name="Title">Its heading in the mail's language.</param>
/// <param name="Html">It as mail HTML.</param>
/// <param name="Text">The same as plain text.</param>
public sealed record MailSection(string Key, string Title, string Html, string Text);
