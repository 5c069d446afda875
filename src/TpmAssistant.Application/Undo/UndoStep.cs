using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Application.Undo;

/// <summary>The key of something that can be taken back: 128 random bits, so that it cannot be guessed.</summary>
public readonly record struct UndoId(string Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>A change of one of the product's own records that its author can take back.</summary>
/// <param name="Id">Its key.</param>
/// <param name="Tenant">Whose record.</param>
/// <param name="By">Who made the change; only they take it back.</param>
/// <param name="Kind">Finds the <see cref="IUndoable"/>.</param>
/// <param name="Payload">What the kind needs to take it back, as JSON.</param>
/// <param name="At">When it was made.</param>
public sealed record UndoStep(UndoId Id, TenantId Tenant, PersonId By, string Kind, string Payload, DateTimeOffset At);
