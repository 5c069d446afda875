using TpmAssistant.Domain.Findings;
using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Domain.Health;

/// <summary>
/// Finds where what people declare is better than what the figures show: green outside, red inside. For the project manager alone, who decides what to make of
/// it; it colours nothing and is no part of any report.
/// </summary>
public static class Watermelon
{
    /// <summary>A person's colour that is better than the rules' own.</summary>
    public const string OverrideRule = "watermelon-override";

    /// <summary>Work that its owner said will be in time, and that is late or cannot be by what it waits for.</summary>
    public const string WordRule = "watermelon-word";

    /// <summary>Work that is said to be nearly done and does not get done.</summary>
    public const string ProgressRule = "watermelon-progress";

    /// <summary>A milestone expected earlier than the work left takes it.</summary>
    public const string ExpectationRule = "watermelon-expectation";

    /// <summary>Days that an owner's word counts.</summary>
    public const int WordDays = 14;

    /// <summary>Per cent from which work counts as nearly done.</summary>
    public const int NearlyDone = 80;

    /// <summary>Working days late from which nearly done work is not believed.</summary>
    public const int LateDays = 5;

    /// <summary>Working days without a change from which nearly done work is not believed.</summary>
    public const int StillDays = 10;

    /// <summary>What is declared better than it looks; empty when people and figures agree.</summary>
    /// <param name="context">The project today.</param>
    /// <param name="health">Its health as said.</param>
    /// <param name="words">What owners said in check-ins.</param>
    public static IReadOnlyList<Finding> Find(HealthContext context, HealthAssessment health, IReadOnlyList<OnDateWord> words) =>
        [.. Overrides(health), .. Expectations(context), .. Words(context, words), .. Progress(context)];

    private static IEnumerable<Finding> Overrides(HealthAssessment health)
    {
        if (health.Override is { } whole && health.Computed > whole.Colour) yield return Of(whole, HealthDimension.Schedule);
        foreach (var verdict in health.Dimensions)
        {
            if (verdict.Override is { } said && verdict.Computed > said.Colour) yield return Of(said, verdict.Dimension);
        }

        static Finding Of(ColourOverride said, HealthDimension dimension) =>
            Make(said.Dimension is null ? OverrideRule + "-whole" : OverrideRule, dimension, [], ("who", new Figure.Who(said.By)), ("until", new Figure.Date(said.Until)));
    }

    private static IEnumerable<Finding> Expectations(HealthContext context)
    {
        var pushed = MilestoneHeading.Pushed(context);
        var doubtful = context.View.Milestones.Where(m => m.Milestone.Expectation is { } said && pushed.TryGetValue(m.Milestone.Key, out var heading) && heading.Day > said.Day)
            .DistinctBy(m => m.Milestone.Key).OrderByDescending(m => pushed[m.Milestone.Key].Day.DayNumber - m.Milestone.Expectation!.Day.DayNumber).ThenBy(m => m.Milestone.Key, StringComparer.Ordinal).Select(m => m.Milestone).ToList();
        if (doubtful is not [{ Expectation: { } first } worst, ..]) yield break;
        yield return Make(
            ExpectationRule, HealthDimension.Schedule, [.. doubtful.Take(Evidences.Most).Select(m => Evidences.Of(m, new Figure.Date(pushed[m.Key].Day)))],
            ("milestones", new Figure.Count(doubtful.Count)), ("milestone", new Figure.Text(worst.Name)), ("expected", new Figure.Date(first.Day)), ("heading", new Figure.Date(pushed[worst.Key].Day)));
    }

    private static IEnumerable<Finding> Words(HealthContext context, IReadOnlyList<OnDateWord> words)
    {
        var view = context.View;
        var said = words.Where(w => w.On <= view.Status && view.Status.DayNumber - w.On.DayNumber <= WordDays).Select(w => w.Task).ToHashSet();
        List<ProjectTask> doubtful =
        [
            .. view.Open.Where(t => said.Contains(t.Ref) && t.Due is { } due && (t.IsOverdue(view.Status) || view.Projection.EndOf(t.Ref) > view.DaysTo(due) + 1))
                .OrderBy(t => t.Due).ThenBy(t => t, TaskOrder.Instance),
        ];
        if (doubtful.Count == 0) yield break;
        yield return Make(WordRule, HealthDimension.Schedule, Evidences.Of(doubtful, Evidences.Due), ("tasks", new Figure.Count(doubtful.Count)));
    }

    private static IEnumerable<Finding> Progress(HealthContext context)
    {
        var view = context.View;
        List<(ProjectTask Task, int Days)> stuck =
        [
            .. view.Open.Where(t => t.DonePercent >= NearlyDone).Select(t => (Task: t, Late: t.IsOverdue(view.Status) ? view.DaysLate(t) : 0, Still: view.History.DaysUnchanged(t)))
                .Where(t => t.Late >= LateDays || t.Still >= StillDays).Select(t => (t.Task, Days: Math.Max(t.Late, t.Still)))
                .OrderByDescending(t => t.Days).ThenBy(t => t.Task, TaskOrder.Instance),
        ];
        if (stuck.Count == 0) yield break;
        yield return Make(
            ProgressRule, HealthDimension.Schedule, [.. stuck.Take(Evidences.Most).Select(t => Evidences.Of(t.Task, new Figure.Days(t.Days)))],
            ("tasks", new Figure.Count(stuck.Count)), ("longest", new Figure.Days(stuck[0].Days)));
    }

    private static Finding Make(string rule, HealthDimension dimension, IReadOnlyList<Evidence> evidence, params (string Name, Figure Value)[] figures) => new()
    {
        Rule = rule, Dimension = dimension, Severity = Severity.Warning, Evidence = evidence,
        Figures = figures.ToDictionary(f => f.Name, f => f.Value, StringComparer.Ordinal),
    };
}
