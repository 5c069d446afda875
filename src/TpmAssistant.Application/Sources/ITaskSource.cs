using TpmAssistant.Application.Access;
using TpmAssistant.Domain.Calendars;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Schedule;
using TpmAssistant.Domain.Snapshots;
using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Application.Sources;

/// <summary>What was read of a project's source. On failure the lists hold what arrived before it.</summary>
/// <param name="Tasks">The tasks.</param>
/// <param name="Dependencies">The links the source holds.</param>
/// <param name="Coverage">How much of it was read, and when.</param>
/// <param name="Calendar">The source's own calendar, where it has one.</param>
/// <param name="StatusDate">The day the source speaks of, where it is not today (a plan file).</param>
/// <param name="Plan">What a plan file says of scheduling beyond its tasks.</param>
public sealed record TaskReading(
    IReadOnlyList<ProjectTask> Tasks, IReadOnlyList<TaskDependency> Dependencies, SourceReading Coverage,
    WorkingCalendar? Calendar = null, DateOnly? StatusDate = null, PlanSettings? Plan = null);

/// <summary>A kind of place that tasks are read from. Label meanings are applied by the caller, not by the source.</summary>
public interface ITaskSource
{
    /// <summary>The <see cref="SourceKinds"/> value that it reads.</summary>
    string Kind { get; }

    /// <summary>Reads all tasks of one source with the asker's rights. Outages and refusals are told in the reading, not thrown.</summary>
    Task<TaskReading> ReadAsync(Asker asker, ProjectSource source, CancellationToken cancellationToken);

    /// <summary>Reads notes and checklists of the tasks about to be shown, 20 at most; what cannot be read is left out.</summary>
    Task<IReadOnlyList<TaskNotes>> ReadNotesAsync(Asker asker, IReadOnlyList<ItemRef> tasks, CancellationToken cancellationToken);
}
