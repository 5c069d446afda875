using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;
using TpmAssistant.Ai.Phrases.Grammar;
using TpmAssistant.Ai.Phrases.Register;
using TpmAssistant.Ai.Phrases.Slots;
using TpmAssistant.Ai.Phrases.Text;
using TpmAssistant.Application.Conversations;
using TpmAssistant.Application.Functions;

namespace TpmAssistant.Ai.Phrases.Colours;

/// <summary>
/// Understands orders about colours, tolerances and estimates that carry values of their own: "set the budget of Atlas to amber until Friday because the credit note is
/// late", "lift the override of Atlas", "slip tolerance of Atlas 10 days", "estimate the load test of Atlas: 2/3/6". Whatever has not that form is left to the grammar.
/// </summary>
internal static partial class ColourPhrases
{
    private const double Confidence = 0.95;
    private const int Longest = 500;

    /// <summary>The understanding, or <see langword="null"/> when the text is none of these.</summary>
    public static Understanding? Read(string utterance, World world, ConversationMemory? memory)
    {
        var text = Polite().Replace(utterance.Trim(), "").Trim().TrimEnd('.', '!');
        if (text.Length is 0 or > Longest || text.EndsWith('?') || text.Contains('\n', StringComparison.Ordinal) || !text.AsSpan().ContainsAny(Hints)) return null;
        if ((Set(text, world) ?? GiveBack(text, world) ?? Tolerance(text, world) ?? Estimate(text, world)) is not { } call) return null;
        if (call.Arguments.ContainsKey("project")) return Understanding.Of(call, Confidence);
        var project = Names.SpokenOf(world, memory);
        if (project is not null) return Understanding.Of(call.With("project", project), Confidence);
        var bare = new FunctionCall(call.Name);
        return world.Projects.Count == 0 ? Understanding.Of(call, Confidence) : Understanding.Unsure(
            [.. world.Projects.Take(CallBuilder.Most).Select(p => bare.With("project", p.Name)).Select(c => new Reading(c, Grammars.All.First(g => g.Function == c.Name).Say(c)))], 0.5);
    }

    /// <summary>Without one of these it is none of the forms below.</summary>
    private static readonly SearchValues<string> Hints = SearchValues.Create(["red", "amber", "yellow", "green", "overr", "rules", "slip", "spend", "spent", "budget", "cost", "exceed", "toleranc", "threshold", "exposure", "risk", "before", "estimate", "take", "need", "day"], StringComparison.OrdinalIgnoreCase);

    private static FunctionCall? Set(string text, World world)
    {
        if (Order().Match(text) is not { Success: true } order) return null;
        var (what, reason) = Split(order.Groups["rest"].Value);
        var (project, left) = Names.Project(what, world);
        if (Colour().Matches(left) is not [var colour])
        {
            if (!Overrule().IsMatch(text) || Colour().IsMatch(left) || Strange().IsMatch(Dimensions().Replace(left, " "))) return null;
            var asked = new FunctionCall(FunctionNames.OverrideColour);
            if (project is not null) asked = asked.With("project", project);
            return Dimension(left) is { } which ? asked.With("dimension", which) : asked;
        }

        var until = Until().Match(left[(colour.Index + colour.Length)..]);
        var limit = until.Success && Day(until.Groups["day"].Value, world) is { } told ? told : (DateOnly?)null;
        if (limit is null && Until().Match(reason) is { Success: true } last && Till().IsMatch(last.Value) && Day(last.Groups["day"].Value, world) is { } end)
            (limit, reason) = (end, reason[..last.Index].TrimEnd(' ', ','));
        var head = left[..colour.Index];
        var tail = until.Success ? left[(colour.Index + colour.Length)..][..until.Index] : left[(colour.Index + colour.Length)..];
        if (Strange().IsMatch(Dimensions().Replace(head, " ")) || Strange().IsMatch(tail)) return null;

        var call = new FunctionCall(FunctionNames.OverrideColour).With("colour", colour.Value.ToLowerInvariant() is "yellow" ? "amber" : colour.Value.ToLowerInvariant());
        if (project is not null) call = call.With("project", project);
        if (Dimension(head) is { } dimension) call = call.With("dimension", dimension);
        if (limit is { } day) call = call.With("until", CallBuilder.Iso(day));
        return reason.TrimStart(' ', ':', '-') is { Length: > 0 } why ? call.With("reason", why) : call;
    }

