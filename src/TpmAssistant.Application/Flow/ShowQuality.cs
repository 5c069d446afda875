using TpmAssistant.Application.Access;
using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Snapshots;
using TpmAssistant.Domain.Flow;

namespace TpmAssistant.Application.Flow;

/// <summary>Shows how many defects are open, how they come and go, and which need a look.</summary>
public sealed class ShowQuality(ProjectViewer viewer)
{
    /// <summary>Counts the defects in what the asker can read.</summary>
    /// <returns>A <see cref="QualityAnswer"/>, or why there is none.</returns>
    public async Task<Answer> RunAsync(Asker asker, string? project, CancellationToken cancellationToken)
    {
        var result = await viewer.ViewAsync(asker, project, cancellationToken);
        return result.TryGet(out var view, out var instead)
            ? new QualityAnswer(view.Now.Project, view.Now.StatusDate, QualityAnalyzer.Analyze(view.Context), view.Now.Coverage) : instead;
    }
}
