using System.Globalization;
using System.Text.RegularExpressions;
using TpmAssistant.Ai.Phrases.Grammar;
using TpmAssistant.Ai.Phrases.Slots;
using TpmAssistant.Ai.Phrases.Text;
using TpmAssistant.Application.Functions;

namespace TpmAssistant.Ai.Phrases.Register;

/// <summary>Reads what is to become of an entry that is named. A question, or a sentence that says not to, only shows it.</summary>
internal static partial class EntryChange
{
    public static FunctionCall? Read(string text, Match reference, string key, World world)
    {
        var before = Kind().Replace(text[..reference.Index], "").Trim();
        var after = text[(reference.Index + reference.Length)..].Trim();
        var (project, rest) = Names.Project(before.Length == 0 ? after : after.Length == 0 ? before : $"{before} | {after}", world);
        var call = new FunctionCall(FunctionNames.UpdateRisk).With("risk", key);
        if (project is not null) call = call.With("project", project);
        if (text.EndsWith('?') || Question().IsMatch(text) || Negation().IsMatch(rest.Split(',')[0])) return call;

        if (TextField().Match(rest) is { Success: true } field && FieldOf(field.Groups["field"].Value) is { } name)
            return call.With(name, field.Groups["value"].Value.Trim());
        var reason = "";
        if (Because().Match(rest) is { Success: true } because)
        {
            reason = because.Groups["why"].Value.Trim().TrimEnd('.');
            rest = rest[..because.Index].Trim();
        }

        else if (Aside().Match(rest) is { Success: true } aside && Closed().IsMatch(rest[..aside.Index].Trim()))
        {
            reason = aside.Groups["why"].Value.Trim().TrimEnd('.');
            rest = rest[..aside.Index].Trim();
        }

        var changed = Changed(call, rest, world);
        if (reason.Length > 0 && changed.Arguments.GetValueOrDefault("status") == "closed") changed = changed.With("reason", reason);
        if (changed.Arguments.Count > call.Arguments.Count || Show().IsMatch(rest.Replace("|", "", StringComparison.Ordinal).Trim())) return changed;
        return null;
    }

    private static FunctionCall Changed(FunctionCall call, string rest, World world)
    {
        if (Happened().IsMatch(rest)) call = call.With("status", "becameIssue");
        else if (Reopened().IsMatch(rest)) call = call.With("status", "open");
        else if (Closed().IsMatch(rest)) call = call.With("status", "closed");
        else if (Watched().IsMatch(rest)) call = call.With("status", "watching");

        var (probability, impact, left) = ScoreWords.Both(rest);
        if (probability is null) (probability, left) = ScoreWords.Probability(left);
        if (impact is null) (impact, left) = ScoreWords.Impact(left);
        if (probability is { } likely) call = call.With("probability", likely.ToString(CultureInfo.InvariantCulture));
        if (impact is { } bad) call = call.With("impact", bad.ToString(CultureInfo.InvariantCulture));

        if (Owner().Match(left) is { Success: true } owner)
        {
            var name = owner.Groups["name"].Value;
            call = call.With("owner", Names.Person(Names.LeadingPerson(name, world) ?? name, world));
        }

        if (Client().Match(left) is { Success: true } client) call = call.With("client", client.Groups["hide"].Success ? "false" : "true");
        else if (Response().Match(left) is { Success: true } response) call = call.With("response", Form(response.Value.ToLowerInvariant()));
        if (Review().IsMatch(left) && Day(left, world) is { } day) call = call.With("review", CallBuilder.Iso(day));
        return call;
    }

    /// <summary>"mitigated" and "mitigating" are mitigate.</summary>
    private static string Form(string word) => Responses.First(r => word.StartsWith(r[..^1], StringComparison.Ordinal));

    private static readonly string[] Responses = ["avoid", "mitigate", "transfer", "accept", "escalate", "exploit", "enhance", "share"];

    private static DateOnly? Day(string text, World world)
    {
        var parse = new Parse(Utterance.Read(text.Replace("|", ",", StringComparison.Ordinal), Lexicon.English.Vocabulary), Lexicon.English, world);
        return parse.Dates.Count == 0 ? null : parse.Dates[0].Next;
    }

