using TpmAssistant.Domain.Findings;
using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Domain.Health;

/// <summary>Judges a project by its rules.</summary>
/// <remarks>
/// The worst finding colours its dimension: critical is red, a warning amber, anything less green. The worst dimension colours
/// the project. A dimension without the data to judge it has no colour, and a project read too incompletely has none at all.
/// </remarks>
public static class HealthAssessor
{
    private static readonly HealthDimension[] AllDimensions = Enum.GetValues<HealthDimension>();

    /// <summary>Judges a project by <see cref="HealthRules.All"/>.</summary>
    public static HealthAssessment Assess(HealthContext context) => Assess(context, HealthRules.All);

    internal static HealthAssessment Assess(HealthContext context, IReadOnlyList<IHealthRule> rules)
    {
        if (!(context.Now.Coverage.Completeness >= context.Project.Tolerances.CoverageFloor) || context.Now.Coverage.Sources.Count == 0)
        {
            return new(null, NotAssessedReason.CoverageTooLow, [.. AllDimensions.Select(d => None(d, NotAssessedReason.CoverageTooLow))]);
        }

        DimensionVerdict[] verdicts = [.. AllDimensions.Select(d => Judge(d, context, rules))];
        return Overall(verdicts);
    }

    /// <summary>The assessment that a set of verdicts makes.</summary>
    internal static HealthAssessment Overall(IReadOnlyList<DimensionVerdict> verdicts)
    {
        var worst = verdicts.Max(v => v.Colour);
        return new(worst, worst is null ? verdicts[0].NotAssessed : NotAssessedReason.None, verdicts);
    }

    internal static DimensionVerdict None(HealthDimension dimension, NotAssessedReason reason) => new(dimension, null, reason, []);

    private static DimensionVerdict Judge(HealthDimension dimension, HealthContext context, IReadOnlyList<IHealthRule> rules)
    {
        var reason = Missing(dimension, context);
        if (reason != NotAssessedReason.None) return None(dimension, reason);
        Finding[] findings =
        [
            .. rules.Where(r => r.Dimension == dimension).SelectMany(r => r.Examine(context))
                .OrderByDescending(f => f.Severity).ThenByDescending(f => f.Weight).ThenBy(f => f.Rule, StringComparer.Ordinal),
        ];
        return new(dimension, ColourOf(findings), NotAssessedReason.None, findings);
    }

    internal static HealthColour ColourOf(IReadOnlyList<Finding> findings)
    {
        if (findings.Count == 0) return HealthColour.Green;
        return findings.Max(f => f.Severity) switch
        {
            Severity.Critical => HealthColour.Red,
            Severity.Warning => HealthColour.Amber,
            _ => HealthColour.Green,
        };
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
