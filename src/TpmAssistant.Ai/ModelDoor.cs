using TpmAssistant.Application.Access;
using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Functions;
using TpmAssistant.Application.OwnChanges;

namespace TpmAssistant.Ai;

/// <summary>
/// The only way from a model to the functions, its own or that of a host on the other side of the Model Context Protocol. What reads is answered, what
/// has an effect outside proposes it, and what would change the product's own records at once becomes a proposal here: a model may be wrong, or not
/// itself, and then nothing of any kind has happened.
/// </summary>
public sealed class ModelDoor(FunctionCatalog functions, OwnChangeDesk changes)
{
    /// <summary>Calls a function as far as a model may.</summary>
    public Task<Answer> InvokeAsync(FunctionCall call, Asker asker, CancellationToken cancellationToken) =>
        functions.Reads(call) || functions.HasEffect(call.Name) ? functions.InvokeAsync(call, asker, cancellationToken) : changes.ProposeAsync(asker, call, cancellationToken);
}
