using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Domain.Planning;

/// <summary>Somebody a drafted plan needs.</summary>
/// <param name="Key">Unique within the plan.</param>
/// <param name="Name">What the field calls them.</param>
/// <param name="People">How many of them work in parallel, at least 1.</param>
/// <param name="DayRate">What a day of one of them costs, in the plan's currency.</param>
/// <param name="Person">Who it is, once somebody is named.</param>
public sealed record DraftRole(string Key, string Name, int People, decimal DayRate, Person? Person = null);

/// <summary>A line of a drafted plan.</summary>
public sealed record DraftTask
{
    /// <summary>Unique within the plan; it never changes, so that what was made of it is found again.</summary>
    public required string Key { get; init; }

    /// <summary>Its title.</summary>
    public required string Title { get; init; }

    /// <summary>The phase it lies in.</summary>
    public required string Phase { get; init; }

    /// <summary>What it is.</summary>
    public PlanItemKind Kind { get; init; }

    /// <summary>The key of the role that does it.</summary>
    public string? Role { get; init; }

    /// <summary>Working days at best, 0 or more.</summary>
    public double Optimistic { get; init; }

    /// <summary>Working days most likely, at least <see cref="Optimistic"/>.</summary>
    public double MostLikely { get; init; }

    /// <summary>Working days at worst, at least <see cref="MostLikely"/>.</summary>
    public double Pessimistic { get; init; }

    /// <summary>The keys of what has to be finished before.</summary>
    public IReadOnlyList<string> After { get; init => field = value ?? []; } = [];

    /// <summary>The conditions of a gate.</summary>
    public IReadOnlyList<string> Checks { get; init => field = value ?? []; } = [];

    /// <summary>Expected working days: (o + 4m + p) / 6, the mean of a PERT estimate (Malcolm et al.: Application of a technique for R&amp;D program evaluation, 1959).</summary>
    public double Expected => (Optimistic + (4 * MostLikely) + Pessimistic) / 6;
}

/// <summary>A plan before it exists anywhere: what is to be done, in which order, by whom.</summary>
public sealed record PlanDraft
{
    /// <summary>Its key.</summary>
    public required string Id { get; init; }

    /// <summary>Who drafts it; nobody else sees it.</summary>
    public required PersonId Owner { get; init; }

    /// <summary>The key of the template it came from.</summary>
    public required string Template { get; init; }

    /// <summary>What plan and project are to be called.</summary>
    public required string Name { get; init; }

    /// <summary>The goal as it was said; text from outside.</summary>
    public required string Goal { get; init; }

    /// <summary>The first day.</summary>
    public required DateOnly Start { get; init; }

    /// <summary>The day by which it must be done, where somebody said one.</summary>
    public DateOnly? Deadline { get; init; }

    /// <summary>The Microsoft 365 group that is to hold the plan; <see langword="null"/> until one is chosen.</summary>
    public string? GroupId { get; init; }

    /// <summary>ISO 4217 code of the rates.</summary>
    public required string Currency { get; init; }

    /// <summary>By how much the goal's words make the template's estimates smaller or larger; 1 leaves them.</summary>
    public double Scale { get; init; } = 1;

    /// <summary>Who is needed.</summary>
    public required IReadOnlyList<DraftRole> Roles { get; init; }

    /// <summary>The phases, in order.</summary>
    public required IReadOnlyList<string> Phases { get; init; }

    /// <summary>The lines, in order.</summary>
    public required IReadOnlyList<DraftTask> Tasks { get; init; }
}
