using System.Buffers;
using System.Text.RegularExpressions;
using TpmAssistant.Ai.Phrases.Register;
using TpmAssistant.Ai.Phrases.Text;
using TpmAssistant.Application.Functions;

namespace TpmAssistant.Ai.Phrases.Meetings;

/// <summary>Reads "we decided to move the cutover" and "what did we decide about the cutover?".</summary>
internal static partial class DecisionPhrases
{
    private const double Confidence = 0.95;
    private const int LongestQuestion = 300;
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary>Without one of these it is none of the forms below.</summary>
    private static readonly SearchValues<string> Hints = SearchValues.Create(["deci", "agree", "choose", "chose", "pick", "opt", "settle", "go"], StringComparison.OrdinalIgnoreCase);

    public static Understanding? Read(string text, World world)
    {
        if (!text.AsSpan().ContainsAny(Hints)) return null;
        if (!text.EndsWith('?') && (Recorded().IsMatch(text) || Dashed().IsMatch(text) || RecordedFor(text, world)))
            return Understanding.Of(new FunctionCall(FunctionNames.CaptureDecision).With("text", Label().Replace(text, "", 1)), Confidence);
        if (text.Length > LongestQuestion || text.Contains('\n', StringComparison.Ordinal)) return null;
        if (Numbered().Match(text) is { Success: true } one) return Find($"#{one.Groups["n"].Value}", one.Groups["rest"].Value, world);
        return Asked().Match(text) is { Success: true } asked ? Find(null, asked.Groups["rest"].Value, world) : null;
    }

    /// <summary>The call in words that reach it again.</summary>
    public static string Say(FunctionCall call)
    {
        var project = call.Arguments.TryGetValue("project", out var name) ? $" in {name}" : "";
        var query = call.Arguments.GetValueOrDefault("query", "");
        return query.StartsWith('#') ? $"Decision {query}{project}" : query.Length > 0 ? $"Decisions about {query}{project}" : $"Decisions{project}";
    }

