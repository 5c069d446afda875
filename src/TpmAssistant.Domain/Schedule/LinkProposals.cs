using System.Text.RegularExpressions;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Snapshots;
using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Domain.Schedule;

/// <summary>Where a proposed link was read.</summary>
public enum LinkClue
{
    /// <summary>In the title of the task that waits.</summary>
    Title,

    /// <summary>In a line of its checklist.</summary>
    Checklist,

    /// <summary>Its start is the working day after the other's due date, in the same bucket.</summary>
    Dates,
}

/// <summary>A link that the texts and dates of a project suggest.</summary>
/// <param name="Link">The link, of <see cref="Origin.Proposed"/>.</param>
/// <param name="Clue">Where it was read.</param>
public sealed record LinkProposal(TaskDependency Link, LinkClue Clue);

/// <summary>Reads links out of titles ("after X", "depends on X", "blocked by X", "waits for X"), checklists and dates. What is known or was rejected is not proposed again, nor what would close a circle.</summary>
public static class LinkProposals
{
    private const int ShortestName = 4;
    private const int MostTasks = 2_000;

    // Texts come from outside: these patterns never go back over what they read.
    private static readonly Regex Waiting = new(
        @"\b(?:after|depends\s+on|blocked\s+by|waits?\s+(?:for|on)|waiting\s+(?:for|on)|needs)\b[:\s]+(?<what>[^\r\n]{2,200})",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);

    private static readonly Regex Key = new(@"^#?(?<key>[A-Za-z]{0,10}-?[0-9]{1,9})\b", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);

    /// <summary>The proposals, those from titles first.</summary>
    /// <param name="snapshot">The project as read.</param>
    /// <param name="notes">Checklists of some of its tasks; may be empty.</param>
    public static IReadOnlyList<LinkProposal> Find(Snapshot snapshot, IReadOnlyList<TaskNotes> notes)
    {
        var tasks = snapshot.Tasks.Where(t => t.IsOpen && t.Schedule is not { Summary: true } and not { Inactive: true }).DistinctBy(t => t.Ref)
            .Order(TaskOrder.Instance).Take(MostTasks).ToList();
        var known = snapshot.Dependencies.Concat(snapshot.Project.RejectedLinks).Select(l => (l.Predecessor, l.Successor)).ToHashSet();
        var reach = new LinkReach(snapshot.Dependencies);
        var checklists = notes.DistinctBy(n => n.Task).ToDictionary(n => n.Task, n => n.Checklist);
        var found = new List<LinkProposal>();
        foreach (var task in tasks)
        {
            if (Named(task.Title, task, tasks) is { } named) Add(named, task, LinkClue.Title);
            foreach (var line in checklists.GetValueOrDefault(task.Ref) ?? [])
            {
                if (!line.Done && Named(line.Title, task, tasks) is { } inLine) Add(inLine, task, LinkClue.Checklist);
            }
        }

        foreach (var (before, after) in NextDay(tasks, snapshot)) Add(before, after, LinkClue.Dates);
        return found;

        void Add(ProjectTask before, ProjectTask after, LinkClue clue)
        {
            if (known.Contains((before.Ref, after.Ref)) || reach.Leads(after.Ref, before.Ref)) return;
            known.Add((before.Ref, after.Ref));
            var link = new TaskDependency(before.Ref, after.Ref, Origin: Origin.Proposed);
            reach.Add(link);
            found.Add(new(link, clue));
        }
    }

    /// <summary>The task that a text says is waited for: by its number or key, or by all of its title.</summary>
    private static ProjectTask? Named(string text, ProjectTask task, List<ProjectTask> tasks)
    {
        var match = Waiting.Match(text);
        if (!match.Success) return null;
        var rest = match.Groups["what"].Value.Trim();
        var byKey = Key.Match(rest);
        if (byKey.Success && tasks.Find(t => t.Ref != task.Ref && t.Ref.Id.Equals(byKey.Groups["key"].Value, StringComparison.OrdinalIgnoreCase)) is { } keyed) return keyed;
        var candidates = tasks.Where(t => t.Ref != task.Ref && t.Title.Length >= ShortestName && Begins(rest, t.Title)).ToList();
        return candidates.Count == 1 ? candidates[0] : candidates.Where(c => candidates.TrueForAll(o => o.Title.Length <= c.Title.Length)).ToList() is [var longest] ? longest : null;
    }

    private static bool Begins(string text, string title) =>
        text.StartsWith(title, StringComparison.OrdinalIgnoreCase) && (text.Length == title.Length || !char.IsLetterOrDigit(text[title.Length]));

    /// <summary>Only a pair that is alone on its days in its bucket says something.</summary>
    private static IEnumerable<(ProjectTask Before, ProjectTask After)> NextDay(List<ProjectTask> tasks, Snapshot snapshot)
    {
        var calendar = snapshot.Project.Calendar;
        var linked = snapshot.Dependencies.Select(l => l.Successor).ToHashSet();
        foreach (var bucket in tasks.Where(t => t.Bucket is not null).GroupBy(t => t.Bucket, StringComparer.Ordinal))
        {
            var ends = bucket.Where(t => t.Due is not null).ToLookup(t => t.Due!.Value);
            var begins = bucket.Where(t => t is { State: TaskState.NotStarted, Start: not null }).ToLookup(t => t.Start!.Value);
            foreach (var day in ends)
            {
                var next = Enumerable.Range(1, 7).Select(i => day.Key.DayNumber + i).Where(n => n <= DateOnly.MaxValue.DayNumber).Select(DateOnly.FromDayNumber).FirstOrDefault(calendar.IsWorkingDay);
                if (day.Count() == 1 && begins[next].ToList() is [var after] && after.Ref != day.First().Ref && !linked.Contains(after.Ref)) yield return (day.First(), after);
            }
        }
    }
}
