using System.Buffers;
using System.Text.RegularExpressions;
using TpmAssistant.Ai.Phrases.Register;
using TpmAssistant.Application.Conversations;
using TpmAssistant.Application.Functions;
using TpmAssistant.Domain.Text;

namespace TpmAssistant.Ai.Phrases.Planning;

/// <summary>Understands sentences about baselines, changes of scope, roadmaps, charters, requirements and set-up; whatever has not their form is left to the grammar.</summary>
internal static partial class ProjectPhrases
{
    private const double Confidence = .93;

    /// <summary>A request is pasted as it came; of a longer one the answer says how much was read.</summary>
    private const int LongestPaste = 200_000;

    /// <summary>Without one of these it is none of them: the patterns are not tried on every question.</summary>
    private static readonly SearchValues<string> Hints = SearchValues.Create(
        ["baseline", "scope", "change", "roadmap", "road map", "charter", "brief", "mandate", "initiation", "case", "pager", "proposal", "requirement", "stories", "criteria", "quarter", " q1", " q2", " q3", " q4", "set up", "setup", "set-up", "settings", "configur", "project"], StringComparison.OrdinalIgnoreCase);

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary>The understanding, or <see langword="null"/> when the text is none of these.</summary>
    public static Understanding? Read(string utterance, World world, ConversationMemory? memory)
    {
        if (utterance.Length > LongestPaste || !utterance.AsSpan().ContainsAny(Hints)) return null;
        var text = Polite().Replace(utterance.Trim(), "").Trim();
        if (Requirements().Match(text) is { Success: true } wanted) return Understanding.Of(new FunctionCall(FunctionNames.DraftRequirements).With("request", wanted.Groups["request"].Value.Trim(' ', ',', ';', '"', '“', '”')), Confidence);
        if (NoRequest().IsMatch(text)) return Understanding.Of(new FunctionCall(FunctionNames.DraftRequirements), Confidence);
        if (text.Contains('\n', StringComparison.Ordinal) || text.Length > 600) return null;
        if (SetUp(text, world) is { } setUp) return Understanding.Of(setUp, Confidence);
        var (project, left) = Names.Project(text, world);
        if (memory?.LastCall.Name == FunctionNames.ShowRoadmap && AndQuarter().IsMatch(text) && Quarter().Match(text) is { Success: true } other) return Understanding.Of(new FunctionCall(FunctionNames.ShowRoadmap).With("quarter", Of(other)), Confidence);
        if (Roadmap().IsMatch(text) && project is null) return Understanding.Of(Quarter().Match(text) is { Success: true } quarter ? new FunctionCall(FunctionNames.ShowRoadmap).With("quarter", Of(quarter)) : new FunctionCall(FunctionNames.ShowRoadmap), Confidence);
        if (Charter().Match(text) is { Success: true })
            return project is null && (TheIdea().Match(text) is { Success: true } first ? first : Idea().Match(text)) is { Success: true } idea
                ? Understanding.Of(new FunctionCall(FunctionNames.DraftCharter).With("project", Cut(idea.Groups["name"].Value)), Confidence) : For(new FunctionCall(FunctionNames.DraftCharter), project, world, memory);
        if (NewChange().Match(text) is { Success: true } change) return For(new FunctionCall(FunctionNames.LogChange).With("request", Cut(change.Groups["request"].Value)), Names.Project(change.Groups["head"].Value, world).Project, world, memory);
        if ((ChangeLog().IsMatch(left) && !left.Contains("toleranc", StringComparison.OrdinalIgnoreCase)) || BareChange().IsMatch(left)) return For(new FunctionCall(FunctionNames.LogChange), project, world, memory);
        if (Rebaseline().Match(text) is { Success: true } again)
        {
            var call = new FunctionCall(FunctionNames.SetBaseline);
            return For(again.Groups["reason"] is { Success: true } reason ? call.With("reason", Cut(reason.Value)) : call, project, world, memory);
        }

        return Baseline().IsMatch(left) ? For(new FunctionCall(FunctionNames.SetBaseline), project, world, memory) : null;
    }

