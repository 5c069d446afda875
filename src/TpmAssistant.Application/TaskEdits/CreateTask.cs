using TpmAssistant.Application.Access;
using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Functions;
using TpmAssistant.Application.Projects;
using TpmAssistant.Application.Proposals;
using TpmAssistant.Application.Snapshots;
using TpmAssistant.Application.Tasks;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Snapshots;

namespace TpmAssistant.Application.TaskEdits;

/// <summary>Proposes a new task: in a project's plan, or, where no project is named, in the asker's own To Do.</summary>
public sealed class CreateTask(ProjectFinder finder, ProjectViewer viewer, ProposalDesk desk, TimeProvider clock)
{
    private const int MostChoices = 3;

    /// <summary>Proposes it.</summary>
    /// <param name="asker">Who asks.</param>
    /// <param name="title">What it is called, in the asker's own words.</param>
    /// <param name="project">The project; without one it is private, unless others read along or somebody else is to do it.</param>
    /// <param name="assignee">Who is to do it: a name, or <c>me</c>.</param>
    /// <param name="due">Its last day.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <param name="card">The proposal whose card this one takes the place of.</param>
    /// <returns>A <see cref="TaskCreationAnswer"/>, a choice where something could mean several, or why there is none.</returns>
    public async Task<Answer> RunAsync(
        Asker asker, string? title, string? project, string? assignee, DateOnly? due, CancellationToken cancellationToken, string? card = null)
    {
        var name = TaskTitle.Of(title);
        if (name.Length == 0) return TaskErrors.NoTitle;
        if (!TaskTitle.Fits(name)) return TaskErrors.TooLong(TaskTitle.Longest);
        var call = Call(name, project, assignee, due);
        var isForAsker = assignee is null || string.Equals(assignee, "me", StringComparison.OrdinalIgnoreCase);
        if (project is null && isForAsker && !asker.Conversation.IsShared)
        {
            var elsewhere = (await finder.OfAsync(asker, cancellationToken)).Where(CanWrite).Select(p => p.Name).Take(MostChoices).ToList();
            return await ProposeAsync(asker, new TaskCreation(SourceKinds.ToDo, null, null, name, [], due, card), null, [], elsewhere, cancellationToken);
        }

        var choice = await finder.FindAsync(asker, project, cancellationToken);
        if (!choice.TryGet(out var found, out var refusal))
            return project is null && await ProjectsAsync(asker, call, cancellationToken) is { } which ? which : refusal;
        var result = await viewer.ViewAsync(asker, found, cancellationToken);
        if (result.View is not { } view) return result.Instead!;
        if (found.Sources.FirstOrDefault(s => s.Kind == SourceKinds.Planner) is not { } plan) return TaskErrors.CannotWrite(found.Name);

        List<Person> assignees = [];
        if (assignee is not null)
        {
            var people = PeopleMatch.Find([view.Now], asker, assignee);
            if (people.Count == 0) return Errors.NoSuchPerson(assignee);
            if (people.Count > 1) return new DidYouMean(assignee, [.. people.Take(MostChoices).Select(p => new Reading(call.With("assignee", p.Name).With("project", found.Name), p.Name))]);
            assignees.Add(people[0]);
        }

        var creation = new TaskCreation(SourceKinds.Planner, plan.ExternalId, found.Name, name, assignees, due, card);
        return await ProposeAsync(asker, creation, view.Now, PeopleOf(view.Now), [], cancellationToken);
    }

    /// <summary>Whether the product can write the project's tasks.</summary>
    internal static bool CanWrite(Project project) => project.Sources.Any(s => s.Kind == SourceKinds.Planner);

    /// <summary>The people of a project and those who work on it, by name.</summary>
    internal static IReadOnlyList<Person> PeopleOf(Snapshot snapshot) =>
    [
        .. snapshot.Project.Members.Select(m => m.Person).Concat(snapshot.Tasks.SelectMany(t => t.Assignees)).DistinctBy(p => p.Id)
            .OrderBy(p => p.Name, StringComparer.OrdinalIgnoreCase),
    ];

    private async Task<Answer> ProposeAsync(
        Asker asker, TaskCreation creation, Snapshot? view, IReadOnlyList<Person> people, IReadOnlyList<string> elsewhere, CancellationToken cancellationToken)
    {
        var proposal = await desk.ProposeAsync(asker, TaskCreationEffect.KindName, creation, cancellationToken);
        var twin = view?.Tasks.FirstOrDefault(t => t.IsOpen && string.Equals(t.Title, creation.Title, StringComparison.OrdinalIgnoreCase));
        return new TaskCreationAnswer(proposal, TaskCreationEffect.Read(proposal), twin, people, elsewhere, asker.Today(clock));
    }

    /// <summary>The projects to choose from; only such as may be named where the asker speaks.</summary>
    private async Task<DidYouMean?> ProjectsAsync(Asker asker, FunctionCall call, CancellationToken cancellationToken)
    {
        var sayable = (await finder.SayableAsync(asker, cancellationToken)).Where(CanWrite).Take(MostChoices).ToList();
        return sayable.Count == 0 ? null : new DidYouMean(call.Arguments["title"], [.. sayable.Select(p => new Reading(call.With("project", p.Name), p.Name))]);
    }

    private static FunctionCall Call(string title, string? project, string? assignee, DateOnly? due)
    {
        var call = new FunctionCall(FunctionNames.CreateTask).With("title", title);
        if (project is not null) call = call.With("project", project);
        if (assignee is not null) call = call.With("assignee", assignee);
        return due is { } day ? call.With("due", day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)) : call;
    }
}
