using TpmAssistant.Application.Access;
using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Forecasts;
using TpmAssistant.Application.Snapshots;
using TpmAssistant.Application.Sources;
using TpmAssistant.Domain.Forecast;
using TpmAssistant.Domain.Meetings;
using TpmAssistant.Domain.Portfolio;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Reports;
using TpmAssistant.Domain.Snapshots;

namespace TpmAssistant.Application.Reports;

/// <summary>Shows all projects of the asker in one view, or one of them within it.</summary>
public sealed class PortfolioSummary(PortfolioReader reader, ICalendarSource calendar, TimeProvider clock)
{
    /// <summary>Reads every project the asker has a part in.</summary>
    /// <returns>A <see cref="PortfolioAnswer"/>, or why there is none.</returns>
    public async Task<Answer> RunAsync(Asker asker, CancellationToken cancellationToken)
    {
        var portfolio = await reader.ReadAsync(asker, Audience.Executive, cancellationToken);
        if (portfolio.SignIn) return new SignInNeeded();
        if (portfolio.Reports.Count == 0 && portfolio.Hidden == 0) return Errors.NoProjects;
        Snapshot[] snapshots = [.. portfolio.Views.Select(v => v.Now)];
        var mine = await CalendarAsync(asker, cancellationToken);
        var people = PortfolioAnalyzer.People(snapshots, mine);
        return new PortfolioAnswer(
            [.. portfolio.Reports.Zip(portfolio.Views, Line)], portfolio.Hidden, portfolio.Reports.Aggregate(Coverage.None, (all, r) => all.With(r.Coverage)))
        {
            SharedPeople = people.Count, People = !asker.Conversation.IsPrivate ? [] : [.. people.Where(p => MaySee(asker, p, snapshots))], Links = PortfolioAnalyzer.Links(snapshots),
        };
    }

    /// <summary>Opens one project within the view of all.</summary>
    /// <returns>A <see cref="PortfolioProjectAnswer"/>; the <see cref="PortfolioAnswer"/> where that project is no longer among them.</returns>
    public async Task<Answer> OpenAsync(Asker asker, ProjectId project, CancellationToken cancellationToken)
    {
        var all = await RunAsync(asker, cancellationToken);
        return all is PortfolioAnswer portfolio && portfolio.Lines.FirstOrDefault(l => l.Report.Project.Id == project) is { } line
            ? new PortfolioProjectAnswer(line, portfolio) : all;
    }

    /// <summary>The asker's own meetings take of their hours, as where the workload of one project is shown; others' calendars are not read.</summary>
    private async Task<Dictionary<PersonId, IReadOnlyList<MeetingOccurrence>>> CalendarAsync(Asker asker, CancellationToken cancellationToken)
    {
        if (asker.Conversation.IsShared) return [];
        var now = clock.GetUtcNow();
        var read = await calendar.ReadAsync(asker, now, now.AddDays(7 * PortfolioAnalyzer.Weeks), cancellationToken);
        return new() { [asker.Person] = read.Meetings };
    }

    private static PortfolioLine Line(StatusReport report, ProjectView view)
    {
        var forecast = ProjectForecaster.Forecast(view.Now, view.Past, Cores.Settings);
        return new PortfolioLine(report, report.Milestones.FirstOrDefault(m => m.Milestone.Reached is null))
        {
            Finish = PortfolioAnalyzer.Finish(forecast, report.Finish, report.Project),
        };
    }

    /// <summary>Figures about a person go to that person and to who manages a project that they work for.</summary>
    private static bool MaySee(Asker asker, SharedPerson shared, IReadOnlyList<Snapshot> projects) => shared.Person.Id == asker.Person
        || projects.Any(s => s.Project.Owner == asker.Person && shared.Shares.Any(x => x.Project == s.Project.Id));
}
