using TpmAssistant.Application.Access;
using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Projects;
using TpmAssistant.Application.Snapshots;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Snapshots;
using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Application.Tasks;

/// <summary>Lists tasks of a project or of all the asker's projects.</summary>
public sealed class ListTasks(ProjectFinder finder, ProjectViewer viewer, TimeProvider clock)
{
    /// <summary>Reads and filters.</summary>
    /// <param name="asker">Who asks.</param>
    /// <param name="project">The project's name; without one the conversation's default, else all.</param>
    /// <param name="assignee">A person's name, or <c>me</c>; everybody when absent.</param>
    /// <param name="filter">Which tasks.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>A <see cref="TaskListAnswer"/>, or why there is none.</returns>
    public async Task<Answer> RunAsync(
        Asker asker, string? project, string? assignee, TaskFilter filter, CancellationToken cancellationToken)
    {
        var choice = await finder.FindAsync(asker, project, cancellationToken);
        if (choice.Project is null && !string.IsNullOrWhiteSpace(project)) return choice.Refusal!;

        var projects = choice.Project is { } one ? [one] : await finder.OfAsync(asker, cancellationToken);
        if (projects.Count == 0) return Errors.NoProjects;

        var results = await Task.WhenAll(projects.Select(p => viewer.ViewAsync(asker, p, cancellationToken)));
        var views = results.Where(r => r.View is not null).Select(r => r.View!.Now).ToList();
        if (views.Count == 0) return results[0].Instead!;

        Person? person = null;
        if (!string.IsNullOrWhiteSpace(assignee))
        {
            var candidates = PeopleMatch.Find(views, asker, assignee);
            if (candidates.Count == 0) return Errors.NoSuchPerson(assignee);
            if (candidates.Count > 1) return Errors.AmbiguousPerson(assignee, candidates.Select(c => c.Name));
            person = candidates[0];
        }

        var tasks = views.SelectMany(view => view.Tasks
                .Where(t => t.IsWork && t.IsOpen && Fits(t, filter, view.StatusDate) && (person is null || IsOf(t, person)))
                .Select(t => new ListedTask(t, view.Project.Name)))
            .OrderBy(t => t.Task.Due ?? DateOnly.MaxValue).ThenBy(t => t.Task.Priority)
            .ThenBy(t => t.Task.Title, StringComparer.OrdinalIgnoreCase).ToList();

        return new TaskListAnswer(
            filter, choice.Project, person, choice.Project is null ? asker.Today(clock) : views[0].StatusDate, tasks,
            views.Aggregate(Coverage.None, (all, v) => all.With(v.Coverage)), results.Length - views.Count);
    }

    private static bool IsOf(ProjectTask task, Person person) => task.Assignees.Any(a => a.Id == person.Id);

    private static bool Fits(ProjectTask task, TaskFilter filter, DateOnly today) => filter switch
    {
        TaskFilter.Overdue => task.IsOverdue(today),
        TaskFilter.DueThisWeek => task.Due >= today && task.Due <= EndOfWeek(today),
        TaskFilter.Blocked => task.IsBlocked,
        TaskFilter.Unassigned => task.Assignees.Count == 0,
        _ => true,
    };

    /// <summary>The Sunday that ends the week of a day.</summary>
    internal static DateOnly EndOfWeek(DateOnly day) => day.AddDays((7 - (int)day.DayOfWeek) % 7);
}
