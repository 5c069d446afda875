using TpmAssistant.Application.Access;
using TpmAssistant.Application.Answers;

namespace TpmAssistant.Application.Undo;

/// <summary>The click on "Undo". It counts once, from the person who made the change.</summary>
public sealed class UndoChange(IUndoStore steps, IEnumerable<IUndoable> kinds, TimeProvider clock)
{
    private readonly Dictionary<string, IUndoable> _kinds = kinds.ToDictionary(k => k.Kind, StringComparer.Ordinal);

    /// <summary>Takes the change back.</summary>
    /// <returns>What then stands, or why it was not taken back.</returns>
    public async Task<Answer> RunAsync(Asker asker, UndoId id, CancellationToken cancellationToken) =>
        await steps.TakeAsync(asker, id, clock.GetUtcNow() - UndoDesk.Lifetime, cancellationToken) is { } step
            ? await _kinds[step.Kind].UndoAsync(asker, step.Payload, cancellationToken)
            : UndoErrors.Gone;
}
