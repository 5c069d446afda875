namespace TpmAssistant.Domain.Projects;

/// <summary>Somebody as a source names them. <see cref="Name"/> is text from outside.</summary>
/// <param name="Id">Who it is.</param>
/// <param name="Name">Display name; never empty.</param>
/// <param name="Email">Mail address, where the source gives one.</param>
/// <param name="JobTitle">Job title, where the directory gives one.</param>
/// <param name="TimeZoneId">IANA time zone of their mailbox, where known.</param>
public sealed record Person(PersonId Id, string Name, string? Email = null, string? JobTitle = null, string? TimeZoneId = null);
