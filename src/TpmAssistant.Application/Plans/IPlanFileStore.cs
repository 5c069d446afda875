using TpmAssistant.Application.Access;
using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Application.Plans;

/// <summary>A plan file that a person brought.</summary>
/// <param name="Id">128 random bits.</param>
/// <param name="Owner">Who brought it, and where; only they read it.</param>
/// <param name="FileName">Its name; text from outside.</param>
/// <param name="Content">Its bytes.</param>
/// <param name="Mapping">Corrected columns, once somebody corrected them.</param>
public sealed record PlanFile(string Id, Asker Owner, string FileName, ReadOnlyMemory<byte> Content, PlanMapping? Mapping);

/// <summary>Plan files that people brought. They never leave this machine.</summary>
public interface IPlanFileStore
{
    /// <summary>Keeps a file or replaces the one with the same id.</summary>
    Task SaveAsync(PlanFile file, CancellationToken cancellationToken);

    /// <summary>Finds one of the person's own files.</summary>
    Task<PlanFile?> FindAsync(TenantId tenant, PersonId owner, string id, CancellationToken cancellationToken);
}
