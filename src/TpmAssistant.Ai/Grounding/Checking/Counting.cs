using TpmAssistant.Ai.Grounding.Reading;
using TpmAssistant.Ai.Grounding.Stating;

namespace TpmAssistant.Ai.Grounding.Checking;

/// <summary>"Ingrid has two overdue tasks": as many of the facts cited say so of one item each.</summary>
internal static class Counting
{
    private static readonly string[] Counted = ["task", "milestone", "decide", "risk", "meeting", "defect", "people", "team", "connector", "connectors"];

    public static List<FactReading> Bearers(List<Token> clause, IReadOnlyList<FactReading> facts, Setting setting)
    {
        var at = clause.FindIndex(t => t is { Kind: TokenKind.Number, InName: false, Unit: "" });
        var among = setting.Before.Count >= 2;
        if (at < 0 || !(among || clause.Exists(t => t.Kind == TokenKind.Word && Counted.Contains(t.Key)))) return [];
        var said = clause.Where((t, i) => i != at && !(t.Kind == TokenKind.Word && Counted.Contains(t.Key))).ToList();
        if (!said.Exists(t => t.Tells)) return [];
        var bearing = (among && !clause.Exists(Subjects.IsItem) ? setting.Before : facts).Where(f => (f.Named.Count > 0 || f.IsUnder("decide") || f.IsUnder("risk")) && new ClauseCheck(said, f, setting).Holds()).ToList();
        return clause[at].Value.Equals(bearing.Count) && (among ? bearing.Count > 0 : bearing.Count >= 2) ? bearing : [];
    }
}
