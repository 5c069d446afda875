using TpmAssistant.Ai.Grounding.Reading;
using TpmAssistant.Ai.Grounding.Stating;

namespace TpmAssistant.Ai.Grounding.Checking;

/// <summary>
/// Looks for a way to divide a sentence into clauses each of which is borne: by one fact alone, or by several that code brings together.
/// A clause that tells nothing is none.
/// </summary>
internal sealed class Clauses(IReadOnlyList<Token> line, IReadOnlyList<FactReading> facts, DateOnly today)
{
    private const int MostCuts = 9;
    private readonly bool _isDoubtful = line.Any(t => t is { InName: false, Kind: TokenKind.Hedge or TokenKind.Ask } or { InName: false, Key: "decide" or "option" or "tentative" } || t.Text.Equals("whether", StringComparison.OrdinalIgnoreCase));

    // A cause joins what stands before it with what stands behind it.
    private readonly int[] _cuts = [.. Enumerable.Range(1, Math.Max(0, line.Count - 1)).Where(i => line[i].Segment != line[i - 1].Segment && !Relations.IsCause(line, i) && !Relations.IsCause(line, i - 1)).Append(line.Count)];

    /// <summary>Whether there is one.</summary>
    public bool Hold() => line.Count > 0 && _cuts.Length <= MostCuts + 1 && From(0, new Setting(today, [], new HashSet<string>(), [], _isDoubtful));

    private bool From(int start, Setting setting)
    {
        if (start == line.Count) return true;
        foreach (var end in _cuts.Where(c => c > start).Reverse())
        {
            var clause = line.Skip(start).Take(end - start).ToList();
            if (!Tells(clause)) continue;
            var bearers = Bearers(clause, setting);
            if (bearers.Count > 0 && From(end, Next(clause, setting, bearers))) return true;
        }

        return false;
    }

    private List<FactReading> Bearers(List<Token> clause, Setting setting)
    {
        var single = facts.Where(f => new ClauseCheck(clause, f, setting).Holds()).ToList();
        return single.Count > 0 || facts.Count < 2 && !Several.MayCompareOne(clause) ? single : Several.Bearers(clause, facts, setting);
    }

    private static Setting Next(List<Token> clause, Setting setting, List<FactReading> bearers)
    {
        var subject = Subjects.Of(clause);
        var keys = clause.Where(t => t.Tells && t.Kind == TokenKind.State || t is { Kind: TokenKind.Number, Key: "chance" or "done" }).Select(t => t.Key).ToHashSet(StringComparer.Ordinal);
        return setting with { Subject = subject.Count > 0 ? subject : setting.Subject, Carried = keys.Count > 0 ? keys : setting.Carried, Before = setting.Before.Count > bearers.Count && subject.Count <= 2 && bearers.All(setting.Before.Contains) ? setting.Before : bearers, LastDay = clause.LastOrDefault(t => t is { Kind: TokenKind.Day, InName: false }) ?? (subject.Count > 0 ? null : setting.LastDay) };
    }

    private static bool Tells(IReadOnlyList<Token> clause) => clause.Any(t => !t.InName && (t.IsValue || t.Kind == TokenKind.State || (t.Kind == TokenKind.Word && !char.IsUpper(t.Text[0]))))
        || (Subjects.NamesItem(clause) && clause.Any(t => t is { InName: false, Kind: TokenKind.Word }) && clause.Any(t => t.Text.ToLowerInvariant() is "is" or "are" or "has" or "have" or "'s" || t.Text.EndsWith("'s", StringComparison.Ordinal)));
}
