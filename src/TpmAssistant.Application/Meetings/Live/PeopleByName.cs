using TpmAssistant.Application.Access;
using TpmAssistant.Domain.Meetings.Facilitation;
using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Application.Meetings.Live;

/// <summary>Finds people of a meeting by what somebody calls them.</summary>
internal static class PeopleByName
{
    /// <summary>Those that are meant: by id, full name or address, else by a part of the name; <c>me</c> is the asker.</summary>
    public static IReadOnlyList<Person> Find(Asker asker, IReadOnlyList<Person> people, string? asked)
    {
        var text = asked?.Trim() ?? "";
        if (text.Length == 0) return [];
        if (Same(text, "me")) return [people.FirstOrDefault(p => MeetingState.IsSame(p, LiveView.PersonOf(asker))) ?? LiveView.PersonOf(asker)];
        var found = people.Where(p => p.Id.Value == text || Same(p.Name, text) || Same(p.Email, text)).ToList();
        return found.Count > 0 ? found : [.. people.Where(p => p.Name.Split(' ', StringSplitOptions.RemoveEmptyEntries).Any(w => Same(w, text)))];
    }

    private static bool Same(string? a, string b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);
}
