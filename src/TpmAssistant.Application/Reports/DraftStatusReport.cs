using TpmAssistant.Application.Access;
using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Changes;
using TpmAssistant.Application.Health;
using TpmAssistant.Application.HouseStyle;
using TpmAssistant.Application.Publishing;
using TpmAssistant.Application.Snapshots;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Reports;
using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Application.Reports;

/// <summary>Drafts the status report of a project for an audience.</summary>
public sealed class DraftStatusReport(ProjectViewer viewer, LastReports lastReports, IVisitStore visits, WatermelonReader watermelon, HouseVoice house)
{
    /// <summary>Drafts it from what the asker can read now, and counts as a visit.</summary>
    /// <param name="asker">Who asks.</param>
    /// <param name="project">The project's name; the conversation's default when absent.</param>
    /// <param name="audience">Whom it is for.</param>
    /// <param name="since">The day to compare with; the last report, else the last look, when absent.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>A <see cref="StatusReportAnswer"/>, or why there is none.</returns>
    public async Task<Answer> RunAsync(
        Asker asker, string? project, Audience audience, DateOnly? since, CancellationToken cancellationToken)
    {
        var result = await viewer.ViewAsync(asker, project, cancellationToken);
        if (!result.TryGet(out var view, out var instead)) return instead;
        var answer = await OfAsync(asker, view, audience, since, cancellationToken);
        await visits.RecordAsync(asker.Tenant, view.Now.Project.Id, asker.Person, view.Now.StatusDate, cancellationToken);
        if (audience != Audience.Team) return answer;
        var row = view.Now.Project;
        return answer with
        {
            Watermelon = await watermelon.FindAsync(asker, view, cancellationToken),
            AsksDays = asker.Conversation.IsPrivate && row.Owner == asker.Person && row.LacksExpectations(view.Now.StatusDate),
        };
    }

    /// <summary>Drafts it from a view that was read already; no visit.</summary>
    public async Task<StatusReportAnswer> OfAsync(
        Asker asker, ProjectView view, Audience audience, DateOnly? since, CancellationToken cancellationToken)
    {
        var last = await lastReports.FindAsync(asker, view, audience, cancellationToken);
        var report = StatusReportBuilder.Build(view.Now, view.Past, audience, since, last);
        var notes = audience == Audience.Team
            ? await viewer.NotesAsync(asker, WorthExplaining(report), cancellationToken)
            : [];
        return new StatusReportAnswer(report, notes) { ClientWords = house.Client, Forecast = ReportForecast.Of(view, report, last) };
    }

    /// <summary>The tasks whose notes help a reader: blocked first, then what slipped, then what comes next.</summary>
    private static IEnumerable<ProjectTask> WorthExplaining(StatusReport report) =>
        (report.Changes?.Slipped.Select(s => s.Task) ?? []).Concat(report.Next).OrderByDescending(t => t.IsBlocked);
}
