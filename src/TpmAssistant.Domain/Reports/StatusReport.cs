using TpmAssistant.Domain.Changes;
using TpmAssistant.Domain.Findings;
using TpmAssistant.Domain.Health;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Promises;
using TpmAssistant.Domain.Risks;
using TpmAssistant.Domain.Snapshots;
using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Domain.Reports;

/// <summary>A milestone as it stands.</summary>
/// <param name="Milestone">Which.</param>
/// <param name="Expected">The day it is planned for now, or was reached on.</param>
/// <param name="SlipDays">Working days after its baseline; negative is early; <see langword="null"/> without a baseline.</param>
/// <param name="OpenTasks">Tasks still open before it.</param>
/// <param name="Colour">Its colour; <see langword="null"/> without dates.</param>
public sealed record MilestoneStatus(Milestone Milestone, DateOnly? Expected, int? SlipDays, int OpenTasks, HealthColour? Colour)
{
    /// <summary>Where the work left is taking it, where that is later than planned; not for a client.</summary>
    public MilestoneHeading? Heading { get; init; }

    /// <summary>Working days by which it comes after its promise: by the work left where that tells, else by the dates on the board; <see langword="null"/> without either.</summary>
    public int? LateDays => Heading?.SlipDays ?? SlipDays;

    /// <summary>The day to go by: where the work left is taking it, else the day it is planned for.</summary>
    public DateOnly? ComesOn => Heading?.Day ?? Expected;
}

/// <summary>How much work there is, without summaries and milestones.</summary>
/// <param name="Total">All of it.</param>
/// <param name="Completed">Done.</param>
/// <param name="InProgress">Begun.</param>
/// <param name="NotStarted">Not begun.</param>
/// <param name="Overdue">Open and past its last day.</param>
/// <param name="Blocked">Open and unable to go on.</param>
/// <param name="Unowned">Open without an owner.</param>
public sealed record WorkCounts(int Total, int Completed, int InProgress, int NotStarted, int Overdue, int Blocked, int Unowned);

/// <summary>A status report, after the fields of a PRINCE2 highlight report, before any words.</summary>
public sealed record StatusReport
{
    /// <summary>The project's row.</summary>
    public required Project Project { get; init; }

    /// <summary>Whom it is for; lists below already hold only what that audience sees.</summary>
    public required Audience Audience { get; init; }

    /// <summary>The day it speaks of.</summary>
    public required DateOnly StatusDate { get; init; }

    /// <summary>The health of the project.</summary>
    public required HealthAssessment Health { get; init; }

    /// <summary>The finding that matters most to this audience; <see langword="null"/> when all is well.</summary>
    public Finding? Headline { get; init; }

    /// <summary>The work in numbers.</summary>
    public required WorkCounts Counts { get; init; }

    /// <summary>What happened since the last look; <see langword="null"/> at a first reading ("watching since today").</summary>
    public ProjectChanges? Changes { get; init; }

    /// <summary>Completed in the period.</summary>
    public required IReadOnlyList<ProjectTask> Done { get; init; }

    /// <summary>Due next.</summary>
    public required IReadOnlyList<ProjectTask> Next { get; init; }

    /// <summary>The milestones, in date order.</summary>
    public required IReadOnlyList<MilestoneStatus> Milestones { get; init; }

    /// <summary>The risks with the highest exposure, five at most.</summary>
    public required IReadOnlyList<RiskCandidate> TopRisks { get; init; }

    /// <summary>Decisions the project waits for, the most urgent first.</summary>
    public required IReadOnlyList<OpenDecision> Decisions { get; init; }

    /// <summary>What was and was not seen.</summary>
    public required Coverage Coverage { get; init; }

    /// <summary>The published report before it for this audience; <see langword="null"/> for the first.</summary>
    public LastReportRef? Last { get; init; }

    /// <summary>What that one promised and what came of it, what is still owed first.</summary>
    public IReadOnlyList<ReviewedPromise> Promised { get; init; } = [];

    /// <summary>What this one promises until <see cref="PromisedUntil"/>; what is carried forward first.</summary>
    public IReadOnlyList<Promise> Promises { get; init; } = [];

    /// <summary>The last day of the period promised for.</summary>
    public DateOnly PromisedUntil { get; init; }

    /// <summary>The overall colour over the last weeks, oldest first, today's last.</summary>
    public IReadOnlyList<ColourPoint> Trend { get; init; } = [];

    /// <summary>How each of <see cref="TopRisks"/> moved since the earlier reading, in the same order; empty at a first reading.</summary>
    public IReadOnlyList<RiskMove> RiskMoves { get; init; } = [];

    /// <summary>When the project is planned to finish; <see langword="null"/> without dates.</summary>
    public FinishOutlook? Finish { get; init; }

    /// <summary>What is asked of whom; a client is asked nothing internal.</summary>
    public IReadOnlyList<Ask> Asks { get; init; } = [];
}
