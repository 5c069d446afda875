using TpmAssistant.Application.Access;

namespace TpmAssistant.Application.Undo;

/// <summary>Steps that can be taken back.</summary>
public interface IUndoStore
{
    /// <summary>Keeps a step.</summary>
    Task AddAsync(UndoStep step, CancellationToken cancellationToken);

    /// <summary>
    /// Takes a step out, once: by the person who made the change, unless it was made before <paramref name="notBefore"/>.
    /// <see langword="null"/> otherwise.
    /// </summary>
    Task<UndoStep?> TakeAsync(Asker asker, UndoId id, DateTimeOffset notBefore, CancellationToken cancellationToken);
}
