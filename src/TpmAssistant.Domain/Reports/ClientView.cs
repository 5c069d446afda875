using TpmAssistant.Domain.Health;
using TpmAssistant.Domain.Health.Rules;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Risks;
using TpmAssistant.Domain.Risks.Register;
using TpmAssistant.Domain.Risks.Rules;
using TpmAssistant.Domain.Snapshots;
using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Domain.Reports;

/// <summary>What an outside reader may see of a project: dates and completeness, people by their role, nothing internal.</summary>
internal static class ClientView
{
    private static readonly IReadOnlyList<IHealthRule> HealthRules =
        [new OverdueWorkRule(), new MilestoneSlipRule(), new LateForMilestoneRule(), new FinishSlipRule(), new LowProgressRule(), new ScopeGrowthRule()];

    /// <summary>The risk rules that speak of dates alone. A new rule stays internal until it is listed here.</summary>
    public static IReadOnlyList<IRiskRule> RiskRules { get; } =
        [new LateChainRule(), new LateExternalRule(), new DueDateBunchingRule(), new RepeatedSlipsRule(), new HolidayAheadRule()];

    private static readonly HealthDimension[] Told = [HealthDimension.Schedule, HealthDimension.Scope];

    public static HealthAssessment Assess(HealthContext context) => HealthAssessor.Assess(context, HealthRules, Told).AsSaid();

    /// <summary>The snapshot without what is internal, by its own labels. Defects are the team's to mend before a client reads of them.</summary>
    public static Snapshot Of(Snapshot snapshot) => Without(snapshot, Internal(snapshot));

    /// <summary>Earlier snapshots without what is internal: by the labels of the latest where that holds a task, else by their own.</summary>
    public static IReadOnlyList<Snapshot> Of(IReadOnlyList<Snapshot> past, Snapshot latest)
    {
        var internalNow = Internal(latest);
        var known = latest.Tasks.Select(t => t.Ref).ToHashSet();
        return [.. past.Select(p => Without(p, [.. internalNow, .. Internal(p).Where(t => !known.Contains(t))]))];
    }

    private static Snapshot Without(Snapshot snapshot, HashSet<ItemRef> hidden)
    {
        var project = snapshot.Project;
        var roles = new Roles(project);
        bool IsShown(ItemRef task) => !hidden.Contains(task);
        return snapshot with
        {
            Project = project with
            {
                Budget = [],
                Decisions = [],
                Overrides = [.. project.Overrides.Select(o => o with { Reason = "", By = roles.Instead(o.By) })],
                Members = [.. project.Members.Select(m => m with { Person = roles.Instead(m.Person) })],
                Milestones = [.. project.Milestones.Where(m => m.External).Select(m => m with { Tasks = [.. m.Tasks.Where(IsShown)], Expectation = null })],
                Baseline = project.Baseline is { } b ? b with { Tasks = [.. b.Tasks.Where(IsShown)] } : null,
                Dependencies = [.. project.Dependencies.Where(d => IsShown(d.Predecessor) && IsShown(d.Successor))],
                Estimates = [.. project.Estimates.Where(e => IsShown(e.Task))],
            },
            Register = snapshot.Register?.ForClient().SeenWith(snapshot.Tasks.Where(t => IsShown(t.Ref))) is { } register
                ? register with { Entries = [.. register.Entries.Select(e => roles.Instead(e))] } : null,
            Tasks = [.. snapshot.Tasks.Where(t => IsShown(t.Ref)).Select(t => t with
            {
                Assignees = [.. t.Assignees.Select(roles.Instead)],
                CompletedBy = t.CompletedBy is { } completer ? roles.Instead(completer) : null,
                CreatedBy = t.CreatedBy is { } creator ? roles.Instead(creator) : null,
            })],
            Dependencies = [.. snapshot.Dependencies.Where(d => IsShown(d.Predecessor) && IsShown(d.Successor))],
        };
    }

    private static HashSet<ItemRef> Internal(Snapshot snapshot) => [.. snapshot.Tasks.Where(t => t.Means(LabelMeaning.Internal) || t.Means(LabelMeaning.Defect)).Select(t => t.Ref)];
}
