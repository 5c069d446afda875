using System.Text.RegularExpressions;
using TpmAssistant.Domain.Decisions;
using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Application.Decisions;

/// <summary>A decision as somebody says it: "we decided for Atlas to move the cutover, because the line is late".</summary>
/// <param name="Title">What was decided, as a sentence of its own.</param>
/// <param name="Rationale">What followed "because".</param>
/// <param name="Status">Tentative where the words say so.</param>
/// <param name="IsOwn">Whether the speaker decided alone.</param>
/// <param name="Project">The project named; <see langword="null"/> when none was.</param>
internal sealed partial record SpokenDecision(string Title, string? Rationale, DecisionStatus Status, bool IsOwn, Project? Project)
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary>Reads the words; <see langword="null"/> when they say nothing that was decided.</summary>
    public static SpokenDecision? Read(string text, IReadOnlyList<Project> projects)
    {
        var words = Blanks().Replace(text, " ").Trim();
        var project = Named(ref words, projects);
        var opening = Opening().Match(words);
        var isTentative = Tentative().IsMatch(words);
        var isOwn = opening.Success && opening.Groups["who"].Value is "I" or "i";
        var rest = opening.Success ? words[opening.Length..] : words;
        if (project is null && (project = Named(ref rest, projects)) is not null) rest = To().Replace(rest, "");
        var because = Because().Match(rest);
        var title = (because.Success ? rest[..because.Index] : rest).Trim(' ', ',', ';', ':', '-', '.', '–', '—');
        if (title.Length == 0) return null;
        var rationale = because.Success ? Text(rest[(because.Index + because.Length)..].TrimEnd('.', ' '), Decision.MostText) : null;
        return new SpokenDecision(Capital(Text(title, Decision.MostTitle)!), rationale, isTentative ? DecisionStatus.Tentative : DecisionStatus.Final, isOwn, project);
    }

    /// <summary>A text that says something, at most so long; else <see langword="null"/>.</summary>
    public static string? Text(string? text, int most)
    {
        var given = text?.Trim();
        if (string.IsNullOrEmpty(given)) return null;
        return given.Length <= most ? given : given[..(char.IsHighSurrogate(given[most - 1]) ? most - 1 : most)].TrimEnd();
    }

    /// <summary>Takes "for Atlas", "Atlas:" or "on Atlas," out of the beginning of the words, or "in Atlas" out of their end.</summary>
    private static Project? Named(ref string words, IReadOnlyList<Project> projects)
    {
        foreach (var (project, name) in projects.SelectMany(p => p.Aliases.Prepend(p.Name).Append(p.Id.Value).Select(n => (p, Name: n.Trim()))).OrderByDescending(p => p.Name.Length))
        {
            if (name.Length == 0) continue;
            foreach (var lead in (string[])["", "for ", "on ", "in "])
            {
                var start = lead + name;
                if (!words.StartsWith(start, StringComparison.OrdinalIgnoreCase)) continue;
                var after = words.AsSpan(start.Length);
                var ends = after.Length == 0 || after[0] is ':' or ',' || (lead.Length > 0 && after[0] == ' ');
                if (!ends) continue;
                words = after.TrimStart(" :,-").ToString();
                return project;
            }

            foreach (var lead in (string[])[" for ", " on ", " in "])
            {
                var end = words.TrimEnd('.', '!', ' ');
                if (!end.EndsWith(lead + name, StringComparison.OrdinalIgnoreCase)) continue;
                words = end[..^(lead.Length + name.Length)];
                return project;
            }
        }

        return null;
    }

    private static string Capital(string text) => char.IsLower(text[0]) ? char.ToUpperInvariant(text[0]) + text[1..] : text;

    [GeneratedRegex(@"^(that|to)\s+", Options, 2000)]
    private static partial Regex To();

    [GeneratedRegex(@"\s+", Options, 2000)]
    private static partial Regex Blanks();

    [GeneratedRegex(
        @"^((please\s+)?(record|log|note|capture|write down)\s+(down\s+)?(the\s+|a\s+|this\s+)?(tentative\s+|final\s+)?decision|(tentative\s+|final\s+)?decision(?=\s*:)|(?<who>we|i|the team|they)\s+(have\s+|had\s+|just\s+|now\s+|all\s+)*((tentatively|provisionally|finally)\s+)?(decided|agreed))\s*:?\s*(that\s+|to\s+(?=\w)|on\s+(?=\w+ing\b))?",
        Options, 2000)]
    private static partial Regex Opening();

    [GeneratedRegex(@"\b(tentative|tentatively|provisional|provisionally|for now|until confirmed)\b", Options, 2000)]
    private static partial Regex Tentative();

    [GeneratedRegex(@",?\s+because\s+(?=\S)", Options, 2000)]
    private static partial Regex Because();
}
