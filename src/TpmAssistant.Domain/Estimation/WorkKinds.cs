using System.Text.RegularExpressions;
using TpmAssistant.Domain.Lessons;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Domain.Estimation;

/// <summary>
/// What kind of work a task is, so that estimates of like work are held against each other. A bucket names it, unless buckets are stretches of time or states ("Sprint 4", "Doing"):
/// then defects are one kind and the words of the title tell the others.
/// </summary>
public static partial class WorkKinds
{
    /// <summary>What no other word tells.</summary>
    public const string Building = "building";

    private static readonly (string Kind, string[] Words)[] Known =
    [
        ("testing", ["test", "tests", "testing", "check", "verify", "regression", "acceptance", "rehearsal", "rehearse", "accessibility", "penetration"]),
        ("design", ["design", "wireframe", "prototype", "colours", "layout", "concept", "architecture", "ux"]),
        ("data", ["data", "import", "migrate", "migration", "database", "schema", "dataset", "warehouse"]),
        ("documents", ["document", "documentation", "guide", "help", "notice", "texts", "paper", "runbook", "runbooks", "manual"]),
        ("agreement", ["agree", "decide", "meeting", "retrospective", "demo", "feedback", "workshop", "approval", "approved"]),
    ];

    /// <summary>The kind; <see langword="null"/> for a task that lies in no bucket.</summary>
    public static string? Of(ProjectTask task)
    {
        if (task.Bucket is not { Length: > 0 } bucket) return null;
        if (!Passing().IsMatch(bucket.Trim())) return bucket;
        if (task.Meanings.Contains(LabelMeaning.Defect)) return "defects";
        var words = TextSearch.Words(task.Title);
        return Known.Where(k => Array.Exists(k.Words, w => words.Contains(TextSearch.Stem(w)))).Select(k => k.Kind).FirstOrDefault() ?? Building;
    }

    [GeneratedRegex(
        @"^(?:(?:sprint|iteration|increment|cycle|week|month|phase|pi|kw|cw)\s*[\d.]+.*|\d+|q[1-4].*|to[\s-]?do|doing|done|backlog|in[\s-]progress|in[\s-]review|review|open|closed|next|later|now|ready|blocked|new)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Passing();
}
