using TpmAssistant.Ai.Grounding.Reading;
using TpmAssistant.Ai.Grounding.Stating;

namespace TpmAssistant.Ai.Grounding.Checking;

/// <summary>Each person does what the fact says of them: who owns, decides, calls or set something aside.</summary>
internal static class Doers
{
    private static readonly (string Key, string[] Words)[] Parts = [("call", ["call", "organi"]), ("decide", ["decid", "decision", "ask", "need", "choice", "choose"])];

    /// <summary>Whether they do.</summary>
    public static bool Hold(IReadOnlyList<Token> line, FactReading fact) => GivesTheirPart(line, fact) && DoesAsStated(line, fact) && DecidesAsStated(line, fact);

    /// <summary>"The accounts go to Jonas" of a meeting that Jonas called: who calls, decides or wrote is told as that.</summary>
    private static bool GivesTheirPart(IReadOnlyList<Token> line, FactReading fact) => Parts.All(part =>
    {
        var role = fact.Tokens.FirstOrDefault(t => !t.InName && t.Part > 0 && t.Key == part.Key);
        var people = role is null ? [] : fact.Tokens.Where(t => t.Part == role.Part && !t.InName && fact.People.Contains(t.Key)).Select(t => t.Key).ToHashSet(StringComparer.Ordinal);
        var said = line.Where(t => !t.InName && people.Contains(t.Key)).ToList();
        if (said.Count > 0 && line.Any(t => t is { InName: false, Key: "owned" } && !t.Text.StartsWith("own ", StringComparison.Ordinal)) && !fact.Tokens.Any(t => t is { Key: "owned", InName: false })) return false;
        return said.Count == 0 || line.Zip(line.Skip(1)).Any(p => p.First.Text.Equals("by", StringComparison.OrdinalIgnoreCase) && p.Second == said[0]) || said.Exists(t => t.Text.Contains("'s", StringComparison.Ordinal) || t.Text.Contains("’s", StringComparison.Ordinal)) || line.Any(t => !t.InName && (t.Key == part.Key || part.Words.Any(w => t.Text.Contains(w, StringComparison.OrdinalIgnoreCase))));
    });

    /// <summary>"Daniel set it aside" of what was set aside by Mara: whoever did it is named behind "by".</summary>
    private static bool DoesAsStated(IReadOnlyList<Token> line, FactReading fact)
    {
        var by = Places.Find(fact.Tokens, i => i > 0 && i + 1 < fact.Tokens.Count && fact.Tokens[i] is { InName: false, InMeasure: false } && fact.Tokens[i].Text.Equals("by", StringComparison.OrdinalIgnoreCase) && fact.People.Contains(fact.Tokens[i + 1].Key) && fact.Tokens[i - 1].Tells);
        if (by < 0 || line.Count == 0 || !fact.People.Contains(line[0].Key) || line[0].Kind != TokenKind.Word || !line.Any(t => t.Tells && t.Key == fact.Tokens[by - 1].Key)) return true;
        return fact.Tokens.Skip(by + 1).TakeWhile(t => t.Segment == fact.Tokens[by].Segment).Any(t => t.Key == line[0].Key);
    }

    /// <summary>"Daniel decides" of an item that Daniel owns: its name decides nothing.</summary>
    private static bool DecidesAsStated(IReadOnlyList<Token> line, FactReading fact) =>
        !fact.Tokens.Any(t => t is { Key: "owned", InMeasure: true }) || fact.Tokens.Any(t => t is { Key: "decide" or "decided", InName: false }) || fact.IsUnder("decide")
        || !line.Zip(line.Skip(1)).Any(p => p.Second is { InName: false, Key: "decide" or "decided" } && p.First is { InName: false, Kind: TokenKind.Word } && char.IsUpper(p.First.Text[0]));
}
