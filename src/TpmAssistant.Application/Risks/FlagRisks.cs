using TpmAssistant.Application.Access;
using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Snapshots;
using TpmAssistant.Domain.Risks;

namespace TpmAssistant.Application.Risks;

/// <summary>Scans a project for risks.</summary>
public sealed class FlagRisks(ProjectViewer viewer)
{
    /// <summary>Scans what the asker can read now.</summary>
    /// <returns>A <see cref="RisksFoundAnswer"/>, or why there is none.</returns>
    public async Task<Answer> RunAsync(Asker asker, string? project, CancellationToken cancellationToken)
    {
        var result = await viewer.ViewAsync(asker, project, cancellationToken);
        if (!result.TryGet(out var view, out var instead)) return instead;
        return new RisksFoundAnswer(view.Now.Project, view.Now.StatusDate, RiskScan.Find(view.Context), view.Now.Coverage);
    }
}
