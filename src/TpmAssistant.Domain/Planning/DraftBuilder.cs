namespace TpmAssistant.Domain.Planning;

/// <summary>Makes a drafted plan out of a template, adapted to the goal's words.</summary>
/// <remarks>
/// Stated rules. A line that is only taken with certain words is left out where the goal holds none of them, one that certain words rule out where it holds one, and what
/// waited for it waits for what it waited for. Words of size stretch or shrink all estimates: a pilot, proof of concept or small project takes six tenths, a large,
/// global or company-wide one one and a half. Lines that stand for the things a goal lists bear their names.
/// </remarks>
public static class DraftBuilder
{
    private const double Small = .6;
    private const double Large = 1.5;

    private static readonly string[] SmallWords = ["small", "tiny", "simple", "pilot", "proof of concept", "poc", "mvp", "prototype", "quick"];
    private static readonly string[] LargeWords = ["large", "huge", "big", "global", "worldwide", "company wide", "enterprise wide", "group wide", "complex"];

    /// <summary>The plan of a template for a goal, without start date, people or place: the caller sets them.</summary>
    public static PlanDraft Build(PlanTemplate template, PlanDraft frame)
    {
        var words = new GoalWords(frame.Goal);
        var isSmall = Array.Exists(SmallWords, words.Holds);
        var scale = isSmall ? Small : Array.Exists(LargeWords, words.Holds) ? Large : 1;
        var things = GoalThings.Of(frame.Goal);
        var tasks = template.Phases.SelectMany(p => p.Tasks.Select(t => Task(t, p.Name, scale, things))).ToList();
        var left = template.Phases.SelectMany(p => p.Tasks).Where(t => !IsTaken(t, words)).Select(t => t.Key).ToHashSet(StringComparer.Ordinal);
        var kept = DraftLinks.Without(tasks, left);
        return frame with
        {
            Template = template.Key,
            Currency = template.Currency,
            Scale = scale,
            Roles = [.. template.Roles.Where(r => kept.Any(t => t.Role == r.Key)).Select(r => new DraftRole(r.Key, r.Name, r.People, r.DayRate))],
            Phases = [.. template.Phases.Select(p => p.Name)],
            Tasks = kept,
        };
    }

    private static bool IsTaken(TemplateTask task, GoalWords words) =>
        task.With.Any(words.Begins) || (task.Unless.Count > 0 ? !task.Unless.Any(words.Begins) : task.With.Count == 0);

    private static DraftTask Task(TemplateTask task, string phase, double scale, IReadOnlyList<string> things)
    {
        // A quarter of a day is as fine as an estimate from a template can be; decisions do not shrink.
        double Scaled(double days) => task.Kind == PlanItemKind.Gate ? days : Math.Max(.25, Math.Round(days * scale * 4, MidpointRounding.AwayFromZero) / 4);
        var days = task.Days;
        return new()
        {
            Key = task.Key, Title = GoalThings.Named(task.Title, things), Phase = phase, Kind = task.Kind, Role = task.Role, After = task.After, Checks = task.Checks,
            Optimistic = days.Count == 3 ? Scaled(days[0]) : 0, MostLikely = days.Count == 3 ? Scaled(days[1]) : 0, Pessimistic = days.Count == 3 ? Scaled(days[2]) : 0,
        };
    }
}
