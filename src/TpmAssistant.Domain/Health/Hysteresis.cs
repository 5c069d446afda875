using TpmAssistant.Domain.Calendars;
using TpmAssistant.Domain.Findings;

namespace TpmAssistant.Domain.Health;

/// <summary>
/// Keeps a colour from flickering: a dimension that got worse shows so at once; one that got better shows the worst colour that the readings of the last week
/// give, and says since when it is better, until the improvement has held for a week. What rested on work that is all done by now is not held: done work does not come back.
/// </summary>
/// <remarks>
/// The last week are the readings of the past seven days and the latest before them, unless that is two weeks old. They are judged by today's tolerances: a
/// tolerance that somebody changed counts at once in both directions.
/// </remarks>
internal static class Hysteresis
{
    /// <summary>The code of the finding that keeps a colour; the words are found by it.</summary>
    public const string Rule = "held";

    private const int DaysAWeek = 7;

    /// <summary>The verdicts as they are said.</summary>
    /// <param name="context">The project today.</param>
    /// <param name="verdicts">What the rules say of it.</param>
    /// <param name="judge">What the rules say of a dimension on an earlier day.</param>
    public static IReadOnlyList<DimensionVerdict> Keep(
        HealthContext context, IReadOnlyList<DimensionVerdict> verdicts, Func<HealthContext, HealthDimension, DimensionVerdict> judge)
    {
        var kept = verdicts.ToArray();
        foreach (var earlier in LastWeek(context))
        {
            for (var i = 0; i < kept.Length; i++)
            {
                if (kept[i].Colour is not { } colour || colour == HealthColour.Red) continue;
                if (Standing(judge(earlier, kept[i].Dimension), earlier, context) is { } was && was > colour) kept[i] = Held(verdicts[i], was, earlier.StatusDate);
            }
        }

        return kept;
    }

    /// <summary>The colour of an earlier verdict by those of its findings whose ground is not gone.</summary>
    private static HealthColour? Standing(DimensionVerdict was, HealthContext earlier, HealthContext context) =>
        was.Colour is null ? null : was.Findings.Where(f => !IsOver(f, earlier, context)).Select(f => f.Severity.ToColour()).DefaultIfEmpty(HealthColour.Green).Max();

    /// <summary>Whether all the work that a finding named is done; what could not be read today is not. One that names as many items as it may can rest on more.</summary>
    private static bool IsOver(Finding finding, HealthContext earlier, HealthContext context)
    {
        if (finding.Evidence.Count >= Evidences.Most) return false;
        var tasks = finding.Evidence.Where(e => earlier.View.Tasks.ContainsKey(e.Item)).ToList();
        return tasks.Count > 0 && tasks.TrueForAll(e => context.View.Tasks.TryGetValue(e.Item, out var task) && !task.IsOpen);
    }

    private static DimensionVerdict Held(DimensionVerdict now, HealthColour colour, DateOnly since) => now with
    {
        Colour = colour,
        Findings =
        [
            new Finding
            {
                Rule = Rule, Dimension = now.Dimension, Severity = colour.ToSeverity(),
                Figures = new Dictionary<string, Figure>(StringComparer.Ordinal) { ["since"] = new Figure.Date(since) },
            },
            .. now.Findings,
        ],
    };

    /// <summary>The readings of the last week, the latest first.</summary>
    private static IEnumerable<HealthContext> LastWeek(HealthContext context)
    {
        var (weekAgo, twoAgo) = (context.StatusDate.Shift(-DaysAWeek), context.StatusDate.Shift(-2 * DaysAWeek));
        var tolerances = context.Project.Tolerances;
        for (var i = context.Past.Count - 1; i >= 0; i--)
        {
            var reading = context.Past[i];
            if (reading.StatusDate >= context.StatusDate || reading.Coverage.Completeness < tolerances.CoverageFloor) continue;
            if (reading.StatusDate <= twoAgo) yield break;
            yield return new HealthContext(reading with { Project = reading.Project with { Tolerances = tolerances } }, [.. context.Past.Take(i)]);
            if (reading.StatusDate <= weekAgo) yield break;
        }
    }
}
