using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Proposals;
using TpmAssistant.Domain.Cadence;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Reports;

namespace TpmAssistant.Application.Cadence;

/// <summary>A report on a cadence, waiting for the click.</summary>
/// <param name="Proposal">The stored proposal.</param>
/// <param name="Schedule">What its payload says.</param>
/// <param name="Next">The first times it comes round.</param>
/// <param name="LeftOut">Days within that stretch that are left out because they are off.</param>
/// <param name="OutsideDomains">Domains among the recipients that are not the asker's own.</param>
/// <param name="Replaces">Whether it changes a schedule there is.</param>
public sealed record ScheduleProposalAnswer(
    Proposal Proposal, Schedule Schedule, IReadOnlyList<Occurrence> Next, IReadOnlyList<DateOnly> LeftOut, IReadOnlyList<string> OutsideDomains,
    bool Replaces) : Answer, IProposedAnswer;

/// <summary>When should it come round? Asked where no cadence was said, or the one there is shall change.</summary>
/// <param name="ProjectName">Of which project.</param>
/// <param name="Audience">For whom.</param>
/// <param name="Asked">Words that name no cadence; <see langword="null"/> when none were said.</param>
/// <param name="Changes">The schedule to be changed, if one is.</param>
public sealed record ScheduleWhenAnswer(string ProjectName, Audience Audience, string? Asked, Schedule? Changes) : Answer;

/// <summary>What was done to a schedule.</summary>
public enum ScheduleChange
{
    /// <summary>Nothing: they are only shown.</summary>
    None,

    /// <summary>Paused.</summary>
    Paused,

    /// <summary>Runs again.</summary>
    Resumed,

    /// <summary>Deleted; it can be brought back from the card.</summary>
    Deleted,

    /// <summary>Brought back.</summary>
    Restored,
}

/// <summary>The asker's schedules.</summary>
/// <param name="Schedules">All of them.</param>
/// <param name="Today">The day it is for the asker.</param>
/// <param name="Change">What was just done.</param>
/// <param name="Changed">To which; a deleted one is in no list any more.</param>
public sealed record SchedulesAnswer(
    IReadOnlyList<Schedule> Schedules, DateOnly Today, ScheduleChange Change = ScheduleChange.None, Schedule? Changed = null) : Answer;

/// <summary>What came of the draft in Outlook.</summary>
public enum PlacedDraft
{
    /// <summary>None was to be placed.</summary>
    None,

    /// <summary>It lies in the owner's Drafts.</summary>
    Placed,

    /// <summary>It could not be placed, or nobody knows.</summary>
    NotPlaced,
}

/// <summary>A report that came due: drafted, published nowhere.</summary>
/// <param name="Schedule">The schedule.</param>
/// <param name="Report">The report in the owner's eyes.</param>
/// <param name="Due">When it was due.</param>
/// <param name="Late">Whether it comes late.</param>
/// <param name="Missed">Earlier times that passed and are not made up for.</param>
/// <param name="Draft">What came of the draft in Outlook.</param>
/// <param name="DraftLink">Where to open it.</param>
/// <param name="Next">When it comes round next.</param>
public sealed record ReportDueAnswer(
    Schedule Schedule, StatusReport Report, DateTimeOffset Due, bool Late, int Missed, PlacedDraft Draft, Uri? DraftLink, DateTimeOffset? Next) : Answer
{
    /// <summary>Whether it was due while the owner was away, and waited for them.</summary>
    public bool Held { get; init; }
}

/// <summary>A schedule that stopped by itself; said once.</summary>
/// <param name="Schedule">The schedule; its state says why.</param>
public sealed record ScheduleStoppedAnswer(Schedule Schedule) : Answer;

/// <summary>A run that could not be done, tried several times; the schedule goes on.</summary>
/// <param name="Schedule">The schedule.</param>
/// <param name="Due">When it was due.</param>
/// <param name="Next">When it comes round next.</param>
public sealed record ScheduleFailedAnswer(Schedule Schedule, DateTimeOffset Due, DateTimeOffset? Next) : Answer;
