using TpmAssistant.Application.Access;
using TpmAssistant.Domain.Snapshots;
using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Application.Sources;

/// <summary>A mail that waits for the asker.</summary>
/// <param name="Ref">Its identity.</param>
/// <param name="Subject">Its subject; text from outside.</param>
/// <param name="From">Who sent it; text from outside.</param>
/// <param name="ReceivedAt">When.</param>
/// <param name="Due">Its follow-up day, where flagged with one.</param>
/// <param name="Link">Where a person opens it.</param>
public sealed record FlaggedMail(ItemRef Ref, string Subject, string From, DateTimeOffset ReceivedAt, DateOnly? Due, Uri? Link);

/// <summary>A Planner task assigned to the asker.</summary>
/// <param name="Task">The task.</param>
/// <param name="PlanId">The plan it lies in.</param>
public sealed record AssignedTask(ProjectTask Task, string PlanId);

/// <summary>What waits for the asker personally.</summary>
/// <param name="ToDo">Open To Do tasks.</param>
/// <param name="Planner">Open Planner tasks assigned to them, over all plans.</param>
/// <param name="Mail">Flagged mail.</param>
/// <param name="Coverage">How much of each was read.</param>
public sealed record PersonalReading(
    IReadOnlyList<ProjectTask> ToDo, IReadOnlyList<AssignedTask> Planner, IReadOnlyList<FlaggedMail> Mail, Coverage Coverage);

/// <summary>The asker's own tasks and flagged mail. Never shown in a shared conversation.</summary>
public interface IPersonalWorkSource
{
    /// <summary>Reads all of it with the asker's rights.</summary>
    Task<PersonalReading> ReadAsync(Asker asker, CancellationToken cancellationToken);
}