    /// <summary>"Atlas: we decided …".</summary>
    private static bool RecordedFor(string text, World world)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        return colon is > 0 and < 60 && Names.Project(text[..colon], world) is { Project: not null, Left.Length: 0 } && Recorded().IsMatch(text[(colon + 1)..].TrimStart());
    }

    private static Understanding Find(string? number, string rest, World world)
    {
        var (project, left) = Names.Project(Openings.Closed(rest.Trim(' ', '?', '.', '!')), world);
        var query = number ?? Edges().Replace(left.Trim(' ', '?', '.', '!'), "").Trim();
        var call = new FunctionCall(FunctionNames.FindDecisions).With("query", Nothing().IsMatch(query) ? "" : query);
        return Understanding.Of(project is null ? call : call.With("project", project), Confidence);
    }

    [GeneratedRegex(
        @"^((please|ok|okay|so|good)[,!]?\s+)*((record|log|note|capture|write down|add)\s+(down\s+)?(a\s+|an\s+|the\s+|this\s+)?(new\s+)?(tentative\s+|final\s+)?decision\b(?!\s+(log|register|list|card)\b)\s*(:|[–—-]\s|that\b|to\b|for\b|in\b|on\b)|(record|log|note|capture|write down)\s+(down\s+)?that\s+(we|i|the\s+team|they)(\s*['’]ve)?\s+((have|had|just|now|all|both)\s+)*(decided|agreed)\b|(decided|agreed)\s*:|(tentative\s+|final\s+)?decision(\s+(for|on|in)\s+[^:?]{2,40})?\s*:|(we|i|the team|they)(\s*['’]ve)?\s+(have\s+|had\s+|just\s+|now\s+|all\s+|both\s+)*((tentatively|provisionally|finally|jointly)\s+)?(decided\b|agreed\s+(that|to|on|not)\b)|it\s+(was|is|has\s+been)\s+((now|just|finally|jointly)\s+)*(decided|agreed)\s+(that|to|not\s+to)\b)\s*\S",
        Options, 2000)]
    private static partial Regex Recorded();

    /// <summary>"Decision - the go-live moves to May".</summary>
    [GeneratedRegex(@"^decision\s+[–—-]\s+\S", Options, 2000)]
    private static partial Regex Dashed();

    /// <summary>What only says that a decision follows.</summary>
    [GeneratedRegex(@"^((please|ok|okay|so)[,!]?\s+)*((record|log|note|capture|write\s+down|add)\s+(down\s+)?((a|an|the|this)\s+)?(new\s+)?)?decision\s*(:|[–—-]\s|\s+that\s)\s*(?=\S)|^((please|ok|okay|so)[,!]?\s+)*(record|log|note|capture|write\s+down)\s+(down\s+)?that\s+(?=(we|i|the\s+team|they)\b)", Options, 2000)]
    private static partial Regex Label();

    [GeneratedRegex(
        @"^((please|can you|could you|hey|hi|ok|so|and)[,!]?\s+)*((show|open|display|give me|what is|what was|what's)\s+(me\s+)?)?(the\s+)?decision\s*(number\s*|no\.?\s*|nr\.?\s*|#\s*)(?<n>\d{1,5})\b(?<rest>[^\d]*)$",
        Options, 2000)]
    private static partial Regex Numbered();

    [GeneratedRegex(
        @"^((please|can you|could you|hey|hi|ok|so|and)[,!]?\s+)*((what|which\s+\w+|why|when|who|where|how)\s+(((did|have|had|has)\s+)?(we|i|they|the team|anyone|anybody)|was it|has it been|was|were|has been|have been|exactly did we|it was|)\s*(ever\s+|already\s+|finally\s+|once\s+)*(decide|decided|agree|agreed|choose|chose|chosen|pick|picked|opt\s+for|settle\s+on|go\s+with)\b|((have|had|did|has)\s+(we|they|i|anyone|anybody|the\s+team)\s+(ever\s+|already\s+|finally\s+)*(decide|decided|agree|agreed|settled?|chosen?|choose|picked?)(\s+(on|upon))?)\b|(was|were|has|have|is)\s+(there\s+)?(anything|something)\s+(been\s+|ever\s+|already\s+)*(decided|agreed)\b|(what|which(\s+\w+)?)\s*(is|are|'s)?\s+(still\s+|there\s+)*(waiting|waits?|open|pending|needs?|needing)\s+(for\s+|on\s+)?(a\s+|to\s+be\s+)?(decisions?|decided)\b|((find|search|show|list|look up|look for|give me|get|what are|what were|what|which|any|all|remind me of|where is|where are|are there|is there|do we have|history of|search for)\s+(me\s+)?(for\s+|through\s+|in\s+)?)?(all\s+|the\s+|our\s+|my\s+|latest\s+|last\s+|recent\s+|past\s+|previous\s+|old\s+|final\s+|tentative\s+|open\s+|pending\s+)*(decisions?\s+(log|register|list|history)|decisions?)\b(?!\s*:))\s*(?<rest>.*)$",
        Options, 2000)]
    private static partial Regex Asked();

    [GeneratedRegex(@"^(did we (make|take)\s+)?(made\s+|taken\s+|were\s+|was\s+|did\s+|we\s+)*(on\s+(?=regarding|about|concerning))?(about|on|regarding|concerning|related to|to do with|because of|around|matching|for|of|in|from|with|whether|to|that)?\b\s*|\s+(log|so far|yet)$", Options, 2000)]
    private static partial Regex Edges();

    [GeneratedRegex(@"^(log|register|list|all|needed|open|pending|so far|yet|there|do we have|have we|are there|are open|are still open|still open|are needed|are pending|are outstanding|did we make|did we take|have we made|have we taken|we made|made|taken)?$", Options, 2000)]
    private static partial Regex Nothing();
}
