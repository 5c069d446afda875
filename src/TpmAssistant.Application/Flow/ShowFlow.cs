using TpmAssistant.Application.Access;
using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Snapshots;
using TpmAssistant.Domain.Flow;

namespace TpmAssistant.Application.Flow;

/// <summary>Shows how long work takes, how much is finished a week, what is in progress and where it waits.</summary>
public sealed class ShowFlow(ProjectViewer viewer)
{
    /// <summary>Measures the flow from what the asker can read now and could read before.</summary>
    /// <returns>A <see cref="FlowAnswer"/>, or why there is none.</returns>
    public async Task<Answer> RunAsync(Asker asker, string? project, CancellationToken cancellationToken)
    {
        var result = await viewer.ViewAsync(asker, project, cancellationToken);
        return result.TryGet(out var view, out var instead)
            ? new FlowAnswer(view.Now.Project, view.Now.StatusDate, FlowAnalyzer.Analyze(view.Context), view.Now.Coverage) : instead;
    }
}
