using System.ComponentModel;
using TpmAssistant.Application.Access;
using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Assistant;

namespace TpmAssistant.Ai.Plugins;

/// <summary>The functions about the assistant itself.</summary>
internal sealed class AssistantPlugin(Help help)
{
    [Description("Tells what the assistant can do, with examples.")]
    [Example("What can you do?")]
    public Task<Answer> Help(Asker asker, CancellationToken cancellationToken = default) => help.RunAsync(asker, cancellationToken);
}
