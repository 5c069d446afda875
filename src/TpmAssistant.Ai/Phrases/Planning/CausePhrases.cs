using System.Buffers;
using System.Text.RegularExpressions;
using TpmAssistant.Ai.Phrases.Grammar;
using TpmAssistant.Application.Functions;

namespace TpmAssistant.Ai.Phrases.Planning;

/// <summary>Reads "find the root cause of I-1 on Atlas", "five whys for the load test", "why is the load test always late?".</summary>
internal static partial class CausePhrases
{
    /// <summary>Without one of these it is none of the forms below.</summary>
    private static readonly SearchValues<string> Hints = SearchValues.Create(["root", "rca", "fish", "ishikawa", "cause", "why"], StringComparison.OrdinalIgnoreCase);

    public static FunctionCall? Read(string text, World world)
    {
        if (!text.AsSpan().ContainsAny(Hints)) return null;
        var asked = Root().Match(text) is { Success: true } root ? root : Whys().Match(text);
        var match = asked.Success ? asked : Why().Match(text);
        if (!match.Success) return Recurring().IsMatch(text) ? new FunctionCall(FunctionNames.FindRootCause).With("issue", "") : null;
        var (project, issue) = DecidePhrases.Project(match.Groups["issue"].Value + match.Groups["after"].Value, world);
        issue = Everywhere().Replace(Keeps().Replace(Lead().Replace(issue, "").Trim(), ""), "");
        if (!asked.Success && Vague().IsMatch(issue)) return null;
        var call = new FunctionCall(FunctionNames.FindRootCause).With("issue", issue);
        return project is null ? call : call.With("project", project);
    }

    public static string Say(FunctionCall call) => call.Get("issue") is { Length: > 0 } issue ? $"Find the root cause of {issue}{call.Told("on", "project")}" : $"Root causes{call.Told("on", "project")}";

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"^(?:(?:find|which|are\s+there|show|list|give|get|see|dig\s+into|get\s+to|identify|determine|explore|look\s+(?:for|into)|analy[sz]e|do|run|start|begin|what(?:\s+is|\s+was|\s+are|'s)|let\s+us|let's|me|us|an?|the|our|my|all|to)\s+)*(?:root[\s-]?causes?(?:\s+analys[ie]s)?|rca|fish\s?bone(?:\s+diagram)?|ishikawa(?:\s+diagram)?|cause\s+(?:map|analysis|tree))\b(?:\s+(?:of|for|behind|on|why))?\s*(?<issue>.{0,300})$", Options, 2000)]
    private static partial Regex Root();

    [GeneratedRegex(@"^(?:(?:do|run|start|begin|ask|let\s+us\s+do|let's\s+do|an?|the)\s+)*(?:five|5)[\s-]whys?\b(?:\s+analysis)?(?:\s+(?:of|for|on|about|with))?\s*(?<issue>.{0,300})$", Options, 2000)]
    private static partial Regex Whys();

    [GeneratedRegex(@"^why\s+(?:is|are|was|were|does|do|did|has|have)\s+(?<issue>.{3,200}?)\s+(?:(?:always|again|so|still|keep|keeps|been|being|get|gets|getting|constantly|often|running|run)\s+)*(?:late|blocked|stuck|slip|slips|slipping|slipped|delayed|overdue|fail|fails|failing|failed)(?:\s+again|\s+all\s+the\s+time|\s+so\s+often)?(?<after>\s+(?:on|in)\s+(?:the\s+)?[\w ]{2,30})?(?:\s*[,;?.]\s*(?:and\s+)?(?:what(?:'s|\s+is)|(?:please\s+)?find|look\s+for|dig\s+out)\s+(?:the\s+)?(?:root\s+)?cause)?\s*\?*$", Options, 2000)]
    private static partial Regex Why();

    [GeneratedRegex(@"^(?:(?:the|a|our|task|issue|for|on|of|why|is|are)\s+)+", Options, 2000)]
    private static partial Regex Lead();

    [GeneratedRegex(@"\s+(?:(?:always|constantly|still|often)\s+)?(?:keeps?|kept)\s+\w+ing$", Options, 2000)]
    private static partial Regex Keeps();

    [GeneratedRegex(@"\bcauses?\b.{0,30}\b(?:keep|keeps|come|comes|coming|came|recur\w*|repeat\w*|again)\b|\b(?:recurring|repeating|common|frequent)\s+causes?\b", Options, 2000)]
    private static partial Regex Recurring();

    /// <summary>Across projects is what the list of all analyses is.</summary>
    [GeneratedRegex(@"^(?:are|is|were|do|did)?\s*(?:we\s+|there\s+)?(?:open|done|closed|running|finished|have|find|found)\s*[?.!]*$|^(?:(?:in|across|over|from)\s+)?(?:all|our|my|the|every|other)?\s*(?:(?:of\s+)?(?:the|my|our|other)\s+)?projects?\s*[?.!]*$", Options, 2000)]
    private static partial Regex Everywhere();

    /// <summary>Of a project as a whole its report tells.</summary>
    [GeneratedRegex(@"^(?:|finish|end|ends|finishing|ending|running|it|this|that|we|they|i|you|us|project|projects|everything|all|plan|work|tasks?|things|team|so\s+many.*|so\s+much.*)$", Options, 2000)]
    private static partial Regex Vague();
}
