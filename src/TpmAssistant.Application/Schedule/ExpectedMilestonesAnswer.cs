using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Undo;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Schedule;
using TpmAssistant.Domain.Snapshots;

namespace TpmAssistant.Application.Schedule;

/// <summary>The milestones ahead with the days on which the project manager expects them.</summary>
/// <param name="Project">The project.</param>
/// <param name="StatusDate">The day looked at.</param>
/// <param name="Rows">The milestones, the nearest first.</param>
/// <param name="CanEdit">Whether the asker may say when they expect them.</param>
/// <param name="Coverage">What was and was not read.</param>
public sealed record ExpectedMilestonesAnswer(Project Project, DateOnly StatusDate, IReadOnlyList<ExpectedMilestone> Rows, bool CanEdit, Coverage Coverage) : Answer
{
    /// <summary>How many were just said; 0 when that was taken back; <see langword="null"/> for a mere look.</summary>
    public int? Changed { get; init; }

    /// <summary>Takes the change back.</summary>
    public UndoId? Undo { get; init; }

    /// <summary>Days that cannot be meant; then nothing was changed.</summary>
    public IReadOnlyList<ExpectationProblem> Problems { get; init; } = [];
}

/// <summary>A milestone ahead and where it is going.</summary>
/// <param name="Outlook">Its days by the plan.</param>
/// <param name="Heading">Where the work left takes it, each person doing one thing at a time; <see langword="null"/> without a promise or work left.</param>
public sealed record ExpectedMilestone(MilestoneOutlook Outlook, DateOnly? Heading)
{
    /// <summary>Whether the work left takes longer than the tasks' own dates and links.</summary>
    public bool IsHeadingLater => Heading > Outlook.Computed || Outlook.Computed is null;

    /// <summary>The day to begin from: what was said last, else the latest of planned, computed and heading; <see langword="null"/> where none of them is ahead.</summary>
    public DateOnly? Suggested(DateOnly today) =>
        new[] { Outlook.Milestone.Expectation?.Day, new[] { Outlook.Planned, Outlook.Computed, Heading }.Max() }.FirstOrDefault(day => day >= today);
}

/// <summary>A day that is past or too far off.</summary>
/// <param name="Milestone">The key of the milestone it was said of.</param>
/// <param name="Name">Its name; text from outside.</param>
/// <param name="Day">The day.</param>
public sealed record ExpectationProblem(string Milestone, string Name, DateOnly Day);

/// <summary>What it takes to take days back.</summary>
/// <param name="Project">Whose milestones.</param>
/// <param name="Said">What was said of each.</param>
public sealed record MilestoneDaysUndoPayload(ProjectId Project, IReadOnlyList<MilestoneDaySaid> Said);

/// <summary>What was said of a milestone.</summary>
/// <param name="Milestone">Its key.</param>
/// <param name="Before">What stood before.</param>
/// <param name="After">What stands since; when it is another by then, somebody said it since.</param>
public sealed record MilestoneDaySaid(string Milestone, MilestoneExpectation? Before, MilestoneExpectation? After);
