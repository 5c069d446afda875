using TpmAssistant.Domain.Findings;
using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Domain.Health.Rules;

/// <summary>
/// Less of the work done than of the time gone. Amber above one gap; red above a larger one when, at the pace so far, the project would end
/// later than its <see cref="Projects.Tolerances.MilestoneSlipDays"/> allow. Pace speaks for the
/// work that no milestone speaks for: where each milestone can be kept it is told without a colour, and while none goes beyond that tolerance it is not red. Silent in the first stretch of a project, when pace tells little.
/// </summary>
internal sealed class LowProgressRule : IHealthRule
{
    /// <summary>Share of the time that must be gone before it speaks. Default 0.20, range 0 to 1.</summary>
    public double EarliestElapsed { get; init; } = 0.20;

    /// <summary>Gap between time and progress above which it is amber. Default 0.15, range 0 to 1.</summary>
    public double AmberGap { get; init; } = 0.15;

    /// <summary>Gap above which it is red. Default 0.30, range <see cref="AmberGap"/> to 1.</summary>
    public double RedGap { get; init; } = 0.30;

    public string Id => "low-progress";

    public HealthDimension Dimension => HealthDimension.Schedule;

    public IEnumerable<Finding> Examine(HealthContext context)
    {
        var view = context.View;
        if (context.Project.Start is not { } start || view.Finish is not { } finish || view.Progress is not { } progress) yield break;
        var planned = view.Calendar.WorkingDaysBetween(start, finish);
        if (planned <= 0) yield break;
        var gone = view.Calendar.WorkingDaysBetween(start, view.Status);
        var elapsed = Math.Clamp((double)gone / planned, 0, 1);
        var gap = Math.Round(elapsed - progress, 9);
        if (elapsed < EarliestElapsed || gap <= AmberGap) yield break;

        var atThisPace = progress > 0 ? gone / progress : double.PositiveInfinity;
        var beyond = gap > RedGap && atThisPace - planned > context.Project.Tolerances.MilestoneSlipDays;
        yield return new()
        {
            Rule = Id,
            Dimension = Dimension,
            Severity = view.Levelled.KeepsPromises ? Severity.Info : beyond && !(view.Levelled.WorstSlip <= context.Project.Tolerances.MilestoneSlipDays) ? Severity.Critical : Severity.Warning,
            Weight = Math.Min(88, 30 + (80 * gap)),
            Figures = new Dictionary<string, Figure>(StringComparer.Ordinal)
            {
                ["progress"] = new Figure.Share(progress),
                ["elapsed"] = new Figure.Share(elapsed),
                ["gap"] = new Figure.Share(gap),
                ["needed"] = new Figure.Share(elapsed - AmberGap),
                ["daysLeft"] = new Figure.Days(Math.Max(0, view.DaysTo(finish))),
            },
            Evidence = Evidences.Of(
                view.Open.OrderByDescending(view.EffortOf).ThenBy(t => t, TaskOrder.Instance), t => new Figure.Hours(Math.Round(view.EffortOf(t), 1))),
        };
    }
}
