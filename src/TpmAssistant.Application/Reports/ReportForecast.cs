using TpmAssistant.Application.Forecasts;
using TpmAssistant.Application.Snapshots;
using TpmAssistant.Domain.Forecast;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Reports;
using TpmAssistant.Domain.Snapshots;

namespace TpmAssistant.Application.Reports;

/// <summary>When the project finishes with 80%, and how that moved since the report's earlier reading.</summary>
/// <param name="Day">The day.</param>
/// <param name="Promised">The day promised.</param>
/// <param name="Late">Working days from the promised day to it; negative is early, 0 without a promise.</param>
/// <param name="Moved">Working days since the earlier reading, forecast in the same way; negative is earlier, <see langword="null"/> without one.</param>
public sealed record ReportForecast(DateOnly Day, DateOnly? Promised, int Late, int? Moved)
{
    /// <summary>
    /// The forecast beside a report; <see langword="null"/> for clients, who read planned dates alone, where too little was read, and where it would rest on default spreads.
    /// </summary>
    internal static ReportForecast? Of(ProjectView view, StatusReport report, LastReport? last)
    {
        var project = view.Now.Project;
        if (report.Audience == Audience.Client || view.Now.Coverage.Completeness < project.Tolerances.CoverageFloor) return null;
        if (Before(view, report, last) is { } before && ForecastMove.Between(before, view.Now, view.Past, Cores.Settings) is { } move)
            return Of(project, move.Now, move.Promised, move.Moved);
        var now = ProjectForecaster.Forecast(view.Now, view.Past, Cores.Settings);
        return now is { P80: { } day, IsIndicative: false } ? Of(project, day, now.Promised, null) : null;
    }

    private static ReportForecast Of(Project project, DateOnly day, DateOnly? promised, int? moved) =>
        new(day, promised, promised is { } then ? project.Calendar.WorkingDaysBetween(then, day) : 0, moved);

    /// <summary>The reading that the report compares with.</summary>
    private static Snapshot? Before(ProjectView view, StatusReport report, LastReport? last) => report.Changes is not { Since: var since } ? null
        : last?.Snapshot is { } frozen && frozen.StatusDate == since ? frozen : view.Past.LastOrDefault(p => p.StatusDate == since);
}
