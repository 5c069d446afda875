using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Application.Proposals;

/// <summary>Runs taken proposals off the turn, so that a caller who must answer soon need not wait.</summary>
public interface IEffectRunner
{
    /// <summary>
    /// Starts the execution of a taken proposal. The task ends when it is settled; giving up waiting does not stop it.
    /// </summary>
    Task<Proposal?> StartAsync(TenantId tenant, ProposalId id);
}
