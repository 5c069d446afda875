namespace TpmAssistant.Application.Proposals;

/// <summary>How one kind of proposal is carried out. Only <see cref="EffectExecutor"/> calls it.</summary>
public interface IEffect
{
    /// <summary>The <see cref="Proposal.Kind"/> it carries out.</summary>
    string Kind { get; }

    /// <summary>
    /// Carries out the stored payload with the rights of the person it was shown to. May be called again for the same proposal after it
    /// threw or the process ended, so it looks for what an earlier call left before it writes.
    /// </summary>
    Task<EffectOutcome> ExecuteAsync(Proposal proposal, CancellationToken cancellationToken);
}
