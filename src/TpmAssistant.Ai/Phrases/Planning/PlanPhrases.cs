using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;
using TpmAssistant.Ai.Phrases.TaskOrders;
using TpmAssistant.Application.Functions;

namespace TpmAssistant.Ai.Phrases.Planning;

/// <summary>Understands sentences that carry a goal of their own ("draft a plan for moving the shop to the cloud by June"); whatever has not that form is left to the grammar.</summary>
internal static partial class PlanPhrases
{
    private const double Confidence = 0.95;
    private const int Longest = 1200;

    /// <summary>Without one of these it is none of the forms below, and only a wish may be one.</summary>
    private static readonly SearchValues<string> Hints = SearchValues.Create(["plan", "goal", "breakdown", "draft", "wbs"], StringComparison.OrdinalIgnoreCase);

    /// <summary>The understanding, or <see langword="null"/> when the text is none of these.</summary>
    public static Understanding? Read(string utterance, World world)
    {
        if (utterance.Length > Longest) return null;
        if (PlanWishes.Goal(utterance, world) is { } wish) return Of(wish, world);
        if (!utterance.AsSpan().ContainsAny(Hints)) return null;
        var text = Polite().Replace(utterance.Trim(), "").Trim();
        if (text.Length == 0) return null;
        if (Begun().IsMatch(text) || Again().IsMatch(text)) return Understanding.Of(new FunctionCall(FunctionNames.DraftPlan), Confidence);
        if (Goal().Match(text) is not { Success: true } match) return null;
        var goal = match.Groups["goal"].Value.Trim(' ', '.', ':', '?', '!', '"', '“', '”');
        // "a plan for Atlas" asks about a project that there is, not for a new one.
        return goal.Length < 3 || world.Projects.Any(p => p.Aliases.Prepend(p.Name).Any(n => string.Equals(n, goal, StringComparison.OrdinalIgnoreCase))) ? null : Of(goal, world);
    }

    private static Understanding Of(string goal, World world)
    {
        var call = new FunctionCall(FunctionNames.DraftPlan);
        if (Kind().Match(goal) is { Success: true } kind) (call, goal) = (call.With("kind", kind.Groups["kind"].Value.ToLowerInvariant()), goal.Remove(kind.Index, kind.Length));
        call = call.With("goal", goal);
        return Understanding.Of((Deadlines.In(goal, world.Today) ?? DaysInWords.Last(goal, world)?.Day) is { } day ? call.With("by", day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)) : call, Confidence);
    }

    /// <summary>The call in words that reach it again.</summary>
    public static string Say(FunctionCall call) =>
        call.Arguments.TryGetValue("goal", out var goal) ? $"Draft a plan for {goal}" : "Draft a plan from a goal";

    /// <summary>", kind release": the template, said beside the goal.</summary>
    [GeneratedRegex(@",\s*kind:?\s+(?<kind>[a-z-]+)(?=,|$)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Kind();

    [GeneratedRegex(@"^(?:(?:please|pls|kindly|hi|hey|hello|ok|okay|now)[,!]?\s+|(?:can|could|would|will)\s+you\s+(?:please\s+)?|help\s+(?:me|us)\s+(?:to\s+)?(?=(?:draft|make|create|write|build|plan)\b)|(?:i|we)\s+(?:need|want|would\s+like)\s+(?:you\s+)?(?:to\s+)?(?=(?:draft|make|create|write|build|a\s+(?:project\s+)?plan)\b))+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Polite();

    [GeneratedRegex(
        @"^(?:(?:draft|draw\s+up|work\s+out|make|create|write|build|prepare|generate|sketch|propose|set\s+up|give\s+me|start|develop|(?:i\s+|we\s+)?need)\s+)?(?:me\s+|us\s+)?(?:a\s+|an\s+|the\s+|another\s+|our\s+)?(?:new\s+)?(?:rough\s+|first\s+|draft\s+|detailed\s+|full\s+)?(?:(?:project|work|delivery|implementation|migration|release|launch)\s+)?plan\s*(?:(?:for|to|from\s+(?:a|the|this)\s+goal\s*:?(?:\s+to)?|that)\s+|:\s*)(?<goal>.{3,})$"
        + @"|^plan\s+(?:me\s+|us\s+)?an?\s+(?:new\s+)?project\s*(?::|to\s|for\s|that\s)\s*(?<goal>.{6,})$|^(?:plan|planning)\s+(?:for\s+)?(?<goal>(?:a|an|the|our|moving|migrating|building|launching|introducing|replacing|upgrading|rolling)\s+.{6,})$"
        + @"|^(?:our|the|my)\s+goal\s+is\s+(?:to\s+)?(?<goal>.{6,})$"
        + @"|^(?:draft|create|make|generate)\s+(?:a\s+)?(?:work\s+breakdown(?:\s+structure)?|wbs)\s+(?:for|to|of)\s+(?<goal>.{3,})$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Goal();

    [GeneratedRegex(@"^(?:show|open)\s+(?:me\s+)?(?:the|my|our|that)\s+(?:new\s+|drafted\s+)?plan\s+(?:again|once\s+more)\s*[.!?]*$|^(?:continue|resume|(?:go|carry)\s+on)\s+(?:with\s+)?(?:my|the|our|that)\s+plan\s*[.!?]*$|^(?:drop|discard|throw\s+away|delete|show|open|continue)\s+(?:the|my|our|that)\s+(?:plan\s+)?draft(?:ed\s+plan)?\s*[.!?]*$|^(?:put|create|make|write|send)\s+(?:the|my|our|that|this|it)\s*(?:new\s+|drafted\s+)?(?:plan\s+)?(?:in|into|to)\s+planner(?:\s+now)?\s*[.!?]*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Again();

    [GeneratedRegex(@"^(?:draft|make|create|start|begin|open|show|continue)?\s*(?:me\s+)?(?:a\s+|the\s+|my\s+)?(?:new\s+)?(?:drafted\s+|draft\s+)?(?:project\s+)?plan(?:\s+draft)?(?:\s+from\s+(?:a|the|my)\s+goal)\s*[.!?]*$|^(?:draft|make|create)\s+(?:me\s+)?a\s+(?:new\s+)?(?:project\s+)?plan\s*[.!?]*$|^(?:show|continue|open|resume|finish|edit|(?:go|carry|keep)\s+(?:on|going)(?:\s+with)?|back\s+to|pick\s+up|return\s+to|where\s+(?:is|was))\s+(?:with\s+|me\s+|on\s+)?(?:the\s+|my\s+|our\s+|that\s+|last\s+)*(?:drafted\s+plan|draft\s+plan|plan\s+draft|draft\s+of\s+the\s+plan|plan\s+(?:that\s+)?(?:i|we)\s+(?:was|were|had|have|am|are|just)?\s*(?:been\s+)?(?:draft(?:ed|ing)|start(?:ed)?|working\s+on|began|begun|made|making))(?:\s+(?:on|earlier|before|yesterday|today|last|up))*\s*[.!?]*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Begun();
}
