using TpmAssistant.Application.Access;
using TpmAssistant.Application.Proposals;

namespace TpmAssistant.Application.TaskEdits;

/// <summary>Writes tasks of one kind of place with the asker's rights. Only the effects of confirmed proposals call it.</summary>
public interface ITaskEditor
{
    /// <summary>The kind of place, as in <see cref="Domain.Projects.SourceKinds"/>.</summary>
    string Kind { get; }

    /// <summary>
    /// Makes the task. It may be asked for again after a crash: a task of the same title that came into being since
    /// <paramref name="proposedAt"/> is this one, since no such place takes a key of the caller's.
    /// </summary>
    Task<EffectOutcome> CreateAsync(Asker asker, TaskCreation creation, DateTimeOffset proposedAt, CancellationToken cancellationToken);

    /// <summary>
    /// Makes the change. What already stands as wanted is done; what is no longer as it was shown is refused as <c>task-changed</c>.
    /// </summary>
    Task<EffectOutcome> EditAsync(Asker asker, TaskEdit edit, CancellationToken cancellationToken);
}
