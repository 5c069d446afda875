using TpmAssistant.Ai.Plugins;
using TpmAssistant.Application.Functions;

namespace TpmAssistant.Ai;

/// <summary>The functions in words, read off their plugins once.</summary>
internal sealed class FunctionSummaries : IFunctionSummaries
{
    /// <inheritdoc/>
    public IReadOnlyList<FunctionSummary> All { get; } = [.. PluginMethods.All.Select(m => m.Summary)];
}
