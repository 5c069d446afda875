using TpmAssistant.Application.Access;
using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Snapshots;
using TpmAssistant.Application.Tasks;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Application.Schedule;

/// <summary>A link to be entered: the tasks that the words said so far may mean, and how one waits for the other.</summary>
/// <param name="Project">The project.</param>
/// <param name="After">Tasks that may be the one that waits.</param>
/// <param name="Before">Tasks that may be the one waited for.</param>
/// <param name="AfterWords">What was said of the first; text from outside.</param>
/// <param name="BeforeWords">What was said of the second; text from outside.</param>
/// <param name="Type">How it waits.</param>
/// <param name="Lag">Working days beyond that, as typed.</param>
public sealed record LinkForm(
    Project Project, IReadOnlyList<ProjectTask> After, IReadOnlyList<ProjectTask> Before, string AfterWords, string BeforeWords, DependencyType Type, string Lag) : Answer;

/// <summary>Finds the two tasks of a link in a project of any size, and lets a proposed link be changed before it is accepted.</summary>
public sealed class ComposeLink(ProjectViewer viewer)
{
    private const int Most = 12;
    private const int LongestWords = 120;

    /// <summary>The form, with the tasks that the words may mean; an item's name means that item.</summary>
    public async Task<Answer> FormAsync(Asker asker, string? project, string after, string before, DependencyType type, string lag, CancellationToken cancellationToken)
    {
        var result = (await viewer.ViewAsync(asker, project, cancellationToken)).ForEditing(asker, EditLinks.NotYours);
        return result.TryGet(out var view, out var instead)
            ? new LinkForm(view.Now.Project, Meant(view, after), Meant(view, before), after, before, type, lag) : instead;
    }

    private static IReadOnlyList<ProjectTask> Meant(ProjectView view, string words)
    {
        words = words.Trim();
        if (words.Length is 0 or > LongestWords) return [];
        var open = view.Now.Tasks.Where(t => t.IsOpen).DistinctBy(t => t.Ref).ToList();
        if (open.Find(t => t.Ref.ToString() == words) is { } named) return [named];
        var tasks = open.ToDictionary(t => t.Ref);
        var found = TaskFinder.Find(view.Now, words).Where(f => f.Tasks is [var one] && tasks.ContainsKey(one)).Select(f => tasks[f.Tasks[0]]);
        return [.. found.Concat(open.Where(t => t.Title.Contains(words, StringComparison.CurrentCultureIgnoreCase)).OrderBy(t => t.Title.Length).ThenBy(t => t.Ref.ToString(), StringComparer.Ordinal)).DistinctBy(t => t.Ref).Take(Most)];
    }
}
