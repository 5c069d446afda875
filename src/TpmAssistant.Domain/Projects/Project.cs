using TpmAssistant.Domain.Calendars;
using TpmAssistant.Domain.Health;
using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Domain.Projects;

/// <summary>
/// The product's own record of a project: where its facts are read, who and what belongs to it, and what its sources lack.
/// </summary>
public sealed record Project
{
    /// <summary>The organisation it belongs to.</summary>
    public required TenantId Tenant { get; init; }

    /// <summary>Its key within the tenant.</summary>
    public required ProjectId Id { get; init; }

    /// <summary>Its name, as people say it.</summary>
    public required string Name { get; init; }

    /// <summary>Other names people use.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>IANA name of the zone in which its days begin and end.</summary>
    public required string TimeZoneId { get; init; }

    /// <summary>Its working days and hours.</summary>
    public WorkingCalendar Calendar { get; init; } = WorkingCalendar.Standard;

    /// <summary>Where its tasks are read.</summary>
    public IReadOnlyList<ProjectSource> Sources { get; init; } = [];

    /// <summary>The conversations in which it is spoken of.</summary>
    public IReadOnlyList<ProjectConversation> Conversations { get; init; } = [];

    /// <summary>Its recurring meetings.</summary>
    public IReadOnlyList<MeetingSeries> MeetingSeries { get; init; } = [];

    /// <summary>The people of the project and their roles.</summary>
    public IReadOnlyList<ProjectMember> Members { get; init; } = [];

    /// <summary>
    /// Audiences that may read the titles of its plan's items in a report although not all of their people can open the plan.
    /// </summary>
    public IReadOnlyList<Audience> SharedWith { get; init; } = [];

    /// <summary>Who owns the project: the technical project manager.</summary>
    public PersonId? Owner { get; init; }

    /// <summary>How far it may stray.</summary>
    public Tolerances Tolerances { get; init; } = new();

    /// <summary>The colours that people set in place of the rules', the earliest first; those that have lapsed are kept.</summary>
    /// <remarks>Rows written before there were any hold none.</remarks>
    public IReadOnlyList<ColourOverride> Overrides { get => field ?? []; init; }

    /// <summary>When it starts or started.</summary>
    public DateOnly? Start { get; init; }

    /// <summary>When it is meant to finish.</summary>
    public DateOnly? TargetFinish { get; init; }

    /// <summary>Its milestones, in date order.</summary>
    public IReadOnlyList<Milestone> Milestones { get; init; } = [];

    /// <summary>Links between tasks that the source does not hold.</summary>
    public IReadOnlyList<TaskDependency> Dependencies { get; init; } = [];

    /// <summary>Links that were proposed and that a person turned down: they are not proposed again.</summary>
    public IReadOnlyList<TaskDependency> RejectedLinks { get; init => field = value ?? []; } = [];

    /// <summary>Estimates that the source does not hold.</summary>
    public IReadOnlyList<TaskEstimate> Estimates { get; init; } = [];

    /// <summary>The scope and dates last agreed.</summary>
    public Baseline? Baseline { get; init; }

    /// <summary>ISO 4217 code of the budget's currency.</summary>
    public string Currency { get; init; } = "EUR";

    /// <summary>Its budget lines; empty means that the budget is not assessed.</summary>
    public IReadOnlyList<BudgetLine> Budget { get; init; } = [];

    /// <summary>How earned value is told from progress.</summary>
    public EarningRule Earning { get; init; }

    /// <summary>What of the budget may be said where others read along.</summary>
    public BudgetSharing BudgetSharing { get; init; }

    /// <summary>Decisions it waits for.</summary>
    public IReadOnlyList<OpenDecision> Decisions { get; init; } = [];

    /// <summary>The row that shares its plan's titles with an audience, or no longer.</summary>
    public Project SharingWith(Audience audience, bool share)
    {
        var others = SharedWith.Where(a => a != audience);
        return this with { SharedWith = share ? [.. others, audience] : [.. others] };
    }

    /// <summary>Whether nobody said within the last week when a milestone that is still ahead is expected.</summary>
    public bool LacksExpectations(DateOnly on) => Milestones.Any(m => m.Reached is null && m.Expectation?.IsFresh(on) != true);

    /// <summary>The row for readers from outside: when somebody in the project expects a milestone is told them by the project manager, or when the plan says so.</summary>
    public Project WithoutExpectations() => this with { Milestones = [.. Milestones.Select(m => m with { Expectation = null })] };

    /// <summary>What the sources' labels mean, keyed by label name; compared ignoring case.</summary>
    public IReadOnlyDictionary<string, LabelMeaning> Labels { get; init; } = new Dictionary<string, LabelMeaning>();
}
