using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Domain.Schedule;

/// <summary>A milestone with the day it comes to by the schedule.</summary>
/// <param name="Milestone">The milestone.</param>
/// <param name="Planned">The day it is planned for, or was reached.</param>
/// <param name="Computed">The day the work that it needs ends at the earliest; <see langword="null"/> when none of that work was read.</param>
/// <param name="LateDays">Working days from the planned day to the computed one; negative is room.</param>
/// <param name="SlipDays">Working days from its baseline to the later of planned and computed; <see langword="null"/> without a baseline.</param>
/// <param name="OpenTasks">Open tasks that it needs directly.</param>
/// <param name="Chain">What it waits for, first to last, open tasks only; the last is the one that decides it.</param>
public sealed record MilestoneOutlook(
    Milestone Milestone, DateOnly? Planned, DateOnly? Computed, int? LateDays, int? SlipDays, int OpenTasks, IReadOnlyList<ScheduledTask> Chain)
{
    /// <summary>Whether it was reached.</summary>
    public bool IsReached => Milestone.Reached is not null;
}
