using TpmAssistant.Domain.Findings;
using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Domain.Health.Rules;

/// <summary>
/// Work in progress about which nothing has changed for long. Amber when there are several or a milestone near needs one; never red, for
/// asking is the project manager's own to do. Without earlier snapshots or dates of change it finds nothing.
/// </summary>
internal sealed class StaleWorkRule : IHealthRule
{
    /// <summary>Working days without a change from which work is stale. Default 10, range 1 to 250.</summary>
    public int StaleDays { get; init; } = 10;

    /// <summary>Stale tasks from which it is amber. Default 3, range 1 to 1000.</summary>
    public int AmberCount { get; init; } = 3;

    /// <summary>Working days of slack before a milestone up to which a single stale task is amber. Default 5, range 0 to 60.</summary>
    public int NearSlack { get; init; } = 5;

    /// <summary>Working days to its end within which that counts. Default 20, range 0 to 250.</summary>
    public int NearDays { get; init; } = 20;

    /// <summary>The same where percentages only tell begun from not begun. Default 15, range 1 to 250.</summary>
    public int CoarseDays { get; init; } = 15;

    public string Id => "stale-work";

    public HealthDimension Dimension => HealthDimension.Schedule;

    public IEnumerable<Finding> Examine(HealthContext context)
    {
        var view = context.View;
        List<ProjectTask> inProgress = [.. view.Open.Where(t => t.State == TaskState.InProgress)];
        List<(ProjectTask Task, int Days)> stale =
        [
            .. inProgress.Select(t => (t, view.History.DaysUnchanged(t))).Where(s => s.Item2 >= (view.IsCoarse ? CoarseDays : StaleDays) && !view.MayBeQuiet(s.t))
                .OrderByDescending(s => s.Item2).ThenBy(s => s.t, TaskOrder.Instance),
        ];
        if (stale.Count == 0) yield break;

        var near = stale.Exists(s => view.Projection.SlackOf(s.Task.Ref) <= NearSlack && view.Projection.EndOf(s.Task.Ref) <= NearDays);
        yield return new()
        {
            Rule = Id,
            Dimension = Dimension,
            Severity = stale.Count >= AmberCount || near ? Severity.Warning : Severity.Info,
            Weight = Math.Min(50, 10 + (3 * stale.Count)),
            Figures = new Dictionary<string, Figure>(StringComparer.Ordinal)
            {
                ["stale"] = new Figure.Count(stale.Count),
                ["inProgress"] = new Figure.Count(inProgress.Count),
                ["longest"] = new Figure.Days(stale[0].Days),
            },
            Evidence = [.. stale.Take(Evidences.Most).Select(s => Evidences.Of(s.Task, new Figure.Days(s.Days)))],
        };
    }
}
