using TpmAssistant.Ai.Grounding.Reading;
using TpmAssistant.Ai.Grounding.Stating;

namespace TpmAssistant.Ai.Grounding.Checking;

/// <summary>A cause joins what the fact gives as cause and effect.</summary>
internal static class Causes
{
    /// <summary>"A because B" must be "B, so A", "A: B" or the like in the fact.</summary>
    public static bool Hold(IReadOnlyList<Token> line, FactReading fact)
    {
        var cut = Places.Find(line, i => IsCause(line, i));
        if (cut < 0) return true;
        if (line[cut].Text.Equals("since", StringComparison.OrdinalIgnoreCase) && fact.Tokens.Zip(fact.Tokens.Skip(1)).Any(p => p.First is { InName: false, InMeasure: false, Key: "since" } && p.Second.Text.Equals(line[cut + 1].Text, StringComparison.OrdinalIgnoreCase))) return true;
        if (fact.Cause is not { } stated) return false;
        var (causes, effects) = Sides(line, cut);
        var told = causes.Where(t => t.Tells || t.InName).ToList();
        return told.Count > 0
            && told.Exists(t => stated.Causes.Contains(t.Key)) && told.TrueForAll(t => stated.Causes.Contains(t.Key) || fact.Topic.Contains(t.Key) && !stated.Effects.Contains(t.Key) || (t.InName && !stated.Effects.Contains(t.Key)))
            && effects.Any(t => (t.Tells || t.InName) && stated.Effects.Contains(t.Key))
            && effects.Where(t => t is { Kind: TokenKind.State, InName: false }).All(t => stated.Effects.Contains(t.Key) || !stated.Causes.Contains(t.Key));
    }

    /// <summary>Whether a cause is claimed here; "since" claims one where no day follows.</summary>
    public static bool IsCause(IReadOnlyList<Token> line, int at) => !line[at].InName && (line[at].Kind == TokenKind.Cause
        || (line[at].Text.Equals("since", StringComparison.OrdinalIgnoreCase) && at + 1 < line.Count && line[at + 1].Segment == line[at].Segment && !line.Skip(at + 1).Take(4).Any(t => t.Kind == TokenKind.Day || t.Key is "baseline" or "later" or "previous"))
        || (at > 0 && line[at].Segment != line[at - 1].Segment && line[at].Text.Equals("as", StringComparison.OrdinalIgnoreCase) && line.Skip(at + 1).TakeWhile(t => t.Segment == line[at].Segment).Count(t => t.Tells) > 1)
        || (line[at].Text.Equals("so", StringComparison.OrdinalIgnoreCase) && line.Skip(at + 1).Any(t => t is { Kind: TokenKind.State, InName: false } && t.Key is not ("more" or "less" or "over" or "under" or "open" or "room" or "owned")) && line.Take(at).Any(t => t.Tells || t.IsValue)));

    private static (List<Token> Causes, List<Token> Effects) Sides(IReadOnlyList<Token> line, int cut)
    {
        var word = line[cut].Text.ToLowerInvariant();
        List<Token> before = [.. line.Take(cut)], after = [.. line.Skip(cut + 1)];
        var causeFirst = word is "so" or "therefore" or "thus" or "hence" or "leads to" or "lead to" or "led to" or "leading to" or "results in" or "resulted in" or "causes" or "caused" or "causing" or "cause" or "drives"
            or "as a result" or "that is why" or "which is why" or "this is why" or "consequently" or "explains" or "reason for" or "makes it" or "which makes" or "that makes" or "so that" or "brings about" or "thereby" or "the cause" or "reason";
        if (word is "caused" or "cause" && after is [{ Text: "by" }, ..]) causeFirst = false;
        if (before.Any(t => t.Tells || t.InName)) return causeFirst ? (before, after) : (after, before);
        var comma = after.FindIndex(t => t.Segment != line[cut].Segment && t.Segment != after[0].Segment);
        return comma > 0 ? (after[..comma], after[comma..]) : (after, before);
    }
}
