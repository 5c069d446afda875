using TpmAssistant.Ai.Grounding.Reading;
using TpmAssistant.Ai.Grounding.Stating;

namespace TpmAssistant.Ai.Grounding.Checking;

/// <summary>"The chance rises from 8% on 20 January to 25% on the 21st": each end is stated with its day, and they lie that way.</summary>
internal static class Course
{
    public static List<FactReading> Bearers(List<Token> clause, IReadOnlyList<FactReading> facts, Setting setting)
    {
        var from = clause.FindIndex(t => t is { Kind: TokenKind.Soft, Key: "from", InName: false });
        var to = from < 0 ? -1 : clause.FindIndex(from + 1, t => t is { Kind: TokenKind.Soft, Key: "to", InName: false });
        var verb = clause.FindIndex(t => t is { Kind: TokenKind.State, InName: false, Key: "more" or "less" });
        if (verb > from || to < 0) return [];
        var head = clause.Take(from).Where((_, i) => i != verb).ToList();
        List<Token> first = [.. clause.Take(to).Skip(from + 1)], last = [.. clause.Skip(to + 1)];
        if (first.FirstOrDefault(IsFigure) is not { } old || last.FirstOrDefault(IsFigure) is not { } now || old.Unit != now.Unit || Day(first) is not { } start || Day(last) is not { } end) return [];
        if (start.Days.First >= end.Days.First || verb >= 0 && Math.Sign(now.Value - old.Value) != (clause[verb].Key == "more" ? 1 : -1)) return [];
        return Bearer(first) is { } left && Bearer(last) is { } right ? [left, right] : [];

        FactReading? Bearer(List<Token> side) => facts.FirstOrDefault(f => new ClauseCheck([.. head, .. side], f, setting).Holds());
    }

    private static bool IsFigure(Token token) => token is { Kind: TokenKind.Number, InName: false };

    private static Token? Day(List<Token> side) => side.Find(t => t is { Kind: TokenKind.Day, InName: false });
}
