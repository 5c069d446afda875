using System.Collections.Concurrent;
using TpmAssistant.Application.Proposals;

namespace TpmAssistant.Testing;

/// <summary>An effect that only notes that it happened.</summary>
public sealed class RecordingEffect(string kind, EffectOutcome? outcome = null) : IEffect
{
    private readonly ConcurrentQueue<Proposal> _executed = new();

    public string Kind => kind;

    /// <summary>What was carried out, in order.</summary>
    public IReadOnlyCollection<Proposal> Executed => _executed;

    /// <summary>Held back until this is completed, when set.</summary>
    public TaskCompletionSource? Gate { get; set; }

    public async Task<EffectOutcome> ExecuteAsync(Proposal proposal, CancellationToken cancellationToken)
    {
        if (Gate is { } gate) await gate.Task;
        _executed.Enqueue(proposal);
        return outcome ?? EffectOutcome.Done("item-1", new Uri("https://example.test/item-1"));
    }
}
