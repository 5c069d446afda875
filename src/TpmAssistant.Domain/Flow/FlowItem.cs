using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Domain.Flow;

/// <summary>How the day on which work began is known.</summary>
public enum StartOrigin
{
    /// <summary>Its source states it.</summary>
    Source,

    /// <summary>Two readings, one before and one after it began, leave no doubt or set the limit.</summary>
    Seen,

    /// <summary>The planned first day, where the readings allow it.</summary>
    Planned,

    /// <summary>Half way between the reading before and the reading after it began.</summary>
    Halfway,
}

/// <summary>The life of a piece of work.</summary>
/// <param name="Task">The work as it stands now.</param>
/// <param name="Arrived">The day it came into being, as its source or the first reading says.</param>
/// <param name="Started">The day work on it began; <see langword="null"/> when nobody has begun.</param>
/// <param name="Origin">How <paramref name="Started"/> is known.</param>
/// <param name="Finished">The day it was done or called off; <see langword="null"/> while it is open, and when that was before the first reading.</param>
public sealed record FlowItem(ProjectTask Task, DateOnly Arrived, DateOnly? Started, StartOrigin Origin, DateOnly? Finished)
{
    /// <summary>Working days from its start to its finish, or to the status date while it is open, both counted; at least 1.</summary>
    public int? Days { get; init; }
}
