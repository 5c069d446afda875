using TpmAssistant.Application.Access;
using TpmAssistant.Application.Proposals;
using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Application.Tasks;

/// <summary>A change of one task, exactly as its owner saw it before the click.</summary>
/// <param name="Task">Which.</param>
/// <param name="Title">Its title as shown; text from outside.</param>
/// <param name="ShownDue">Its last day as shown; when it is another one meanwhile, nothing is written.</param>
/// <param name="Done">Whether it becomes done.</param>
/// <param name="NewDue">Its new last day; <see langword="null"/> leaves it as it is.</param>
public sealed record TaskChange(ItemRef Task, string Title, DateOnly? ShownDue, bool Done, DateOnly? NewDue);

/// <summary>Tasks in the place they come from. Only the effect of a confirmed change calls it.</summary>
public interface ITaskWriter
{
    /// <summary>
    /// Makes the change with the asker's rights. It may be asked for again: what already stands as wanted is done, what somebody changed
    /// meanwhile is refused as <c>task-changed</c>.
    /// </summary>
    Task<EffectOutcome> ChangeAsync(Asker asker, TaskChange change, CancellationToken cancellationToken);
}
