using TpmAssistant.Application.Functions;

namespace TpmAssistant.Ai.Model;

/// <summary>A layer gave up on the model; the phrasebook takes over.</summary>
internal sealed class ModelException(ModelTrouble trouble, Exception? inner = null) : Exception($"The model was of no help: {trouble}.", inner)
{
    public ModelTrouble Trouble { get; } = trouble;
}
