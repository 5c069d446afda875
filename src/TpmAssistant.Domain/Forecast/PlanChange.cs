using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Domain.Forecast;

/// <summary>What may be changed in thought.</summary>
public enum ChangeKind
{
    /// <summary>A task takes, or a milestone comes, some days longer.</summary>
    Slip,

    /// <summary>A task takes some days less.</summary>
    Shorten,

    /// <summary>A task is not done.</summary>
    Drop,

    /// <summary>A task not begun starts on a day.</summary>
    Start,

    /// <summary>Somebody joins, for a share of their time.</summary>
    Join,

    /// <summary>Somebody leaves, for a share of their time.</summary>
    Leave,

    /// <summary>A task starts when half of the one before it is done.</summary>
    Overlap,
}

/// <summary>A change to think through.</summary>
/// <param name="Kind">What.</param>
public sealed record PlanChange(ChangeKind Kind)
{
    /// <summary>The tasks it is about; empty for <see cref="ChangeKind.Join"/> takes those that set the date, for <see cref="ChangeKind.Leave"/> the person's.</summary>
    public IReadOnlyList<ItemRef> Tasks { get; init; } = [];

    /// <summary>Working days, 0 or more.</summary>
    public double Days { get; init; }

    /// <summary>The day of a start.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>Who leaves.</summary>
    public PersonId? Person { get; init; }

    /// <summary>How many people's time, more than 0: 0.5 is half of one.</summary>
    public double Share { get; init; } = 1;
}

/// <summary>A date before and after a change.</summary>
/// <param name="Item">Whose: a task, or a milestone of the project's own.</param>
/// <param name="Title">Its title.</param>
/// <param name="IsMilestone">Whether it is one of the project's milestones.</param>
/// <param name="Before">The day before: P80 of a milestone, the planned finish of a task.</param>
/// <param name="After">The same after.</param>
/// <param name="Days">By how many working days it moves; negative is earlier.</param>
public sealed record MovedDate(ItemRef Item, string Title, bool IsMilestone, DateOnly Before, DateOnly After, int Days);

/// <summary>What a change comes to.</summary>
/// <param name="Change">The change.</param>
/// <param name="Before">The forecast without it.</param>
/// <param name="After">The forecast with it, from the same random numbers.</param>
/// <param name="Touched">The tasks whose length or start it changes.</param>
/// <param name="Moved">The milestones in date order, then the tasks that move most.</param>
public sealed record ChangeEffect(PlanChange Change, ProjectForecast Before, ProjectForecast After, IReadOnlyList<ItemRef> Touched, IReadOnlyList<MovedDate> Moved)
{
    /// <summary>Whole working days that the tasks it touches could give before the planned finish moves; <see langword="null"/> where it touches none.</summary>
    public int? RoomDays { get; init; }
}
