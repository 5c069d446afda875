using TpmAssistant.Application.Access;
using TpmAssistant.Application.Answers;

namespace TpmAssistant.Application.Undo;

/// <summary>How one kind of change is taken back.</summary>
public interface IUndoable
{
    /// <summary>The <see cref="UndoStep.Kind"/> it takes back.</summary>
    string Kind { get; }

    /// <summary>
    /// Takes the change back and shows what then stands; <see cref="UndoErrors.ChangedSince"/> when somebody changed the same since.
    /// The asker's rights are checked as for any change.
    /// </summary>
    Task<Answer> UndoAsync(Asker asker, string payload, CancellationToken cancellationToken);
}
