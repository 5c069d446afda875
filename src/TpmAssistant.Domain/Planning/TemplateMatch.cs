namespace TpmAssistant.Domain.Planning;

/// <summary>Which template a goal means.</summary>
public static class TemplateMatch
{
    private static readonly string[] Details = [" with ", " including ", " such as ", " so that ", ":", " – "];

    /// <summary>
    /// The templates whose words a goal holds, the best first: a word counts 1, each further word of a phrase 1.5 more, and all of it once more before the details begin ("release 5
    /// with an audit log" is a release); ties keep the given order.
    /// </summary>
    public static IReadOnlyList<(PlanTemplate Template, double Score)> Rank(IEnumerable<PlanTemplate> templates, string goal)
    {
        var words = new GoalWords(goal);
        var cut = Details.Select(d => goal.IndexOf(d, StringComparison.OrdinalIgnoreCase)).Where(at => at > 0).DefaultIfEmpty(goal.Length).Min();
        var head = new GoalWords(goal[..cut]);
        return
        [
            .. templates.Select(t => (Template: t, Score: t.Words.Where(words.Holds).Sum(w => (1 + (1.5 * w.Count(c => c is ' ' or '-' or '/'))) * (head.Holds(w) ? 2 : 1))))
                .Where(t => t.Score > 0).OrderByDescending(t => t.Score),
        ];
    }

    /// <summary>The one that is meant without doubt: it stands alone, or clearly before the next.</summary>
    public static PlanTemplate? Sure(IReadOnlyList<(PlanTemplate Template, double Score)> ranked) =>
        ranked.Count > 0 && (ranked.Count == 1 || ranked[0].Score > ranked[1].Score) ? ranked[0].Template : null;
}
