using TpmAssistant.Domain.Findings;
using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Domain.Health;

/// <summary>Judges a project by its rules.</summary>
/// <remarks>
/// The worst finding colours its dimension: critical is red, a warning amber, anything less green. The worst dimension colours
/// the project. A colour gets better only once that has held for a week (<see cref="Hysteresis"/>), and a person may set another for a time
/// (<see cref="ColourOverride"/>). A dimension without the data to judge it has no colour of the rules, and a project read too incompletely has none at all; nor is one green whose tasks have no dates.
/// </remarks>
public static class HealthAssessor
{
    private static readonly HealthDimension[] AllDimensions = Enum.GetValues<HealthDimension>();

    /// <summary>Judges a project by <see cref="HealthRules.All"/>, as every reader is told it.</summary>
    public static HealthAssessment Assess(HealthContext context) => Assess(context, HealthRules.All);

    /// <summary>Judges it by some rules, and only the dimensions of which a reader is told.</summary>
    internal static HealthAssessment Assess(HealthContext context, IReadOnlyList<IHealthRule> rules, IReadOnlyList<HealthDimension>? told = null)
    {
        if (!(context.Now.Coverage.Completeness >= context.Project.Tolerances.CoverageFloor) || context.Now.Coverage.Sources.Count == 0)
        {
            return new(null, NotAssessedReason.CoverageTooLow, [.. AllDimensions.Select(d => None(d, NotAssessedReason.CoverageTooLow))]);
        }

        DimensionVerdict Judge(HealthContext on, HealthDimension dimension) =>
            told is null || told.Contains(dimension) ? HealthAssessor.Judge(dimension, on, rules) : None(dimension, NotAssessedReason.NotForAudience);

        DimensionVerdict[] computed = [.. AllDimensions.Select(d => Judge(context, d))];
        return Said(Hysteresis.Keep(context, computed, Judge), context);
    }

    /// <summary>What the rules alone say today, before any colour is held back or set by a person.</summary>
    internal static HealthAssessment Compute(HealthContext context, IReadOnlyList<IHealthRule> rules) =>
        Overall([.. AllDimensions.Select(d => Judge(d, context, rules))], null);

    internal static DimensionVerdict None(HealthDimension dimension, NotAssessedReason reason) => new(dimension, null, reason, []);

    /// <summary>Puts people's colours in place of the rules'.</summary>
    private static HealthAssessment Said(IReadOnlyList<DimensionVerdict> verdicts, HealthContext context)
    {
        ColourOverride[] holding = [.. context.Project.Overrides.Where(o => o.HoldsOn(context.StatusDate))];
        return Overall(
            [.. verdicts.Select(v => v.NotAssessed != NotAssessedReason.NotForAudience && Array.FindLast(holding, o => o.Dimension == v.Dimension) is { } said ? v.With(said) : v)],
            Array.FindLast(holding, o => o.Dimension is null));
    }

    private static HealthAssessment Overall(IReadOnlyList<DimensionVerdict> verdicts, ColourOverride? said)
    {
        var colour = said?.Colour ?? verdicts.Max(v => v.Colour);
        if (said is null && colour == HealthColour.Green && verdicts.Any(IsUndated)) colour = null;
        return new(colour, colour is null ? verdicts[0].NotAssessed : NotAssessedReason.None, verdicts) { Override = said };
    }

    /// <summary>A plan without dates may be late without anybody seeing it: what else is well makes no green project of it.</summary>
    private static bool IsUndated(DimensionVerdict verdict) => verdict is { Dimension: HealthDimension.Schedule, Colour: null, NotAssessed: NotAssessedReason.NoDates };

    private static DimensionVerdict Judge(HealthDimension dimension, HealthContext context, IReadOnlyList<IHealthRule> rules)
    {
        var reason = Missing(dimension, context);
        if (reason != NotAssessedReason.None) return None(dimension, reason);
        Finding[] findings =
        [
            .. rules.Where(r => r.Dimension == dimension).SelectMany(r => r.Examine(context))
                .OrderByDescending(f => f.Severity).ThenByDescending(f => f.Weight).ThenBy(f => f.Rule, StringComparer.Ordinal),
        ];
        return new(dimension, findings.Length == 0 ? HealthColour.Green : findings[0].Severity.ToColour(), NotAssessedReason.None, findings);
    }

    private static NotAssessedReason Missing(HealthDimension dimension, HealthContext context)
    {
        var project = context.Project;
        var view = context.View;
        if (dimension == HealthDimension.Budget)
        {
            return project.Budget.Any(b => b.Planned > 0) ? NotAssessedReason.None : NotAssessedReason.NoBudget;
        }

        if (view.Work.Count == 0) return NotAssessedReason.NoTasks;
        return dimension switch
        {
            HealthDimension.Schedule when !HasDates(view) => NotAssessedReason.NoDates,
            HealthDimension.Scope when project.Baseline is not { Tasks.Count: > 0 } => NotAssessedReason.NoBaseline,
            HealthDimension.Quality when !TellsDefects(context) => NotAssessedReason.NoDefectLabel,
            HealthDimension.People when view.Work.All(t => t.Assignees.Count == 0) => NotAssessedReason.NoOwners,
            _ => NotAssessedReason.None,
        };
    }

    private static bool HasDates(ProjectView view) => view.Work.Any(t => t.Due is not null) || view.Milestones.Any(m => m.Planned is not null);

    private static bool TellsDefects(HealthContext context) =>
        context.Project.Labels.Values.Contains(LabelMeaning.Defect) || context.View.Work.Any(t => t.Means(LabelMeaning.Defect));
}