    private static FunctionCall? GiveBack(string text, World world)
    {
        if (!Lift().IsMatch(text)) return null;
        var (project, left) = Names.Project(text, world);
        var call = new FunctionCall(FunctionNames.OverrideColour).With("colour", "rules");
        if (project is not null) call = call.With("project", project);
        return Dimension(left) is { } dimension ? call.With("dimension", dimension) : call;
    }

    private static FunctionCall? Tolerance(string text, World world)
    {
        var (project, left) = Names.Project(text, world);
        if (project is not null && Spend().Match(Numerals.InFigures(left)) is { Success: true } spend) return new FunctionCall(FunctionNames.SetTolerances).With("cost", spend.Groups["n"].Value).With("project", project);
        if (project is not null && Let().Match(Numerals.InFigures(left)) is { Success: true } let) return new FunctionCall(FunctionNames.SetTolerances).With("slip", let.Groups["n"].Value).With("project", project);
        if (Bands().Match(left) is { Success: true } bands)
        {
            var banded = new FunctionCall(FunctionNames.SetTolerances).With("bands", $"{bands.Groups["a"].Value}, {bands.Groups["b"].Value}, {bands.Groups["c"].Value}");
            return project is null ? banded : banded.With("project", project);
        }

        if (!AboutTolerance().IsMatch(left) || Denied().IsMatch(left)) return null;
        var call = new FunctionCall(FunctionNames.SetTolerances);
        foreach (Match said in ToleranceValue().Matches(Numerals.InFigures(left)))
        {
            call = call.With(
                said.Groups["what"].Value.ToLowerInvariant() switch
                {
                    "cost" or "costs" or "budget" or "money" => "cost",
                    "scope" => "scope",
                    "coverage" => "coverage",
                    _ => "slip",
                },
                said.Groups["n"].Value);
        }

        if (call.Arguments.Count == 0) return null;
        return project is null ? call : call.With("project", project);
    }

    private static FunctionCall? Estimate(string text, World world)
    {
        if (!text.AsSpan().ContainsAnyInRange('0', '9')) return null;
        var said = EstimateOf().Match(text);
        var days = said.Groups["days"].Value.Trim();
        if (!said.Success && (said = Takes().Match(text)).Success) days = $"{said.Groups["best"].Value}/{said.Groups["likely"].Value}/{said.Groups["worst"].Value}";
        if (!said.Success) return null;
        var (project, task) = Names.Project(said.Groups["task"].Value, world);
        if (task.StartsWith("the ", StringComparison.OrdinalIgnoreCase)) task = task[4..];
        task = task.Trim(' ', '"', '“', '”', '\'', ',');
        if (task.Length < 2) return null;
        var call = new FunctionCall(FunctionNames.EnterEstimates).With("task", task).With("days", Unit().Replace(days, ""));
        return project is null ? call : call.With("project", project);
    }

    /// <summary>What is asked, and why: after "because", or after a colon or dash.</summary>
    private static (string What, string Reason) Split(string rest) =>
        Because().Match(rest) is { Success: true } because ? (rest[..because.Index], because.Groups["why"].Value.Trim()) : (rest, "");

    private static string? Dimension(string text) => Dimensions().Match(text) is { Success: true } found ? found.Value.ToLowerInvariant() switch
    {
        "schedule" or "dates" or "time" => "schedule",
        "scope" => "scope",
        "budget" or "cost" or "costs" or "money" => "budget",
        "quality" => "quality",
        "risk" or "risks" => "risk",
        _ => "people",
    } : null;

    private static DateOnly? Day(string text, World world)
    {
        if (Span().Match(text) is { Success: true } span)
        {
            var count = int.TryParse(span.Groups["n"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : span.Groups["n"].Value.ToLowerInvariant() is "two" ? 2 : 1;
            return world.Today.AddDays(Math.Min(count, 1000) * (span.Groups["unit"].Value[0] is 'w' or 'W' ? 7 : span.Groups["unit"].Value[0] is 'm' or 'M' ? 30 : 1));
        }

        var parse = new Parse(Utterance.Read(text, Lexicon.English.Vocabulary), Lexicon.English, world);
        return parse.Dates.Count == 0 ? null : parse.Dates[0].Next;
    }

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"^(?:(?:please|pls|kindly|hi|hey|hello|ok|okay|now)[,!]?\s+|(?:can|could|would|will)\s+you\s+(?:please\s+)?)+", Options, 2000)]
    private static partial Regex Polite();

