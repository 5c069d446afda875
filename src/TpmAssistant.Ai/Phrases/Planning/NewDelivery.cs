using System.Text.RegularExpressions;
using TpmAssistant.Ai.Phrases.Grammar;
using TpmAssistant.Application.Functions;
using TpmAssistant.Domain.Text;

namespace TpmAssistant.Ai.Phrases.Planning;

/// <summary>Reads "add a delivery to Atlas: switches from Nordnet, ordered 2 November, lead time 6 weeks, needed for 'Hybrid network ready'".</summary>
internal static partial class NewDelivery
{
    private const int MostWords = 200;

    public static FunctionCall? Read(string text, World world)
    {
        if (Start().Match(text) is not { Success: true } start) return null;
        var kind = start.Groups["kind"].Value.ToLowerInvariant() switch { "contract" or "agreement" => "contract", "licence" or "license" or "subscription" => "licence", _ => null };
        var (project, left) = DecidePhrases.Project(start.Groups["head"].Value, world);
        var body = start.Groups["body"].Value;
        if (!start.Groups["body"].Success && left.Length > 0)
        {
            // "add a delivery of switches" has no colon; anything longer than a name is left to others.
            if (Of().Match(left) is not { Success: true } of) return null;
            body = of.Groups["what"].Value;
        }

        var call = new FunctionCall(FunctionNames.AddDelivery);
        if (kind is not null) call = call.With("kind", kind);
        var what = new List<string>();
        foreach (var piece in Pieces().Split(body).Select(p => p.Trim(' ', '.', '"', '“', '”')).Where(p => p.Length > 0))
        {
            if (Argument(piece, world) is { } known) call = call.With(known.Name, known.Value);
            else if (project is null && DecidePhrases.Project(piece, world) is { Project: { } named, Left.Length: 0 }) project = named;
            else if (project is null && InProject().Match(piece) is { Success: true } place && DecidePhrases.Project(place.Value, world) is { Project: { } at, Left.Length: 0 })
            {
                project = at;
                what.Add(piece[..place.Index]);
            }
            else what.Add(piece);
        }

        var words = string.Join(", ", what);
        if (Split(words, kind is not null) is var (item, from) && from.Length > 0)
        {
            words = item;
            call = call.With("from", from);
        }

        if (words.Length > 0) call = call.With("what", words.Cut(MostWords));
        return project is null ? call : call.With("project", project);
    }

    /// <summary>The call in words that reach it again.</summary>
    public static string Say(FunctionCall call)
    {
        var pieces = new[]
        {
            call.Get("what") ?? "", Told("from"), Told("ordered"), Told("leadTime", "lead time"), Told("promised"), Told("neededFor", "needed for"), Told("neededBy", "needed by"), Told("contact"), Told("ends"), Told("notice"),
        };
        return $"Add a {call.Get("kind") ?? "delivery"}{call.Told("to", "project")}: {string.Join(", ", pieces.Where(p => p.Length > 0))}";

        string Told(string argument, string? words = null) => call.Get(argument) is { } value ? $"{words ?? argument} {value}" : "";
    }

