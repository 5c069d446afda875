using TpmAssistant.Domain.Findings;
using TpmAssistant.Domain.Forecast;
using TpmAssistant.Domain.Meetings;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Reports;
using TpmAssistant.Domain.Risks.Register;
using TpmAssistant.Domain.Snapshots;
using TpmAssistant.Domain.Tasks;
using TpmAssistant.Domain.Workload;

namespace TpmAssistant.Domain.Portfolio;

/// <summary>What lies between projects: the people they share and what they wait for from each other.</summary>
public static class PortfolioAnalyzer
{
    /// <summary>Weeks looked ahead.</summary>
    public const int Weeks = 4;

    /// <summary>Everybody with open work in more than one project, the fullest first.</summary>
    /// <param name="projects">Each project once, as one reader sees them.</param>
    /// <param name="calendars">The meetings of those whose calendar could be read.</param>
    public static IReadOnlyList<SharedPerson> People(
        IReadOnlyList<Snapshot> projects, IReadOnlyDictionary<PersonId, IReadOnlyList<MeetingOccurrence>> calendars)
    {
        var shares = projects.SelectMany(s => Open(s).SelectMany(t => t.Assignees.DistinctBy(p => p.Id)).GroupBy(p => p.Id)
                .Select(g => (Person: g.First(), Share: new ProjectShare(s.Project.Id, s.Project.Name, g.Count()))))
            .GroupBy(x => x.Person.Id).Where(g => g.Count() > 1).ToDictionary(g => g.Key, g => g.ToList());
        if (shares.Count == 0) return [];

        var peaks = new Dictionary<PersonId, double>();
        foreach (var project in projects)
        {
            var table = WorkloadCalculator.Calculate(project, [.. projects.Where(p => p != project)], calendars, Weeks);
            foreach (var load in table.People.Where(p => shares.ContainsKey(p.Person.Id)))
                peaks[load.Person.Id] = Math.Max(peaks.GetValueOrDefault(load.Person.Id), load.PeakLoad);
        }

        return
        [
            .. shares.Values.Select(s => new SharedPerson(
                    s[0].Person, [.. s.Select(x => x.Share).OrderByDescending(x => x.OpenTasks).ThenBy(x => x.Name, StringComparer.Ordinal)], peaks.GetValueOrDefault(s[0].Person.Id)))
                .OrderByDescending(p => p.PeakLoad).ThenByDescending(p => p.Shares.Sum(s => s.OpenTasks)).ThenBy(p => p.Person.Id.Value, StringComparer.Ordinal),
        ];
    }

    /// <summary>
    /// What projects wait for from each other, the late and soonest first: links whose two ends lie in different projects, and open dependencies of a register whose words
    /// name another project.
    /// </summary>
    /// <param name="projects">Each project once, as one reader sees them.</param>
    public static IReadOnlyList<CrossProjectLink> Links(IReadOnlyList<Snapshot> projects)
    {
        var tasks = new Dictionary<ItemRef, (Snapshot Of, ProjectTask Task)>();
        foreach (var project in projects)
        {
            foreach (var task in project.Tasks) tasks.TryAdd(task.Ref, (project, task));
        }

        var linked = projects.SelectMany(s => s.Dependencies).DistinctBy(d => (d.Predecessor, d.Successor))
            .Where(d => tasks.ContainsKey(d.Predecessor) && tasks.ContainsKey(d.Successor))
            .Select(d => (On: tasks[d.Predecessor], Waiting: tasks[d.Successor]))
            .Where(d => d.On.Of != d.Waiting.Of && d.On.Task.IsOpen && d.Waiting.Task.IsOpen)
            .Select(d => Link(d.Waiting.Of, d.On.Of, Evidences.Of(d.On.Task), d.On.Task.Due));
        var kept = projects.SelectMany(s => (s.Register?.Open ?? []).Where(e => e is { Key.Kind: RegisterKind.Dependency, Title: not null })
            .SelectMany(e => projects.Where(o => o != s && Names(e.Title!, o.Project)).Take(1)
                .Select(o => Link(s, o, new(ItemRef.Register(e.Key), e.Title!, null), e.Proximity))));
        return
        [
            .. linked.Concat(kept).OrderByDescending(l => l.IsLate).ThenBy(l => l.By ?? DateOnly.MaxValue).ThenBy(l => l.WaitingName, StringComparer.Ordinal)
                .ThenBy(l => l.About.Item.ToString(), StringComparer.Ordinal),
        ];
    }

    /// <summary>When a project is to be expected, against its date; <see langword="null"/> where nothing tells.</summary>
    /// <param name="forecast">Its forecast.</param>
    /// <param name="plan">Its finish as planned.</param>
    /// <param name="project">The project.</param>
    public static FinishAgainstDate? Finish(ProjectForecast forecast, FinishOutlook? plan, Project project)
    {
        var target = forecast.Promised ?? plan?.Target;
        var isForecast = forecast is { P80: not null, IsIndicative: false };
        if ((isForecast ? forecast.P80 : plan?.Now) is not { } expected) return null;
        return new(expected, isForecast, target, target is { } day ? project.Calendar.WorkingDaysBetween(day, expected) : 0);
    }

    private static CrossProjectLink Link(Snapshot waiting, Snapshot on, Evidence about, DateOnly? by) =>
        new(waiting.Project.Id, waiting.Project.Name, on.Project.Id, on.Project.Name, about, by, by < waiting.StatusDate);

    private static IEnumerable<ProjectTask> Open(Snapshot snapshot) => snapshot.Tasks.Where(t => t.IsOpen && t.IsWork);

    /// <summary>Whether the words name the project as words of their own.</summary>
    private static bool Names(string text, Project project)
    {
        for (var at = text.IndexOf(project.Name, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(project.Name, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            var end = at + project.Name.Length;
            if ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (end == text.Length || !char.IsLetterOrDigit(text[end]))) return true;
        }

        return false;
    }
}
