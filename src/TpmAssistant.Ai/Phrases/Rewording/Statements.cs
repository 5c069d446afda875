using System.Buffers;
using System.Collections.Frozen;
using System.Text.RegularExpressions;
using TpmAssistant.Ai.Phrases.Grammar;
using TpmAssistant.Ai.Phrases.Register;
using TpmAssistant.Ai.Phrases.TaskOrders;

namespace TpmAssistant.Ai.Phrases.Rewording;

/// <summary>Sentences that say what shall be, or what has been done, in place of ordering it, turned into the order: "the load test must be given to Mei", "Mei has started the review", "data load -> Mei".</summary>
internal static partial class Statements
{
    private static readonly FrozenSet<string> NoTitle =
        $"{SmallWords.Polite} {SmallWords.Small} {SmallWords.Asides} {SmallWords.Negations} {SmallWords.Leaning} {SmallWords.BeforeNames} mark set put flag tick call make move until when half nearly almost percent first second third fourth fifth last next task tasks items"
            .Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private const int Longest = 300;
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    private static readonly Dictionary<string, string> Verbs = new(StringComparer.Ordinal)
    {
        ["closed"] = "close", ["moved"] = "move", ["pushed"] = "push", ["postponed"] = "postpone", ["rescheduled"] = "reschedule", ["shifted"] = "shift", ["reassigned"] = "reassign", ["assigned"] = "assign",
        ["unassigned"] = "unassign", ["given"] = "give", ["handed"] = "hand", ["marked"] = "mark", ["renamed"] = "rename", ["reopened"] = "reopen", ["finished"] = "complete", ["done"] = "complete", ["set"] = "set", ["put"] = "put",
    };

    /// <summary>Without one of these it is none of the forms below.</summary>
    private static readonly SearchValues<string> Hints = SearchValues.Create(["move", "go", "slip", "shift", "slide", "be", "start", "begun", "finish", "complete", "done", "->", "=>"], StringComparison.OrdinalIgnoreCase);

    /// <summary>The order; <see langword="null"/> when it says no such thing, or only asks.</summary>
    public static string? AsOrder(string text, World world)
    {
        if (text.Length > Longest || !text.AsSpan().ContainsAny(Hints) || Asks().IsMatch(text) || (text.EndsWith('?') && !text.StartsWith("could", StringComparison.OrdinalIgnoreCase))) return null;
        if (Moves().Match(text) is { Success: true } moves) return $"move {moves.Groups["what"].Value} {moves.Groups["to"].Value}";
        if (Done().Match(text) is { Success: true } done) return Ordered(done);
        if (Bare().Match(text) is { Success: true } bare && IsTitle(bare.Groups["what"].Value)) return $"mark {bare.Groups["what"].Value} as done";
        if (By().Match(text) is { Success: true } by && IsPerson(by.Groups["who"].Value, world)) return $"give {by.Groups["what"].Value} to {by.Groups["who"].Value}";
        if (Has().Match(text) is { Success: true } has && IsPerson(has.Groups["who"].Value, world)) return $"mark {has.Groups["what"].Value} as {State(has.Groups["state"].Value)}";
        if (Arrow().Match(text) is { Success: true } arrow)
        {
            var (what, value) = (arrow.Groups["what"].Value, arrow.Groups["value"].Value);
            return IsPerson(value, world) ? $"give {what} to {value}" : DaysInWords.Whole(value, world) is not null ? $"move {what} to {value}" : $"mark {what} as {value}";
        }

        return null;
    }

    /// <summary>"X be closed by Friday" tells of the future and is no order to close it now.</summary>
    private static string? Ordered(Match done)
    {
        var (verb, rest) = (done.Groups["verb"].Value.ToLowerInvariant(), done.Groups["rest"].Value);
        if (verb is "closed" or "done" or "finished" && Later().IsMatch(rest)) return null;
        return $"{Verbs[verb]} {done.Groups["what"].Value}{rest.TrimEnd('?', ' ')}";
    }

    /// <summary>Words that carry no meaning, or ask, or order, stand in no bare title: "by when will it get done" tells of nothing that is done.</summary>
    private static bool IsTitle(string what) => !what.Split(' ').Skip(what.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? 1 : 0).Any(NoTitle.Contains);

    private static string State(string words) => words.ToLowerInvariant() is "started" or "begun" ? "started" : "done";

    private static bool IsPerson(string text, World world) => text.Trim() is var name && (name.Equals("me", StringComparison.OrdinalIgnoreCase) || Names.LeadingPerson(name.TrimStart('@'), world)?.Length == name.TrimStart('@').Length);

    [GeneratedRegex(@"^(who|what|when|why|where|which|how|if|whether|is|are|was|were|did|does|do|has|have|should|must|will|shall)\b|\b(not|never)\b(?!\s+\w+$)|n['’]t\b|\bcannot\b|\bno\s+longer\b", Options, 2000)]
    private static partial Regex Asks();

    /// <summary>"the data load will have to move to the 20th".</summary>
    [GeneratedRegex(@"^(?<what>(the\s+)?\S.{2,80}?)\s+((will|would)\s+(have|need)\s+to|needs?\s+to|has\s+to|have\s+to|must|should|can|could)\s+(move|go|slip|shift|slide)(\s+(back|out|forward))?\s+(?<to>to\s+.{3,40})$", Options, 2000)]
    private static partial Regex Moves();

    [GeneratedRegex(@"^((can|could|may|please)\s+)*(?<what>(the\s+)?\S.{1,80}?)\s+((can|could|should|must|may|needs\s+to|has\s+to|is\s+to|ought\s+to)\s+)?(now\s+)?be\s+(now\s+)?(?<verb>closed|moved|pushed|postponed|rescheduled|shifted|reassigned|assigned|unassigned|given|handed|marked|renamed|reopened|finished|done|set|put)\b(?<rest>.{0,120})$", Options, 2000)]
    private static partial Regex Done();

    [GeneratedRegex(@"^(?<what>(the\s+)?\S.{2,80}?)\s+((should|must|can|shall|needs\s+to|has\s+to|is\s+to)\s+be\s+)(made|done|taken|owned|handled|finished|carried\s+out)\s+by\s+(?<who>[^,;:]{2,40}?)(,?\s+(not|instead\s+of|and\s+not)\s+[^,;:]{2,40})?$", Options, 2000)]
    private static partial Regex By();

    [GeneratedRegex(@"^(?<who>[^,;:]{2,40}?)(\s+has|\s+have|'s|'ve)?\s+((just|already|now|finally)\s+)*(?<state>started|begun|finished|completed|done)\s+((on|with|work(ing)?\s+on)\s+)?(?<what>the\s+\S.{2,80})$", Options, 2000)]
    private static partial Regex Has();

    [GeneratedRegex(@"^(?<what>[^:]{3,80}?)\s*[-=]+>\s*(?<value>[^,;:]{2,40})$", Options, 2000)]
    private static partial Regex Arrow();

    /// <summary>"load test done", "firewall change Atlas: done": two words at least, and none that speak of everything.</summary>
    [GeneratedRegex(@"^(?<what>[\p{L}\d-]+(\s+[\p{L}\d-]+){1,4}?)\s*:?\s+(done|finished|completed)\s*[!.]*$", Options, 2000)]
    private static partial Regex Bare();

    [GeneratedRegex(@"\b(by|until|on|next|when|once|after|before|tomorrow|later|if)\b", Options, 2000)]
    private static partial Regex Later();
}
