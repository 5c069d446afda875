using TpmAssistant.Domain.Findings;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Snapshots;
using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Domain.Health.Rules;

/// <summary>
/// More open defects than two weeks ago, by the latest snapshot that is old enough, else by the oldest. Amber when they grew by a few and by
/// a share; red when they doubled by many with the next date near. At a first reading it goes by the days on which the defects still known
/// came and went, and is amber at most.
/// </summary>
internal sealed class DefectGrowthRule : IHealthRule
{
    /// <summary>Days back. Default 14, range 1 to 365.</summary>
    public int PeriodDays { get; init; } = 14;

    /// <summary>More defects from which it is amber. Default 3, range 1 to 1000.</summary>
    public int AmberGrowth { get; init; } = 3;

    /// <summary>Share more from which it is amber. Default 0.20, range 0 to 10.</summary>
    public double AmberShare { get; init; } = 0.20;

    /// <summary>More defects from which it is amber at a first reading. Default 5, range 1 to 1000.</summary>
    public int FirstReadingGrowth { get; init; } = 5;

    /// <summary>More defects from which it can be red. Default 10, range <see cref="AmberGrowth"/> to 1000.</summary>
    public int RedGrowth { get; init; } = 10;

    /// <summary>Working days to the next milestone or the finish within which it can be red. Default 20, range 0 to 250.</summary>
    public int NearDays { get; init; } = 20;

    public string Id => "defect-growth";

    public HealthDimension Dimension => HealthDimension.Quality;

    public IEnumerable<Finding> Examine(HealthContext context)
    {
        var view = context.View;
        List<ProjectTask> open = [.. view.Open.Where(IsDefect)];
        var (before, since) = Before(context);
        var growth = open.Count - before;
        var first = context.Past.Count == 0;
        if (first ? growth < FirstReadingGrowth : growth < AmberGrowth || growth < AmberShare * before) yield break;

        var red = !first && growth >= RedGrowth && open.Count >= 2 * before && view.DaysToNextDate() <= NearDays;
        yield return new()
        {
            Rule = Id,
            Dimension = Dimension,
            Severity = red ? Severity.Critical : Severity.Warning,
            Weight = Math.Min(80, 30 + (2 * growth)),
            Figures = new Dictionary<string, Figure>(StringComparer.Ordinal)
            {
                ["open"] = new Figure.Count(open.Count),
                ["before"] = new Figure.Count(before),
                ["growth"] = new Figure.Count(growth),
                ["toClose"] = new Figure.Count(open.Count - LastCalm(before, first)),
                ["since"] = new Figure.Date(since),
            },
            Evidence = Evidences.Of(open, Evidences.Due),
        };
    }

    /// <summary>The most open defects that are no finding.</summary>
    private int LastCalm(int before, bool first) =>
        before + (first ? FirstReadingGrowth - 1 : Math.Max(AmberGrowth, (int)Math.Ceiling(AmberShare * before)) - 1);

    private static bool IsDefect(ProjectTask task) => task.Means(LabelMeaning.Defect);

    private (int Open, DateOnly Since) Before(HealthContext context)
    {
        var limit = context.StatusDate.DayNumber - PeriodDays;
        Snapshot? then = null;
        foreach (var past in context.Past)
        {
            if (then is null || past.StatusDate.DayNumber <= limit) then = past;
        }

        if (then is not null) return (then.Tasks.Count(t => t.IsOpen && t.IsWork && IsDefect(t)), then.StatusDate);
        var since = DateOnly.FromDayNumber(Math.Max(0, limit));
        return (context.View.Work.Count(t => IsDefect(t) && WasOpen(t, since)), since);
    }

    /// <summary>A defect whose day of coming is unknown was always there.</summary>
    private static bool WasOpen(ProjectTask task, DateOnly day) =>
        (task.CreatedAt is not { } created || DateOnly.FromDateTime(created.UtcDateTime) <= day) && (task.IsOpen || task.CompletedOn > day);
}
