using System.Diagnostics.CodeAnalysis;
using TpmAssistant.Application.Access;
using TpmAssistant.Application.Answers;
using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Application.Projects;

/// <summary>Finds the project that is meant, among those the asker has a part in. Other projects' names are not given away.</summary>
public sealed class ProjectFinder(IProjectStore projects)
{
    /// <summary>The projects the asker owns or is a member of, by name.</summary>
    public async ValueTask<IReadOnlyList<Project>> OfAsync(Asker asker, CancellationToken cancellationToken) =>
        [.. (await projects.ListAsync(asker.Tenant, cancellationToken)).Where(p => HasPart(p, asker.Person))];

    /// <summary>Those of them that may be listed where the asker speaks: where others read along, the conversation's own only.</summary>
    public async ValueTask<IReadOnlyList<Project>> SayableAsync(Asker asker, CancellationToken cancellationToken) =>
        [.. (await OfAsync(asker, cancellationToken)).Where(p => IsSayable(p, asker.Conversation))];

    /// <summary>
    /// The project of that name, alias or id; without a name the conversation's default, else the asker's only one.
    /// </summary>
    public async ValueTask<ProjectChoice> FindAsync(Asker asker, string? name, CancellationToken cancellationToken)
    {
        var known = await OfAsync(asker, cancellationToken);
        if (known.Count == 0) return new ProjectChoice(null, Errors.NoProjects);

        var found = string.IsNullOrWhiteSpace(name) ? Default(known, asker.Conversation) : Named(known, name.Trim());
        return found is not null
            ? new ProjectChoice(found, null)
            : new ProjectChoice(null, Errors.NoSuchProject(name ?? "", known.Where(p => IsSayable(p, asker.Conversation)).Select(p => p.Name)));
    }

    /// <summary>The one of some projects that words name, as those beside a file do; <see langword="null"/> when they name none or several.</summary>
    internal static Project? NamedIn(string words, IEnumerable<Project> known) =>
        known.Where(p => p.Aliases.Append(p.Name).Any(n => words.Contains(n, StringComparison.OrdinalIgnoreCase))).Take(2).ToList() is [var one] ? one : null;

    internal static bool IsSayable(Project project, ConversationRef conversation) =>
        !conversation.IsShared || project.Conversations.Any(c => c.ConversationId == conversation.Id);

    private static bool HasPart(Project project, PersonId person) =>
        project.Owner == person || project.Members.Any(m => m.Person.Id == person);

    private static Project? Default(IReadOnlyList<Project> known, ConversationRef conversation) =>
        known.FirstOrDefault(p => p.Conversations.Any(c => c.IsDefault && c.ConversationId == conversation.Id))
        ?? (known.Count == 1 ? known[0] : null);

    private static Project? Named(IReadOnlyList<Project> known, string name) =>
        known.FirstOrDefault(p => Same(p.Name, name) || Same(p.Id.Value, name))
        ?? known.FirstOrDefault(p => p.Aliases.Any(a => Same(a, name)));

    private static bool Same(string a, string b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);
}

/// <summary>The project that is meant, or why none is.</summary>
/// <param name="Project">The project.</param>
/// <param name="Refusal">Why there is none.</param>
public readonly record struct ProjectChoice(Project? Project, Refusal? Refusal)
{
    /// <summary>Takes the project out, or the refusal.</summary>
    public bool TryGet([NotNullWhen(true)] out Project? project, [NotNullWhen(false)] out Refusal? refusal)
    {
        (project, refusal) = (Project, Refusal);
        return project is not null;
    }
}
