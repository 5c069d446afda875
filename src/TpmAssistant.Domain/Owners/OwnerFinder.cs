using TpmAssistant.Domain.Lessons;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Snapshots;
using TpmAssistant.Domain.Tasks;
using TpmAssistant.Domain.Workload;

namespace TpmAssistant.Domain.Owners;

/// <summary>Somebody who could take a task, and why.</summary>
/// <param name="Person">Who.</param>
/// <param name="Score">How well it fits, 0 to 1.</param>
/// <param name="Similar">Tasks of theirs that are like it, the most alike first, three at most.</param>
/// <param name="FreeHours">Hours they have left until its last day, or over four weeks, beside the work they have.</param>
/// <param name="OpenTasks">Open tasks of this project that name them.</param>
public sealed record OwnerCandidate(Person Person, double Score, IReadOnlyList<ProjectTask> Similar, double FreeHours, int OpenTasks);

/// <summary>Finds who could take a task: by what they have done, by the room they have, and so that it is fair.</summary>
/// <remarks>
/// Skill is the likeness of the five most alike tasks that somebody did or does: the share of the task's telling words in the other's title, a quarter more for the same bucket
/// and for a label in common; against the best of the team. Room is free hours over hours needed, 1 at most. Fairness is how few open tasks somebody has against the one
/// who has most. The score is half skill, 35% room and 15% fairness. It ranks people for one task; it says nothing about anybody's worth, and is shown to the project manager alone.
/// </remarks>
public static class OwnerFinder
{
    /// <summary>The weights of skill, room and fairness.</summary>
    public static readonly (double Skill, double Room, double Fairness) Weights = (.5, .35, .15);

    private const int MostAlike = 5;
    private const int Shown = 3;
    private const double Alike = .25;

    /// <summary>Hours of work left in a task: its effort or estimate, else what is usual in the project; 1 at least.</summary>
    public static double HoursOf(ProjectTask task, Snapshot now) => Math.Max(1, Effort.Remaining(task, new EffortBook(now.Project, now.Tasks).Of(task)));

    /// <summary>The team's members who do not have it, the best first.</summary>
    /// <param name="task">The task.</param>
    /// <param name="now">Its project.</param>
    /// <param name="others">The other projects that could be read: what people did there counts as well.</param>
    /// <param name="load">The team's load.</param>
    public static IReadOnlyList<OwnerCandidate> Find(ProjectTask task, Snapshot now, IReadOnlyList<Snapshot> others, WorkloadTable load)
    {
        var team = now.Project.Members.Where(m => WorkloadCalculator.IsTeam(m) && m.WeeklyHours > 0 && task.Assignees.All(a => a.Id != m.Person.Id)).Select(m => m.Person).DistinctBy(p => p.Id).ToList();
        var words = TextSearch.Words(task.Title).Distinct(StringComparer.Ordinal).ToList();
        var past = others.Prepend(now).SelectMany(s => s.Tasks).Where(t => t.Ref != task.Ref && t.IsWork && t.State is TaskState.Completed or TaskState.InProgress).DistinctBy(t => t.Ref)
            .Select(t => (Task: t, Likeness: Likeness(task, words, t))).Where(t => t.Likeness > 0).OrderByDescending(t => t.Likeness).ThenBy(t => t.Task, TaskOrder.Instance).ToList();
        var loads = load.People.ToDictionary(p => p.Person.Id);
        var need = HoursOf(task, now);
        var rated = team.Select(person =>
        {
            var alike = past.Where(t => t.Task.Assignees.Any(a => a.Id == person.Id) || t.Task.CompletedBy?.Id == person.Id).Take(MostAlike).ToList();
            var mine = loads.GetValueOrDefault(person.Id);
            var free = (mine?.Weeks ?? []).Where(w => task.Due is not { } due || due < now.StatusDate || w.WeekStart <= due).Sum(w => Math.Max(0, w.AvailableHours - w.AssignedHours));
            return (Person: person, Skill: alike.Sum(t => t.Likeness), Alike: alike, Free: Math.Round(free, 1), Open: mine?.OpenTasks ?? 0);
        }).ToList();
        if (rated.Count == 0) return [];
        var (best, most) = (rated.Max(r => r.Skill), rated.Max(r => r.Open));
        return
        [
            .. rated.Select(r => new OwnerCandidate(
                    r.Person,
                    Math.Round((Weights.Skill * (best > 0 ? r.Skill / best : 0)) + (Weights.Room * Math.Min(1, r.Free / need)) + (Weights.Fairness * (most > 0 ? 1 - ((double)r.Open / most) : 1)), 3),
                    [.. r.Alike.Where(t => t.Likeness >= Alike).Take(Shown).Select(t => t.Task)], r.Free, r.Open))
                .OrderByDescending(c => c.Score).ThenBy(c => c.Person.Name, StringComparer.Ordinal).ThenBy(c => c.Person.Id.Value, StringComparer.Ordinal),
        ];
    }

    private static double Likeness(ProjectTask task, List<string> words, ProjectTask other)
    {
        var said = TextSearch.Words(other.Title).ToHashSet(StringComparer.Ordinal);
        var share = words.Count == 0 ? 0 : (double)words.Count(said.Contains) / words.Count;
        return share + (task.Bucket is { } bucket && bucket == other.Bucket ? Alike : 0) + (task.Labels.Intersect(other.Labels, StringComparer.OrdinalIgnoreCase).Any() ? Alike : 0);
    }
}
