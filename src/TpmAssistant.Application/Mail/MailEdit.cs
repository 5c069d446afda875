namespace TpmAssistant.Application.Mail;

/// <summary>What a person changed on the card of a mail; <see langword="null"/> leaves it as it is.</summary>
/// <param name="Subject">The subject.</param>
/// <param name="Opening">The sentences before the report.</param>
/// <param name="Recipients">Names or addresses, divided by semicolons or lines.</param>
/// <param name="Kept">Keys of the parts that stay.</param>
public sealed record MailEdit(string? Subject, string? Opening, string? Recipients, IReadOnlyList<string>? Kept);
