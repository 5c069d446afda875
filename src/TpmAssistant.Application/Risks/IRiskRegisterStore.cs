using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Risks.Register;

namespace TpmAssistant.Application.Risks;

/// <summary>The registers of risks, one a project.</summary>
public interface IRiskRegisterStore
{
    /// <summary>The register of a project; an empty one of version 0 when none was stored.</summary>
    ValueTask<RiskRegister> ReadAsync(TenantId tenant, ProjectId project, CancellationToken cancellationToken);

    /// <summary>
    /// Stores a register that was read at its <see cref="RiskRegister.Version"/>. False when somebody stored another one since; then nothing changed,
    /// and the caller reads again.
    /// </summary>
    Task<bool> TrySaveAsync(TenantId tenant, RiskRegister register, CancellationToken cancellationToken);
}
