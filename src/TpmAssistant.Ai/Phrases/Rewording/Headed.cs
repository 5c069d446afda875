using System.Buffers;
using System.Text.RegularExpressions;
using TpmAssistant.Ai.Phrases.Register;
using TpmAssistant.Ai.Phrases.Text;

namespace TpmAssistant.Ai.Phrases.Rewording;

/// <summary>Notes with a head, as people jot them: "task Atlas: fix the DNS, Jonas, Friday", "risk Atlas - no DBA in April", "CR Atlas: add SSO".</summary>
internal static partial class Headed
{
    private const int LongestHead = 60;

    private static readonly Prefixes<string> Heads = new(
    [
        .. Each("add a task to", "new? task|ticket|todo|to-do|story for|on|in|to?"), .. Each("add a risk to", "new? risk|threat for|on|in|to?"), .. Each("add an issue to", "new? issue|problem for|on|in|to?"),
        .. Each("add an assumption to", "new? assumption for|on|in|to?"), .. Each("add an opportunity to", "new? opportunity for|on|in|to?"), .. Each("add a delivery to", "new? delivery|order for|to|on|in"), .. Each("log a change for", "new? cr|change request? for|on|in|to?", "log|record|raise|add|note|enter a|an|the? new? cr for|on|in|to|against?"),
        .. Each("record a lesson for", "new? lesson learned|learnt? for|on|in|from?", "one|some thing|things we learned|learnt on|in|from?", "note to self for next time on|in|for?"), .. Each("decision for", "decided|agreed on|for|in"),
    ]);

    /// <summary>The sentence that the forms know; <see langword="null"/> when there is no such head, or it names no project.</summary>
    public static string? AsSentence(string text, World world)
    {
        var end = text.IndexOf(':', StringComparison.Ordinal);
        if (end < 0) end = text.IndexOf(" - ", StringComparison.Ordinal);
        if (end is < 3 or > LongestHead || text.EndsWith('?') || !Heads.TryMatch(text.AsSpan(0, end), out var length, out var sentence)) return null;
        var (project, left) = Names.Project(text[Math.Min(length, end)..end], world);
        return project is not null && left.Length == 0 ? $"{sentence} {project}: {text[end..].TrimStart(':', ' ', '-')}" : null;
    }

    /// <summary>Without one of these it is no such note.</summary>
    private static readonly SearchValues<string> Hints = SearchValues.Create(["change", "risk", "issue", "assumption"], StringComparison.OrdinalIgnoreCase);

    /// <summary>"the client wants Arabic; please log it as a change": what it is comes first, what it is to be after it.</summary>
    public static string? Afterwards(string text, World world)
    {
        if (text.Length > LongestNote || text.EndsWith('?') || !text.AsSpan().ContainsAny(Hints) || After().Match(text) is not { Success: true } note) return null;
        var said = Asked().Replace(note.Groups["what"].Value, "").Trim();
        var (project, left) = Names.Project(said, world);
        var kind = note.Groups["kind"].Value.ToLowerInvariant();
        var what = (project is not null && said.EndsWith(project, StringComparison.OrdinalIgnoreCase) ? left : said).Trim(' ', ',', ';');
        return kind.StartsWith("change", StringComparison.Ordinal) ? $"log a change{(project is null ? "" : $" for {project}")}: {what}" : $"add a {kind}{(project is null ? "" : $" to {project}")}: {note.Groups["what"].Value.Trim(' ', ',', ';')}";
    }

    private const int LongestNote = 300;
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    [GeneratedRegex(@"^(?<what>.{8,}?)[\s,;.:–-]+(and\s+|please\s+|can\s+you\s+)*(log|record|note|add|put|register)\s+(it|that|this)\s+(down\s+)?(as|to)\s+(an?|the)\s+(scope\s+)?(?<kind>change(\s+request)?|risk|issue|assumption)$", Options, 2000)]
    private static partial Regex After();

    [GeneratedRegex(@"^(the\s+)?(client|customer|sponsor|business|they|he|she)\s+((has|have|had|now|also|just)\s+)*(asks?|asked|wants?|wanted|needs?|requests?|requested)\s+((for|to\s+have)\s+)?", Options, 2000)]
    private static partial Regex Asked();

    private static IEnumerable<(string Phrase, string Meaning)> Each(string sentence, params string[] heads) => heads.Select(h => (h, sentence));
}
