using System.Collections.Frozen;
using System.Text.RegularExpressions;
using TpmAssistant.Ai.Phrases.Grammar;
using TpmAssistant.Ai.Plugins;
using TpmAssistant.Application.Functions;

namespace TpmAssistant.Ai.Phrases;

/// <summary>
/// Two requests in one sentence, of which not all is answered: "mark the load test done and tell Priya", "close R-1 in Borealis and add a task to Atlas". What only shows something is
/// shown together; otherwise each part that is plain by itself is offered as a button, and none is done.
/// </summary>
internal static partial class Parts
{
    private const int Longest = 300;
    private const int Most = 4;
    private const int FewestWords = 2;
    private const double Offered = 0.5;
    private const double Certain = 0.9;

    private static readonly string[] Things = ["project", "risk", "task", "delivery"];
    private static readonly string[] Joining = [" and", " then", " plus"];

    /// <summary>Arguments that name what there is; others may hold what is to be written down.</summary>
    private static readonly FrozenSet<string> Named = "meeting task delivery people person query issue name".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>A part that is plain by itself.</summary>
    private readonly record struct Part(string Text, FunctionCall Call, double Confidence);

    /// <summary>What was understood, with such parts in place of vaguer readings, or of a reading that leaves one of them out.</summary>
    /// <param name="understood">What was understood.</param>
    /// <param name="text">The utterance.</param>
    /// <param name="reader">Reads the parts.</param>
    public static Understanding With(Understanding understood, string text, Reader reader)
    {
        if (understood.Limit is not null || text.Length > Longest || text.Contains('\n', StringComparison.Ordinal)) return understood;
        string[] parts = [.. Joint().Split(text).Select(p => p.Trim(' ', '.', '!', ',', ';')).Where(p => p.Length > 0)];
        if (parts.Length is < 2 or > Most) return understood;
        if (understood.IsSure) return WithLost(understood, parts, text, reader.Bare);
        var found = Plain(parts, reader);
        return found.Count == 0 ? understood : Offer(found, Math.Max(Offered, understood.Confidence));
    }

    private static List<Part> Plain(string[] parts, Reader reader) =>
    [
        .. parts.Where(p => p.Count(' ') + 1 >= FewestWords && !Reader.Refuses(p))
            .SelectMany(p => reader.Understand(p) is { Calls: [{ Name: not FunctionNames.Help } call], Confidence: var confidence } ? [new Part(p, call, confidence)] : Array.Empty<Part>()),
    ];

    /// <summary>The parts that are plain, where one of them or another that orders something is in none of the calls.</summary>
    private static Understanding WithLost(Understanding understood, string[] parts, string text, Reader reader)
    {
        var plain = Plain(parts, reader).FindAll(p => p.Confidence >= Certain && !Leans().IsMatch(p.Text) && (Requests().IsMatch(p.Text) || IsApart(p, text)));
        var changes = understood.Calls.Any(Marks.Changes);
        var isLost = plain.Count > 1 && !plain.TrueForAll(p => IsHeld(p, understood));
        var isUnread = changes && plain.Count > 0 && !plain.Exists(p => SaysMore(understood, p)) && parts.Any(p => IsOrder(p, text) && !plain.Exists(r => r.Text == p) && !IsWrittenDown(p, understood));
        if (!isLost && !isUnread) return understood;
        return changes || plain.Count > CallBuilder.Most || plain.Exists(p => Marks.Changes(p.Call)) ? Offer(plain, Offered) : new Understanding([.. plain.Select(p => p.Call)], plain.Min(p => p.Confidence), []);
    }

    private static Understanding Offer(List<Part> parts, double confidence) =>
        Understanding.Unsure([.. parts.Select(p => new Reading(p.Call, Capitalised(p.Text))).Take(CallBuilder.Most)], confidence) with { IsSeveral = true };

    /// <summary>Whether the whole calls the part's function about the same thing, or keeps its words.</summary>
    private static bool IsHeld(Part part, Understanding whole) =>
        IsWrittenDown(part.Text, whole) || whole.Calls.Any(c => c.Name == part.Call.Name && Things.All(t => part.Call.Get(t) is not { } thing || c.Get(t) is not { } other || thing == other));

    /// <summary>Whether the whole says all that a part does and more: "accept R-5 and set the owner to Mei".</summary>
    private static bool SaysMore(Understanding whole, Part part) =>
        whole.Calls.Any(c => c.Name == part.Call.Name && c.Arguments.Count > part.Call.Arguments.Count && part.Call.Arguments.All(a => c.Get(a.Key) == a.Value));

    /// <summary>Whether a part is among the words that are to be written down; the name of a thing holds no request, and no reason begins with "then".</summary>
    private static bool IsWrittenDown(string part, Understanding whole) =>
        whole.Calls.Any(c => c.Arguments.Any(a => !Named.Contains(a.Key) && a.Value.Contains(part, StringComparison.OrdinalIgnoreCase) && !a.Value.StartsWith("then ", StringComparison.OrdinalIgnoreCase)));

    /// <summary>Whether a part without a verb is a request of its own: "risks of Cobalt". What a comma alone divides mostly tells more of what stands before it, unless it names a project itself.</summary>
    private static bool IsApart(Part part, string text) => Before(part.Text, text) is not [.., ','] || (part.Call.Get("project") is not null && !Marks.Changes(part.Call));

    /// <summary>Whether a part orders something of its own: "and tell Sofia".</summary>
    private static bool IsOrder(string part, string text)
    {
        var before = Before(part, text).ToString();
        return Array.Exists(Joining, j => before.EndsWith(j, StringComparison.OrdinalIgnoreCase)) && Requests().IsMatch(part);
    }

    private static ReadOnlySpan<char> Before(string part, string text) => text.AsSpan(0, text.IndexOf(part, StringComparison.Ordinal)).TrimEnd();

    private static string Capitalised(string part) => char.ToUpperInvariant(part[0]) + part[1..];

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    /// <summary>Asks or orders by its first words.</summary>
    [GeneratedRegex(@"^(?:(?:please|pls|then|also|now|can|could|would|will|you|let|us|me|let's|i|want|need|to)\s+)*(?:show|give|tell|list|find|draft|write|prepare|start|open|run|post|publish|add|log|record|note|mark|put|move|push|shift|postpone|set|make|close|reopen|create|remind|assign|hand|rename|capture|park|schedule|check|get|compare|flag|scan|plan|book|update|send|mail|email|delete|remove|invite|raise|accept|estimate|mute|what|which|who|when|where|how|why|any)\b", Options, 2000)]
    private static partial Regex Requests();

    [GeneratedRegex(@"\b(?:it|that|this|them|these|those)\b", Options, 2000)]
    private static partial Regex Leans();

    [GeneratedRegex(@"\s*[,;]?\s+(?:and\s+then|and|then|plus)\s+|\s*;\s*|(?<!\d\.\d{1,2})[.!?]\s+|,\s+", Options, 2000)]
    private static partial Regex Joint();
}