    [GeneratedRegex(@"^(?:override|overrule|set|mark|make|turn|change|put|colou?r)\s+(?<rest>.+)$", Options, 2000)]
    private static partial Regex Order();

    [GeneratedRegex(@"^(?:override|overrule)\b", Options, 2000)]
    private static partial Regex Overrule();

    [GeneratedRegex(@"\b(?:red|amber|yellow|green)\b", Options, 2000)]
    private static partial Regex Colour();

    [GeneratedRegex(@"\b(?:schedule|dates|time|scope|budget|costs?|money|quality|risks?|people|team|staffing|resources)\b", Options, 2000)]
    private static partial Regex Dimensions();

    [GeneratedRegex(@"\s*(?:[,;:–—]|\s-\s)?\s*\b(?:because|since|as\s+the|reason\s*:?|due\s+to)\b\s*(?<why>.{3,400})$|\s*[:;–—]\s*(?<why>.{3,400})$|,\s+(?!(?:until|till|for|through|up\s+to|please|and)\b)(?<why>[^,]{3,400})$", Options, 2000)]
    private static partial Regex Because();

    [GeneratedRegex(@"\b(?:until|till|through|for|up\s+to)\s+(?<day>.{2,60})$", Options, 2000)]
    private static partial Regex Until();

    /// <summary>"… because the vendor confirmed it until 30 November": a day at the very end is how long the colour holds.</summary>
    [GeneratedRegex(@"^(?:until|till)\b", Options, 2000)]
    private static partial Regex Till();

    /// <summary>"set the exposure bands to 5, 10, 15".</summary>
    [GeneratedRegex(@"\b(?:exposure|risk)\s+(?:bands?|levels?|limits?|thresholds?)\b[^\d]{0,40}?(?<a>\d{1,2})\D{1,15}(?<b>\d{1,2})\D{1,15}(?<c>\d{1,2})\s*$", Options, 2000)]
    private static partial Regex Bands();

    [GeneratedRegex(@"^\s*(?<n>\d{1,3}|a|one|two)\s+(?<unit>days?|weeks?|months?)\b", Options, 2000)]
    private static partial Regex Span();

    [GeneratedRegex(
        @"^(?:(?:(?:the|our|my)\s+)?estimate(?:\s+(?:for|of))?|(?:set|enter|add|put|give|record|note|change|update)\s+(?:in\s+)?(?:(?:the|an?|my|our|new|three-point|3-point)\s+)*estimates?\s+(?:of|for|on))\s+(?<task>.{2,120}?)\s*(?::|\bat\b|\bwith\b|\bto\b|\bas\b|\bis\b|=)\s*(?<days>\d[\d.,]*\s*(?:d|h|w|days?|hours?|weeks?)?(?:\s*[/–-]\s*\d[\d.,]*\s*(?:d|h|w|days?|hours?|weeks?)?){0,2})$", Options, 2000)]
    private static partial Regex EstimateOf();

    [GeneratedRegex(@"\s*days?$", Options, 2000)]
    private static partial Regex Unit();

    /// <summary>"the smoke tests take 1 to 3 days, most likely 2".</summary>
    [GeneratedRegex(@"^(?<task>.{2,120}?)\s+(?:will\s+)?(?:takes?|needs?)\s+(?<best>\d{1,3})\s*/\s*(?<likely>\d{1,3})\s*/\s*(?<worst>\d{1,3})\s+(?:working\s+)?days?$|^(?:enter|set|put|record|note|use)\s+(?<best>\d{1,3})\s*/\s*(?<likely>\d{1,3})\s*/\s*(?<worst>\d{1,3})\s+(?:working\s+)?days?\s+(?:for|on)\s+(?<task>.{2,120})$|^(?<task>.{2,120}?)\s+(?:will\s+)?(?:takes?|needs?)\s+(?<best>\d{1,3})\s+(?:days?\s+)?at\s+best\s*,?\s*(?<likely>\d{1,3})\s+(?:days?\s+)?(?:most\s+)?likely\s*,?\s*(?:and\s+)?(?<worst>\d{1,3})\s+(?:days?\s+)?at\s+(?:the\s+)?worst$|^(?<task>.{2,120}?)\s+(?:will\s+)?(?:takes?|needs?)\s+(?:between\s+)?(?<best>\d{1,3})\s*(?:to|and|-|–)\s*(?<worst>\d{1,3})\s+days?\s*[,;(]?\s*(?:most\s+likely|probably|likely)\s+(?<likely>\d{1,3})(?:\s+days?)?\)?$", Options, 2000)]
    private static partial Regex Takes();

