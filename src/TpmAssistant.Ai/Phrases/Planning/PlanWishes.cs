using System.Text.RegularExpressions;
using TpmAssistant.Ai.Phrases.Register;

namespace TpmAssistant.Ai.Phrases.Planning;

/// <summary>Reads a wish that asks for a plan at its end, or that can only mean a new project: "we have to pass the SOC 2 audit, what does a plan look like?".</summary>
internal static partial class PlanWishes
{
    /// <summary>The goal; <see langword="null"/> when the text is no such wish, or speaks of a project that there is.</summary>
    public static string? Goal(string utterance, World world)
    {
        var text = utterance.Trim();
        var match = text.Contains("plan", StringComparison.OrdinalIgnoreCase) && Asked().Match(text) is { Success: true } asked ? asked : Wish().Match(text);
        if (!match.Success) return null;
        var goal = match.Groups["goal"].Value.Trim(' ', ',', ';', '.', '!', '?', '"', '“', '”');
        return Names.Project(goal, world).Project is null && Names.LeadingPerson(goal, world) is null ? goal : null;
    }

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    private const string Wanting = @"(?:(?:we|i)\s+(?:want|need|have|plan|intend|would\s+like|must|are\s+going|are\s+supposed|'?ve\s+been\s+asked)\s+(?:to\s+)?|(?:can|could|how\s+(?:can|do|could))\s+we\s+(?=be\s|get\s|become\s))";

    [GeneratedRegex(@"^(?:" + Wanting + @")?(?<goal>.{8,400}?)\s*[,;.:?!\u2013-]+\s*(?:so\s+)?(?:please\s+|can\s+you\s+|could\s+you\s+)*(?:plan\s+(?:it|that|this)|(?:make|draft|write|create|give|show|i\s+need|we\s+need)\s+(?:me\s+|us\s+)?(?:a|the)\s+(?:rough\s+|first\s+|project\s+)*plan(?:\s+for\s+(?:it|that|this))?|(?:what|how)\s+(?:does|would|could|should|might)\s+(?:a|the|such\s+a)\s+plan\s+(?:for\s+(?:it|that|this)\s+)?look(?:\s+like)?)\s*[.?!]*$", Options, 2000)]
    private static partial Regex Asked();

    /// <summary>Words that begin a project and no task: a person who says them and names no project has a new one in mind.</summary>
    [GeneratedRegex(@"^" + Wanting + @"(?<goal>(?:build|develop|migrate|introduce|launch|roll\s+out|release|integrate|set\s+up|move|pass|be|get|become)\s+(?:.{0,60}\b(?:version\s+\d|app|portal|website|web\s+shop|platform|warehouse|pipeline|to\s+the\s+cloud|to\s+azure|to\s+aws|data\s+cent(?:er|re)|certified|certification|audit|iso\s+\d+|soc\s*2|erp|crm|network|zero\s+trust|programme)\b).{0,300})$", Options, 2000)]
    private static partial Regex Wish();
}