    private static string? FieldOf(string word) => word.ToLowerInvariant() switch
    {
        "contingency" or "plan b" or "fallback" => "contingency",
        "trigger" => "trigger",
        "action" or "actions" => "actions",
        "title" or "rename" or "rename it" or "words" => "title",
        _ => null,
    };

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"^(?:is|are|was|were|did|does|do|should|shall|why|when|who|whose|what|which|how|has|have|can|could|would|will|if|whether)\b", Options, 2000)]
    private static partial Regex Question();

    [GeneratedRegex(@"\b(?:risk|threat|issue|assumption|opportunity|dependency|entry|item)\s*$", Options, 2000)]
    private static partial Regex Kind();

    [GeneratedRegex(@"\b(?:not|never|don't|dont|do\s+not|doesn't|isn't|cannot|can't|won't|no\s+longer|without)\b", Options, 2000)]
    private static partial Regex Negation();

    [GeneratedRegex(@"(?<field>contingency|plan\s+b|fallback|trigger|actions?|title|words|rename(?:\s+it)?)\s*(?:(?:of|for|on)\s*)?(?:\|\s*)?(?:is\s*:?|:|=|to)\s+(?<value>.{2,400})$", Options, 2000)]
    private static partial Regex TextField();

    [GeneratedRegex(@"\s*[,|]?\s*\b(?:because|since|as(?!\s+(?:an?\s+)?(?:closed?|resolved|done|fixed|issue|open|watch\w*|accepted|mitigated|retired|happened|high|low|medium|likely|unlikely|our|the\s+owner|owner)\b)|reason\s*:?|due\s+to)\s+(?<why>.{3,300})$", Options, 2000)]
    private static partial Regex Because();

    /// <summary>"close issue 3, the vendor delivered".</summary>
    [GeneratedRegex(@"\s*[,;–—]\s*(?<why>(?!(?:probability|impact|owner|review|likel|status|response|for|by|on)\b)[\p{L}\d']+(?:\s+\S+){1,40})$", Options, 2000)]
    private static partial Regex Aside();

    [GeneratedRegex(@"\b(?:(?:is|are|has|became|becomes|become|turned|turn|make|made|convert|converted|promote|move)\b.*\b(?:issue|happened|materiali[sz]ed|occurred|come\s+true)|happened|materiali[sz]ed|occurred)\b", Options, 2000)]
    private static partial Regex Happened();

    [GeneratedRegex(@"(?:^|[|,]\s*)(?:re-?open(?:ed)?|open\b.*\bagain|bring\b.*\bback)\b", Options, 2000)]
    private static partial Regex Reopened();

    [GeneratedRegex(@"(?:^|[|,:]\s*|\bis\s+(?:now\s+)?|\bas\s+|\bto\s+)(?:close[sd]?|resolved?|retired?|done|over(?!\s+to\b)|gone|fixed)\b", Options, 2000)]
    private static partial Regex Closed();

    [GeneratedRegex(@"(?:^|[|,:]\s*|\bonly\s+|\bjust\s+|\b(?:to|as|on|is)\s+)(?:watch(?:ing|ed)?|monitor(?:ed|ing)?)\b", Options, 2000)]
    private static partial Regex Watched();

    [GeneratedRegex(@"\b(?:make|set|name|put|have)\s+(?<name>(?!it\b|the\b|this\b|[|])[^|,;]{2,50}?)\s+(?:as\s+|be\s+)?(?:the\s+|its\s+)?owner\b|\b(?:owner(?:\s+of)?(?:\s*\|)?|owned\s+by|assign(?:ed)?(?:\s+it)?(?:\s*\|)?\s+to|give(?:\s+it)?(?:\s*\|)?\s+to|hand(?:\s+it)?(?:\s*\|)?\s+(?:over\s+)?to)\s*(?:(?:is|to)\b|=|:)?\s*(?<name>(?!(?:of|on|for|in|the)\b)[^|,;]{2,60})", Options, 2000)]
    private static partial Regex Owner();

    [GeneratedRegex(@"\b(?:(?<hide>hide)\b.*\bclient|show\b.*\b(?:to|for)\s+(?:the\s+)?client)\b", Options, 2000)]
    private static partial Regex Client();

    [GeneratedRegex(@"\b(?:avoid|mitigat|transfer|accept|escalat|exploit|enhanc|shar)(?:e|ed|ing|ate)?\b", Options, 2000)]
    private static partial Regex Response();

    [GeneratedRegex(@"\b(?:review|look\s+(?:at\b.*)?again|revisit|check)\b", Options, 2000)]
    private static partial Regex Review();

    [GeneratedRegex(@"^(?:$|(?:(?:show|open|details?|history|more|tell|explain|see|view|display|get|find|me|us|about|of|on|the|for|it|its|with|and|full|all|info|card|entry)\s*)+$)", Options, 2000)]
    private static partial Regex Show();
}