    /// <summary>"let Atlas slip at most 8 days", the name taken out.</summary>
    [GeneratedRegex(@"^(?:(?:let|allow|may|can|is\s+allowed\s+to)\s+(?:it\s+|(?:the\s+|its\s+)?milestones?\s+)?(?:to\s+)?|(?:an?\s+|the\s+|its\s+)?(?:milestones?|dates?)\s+(?:may|can)\s+)slip\s+(?:by\s+)?(?:(?:at\s+most|up\s+to|no\s+more\s+than)\s+|(?<=(?:\b(?:may|can)|milestones?(?:\s+to)?)\s+slip\s+(?:by\s+)?))(?<n>\d{1,3})\s+(?:working\s+)?days?\b", Options, 2000)]
    private static partial Regex Let();

    /// <summary>"let Atlas overspend by up to 10 percent".</summary>
    [GeneratedRegex(@"^(?:let|allow)\s+(?:it\s+)?(?:to\s+)?(?:overspend|overrun(?:\s+(?:its|the)\s+budget)?|go\s+over\s+(?:its\s+|the\s+)?budget|exceed\s+(?:its\s+|the\s+)?budget)\s+(?:by\s+)?(?:at\s+most|up\s+to|no\s+more\s+than)\s+(?<n>\d{1,3})\s*(?:%|percent\b|per\s+cent\b)|^(?:the\s+|its\s+)?(?:budget|costs?)\s+(?:may|can)\s+(?:be\s+overspent|overrun|go\s+over)\s+(?:by\s+)?(?:(?:at\s+most|up\s+to|no\s+more\s+than)\s+)?(?<n>\d{1,3})\s*(?:%|percent\b|per\s+cent\b)", Options, 2000)]
    private static partial Regex Spend();

    /// <summary>A word that has no place in such an order.</summary>
    [GeneratedRegex(@"\b(?!(?:the|a|an|of|for|in|on|to|as|is|its|it|colou?rs?|status|health|rag|overall|whole|project|and|be|light|traffic|s|now|back|manually|by|hand)\b)[\p{L}\d]+", Options, 2000)]
    private static partial Regex Strange();

    [GeneratedRegex(@"^(?:lift|remove|end|drop|cancel|clear|stop|delete|withdraw|undo|reset|take(?=.*\b(?:off|away|back)\b))\s+(?:the\s+|my\s+|all\s+|our\s+)?(?:[\w']+\s+){0,3}?overrid(?:e|es|den)\b|^(?:give|hand)\b.{0,60}\bback\s+to\s+the\s+rules\b|^let\s+the\s+rules\s+(?:decide|set|take\s+over|speak)\b", Options, 2000)]
    private static partial Regex Lift();

    [GeneratedRegex(@"\b(?:tolerances?|thresholds?)\b|\bbefore\s+it\s+(?:turns|goes|gets|is)\s+(?:red|amber)\b", Options, 2000)]
    private static partial Regex AboutTolerance();

    [GeneratedRegex(@"\b(?:not|never|without|cannot)\b|n['’]t\b", Options, 2000)]
    private static partial Regex Denied();

    /// <summary>"slip 10 days", "12 % cost", "15 working days of milestone slip": a measure and its figure, in either order.</summary>
    [GeneratedRegex(
        @"\b(?<n>\d{1,4}(?:[.,]\d{1,2})?)\s*(?:%|percent\b|per\s+cent\b|(?:working\s+)?days?\b)\s+(?:(?:of|for|on|the|milestone)\s+)*(?<what>slip(?:page)?|schedule|costs?|budget|money|scope|coverage)\b"
        + @"|\b(?<what>slip(?:page)?|milestone|schedule|dates?|time|costs?|budget|money|scope|coverage)\b[^\d,;]{0,40}?\b(?<n>\d{1,4}(?:[.,]\d{1,2})?)(?!\s*(?:%|percent\b|per\s+cent\b|(?:working\s+)?days?\b)\s+(?:(?:of|milestone)\s+)*(?:slip|costs?|budget|scope)\b)", Options, 2000)]
    private static partial Regex ToleranceValue();
}
