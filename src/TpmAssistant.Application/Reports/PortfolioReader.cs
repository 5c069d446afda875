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
/// <param name="Views">What was read, a view a report, in the same order.</param>
internal sealed record Portfolio(IReadOnlyList<StatusReport> Reports, int Hidden, bool SignIn, IReadOnlyList<ProjectView> Views);

/// <summary>Reads all of the asker's projects at once.</summary>
public sealed class PortfolioReader(ProjectFinder finder, ProjectViewer viewer)
{
    internal async Task<Portfolio> ReadAsync(Asker asker, Audience audience, CancellationToken cancellationToken)
    {
        var projects = await finder.OfAsync(asker, cancellationToken);
        var views = await Task.WhenAll(projects.Select(p => viewer.ViewAsync(asker, p, cancellationToken)));
        var reports = views.Where(v => v.View is not null)
            .Select(v => (View: v.View!, Report: StatusReportBuilder.Build(v.View!.Now, v.View.Past, audience)))
            .OrderByDescending(r => r.Report.Health.Overall).ThenByDescending(r => r.Report.Headline?.Weight ?? 0)
            .ThenBy(r => r.Report.Project.Name, StringComparer.OrdinalIgnoreCase).ToList();
        return new Portfolio(
            [.. reports.Select(r => r.Report)], projects.Count - reports.Count, reports.Count == 0 && views.Any(v => v.Instead is SignInNeeded), [.. reports.Select(r => r.View)]);
    }
}
