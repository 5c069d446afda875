namespace TpmAssistant.Domain.Planning;

/// <summary>What a line of a plan is.</summary>
public enum PlanItemKind
{
    /// <summary>Work somebody does.</summary>
    Work,

    /// <summary>A decision by somebody named, on a list of conditions.</summary>
    Gate,

    /// <summary>A point in time without work of its own.</summary>
    Milestone,
}

/// <summary>Somebody a kind of project needs.</summary>
/// <param name="Key">Unique within the template.</param>
/// <param name="Name">What the field calls them.</param>
/// <param name="People">How many of them work in parallel, at least 1.</param>
/// <param name="DayRate">What a day of one of them costs, in the template's currency; 0 where nobody charges it to the project.</param>
public sealed record TemplateRole(string Key, string Name, int People, decimal DayRate);

/// <summary>A line of a template.</summary>
public sealed record TemplateTask
{
    /// <summary>Unique within the template.</summary>
    public required string Key { get; init; }

    /// <summary>Its title; <c>{1|Theme 1}</c> in it stands for the first thing that the goal lists, or for Theme 1 where it lists none.</summary>
    public required string Title { get; init; }

    /// <summary>What it is.</summary>
    public PlanItemKind Kind { get; init; }

    /// <summary>The key of the role that does it; none for a milestone.</summary>
    public string? Role { get; init; }

    /// <summary>Working days at best, most likely and at worst; empty for a milestone.</summary>
    public IReadOnlyList<double> Days { get; init => field = value ?? []; } = [];

    /// <summary>The keys of what has to be finished before.</summary>
    public IReadOnlyList<string> After { get; init => field = value ?? []; } = [];

    /// <summary>Beginnings of words: it is taken only where the goal holds one of them. Empty: always.</summary>
    public IReadOnlyList<string> With { get; init => field = value ?? []; } = [];

    /// <summary>Beginnings of words: it is left out where the goal holds one of them, but for a goal that holds one of <see cref="With"/> too.</summary>
    public IReadOnlyList<string> Unless { get; init => field = value ?? []; } = [];

    /// <summary>The conditions of a gate.</summary>
    public IReadOnlyList<string> Checks { get; init => field = value ?? []; } = [];
}

/// <summary>A stretch of a template; it becomes a bucket.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Tasks">Its lines, in order.</param>
public sealed record TemplatePhase(string Name, IReadOnlyList<TemplateTask> Tasks);

/// <summary>How a kind of project usually goes.</summary>
public sealed record PlanTemplate
{
    /// <summary>Its key, as in its file's name.</summary>
    public required string Key { get; init; }

    /// <summary>What kind of project it is for.</summary>
    public required string Name { get; init; }

    /// <summary>Its idea in a sentence.</summary>
    public required string About { get; init; }

    /// <summary>Where it is thin: what somebody who knows the project should add.</summary>
    public required string Thin { get; init; }

    /// <summary>Words of goals that mean it; several words together count more.</summary>
    public required IReadOnlyList<string> Words { get; init; }

    /// <summary>ISO 4217 code that the day rates are stated in.</summary>
    public required string Currency { get; init; }

    /// <summary>Who is needed.</summary>
    public required IReadOnlyList<TemplateRole> Roles { get; init; }

    /// <summary>Its stretches, in order.</summary>
    public required IReadOnlyList<TemplatePhase> Phases { get; init; }
}
