using System.Globalization;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Text;

namespace TpmAssistant.Application.SettingUp;

/// <summary>People and labels as lines of text: as a form shows them and as a person types them.</summary>
public static class SettingsText
{
    private const int LongestRole = 80;

    /// <summary>The members, a line each: name; role; audience.</summary>
    public static string Write(IEnumerable<ProjectMember> members) =>
        string.Join('\n', members.Select(m => $"{m.Person.Name}; {m.Role}; {m.Audience?.ToString().ToLowerInvariant() ?? "none"}"));

    /// <summary>Reads members; whoever is not found among the known is a problem.</summary>
    public static IReadOnlyList<ProjectMember> ReadMembers(string text, IReadOnlyList<ProjectMember> before, IReadOnlyList<Person> known, List<string> problems)
    {
        var members = new List<ProjectMember>();
        foreach (var line in Lines(text))
        {
            var parts = line.Split(';', StringSplitOptions.TrimEntries);
            var people = known.Concat(before.Select(m => m.Person)).DistinctBy(p => p.Id).ToList();
            var found = people.Where(p => Same(p.Name, parts[0]) || Same(p.Email, parts[0])).ToList();
            if (found.Count == 0) found = [.. people.Where(p => p.Name.Split(' ').Any(w => Same(w, parts[0])))];
            if (found is not [var person] || !TryAudience(parts.ElementAtOrDefault(2), out var audience))
            {
                problems.Add(line);
                continue;
            }

            var earlier = before.FirstOrDefault(m => m.Person.Id == person.Id);
            var role = parts.ElementAtOrDefault(1) is { Length: > 0 } said ? said : earlier?.Role ?? person.JobTitle ?? "Member";
            var member = new ProjectMember(person, role.Cut(LongestRole), audience);
            if (members.All(m => m.Person.Id != person.Id)) members.Add(earlier is null ? member : earlier with { Role = member.Role, Audience = audience });
        }

        return members;
    }

    /// <summary>The labels, a line each: label = meaning.</summary>
    public static string Write(IEnumerable<KeyValuePair<string, LabelMeaning>> labels) => string.Join('\n', labels.Select(l => $"{l.Key} = {l.Value.ToString().ToLowerInvariant()}"));

    /// <summary>Reads labels; an unknown meaning is a problem.</summary>
    public static IReadOnlyDictionary<string, LabelMeaning> ReadLabels(string text, List<string> problems)
    {
        var labels = new Dictionary<string, LabelMeaning>(StringComparer.OrdinalIgnoreCase);
        foreach (var line in Lines(text))
        {
            var cut = line.LastIndexOf('=');
            if (cut > 0 && Enum.TryParse<LabelMeaning>(line[(cut + 1)..].Trim(), ignoreCase: true, out var meaning) && Enum.IsDefined(meaning)) labels[line[..cut].Trim()] = meaning;
            else if (cut < 0 || line[(cut + 1)..].Trim().Length > 0) problems.Add(line);
        }

        return labels;
    }

    /// <summary>Reads a whole number or percentage within bounds; what is none is a problem.</summary>
    public static int Number(string text, int least, int most, int before, List<string> problems)
    {
        if (int.TryParse(text.Trim().TrimEnd('%', ' '), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most) return number;
        problems.Add(text);
        return before;
    }

    private static bool TryAudience(string? text, out Audience? audience)
    {
        audience = null;
        if (string.IsNullOrWhiteSpace(text) || Same(text, "none")) return true;
        if (!Enum.TryParse<Audience>(text, ignoreCase: true, out var read) || !Enum.IsDefined(read)) return false;
        audience = read;
        return true;
    }

    private static string[] Lines(string text) => text.Split(['\n', '\r'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static bool Same(string? a, string b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);
}
