using TpmAssistant.Ai.Grounding.Reading;
using TpmAssistant.Ai.Grounding.Stating;

namespace TpmAssistant.Ai.Grounding.Checking;

/// <summary>What the kind of a fact says of itself: money is spent, a decision decides, a forecast is of an end.</summary>
internal static class Topics
{
    private static readonly (string Under, string[] Words)[] Means =
    [
        ("forecast", ["end", "expected", "chance", "date", "plan", "project"]),
        ("critical", ["end", "expected", "planned", "target", "path"]),
        ("budget", ["budget", "lin", "spent", "cost", "planned", "end"]),
        ("decide", ["decide", "option", "needed", "due", "answer"]),
        ("milestone", ["milestone", "due"]),
        ("workload", ["work", "hour", "week", "booked", "people", "task", "work2"]),
        ("task", ["task"]),
        ("statu", ["task"]),
        ("risk", ["risk", "may", "late2", "likely", "issu", "assumption"]),
        ("meeting", ["meeting", "begin", "room"]),
        ("date", ["chance", "range", "spread"]),
        ("new", ["added", "new"]),
        ("done", ["done"]),
        ("health", ["colour"]),
        ("blocked", ["blocked", "holdsup"]),
        ("move", ["help"]),
        ("chang", ["change", "task"]),
        ("sinc", ["task"]),
        ("severe", ["risk"]),
        ("flow", ["end", "work"]),
    ];

    private static readonly string[] Prepositions = ["in", "for", "of", "on", "at", "by", "under", "to", "from", "within", "over", "during", "since", "with", "among", "as", "behind", "before", "after", "than", "per", "between"];

    /// <summary>Whether a word stands in a line as that of which it speaks, and not as what it states: what a fact stands under states nothing.</summary>
    public static bool IsContext(IReadOnlyList<Token> line, Token word)
    {
        var before = line.TakeWhile(t => !ReferenceEquals(t, word)).ToList();
        return !before.Exists(t => t.Tells || t.IsValue && !t.InName) || before.TakeLast(4).Reverse().TakeWhile(t => !t.Text.Equals("and", StringComparison.OrdinalIgnoreCase)).Any(t => Prepositions.Contains(t.Text.ToLowerInvariant()) || t.Kind == TokenKind.Soft)
            || line.SkipWhile(t => !ReferenceEquals(t, word)).Skip(1).Any(t => !t.InName && (t.IsValue || t.Kind == TokenKind.State)) || before is [.., { IsValue: true }];
    }

    /// <summary>Whether a fact means a word by what it stands under or what it holds.</summary>
    public static bool Mean(FactReading fact, string key) =>
        Means.Any(m => fact.IsUnder(m.Under) && m.Words.Contains(key) && !(key is "planned" or "spent" && fact.Tokens.Any(t => t.Key is "planned" or "spent" or "earned"))) || key switch
        {
            "cost" => fact.Quantities.Exists(q => NumberWords.IsMoney(q.Unit)),
            "previous" => fact.Quantities.Exists(q => q.Labels.Contains("open") || q.Labels.Contains("later")),
            "all" => fact.Quantities.Exists(q => q is { Unit: "%", Value: 100 }) || !fact.Quantities.Exists(q => q.Kind == TokenKind.Number),
            "people" or "staff" => fact.People.Count > 0,
            "owned" => fact.People.Count > 0 && !fact.Says("unowned"),
            "day" or "date" => fact.Quantities.Exists(q => q.Kind == TokenKind.Day),
            "risk" => fact.Tokens.Any(t => t.Key is "strik" or "likelihood"),
            "milestone" => fact.Named.Count > 0 && fact.Tokens.Any(t => t is { InMeasure: true, Key: "first" }),
            "found" => fact.IsUnder("risk"),
            "answer" => fact.Tokens.Any(t => t is { Key: "go" or "nogo", InName: false }),
            "task" => fact.Named.Count > 0 && (fact.IsUnder("task") || fact.IsUnder("overdue") || fact.IsUnder("next") || fact.IsUnder("slipped") || fact.IsUnder("done") || fact.IsUnder("started") || fact.IsUnder("new")),
            "end" when fact.IsUnder("meeting") => fact.Quantities.Exists(q => q.Kind == TokenKind.Time),
            "work" or "end" => fact.Quantities.Exists(q => q.Labels.Contains("done") || q.Labels.Contains("planned")) || fact.Says("unchanged"),
            _ => false,
        };
}
