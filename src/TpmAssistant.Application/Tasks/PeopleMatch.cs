using TpmAssistant.Application.Access;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Snapshots;

namespace TpmAssistant.Application.Tasks;

/// <summary>Finds the person who is meant among those who work on what was read.</summary>
internal static class PeopleMatch
{
    /// <summary>
    /// The people whose name is the text, else those of whose name it is a word, each once; the asker for <c>me</c>.
    /// </summary>
    public static IReadOnlyList<Person> Find(IEnumerable<Snapshot> views, Asker asker, string text)
    {
        var people = views.SelectMany(v => v.Tasks.SelectMany(t => t.Assignees).Concat(v.Project.Members.Select(m => m.Person)))
            .DistinctBy(p => p.Id).OrderBy(p => p.Name, StringComparer.OrdinalIgnoreCase).ToList();
        var asked = text.Trim();
        if (Same(asked, "me")) return [people.Find(p => p.Id == asker.Person) ?? new Person(asker.Person, asker.Name)];

        var exact = people.Where(p => Same(p.Name, asked) || Same(p.Email, asked) || p.Id.Value == asked).ToList();
        return exact.Count > 0 ? exact
            : [.. people.Where(p => p.Name.Split(' ', StringSplitOptions.RemoveEmptyEntries).Any(w => Same(w, asked)))];
    }

    private static bool Same(string? a, string b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);
}
