using TpmAssistant.Application.Access;

namespace TpmAssistant.Application.Planning;

/// <summary>A task to be taken away again, as it was written.</summary>
/// <param name="Key">The line of the drafted plan that it comes from.</param>
/// <param name="Made">Its id and version when it was made.</param>
/// <param name="Notes">Its description then.</param>
/// <param name="Checklist">Its checklist then.</param>
public sealed record RemovedTask(string Key, MadeTask Made, string Notes, IReadOnlyList<string> Checklist);

/// <summary>What came of a creation.</summary>
/// <param name="Made">How far it came.</param>
/// <param name="Refused">Why the rest was refused; <see langword="null"/> when all of it is there.</param>
public sealed record PlanCreation(PlanMade Made, string? Refused);

/// <summary>What came of a removal.</summary>
/// <param name="Gone">The lines whose tasks are gone.</param>
/// <param name="Kept">The lines whose tasks somebody has touched since: they stay.</param>
/// <param name="PlanGone">Whether nothing was left in the plan, so that it went too.</param>
/// <param name="Refused">Why it could not be done; <see langword="null"/> when it was.</param>
public sealed record PlanRemoval(IReadOnlyList<string> Gone, IReadOnlyList<string> Kept, bool PlanGone, string? Refused);

/// <summary>The source could not be reached half-way; what was made is kept, and the next try goes on from there.</summary>
public sealed class PlanInterruptedException(string message) : Exception(message);

/// <summary>Whole plans in the place they lie in. Only the effects of confirmed orders call it.</summary>
public interface IPlanWriter
{
    /// <summary>
    /// Makes the plan, its buckets and its tasks with the asker's rights. It may be asked for again with what an earlier try has made, also when that try
    /// ended before it could say so: what is there is found by its mark and not made twice.
    /// </summary>
    /// <param name="asker">Who ordered it.</param>
    /// <param name="order">What to make.</param>
    /// <param name="made">What earlier tries have made, as far as it is known.</param>
    /// <param name="keep">Told after each step how far it has come.</param>
    /// <param name="cancellationToken">Stops between two steps.</param>
    /// <exception cref="PlanInterruptedException">The source did not answer for too long.</exception>
    Task<PlanCreation> CreateAsync(Asker asker, PlanOrder order, PlanMade made, Func<PlanMade, Task> keep, CancellationToken cancellationToken);

    /// <summary>Takes away the tasks that nobody has touched since they were made, and the plan when nothing else is left in it.</summary>
    Task<PlanRemoval> RemoveAsync(Asker asker, string planId, IReadOnlyList<RemovedTask> tasks, CancellationToken cancellationToken);
}
