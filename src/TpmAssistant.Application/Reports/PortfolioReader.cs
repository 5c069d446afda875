using TpmAssistant.Application.Access;
using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Projects;
using TpmAssistant.Application.Snapshots;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Reports;

namespace TpmAssistant.Application.Reports;

/// <summary>The asker's projects, read together.</summary>
/// <param name="Reports">A report a project that could be read, the worst first.</param>
/// <param name="Hidden">Projects that could not be read or may not be shown here.</param>
/// <param name="SignIn">Whether nothing could be read because the asker has not signed in.</param>
internal sealed record Portfolio(IReadOnlyList<StatusReport> Reports, int Hidden, bool SignIn);

/// <summary>Reads all of the asker's projects at once.</summary>
public sealed class PortfolioReader(ProjectFinder finder, ProjectViewer viewer)
{
    internal async Task<Portfolio> ReadAsync(Asker asker, Audience audience, CancellationToken cancellationToken)
    {
        var projects = await finder.OfAsync(asker, cancellationToken);
        var views = await Task.WhenAll(projects.Select(p => viewer.ViewAsync(asker, p, cancellationToken)));
        var reports = views.Where(v => v.View is not null)
            .Select(v => StatusReportBuilder.Build(v.View!.Now, v.View.Past, audience))
            .OrderByDescending(r => r.Health.Overall).ThenByDescending(r => r.Headline?.Weight ?? 0)
            .ThenBy(r => r.Project.Name, StringComparer.OrdinalIgnoreCase).ToList();
        return new Portfolio(reports, projects.Count - reports.Count, reports.Count == 0 && views.Any(v => v.Instead is SignInNeeded));
    }
}
