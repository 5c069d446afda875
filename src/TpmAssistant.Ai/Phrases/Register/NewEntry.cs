using System.Globalization;
using System.Text.RegularExpressions;
using TpmAssistant.Application.Functions;
using TpmAssistant.Domain.Text;

namespace TpmAssistant.Ai.Phrases.Register;

/// <summary>Reads "add a risk to Atlas: the vendor may slip, likely, high impact, owner Priya".</summary>
internal static partial class NewEntry
{
    private const int LongestTitle = 500;

    public static FunctionCall? Read(string text, World world)
    {
        if (Start().Match(text) is not { Success: true } start) return null;
        var rest = start.Groups["rest"].Value;
        var colon = rest.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0 && Dash().Match(rest) is { Success: true } dash) colon = dash.Index;
        var head = colon >= 0 ? rest[..colon] : rest;
        if (start.Groups["verb"].Value.StartsWith("new", StringComparison.OrdinalIgnoreCase) && colon < 0) return null;
        if (colon < 0 && text.EndsWith('?')) return null;

        var (project, other) = Names.Project(head, world);
        other = Place().Replace(other, "").Trim();
        string body;
        if (colon >= 0)
        {
            // "add a risk for the vendor: …" names nothing that is known: then all of it is what the risk is.
            body = other.Trim(' ', ',', '-').Length == 0 ? rest[(colon + 1)..] : rest.Trim();
        }
        else
        {
            body = project is null ? rest : other;
            if (project is null && body.Trim().Length > 0 && !That().IsMatch(body)) return null;
        }

        var call = new FunctionCall(FunctionNames.AddRisk);
        var kind = start.Groups["kind"].Value.ToLowerInvariant();
        if (kind is not ("risk" or "threat")) call = call.With("kind", kind);
        if (project is not null) call = call.With("project", project);
        return Filled(call, That().Replace(body, "", 1).Trim(), project, world);
    }

    private static FunctionCall Filled(FunctionCall call, string body, string? project, World world)
    {
        var title = new List<string>();
        foreach (var piece in body.Split([',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var (probability, rest) = ScoreWords.Probability(piece);
            var (impact, left) = ScoreWords.Impact(rest);
            if ((probability ?? impact) is not null && Filler().Replace(left, "").Trim().Length == 0)
            {
                if (probability is { } likely) call = call.With("probability", likely.ToString(CultureInfo.InvariantCulture));
                if (impact is { } bad) call = call.With("impact", bad.ToString(CultureInfo.InvariantCulture));
            }
            else if (Owner().Match(piece) is { Success: true } owner)
            {
                call = call.With("owner", Names.Person(owner.Groups["name"].Value, world));
            }
            else if (project is null && Names.Project(piece, world) is { Project: { } named, Left.Length: 0 })
            {
                project = named;
                call = call.With("project", named);
            }
            else
            {
                title.Add(piece);
            }
        }

        var words = string.Join(", ", title).Trim(' ', '.', '-', '–', '—');
        return words.Length == 0 ? call : call.With("title", words.Cut(LongestTitle));
    }

    [GeneratedRegex(
        @"^(?<verb>add|log|record|raise|note|register|create|capture|write\s+down|enter|put|(?:flag|there(?:'s|\s+is)|(?:i|we)\s+(?:see|have|need|spotted|found))(?=[^:]{0,80}(?::|\s[-–—]\s))|new|(?=(?:risk|issue|assumption|opportunity)\b[^:?]{0,40}:))\s*(?:down\s+|in\s+)?(?:a\s+|an\s+|the\s+|this\s+|another\s+)?(?:new\s+)?(?<kind>risk|threat|opportunity|assumption|issue|dependency)\b(?!\s+(?:register|report|scan|log|matrix|list|owners?|review|between|bands?|levels?|limits?|thresholds?|appetite|exposure|tolerance)\b)(?<rest>.*)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline, 2000)]
    private static partial Regex Start();

    /// <summary>Where it goes is known.</summary>
    [GeneratedRegex(@"^(?:in|into|to|on)?\s*(?:the|our)?\s*(?:risk\s+|raid\s+)?(?:register|log|list)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Place();

    [GeneratedRegex(@"\s[-–—]\s", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Dash();

    [GeneratedRegex(@"^\s*(?:[-–—,]\s*|(?:is\s+)?that\s+|[-–—]\s*)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 2000)]
    private static partial Regex That();

    [GeneratedRegex(@"^(?:owner|owned\s+by|assigned\s+to|assign\s+(?:it\s+)?to|assignee)\s*(?:is|=|:)?\s*(?<name>.{2,60})$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Owner();

    [GeneratedRegex(@"\b(?:and|with|a|an|it|is)\b|[.]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Filler();
}