    /// <summary>The call in words that reach it again.</summary>
    public static string Say(FunctionCall call)
    {
        var project = call.Arguments.TryGetValue("project", out var name) ? $" of {name}" : "";
        return call.Name switch
        {
            FunctionNames.LogChange => call.Arguments.TryGetValue("request", out var request) ? $"Log a change{project.Replace(" of ", " for ", StringComparison.Ordinal)}: {request}" : $"Scope changes{project}",
            FunctionNames.DraftCharter => $"Charter{project}",
            _ => $"Baseline{project}",
        };
    }

    private static FunctionCall? SetUp(string text, World world)
    {
        if (Settings().Match(text) is { Success: true } known && Names.Project(known.Groups["name"].Value, world).Project is { } project) return new FunctionCall(FunctionNames.SetUpProject).With("name", project);
        if (Unknown().Match(text) is { Success: true } unknown && char.IsUpper(unknown.Groups["name"].Value[0]) && Names.LeadingPerson(unknown.Groups["name"].Value, world) is null) return new FunctionCall(FunctionNames.SetUpProject).With("name", unknown.Groups["name"].Value);
        if (NewProject().Match(text) is not { Success: true } made) return null;
        var call = new FunctionCall(FunctionNames.SetUpProject);
        return made.Groups["name"].Value.Trim(' ', '"', '“', '”', '.', ':') is { Length: > 0 } name ? call.With("name", Cut(name)) : call;
    }

    private static Understanding For(FunctionCall call, string? project, World world, ConversationMemory? memory)
    {
        project ??= world.DefaultProject ?? memory?.LastCall.Arguments.GetValueOrDefault("project") ?? (world.Projects.Count == 1 ? world.Projects[0].Name : null);
        if (project is not null) return Understanding.Of(call.With("project", project), Confidence);
        return world.Projects.Count == 0 ? Understanding.Of(call, Confidence)
            : Understanding.Unsure([.. world.Projects.Take(CallBuilder.Most).Select(p => call.With("project", p.Name)).Select(c => new Reading(c, Say(c)))], .5);
    }

    private static string Cut(string text) => text.Trim(' ', ',', ';', '"', '“', '”').Cut(3000);

    private static string Of(Match quarter) => quarter.Groups["next"].Success ? "next" : quarter.Groups["this"].Success ? "this"
        : quarter.Groups["year"].Success ? $"{quarter.Groups["year"].Value}-Q{Number(quarter)}" : $"Q{Number(quarter)}";

    private static string Number(Match quarter) => quarter.Groups["nth"] is { Success: true } nth ? nth.Value.ToLowerInvariant() switch { "first" => "1", "second" => "2", "third" => "3", _ => "4" } : quarter.Groups["q"].Value;

    [GeneratedRegex(@"^(?:(?:please|pls|kindly|hi|hey|hello|ok|okay|so|now)[,!]?\s+|(?:can|could|would|will)\s+you\s+(?:please\s+)?)+", Options, 1000)]
    private static partial Regex Polite();

    [GeneratedRegex(@"^(?:(?:draft|write|derive|make|create|prepare|get|generate|(?:i|we)\s+need)\s+)?(?:me\s+|us\s+)?(?:the\s+|some\s+)?(?:requirements|user\s+stories|stories|acceptance\s+criteria)(?:\s+(?:and|with)\s+(?:acceptance\s+criteria|user\s+stories|open\s+questions))?\s*(?:for|from|out\s+of|:)\s*:?\s*(?<request>.{8,})$|^(?:turn|translate|convert|break)\s+(?:down\s+)?(?:this|the\s+request|the\s+following)?\s*(?:request\s+)?(?:in)?to\s+(?:requirements|user\s+stories|stories)\s*:\s*(?<request>.{8,})$|^(?:(?:write|draft|give)\s+)?(?:me\s+)?(?:user\s+)?stories\s+(?:about|on)\s+(?<request>.{8,})$|^(?:turn|translate|convert)\s+(?<request>.{8,}?)\s+into\s+(?:requirements|user\s+stories|stories)\s*[.!]?$", Options | RegexOptions.Singleline, 1000)]
    private static partial Regex Requirements();