    private static (string Name, string Value)? Argument(string piece, World world)
    {
        if (Ordered().Match(piece) is { Success: true } ordered && DeliveryPhrases.Day(ordered.Groups["v"].Value, world, past: true) is { } on) return ("ordered", on);
        if (OrderedToday().IsMatch(piece)) return ("ordered", world.Today.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        if (Lead().Match(piece) is { Success: true } lead) return ("leadTime", lead.Groups["v"].Value);
        if (Promised().Match(piece) is { Success: true } promised && DeliveryPhrases.Day(promised.Groups["v"].Value, world) is { } told) return ("promised", told);
        if (Ends().Match(piece) is { Success: true } ends && DeliveryPhrases.Day(ends.Groups["v"].Value, world) is { } end) return ("ends", end);
        if (Notice().Match(piece) is { Success: true } notice) return ("notice", notice.Groups["v"].Value);
        if (NeededBy().Match(piece) is { Success: true } by && DeliveryPhrases.Day(by.Groups["v"].Value, world) is { } needed) return ("neededBy", needed);
        if (NeededFor().Match(piece) is { Success: true } wanted) return ("neededFor", wanted.Groups["v"].Value.Trim(' ', '\'', '‘', '’', '"', '“', '”'));
        if (Contact().Match(piece) is { Success: true } contact) return ("contact", contact.Groups["v"].Value);
        return From().Match(piece) is { Success: true } from ? ("from", from.Groups["v"].Value) : null;
    }

    private static (string What, string From) Split(string words, bool isAgreement)
    {
        var at = words.LastIndexOf(" from ", StringComparison.OrdinalIgnoreCase);
        var length = 6;
        if (at < 0 && isAgreement) (at, length) = (words.LastIndexOf(" with ", StringComparison.OrdinalIgnoreCase), 6);
        return at <= 0 ? (words, "") : (words[..at].Trim(), words[(at + length)..].Trim());
    }

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"^(?:add|log|record|register|note|enter|keep|track|create|new)\s+(?:down\s+)?(?:an?\s+|the\s+|this\s+|another\s+)?(?:new\s+)?(?:vendor\s+|supplier\s+|outside\s+)?(?<kind>delivery|deliverable|order|contract|agreement|licence|license|subscription)\b(?!\s+(?:register|list|date|dates|report|manager)\b)(?<head>[^:]{0,80})(?::\s*(?<body>.+))?$", Options, 2000)]
    private static partial Regex Start();

    [GeneratedRegex(@"\s+(?:for|on|in)\s+\S+(?:\s+\S+)?$", Options, 2000)]
    private static partial Regex InProject();

    [GeneratedRegex(@"^(?:of|for)\s+(?:the\s+)?(?<what>[^,]{2,100}.*)$", Options, 2000)]
    private static partial Regex Of();

    /// <summary>Commas and semicolons divide, and so does "and" before a word that begins an argument.</summary>
    [GeneratedRegex(@"\s*[,;]\s*|\s+and\s+(?=(?:ordered|lead\s|promised|needed|contact|ends?|notice|expires)\b)", Options, 2000)]
    private static partial Regex Pieces();

    [GeneratedRegex(@"^(?:was\s+|were\s+|is\s+)?order(?:ed|\s+date)(?:\s+(?:on|is|was))?:?\s+(?<v>.{2,40})$", Options, 2000)]
    private static partial Regex Ordered();

    [GeneratedRegex(@"^(?:was\s+|were\s+|is\s+)?ordered(?:\s+(?:already|now))?$", Options, 2000)]
    private static partial Regex OrderedToday();

    [GeneratedRegex(@"^(?:with\s+)?(?:an?\s+)?lead[\s-]?time(?:\s+(?:of|is))?:?\s+(?<v>.{2,40})$|^(?<v>(?:\d{1,3}|two|three|four|five|six|eight|ten|twelve)\s+(?:working\s+)?(?:days?|weeks?|months?))$|^(?:with\s+)?(?<v>.{2,40}?)\s+(?:of\s+)?lead[\s-]?time$|^takes\s+(?<v>.{2,40})$", Options, 2000)]
    private static partial Regex Lead();

    [GeneratedRegex(@"^(?:is\s+|was\s+|now\s+)*(?:promised|expected|confirmed|arrives|due|eta)(?:\s+(?:for|by|on|is|at))?:?\s+(?<v>.{2,40})$", Options, 2000)]
    private static partial Regex Promised();

    [GeneratedRegex(@"^(?:it\s+)?(?:ends?|expires|runs\s+out|runs\s+until|until|ending)(?:\s+(?:on|at|by))?:?\s+(?<v>.{2,40})$", Options, 2000)]
    private static partial Regex Ends();

    [GeneratedRegex(@"^(?:with\s+)?(?:an?\s+)?notice(?:\s+period)?(?:\s+(?:of|is))?:?\s+(?<v>.{2,40})$|^(?:with\s+)?(?<v>.{2,40}?)(?:['’]s?)?\s+notice(?:\s+period)?$", Options, 2000)]
    private static partial Regex Notice();

    [GeneratedRegex(@"^(?:is\s+|are\s+)?(?:needed|required|wanted)\s+(?:by|on|before)\s+(?<v>.{2,60})$", Options, 2000)]
    private static partial Regex NeededBy();

    [GeneratedRegex(@"^(?:is\s+|are\s+)?(?:needed|required|wanted)\s+(?:for|by)\s+(?:the\s+)?(?<v>.{2,120})$|^for\s+(?:the\s+)?(?<v>.{3,120})$", Options, 2000)]
    private static partial Regex NeededFor();

    [GeneratedRegex(@"^(?:the\s+)?contact(?:\s+is)?:?\s+(?<v>.*@\S+)$", Options, 2000)]
    private static partial Regex Contact();

    [GeneratedRegex(@"^(?:from|vendor|supplier)(?:\s+is)?:?\s+(?<v>.{2,80})$", Options, 2000)]
    private static partial Regex From();
}
