using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Domain.Changes;

/// <summary>A task whose last planned day moved later, or passed without it being done.</summary>
/// <param name="Task">The task now.</param>
/// <param name="From">Its due day before.</param>
/// <param name="To">Its due day now; <see langword="null"/> when it lost its date.</param>
/// <param name="WorkingDays">How far it moved, in the project's working days; 0 or more.</param>
public sealed record SlippedTask(ProjectTask Task, DateOnly From, DateOnly? To, int WorkingDays);

/// <summary>What happened between two snapshots, each list the most important first.</summary>
/// <param name="Since">The day of the earlier snapshot.</param>
/// <param name="Done">Completed since.</param>
/// <param name="Started">Begun since.</param>
/// <param name="Slipped">Moved later since, or overdue since.</param>
/// <param name="Added">New since.</param>
/// <param name="Dropped">Gone since, without being completed.</param>
/// <param name="Reassigned">With other people since.</param>
public sealed record ProjectChanges(
    DateOnly Since, IReadOnlyList<ProjectTask> Done, IReadOnlyList<ProjectTask> Started, IReadOnlyList<SlippedTask> Slipped,
    IReadOnlyList<ProjectTask> Added, IReadOnlyList<ProjectTask> Dropped, IReadOnlyList<ProjectTask> Reassigned);
