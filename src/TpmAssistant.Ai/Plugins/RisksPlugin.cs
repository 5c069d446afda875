using System.ComponentModel;
using TpmAssistant.Application.Access;
using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Risks;

namespace TpmAssistant.Ai.Plugins;

/// <summary>The functions of risk.</summary>
internal sealed class RisksPlugin(FlagRisks flagRisks)
{
    [Description("Scans a project for what may go wrong and shows each risk with the items it rests on.")]
    [Example("What are the risks in {project}?")]
    public Task<Answer> FlagRisks(
        Asker asker, [Description(ArgumentText.ProjectHelp)] string? project = null, CancellationToken cancellationToken = default) =>
        flagRisks.RunAsync(asker, ArgumentText.OrNull(project), cancellationToken);
}
