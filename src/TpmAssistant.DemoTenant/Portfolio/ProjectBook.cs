using TpmAssistant.Domain.Lessons;
using TpmAssistant.Domain.Projects;

namespace TpmAssistant.DemoTenant.Portfolio;

/// <summary>What the product itself keeps about a project, because its plan in Planner cannot hold it. Days are working days from the start of the demo.</summary>
internal sealed record ProjectBook
{
    public required string Key { get; init; }

    public required IReadOnlyList<string> Aliases { get; init; }

    /// <summary>Keys of the recurring meetings; their chats are the project's conversations.</summary>
    public required IReadOnlyList<string> Series { get; init; }

    /// <summary>Other Teams conversations in which the project is spoken of.</summary>
    public IReadOnlyList<string> Chats { get; init; } = [];

    public required IReadOnlyList<Part> Parts { get; init; }

    public required int TargetFinish { get; init; }

    /// <summary>Day on which scope and dates were last agreed.</summary>
    public required int BaselineSet { get; init; }

    public required Tolerances Tolerances { get; init; }

    public required IReadOnlyList<Money> Budget { get; init; }

    public IReadOnlyList<Question> Questions { get; init; } = [];

    /// <summary>The register of risks.</summary>
    public required RegisterBook Register { get; init; }

    /// <summary>The kind of project that its lessons are kept under.</summary>
    public required string Kind { get; init; }

    /// <summary>What was learned so far.</summary>
    public IReadOnlyList<Learned> Lessons { get; init; } = [];

    /// <summary>Audiences whose readers may read titles of tasks although they cannot open the plan.</summary>
    public IReadOnlyList<Audience> SharedWith { get; init; } = [Audience.Executive];

    /// <summary>Milestones that outside readers do not see.</summary>
    public IReadOnlyList<string> InternalMilestones { get; init; } = [];

    /// <summary>Buckets that outside readers do not see.</summary>
    public IReadOnlyList<string> InternalBuckets { get; init; } = [];
}

/// <summary>A person's part, and the hours a week they have for this project.</summary>
internal sealed record Part(string Person, string Role, Audience? Audience = Audience.Team, double WeeklyHours = 40, string? Language = null);

/// <summary>A budget line as of a day before the demo starts.</summary>
internal sealed record Money(string Key, string Name, decimal Planned, decimal PlannedToDate, decimal Actual, int AsOf = -1);

/// <summary>A lesson, and the day it was written down.</summary>
internal sealed record Learned(string Text, ProjectPhase Phase, int Day);

/// <summary>A decision that is open from a day on.</summary>
internal sealed record Question(string Key, string Text, int Since, int NeededBy, string Owner, params string[] Options);
