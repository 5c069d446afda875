using TpmAssistant.Application.Access;
using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Snapshots;
using TpmAssistant.Application.Tasks;
using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Application.Risks;

/// <summary>Finds the owner that a person names for an entry.</summary>
internal static class RegisterOwner
{
    private static readonly string[] Nobody = ["nobody", "none", "no one", "-"];

    /// <summary>Who may own an entry: the people of the project and those who work on it, by name.</summary>
    public static IReadOnlyList<Person> People(ProjectView view) =>
    [
        .. view.Now.Project.Members.Select(m => m.Person).Concat(view.Now.Tasks.SelectMany(t => t.Assignees)).DistinctBy(p => p.Id)
            .OrderBy(p => p.Name, StringComparer.OrdinalIgnoreCase),
    ];

    /// <summary>The person of that name or id, <c>me</c> for the asker, nobody for "nobody"; a refusal when it fits none or several.</summary>
    public static (Person? Owner, Refusal? Refusal) Of(Asker asker, ProjectView view, string name)
    {
        if (Nobody.Contains(name.Trim(), StringComparer.OrdinalIgnoreCase)) return (null, null);
        var found = PeopleMatch.Find([view.Now], asker, name);
        return found.Count switch
        {
            1 => (found[0], null),
            0 => (null, Errors.NoSuchPerson(name)),
            _ => (null, Errors.AmbiguousPerson(name, found.Select(p => p.Name))),
        };
    }
}
