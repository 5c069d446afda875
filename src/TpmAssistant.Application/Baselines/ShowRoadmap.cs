using System.Globalization;
using TpmAssistant.Application.Access;
using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Forecasts;
using TpmAssistant.Application.Projects;
using TpmAssistant.Application.Schedule;
using TpmAssistant.Application.Snapshots;
using TpmAssistant.Domain.Deliveries;
using TpmAssistant.Domain.Forecast;
using TpmAssistant.Domain.Schedule;
using TpmAssistant.Domain.Snapshots;

namespace TpmAssistant.Application.Baselines;

/// <summary>Shows a quarter over all projects: which milestones it holds, and which projects end in it.</summary>
public sealed class ShowRoadmap(ProjectFinder finder, ProjectViewer viewer, TimeProvider clock)
{
    /// <summary>Reads all projects that may be spoken of where it is asked.</summary>
    /// <param name="asker">Who.</param>
    /// <param name="quarter">As in <c>2027-Q1</c>, <c>Q1</c>, <c>this</c> or <c>next</c>; this one when absent.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>A <see cref="RoadmapAnswer"/>, or why there is none.</returns>
    public async Task<Answer> RunAsync(Asker asker, string? quarter, CancellationToken cancellationToken)
    {
        var today = asker.Today(clock);
        if (FirstDay(quarter, today) is not { } from) return Errors.BadArgument("quarter", quarter!, ["this", "next", "Q1", "2027-Q1"]);
        var to = from.AddMonths(3).AddDays(-1);
        var known = await finder.SayableAsync(asker, cancellationToken);
        if (known.Count == 0) return asker.Conversation.IsShared ? Errors.NotForEverybodyHere("") : Errors.NoProjects;
        var views = await Task.WhenAll(known.Select(p => viewer.ViewAsync(asker, p, cancellationToken)));
        var read = views.Where(v => v.View is not null).Select(v => v.View!).ToList();
        if (read.Count == 0) return views[0].Instead!;

        var lanes = new List<RoadmapLane>();
        var milestones = new List<RoadmapMilestone>();
        foreach (var view in read)
        {
            var project = view.Now.Project;
            var outside = ScheduleSight.IsClient(project, asker);
            var outlook = ScheduleOutlooks.Of(view.Now);
            var forecast = ProjectForecaster.Forecast(view.Now, view.Past, Cores.Settings);
            lanes.Add(new(project, project.Start ?? view.Now.Tasks.Min(t => t.Start), outlook.Finish, outside || forecast.IsIndicative ? null : forecast.P80));
            milestones.AddRange(outlook.Milestones.Where(m => !outside || m.Milestone.External)
                .Select(m => (Outlook: m, Day: m.Milestone.Reached ?? Later(m.Computed, m.Planned))).Where(m => m.Day >= from && m.Day <= to)
                .Select(m => new RoadmapMilestone(project, m.Outlook.Milestone.Name, m.Day!.Value, Math.Max(0, m.Outlook.LateDays ?? 0), m.Outlook.IsReached)));
        }

        milestones.AddRange(read.SelectMany(OfDeliveries).Where(m => m.Day >= from && m.Day <= to));
        var coverage = read.Aggregate(Coverage.None, (all, view) => all.With(view.Now.Coverage));
        return new RoadmapAnswer(from, to, today, lanes, [.. milestones.OrderBy(m => m.Day).ThenBy(m => m.Project.Name, StringComparer.OrdinalIgnoreCase)], known.Count - read.Count, coverage);
    }

    /// <summary>What others owe on the day it is expected, and the last days and ends of contracts; readers from outside have none.</summary>
    private static IEnumerable<RoadmapMilestone> OfDeliveries(ProjectView view)
    {
        foreach (var outlook in DeliveryOutlook.All(view.Now))
        {
            var (project, delivery) = (view.Now.Project, outlook.Delivery);
            if (delivery.Kind == DeliveryKind.Delivery && (outlook.Expected ?? outlook.NeededBy) is { } day)
                yield return new(project, delivery.What, day, delivery.IsOpen ? Math.Max(0, -(outlook.Float ?? 0)) : 0, !delivery.IsOpen) { Kind = RoadmapKind.Delivery };
            if (delivery is { Kind: DeliveryKind.Delivery } or { IsOpen: false }) continue;
            if (delivery.Notice is not null && outlook.CancelBy is { } cancel) yield return new(project, delivery.What, cancel, 0, false) { Kind = RoadmapKind.Notice };
            if (delivery.EndsOn is { } ends) yield return new(project, delivery.What, ends, 0, false) { Kind = RoadmapKind.End };
        }
    }

    private static DateOnly? Later(DateOnly? one, DateOnly? other) => one > other ? one : other ?? one;

    private static DateOnly? FirstDay(string? quarter, DateOnly today)
    {
        var now = new DateOnly(today.Year, ((today.Month - 1) / 3 * 3) + 1, 1);
        var text = (quarter ?? "").Trim().ToUpperInvariant();
        if (text is "" or "THIS" or "CURRENT") return now;
        if (text is "NEXT") return now.AddMonths(3);
        var year = today.Year;
        if (text.Length == 7 && text[4] == '-' && int.TryParse(text.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out year)) text = text[5..];
        else year = today.Year;
        if (text is not ['Q', >= '1' and <= '4'] || year is < 2000 or > 2100) return null;
        var first = new DateOnly(year, ((text[1] - '1') * 3) + 1, 1);
        // A quarter without a year is the one that has not ended.
        return quarter!.Trim().Length == 2 && first.AddMonths(3) <= today ? first.AddYears(1) : first;
    }
}
