using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Application.Mail;

/// <summary>The last report mail that a person had put into their Drafts for a project, an audience and a language.</summary>
/// <param name="Tenant">Their organisation.</param>
/// <param name="Person">Whose mailbox.</param>
/// <param name="MessageId">Its immutable id there, which its sent copy keeps.</param>
/// <param name="PlacedAt">When it was put there.</param>
/// <param name="Source">What it was made of; its parts without their HTML.</param>
public sealed record PlacedMail(TenantId Tenant, PersonId Person, string MessageId, DateTimeOffset PlacedAt, MailSource Source);
