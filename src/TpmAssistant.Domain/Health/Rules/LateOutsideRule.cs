using TpmAssistant.Domain.Findings;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Domain.Health.Rules;

/// <summary>
/// Work owed from outside that is late or has not begun when it should have. Amber: nobody in the team can catch it up, so the project manager has to deal with it, whatever room there is. Never red: that it
/// pushes a milestone other rules say.
/// </summary>
internal sealed class LateOutsideRule : IHealthRule
{
    /// <summary>Working days late from which it is amber; less is caught up with a phone call. Default 3, range 1 to 60.</summary>
    public int LateDays { get; init; } = 3;

    public string Id => "late-outside";

    public HealthDimension Dimension => HealthDimension.Schedule;

    public IEnumerable<Finding> Examine(HealthContext context)
    {
        var view = context.View;
        List<(ProjectTask Task, int Days)> late =
        [
            .. view.Open.Where(t => t.Means(LabelMeaning.External)).Select(t => (Task: t, Days: Math.Max(Overdue(view, t), TroubleSeen.NotBegun(view, t))))
                .Where(t => t.Days >= LateDays).OrderByDescending(t => t.Days).ThenBy(t => t.Task, TaskOrder.Instance),
        ];
        if (late.Count == 0) yield break;
        yield return new()
        {
            Rule = Id,
            Dimension = Dimension,
            Severity = Severity.Warning,
            Weight = Math.Min(70, 35 + (2 * late[0].Days)),
            Figures = new Dictionary<string, Figure>(StringComparer.Ordinal)
            {
                ["tasks"] = new Figure.Count(late.Count),
                ["longest"] = new Figure.Days(late[0].Days),
            },
            Evidence = [.. late.Take(Evidences.Most).Select(t => Evidences.Of(t.Task, Overdue(view, t.Task) < t.Days && t.Task.Start is { } start ? new Figure.Date(start) : new Figure.Days(t.Days)))],
        };
    }

    private static int Overdue(ProjectView view, ProjectTask task) => task.IsOverdue(view.Status) ? view.DaysLate(task) : 0;
}
