using TpmAssistant.Application.Proposals;

namespace TpmAssistant.Application.OwnChanges;

/// <summary>
/// What a restart finds of a click whose change it cannot see the end of. The change is made in the click's own turn, by <see cref="OwnChangeDesk"/>;
/// whether it came about before the process ended nobody knows, so it is not made again.
/// </summary>
public sealed class OwnChangeEffect : IEffect
{
    /// <inheritdoc/>
    public string Kind => OwnChange.KindName;

    /// <inheritdoc/>
    public Task<EffectOutcome> ExecuteAsync(Proposal proposal, CancellationToken cancellationToken) => Task.FromResult(EffectOutcome.Unknown);
}