    /// <summary>The request is yet to come.</summary>
    [GeneratedRegex(@"^(?:(?:draft|write|derive|make|create|prepare|get)\s+)?(?:me\s+)?(?:the\s+|some\s+)?(?:requirements|user\s+stories|acceptance\s+criteria)(?:\s+(?:for|from|out\s+of)(?:\s+(?:an?|the|this)\s+(?:stakeholder'?s?\s+)?(?:request|mail|wish))?)?\s*:?\s*[.?!]*$", Options, 1000)]
    private static partial Regex NoRequest();

    [GeneratedRegex(@"^(?:log|record|raise|note|enter|register)\s+(?:an?\s+|the\s+)?(?:new\s+)?(?:scope\s+)?change(?:\s+(?:request|of\s+scope))?(?:\s+(?:for|on|in|to|of))?\s*:?\s*[.?!]*$", Options, 1000)]
    private static partial Regex BareChange();

    [GeneratedRegex(@"\broad\s?map\b|^(?:so\s+)?(?:what|show|anything|give)\b.{0,40}\b(?:coming|planned|happening|ahead|landing|plan|delivering|deliver|shipping|ship)\b.{0,20}\b(?:(?:next|this|coming|current|the)\s+quarter|q[1-4])\b|^(?:what|how)\s+does\s+(?:(?:next|this|the\s+(?:next|coming))\s+quarter|q[1-4])\s+look", Options, 1000)]
    private static partial Regex Roadmap();

    [GeneratedRegex(@"^(?:(?:and|or|what\s+about|how\s+about|now|then)\s+)*(?:for\s+|in\s+)?(?:the\s+)?(?:q[1-4]|(?:next|this|first|second|third|fourth|last|coming)\s+quarter|the\s+one\s+after)\b.{0,12}$", Options, 1000)]
    private static partial Regex AndQuarter();

    [GeneratedRegex(@"\b(?<next>next|coming)\s+quarter\b|\b(?<this>this|current)\s+quarter\b|\b(?<nth>first|second|third|fourth|last)\s+quarter\b(?:\s+(?:of\s+)?(?<year>20\d{2}))?|\bq(?<q>[1-4])\b(?:[\s/,-]+(?:of\s+)?(?<year>20\d{2}))?|\b(?<year>20\d{2})[\s/-]+q(?<q>[1-4])\b", Options, 1000)]
    private static partial Regex Quarter();

    [GeneratedRegex(@"\b(?:project\s+)?charter\b|\bproject\s+(?:brief|mandate|initiation\s+document)\b|\bbusiness\s+case\b|\bone[\s-]page(?:r)?\s+proposal\b", Options, 1000)]
    private static partial Regex Charter();

    [GeneratedRegex(@"\b(?:charter|case|proposal|brief|mandate)\s+(?:for|of|about|on)\s+(?:an?\s+idea\s*:?\s*|the\s+idea\s+(?:of\s+)?|a\s+)?(?<name>[^.?!]{3,80})[.?!]?$", Options, 1000)]
    private static partial Regex Idea();

    [GeneratedRegex(@"^(?:(?:i|we)\s+have|there\s+is|here\s+is|my|our|the)\s+(?:just\s+)?(?:an?\s+|this\s+)?(?:new\s+)?idea(?:\s+is)?\s*(?::|for|of|,|-)?\s*(?:(?:an?|the)\s+)?(?<name>[^.,;:?!]{3,80})[.,;:?!]", Options, 1000)]
    private static partial Regex TheIdea();

