using TpmAssistant.Ai.Grounding.Reading;

namespace TpmAssistant.Ai.Grounding.Stating;

/// <summary>A line that says why: its causes and its effects, by their words.</summary>
/// <param name="Causes">The words of the cause.</param>
/// <param name="Effects">The words of the effect.</param>
internal sealed record CauseParts(IReadOnlySet<string> Causes, IReadOnlySet<string> Effects)
{
    private static readonly string[] Colours = ["red", "amber", "green"];

    /// <summary>"B, so A", "A because B", "red: B", "A waits for B", "A — why: B".</summary>
    public static CauseParts? Of(IReadOnlyList<Token> line)
    {
        // "Gone · closed by Mara: the contract is signed".
        if (line.FirstOrDefault(t => t is { InMeasure: true, Key: "done", Part: > 0 }) is { } closed && line.Any(t => t.Part == closed.Part - 1 && t.Key == "gone"))
            return new CauseParts(Words(line.Where(t => t.Part == closed.Part && !t.InMeasure)), Words(line.Where(t => t.Part < closed.Part || t.Part == closed.Part && t.InMeasure)));
        // "Overbooked: projects count on 60 h of a week of 40 h".
        if (line.FirstOrDefault(t => t is { InMeasure: true, Kind: TokenKind.State, Key: "overbooked" or "nogo" or "go" } && line.FirstOrDefault(v => v.Part == t.Part && !v.InMeasure) is { } value && (!value.IsValue || t.Key != "overbooked")) is { } state)
            return new CauseParts(Words(line.Where(t => t.Part == state.Part && !t.InMeasure)), Words([state, .. line.Where(t => t.Part == 0)]));
        for (var i = 0; i < line.Count; i++)
        {
            if (line[i].InName) continue;
            if (line[i].Text.Equals("so", StringComparison.OrdinalIgnoreCase)) return Split(line, i, causeFirst: true);
            if (line[i].Text.Equals("since", StringComparison.OrdinalIgnoreCase) && !line.Skip(i + 1).Take(4).Any(t => t.Kind == TokenKind.Day)) return Split(line, i, causeFirst: false);
            if (line[i].Kind == TokenKind.Cause || line[i].Text.Equals("why", StringComparison.OrdinalIgnoreCase)) return Split(line, i, causeFirst: false);
        }

        for (var i = 0; i < line.Count; i++)
        {
            if (i + 1 < line.Count && line[i + 1].Segment != line[i].Segment && line[i] is { InName: false } && Colours.Contains(line[i].Key)) return Split(line, i + 1, causeFirst: false);
            if (i > 0 && line[i] is { InName: false, IsUnderColon: true } && i == line.Count - 1 && Colours.Contains(line[i].Key)) return Split(line, i, causeFirst: true);
            if (IsWaitsFor(line, i)) return Split(line, i, causeFirst: false);
        }

        return null;
    }

    /// <summary>Whether the line says here that one item waits for another.</summary>
    public static bool IsWaitsFor(IReadOnlyList<Token> line, int at) => line[at] is { Key: "waits", InName: false } && line[at].Text.EndsWith(" for", StringComparison.OrdinalIgnoreCase);

    private static CauseParts Split(IReadOnlyList<Token> line, int at, bool causeFirst)
    {
        var part = line[Math.Min(at, line.Count - 1)].Part;
        var (before, after) = (Words(line.Take(at).Where(t => !causeFirst || t.Part == part)), Words(line.Skip(at).Where(t => t.Part == part)));
        return causeFirst ? new CauseParts(before, after) : new CauseParts(after, before);
    }

    private static HashSet<string> Words(IEnumerable<Token> tokens) =>
        tokens.Where(t => t.Kind is TokenKind.Word or TokenKind.State || t.InName).SelectMany(t => Lexicon.With([t.Key]).Append(Stems.Of(t.Text))).ToHashSet(StringComparer.Ordinal);
}
