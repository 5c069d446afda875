using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Application.Mail;

/// <summary>Remembers the last report mail of each person, project, audience and language.</summary>
public interface IPlacedMailStore
{
    /// <summary>Keeps a mail in the place of the one before.</summary>
    Task SaveAsync(PlacedMail mail, CancellationToken cancellationToken);

    /// <summary>The last one; <see langword="null"/> when there is none.</summary>
    Task<PlacedMail?> FindAsync(
        TenantId tenant, PersonId person, ProjectId project, Audience audience, string language, CancellationToken cancellationToken);
}
