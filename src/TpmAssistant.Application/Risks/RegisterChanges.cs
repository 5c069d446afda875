using TpmAssistant.Application.Records;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Risks.Register;

namespace TpmAssistant.Application.Risks;

/// <summary>Changes of registers, so that nothing that somebody else stored meanwhile is lost.</summary>
internal static class RegisterChanges
{
    /// <summary>Changes a register, reading again where somebody was faster.</summary>
    /// <param name="registers">Where it is kept.</param>
    /// <param name="tenant">Whose it is.</param>
    /// <param name="project">Of which project.</param>
    /// <param name="act">Given the register as stored, the next one; <see langword="null"/> when it cannot be done now. It may be asked more than once.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>What stood and what stands now; <see langword="null"/> when the act says that it cannot be done now.</returns>
    public static Task<(RiskRegister Before, RiskRegister After)?> ChangeAsync(
        this IRiskRegisterStore registers, TenantId tenant, ProjectId project, Func<RiskRegister, RiskRegister?> act, CancellationToken cancellationToken) =>
        Contested.SettleAsync<(RiskRegister Before, RiskRegister After)?>("kept storing the same register", async () =>
        {
            var before = await registers.ReadAsync(tenant, project, cancellationToken);
            if (act(before) is not { } after) return (true, null);
            return (await registers.TrySaveAsync(tenant, after, cancellationToken), (before, after));
        });
}