    [GeneratedRegex(@"^(?:(?:log|record|add|raise|note|enter|register)\s+)?(?:a\s+|an\s+|the\s+|this\s+)?(?:new\s+)?(?:scope\s+change|change\s+of\s+scope|change\s+request|change)\b(?!\s+[^:]{0,40}\b(?:tolerances?|limits?)\b)(?<head>[^:]{0,60}?)(?::|\s[-–—]\s)\s*(?<request>.{4,})$", Options, 1000)]
    private static partial Regex NewChange();

    [GeneratedRegex(@"\bscope\s+(?:creep|changes?|growth|log|additions?|drift)\b|\bchange(?:s)?\s+of\s+scope\b|\bchange\s+requests?\b|\bchange\s+control\b|\bchange\s+log\b|\blog\s+of\s+changes\b|\b(?:accepted|open|logged|requested|pending|rejected|approved)\s+changes?\b|\bchanges?\b.{0,30}\b(?:requested|asked\s+(?:for|of)|been\s+asked|been\s+logged)\b|\bscope\b.{0,40}\b(?:grown|grew|growing|grow|crept|creep\w*)\b", Options, 1000)]
    private static partial Regex ChangeLog();

    [GeneratedRegex(@"\b(?:re-?baseline|(?:(?:set|agree|make|take|need|want)\s+)?(?:a\s+)?new\s+baseline|reset\s+(?:the\s+)?baseline)\b.*?(?:\b(?:because|since|as|due\s+to)\b\s*|:\s*)(?<reason>.{3,})$|^(?:re-?baseline)\b", Options, 1000)]
    private static partial Regex Rebaseline();

    [GeneratedRegex(@"\bbaselines?\b", Options, 1000)]
    private static partial Regex Baseline();

    [GeneratedRegex(@"^(?:change|edit|adjust|set|update|manage)\s+(?:the\s+)?(?:roles|people(?:\s+and\s+roles)?|members|stakeholders|aliases|time\s*zone|calendar|meeting\s+series)\s+(?:of|for|on|in)\s+(?<name>.+)$|^(?:(?:change|edit|show|open|see|adjust|what\s+are|where\s+are|view|check|update|give\s+me)\s+)?(?:me\s+)?(?:the\s+)?(?:project\s+)?(?:settings|set-?up|setup|configuration|config)\s+(?:of|for|on)\s+(?<name>.+)$|^(?:set\s*up|configure)\s+(?:the\s+)?(?:project\s+)?(?<name>(?!(?:an?|the|my)\s+.*\b(?:report|update|meeting|call|mail|email|reminder|slot|time)\b|.*\b(?:every|weekly|daily|monthly)\b)(?!.*\b(?:retro\w*|minutes|meeting|hour)\b).+)$|^(?:(?:change|edit|show|open|see|adjust|view|check|update)\s+)?(?:me\s+)?(?:the\s+)?(?<name>.+?)(?:'s)?\s+(?:project\s+)?(?:settings|set-?up|configuration|config)$", Options, 1000)]
    private static partial Regex Settings();

    /// <summary>"set up Falcon": a name that is not known yet.</summary>
    [GeneratedRegex(@"^set\s*up\s+(?<name>\p{L}[\w-]+(?:\s+\p{Lu}[\w-]+)?)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Unknown();

    [GeneratedRegex(@"^(?:which|what)\s+(?:project\s+)?set-?ups?\b.{0,40}\b(?:finish\w*|unfinished|open|waiting|left|pending)\b.{0,20}$|^(?:set\s*up|create|add|make|start|register|onboard|connect)\s+(?:a\s+|an\s+|the\s+|my\s+|another\s+)?(?:new\s+)?project\b\s*(?:(?:called|named|for|with\s+the\s+name(?:\s+of)?|:)\s*)?(?<name>.{0,80}?)[.!?]?$|^new\s+project\b\s*(?:(?:called|named|:)\s*)?(?<name>.{0,80}?)[.!?]?$|^set\s*up\s+(?<name>.{2,60}?)\s+as\s+(?:a|my)\s+(?:new\s+)?project[.!?]?$", Options, 1000)]
    private static partial Regex NewProject();
}
