namespace TpmAssistant.Domain.Meetings;

/// <summary>Reads the points out of an invitation's own text.</summary>
public static class InvitationLines
{
    private const int Most = 5;
    private const int Longest = 120;

    /// <summary>Calendars give this much of the text, and then break off.</summary>
    private const int PreviewLength = 255;

    private static readonly string[] Leads = ["agenda:", "agenda", "points:", "topics:", "items:", "we need to", "we need", "please"];

    /// <summary>What the agenda draws from the project anyway.</summary>
    private static readonly HashSet<string> Standing = new(StringComparer.OrdinalIgnoreCase) { "milestones", "risks", "actions", "open actions", "decisions", "status", "any other business", "aob" };

    private static readonly string[] Ends = ["____", "Microsoft Teams", "Join the meeting", "Join on your computer", "Meeting ID"];

    /// <summary>Its points: what is listed after a colon, or its lines. What Teams writes below every invitation is left out.</summary>
    public static IReadOnlyList<string> Of(string text)
    {
        // What the end of a preview broke off is no point.
        var breaks = text.Length >= PreviewLength ? text.LastIndexOfAny(['\r', '\n', '•', ';', ',', '.']) : -1;
        if (breaks > 0) text = text[..breaks];
        foreach (var end in Ends)
        {
            if (text.IndexOf(end, StringComparison.OrdinalIgnoreCase) is >= 0 and var at) text = text[..at];
        }

        return
        [
            .. text.Split(['\r', '\n', '•', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).SelectMany(Points)
                .Select(p => p.Trim(' ', '-', '*', '.', '\t')).Where(p => p.Length is > 2 and <= Longest && !Standing.Contains(p)).Distinct(StringComparer.OrdinalIgnoreCase).Take(Most),
        ];
    }

    private static IEnumerable<string> Points(string line)
    {
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        if (colon >= 0 && colon < line.Length - 1 && line[..colon].Split(' ').Length <= 3 && line[(colon + 1)..].Contains(',', StringComparison.Ordinal))
            return line[(colon + 1)..].Split(',');
        var lead = Leads.FirstOrDefault(l => line.StartsWith(l, StringComparison.OrdinalIgnoreCase));
        return [lead is null ? line : line[lead.Length..]];
    }
}
