using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Domain.Schedule;

/// <summary>What kind of thing holds a task where it is.</summary>
public enum DriverKind
{
    /// <summary>Nothing but the start of the project.</summary>
    ProjectStart,

    /// <summary>What is not done lies after the status date.</summary>
    StatusDate,

    /// <summary>A link to another task.</summary>
    Link,

    /// <summary>A date put on it.</summary>
    Constraint,

    /// <summary>A person fixed its dates.</summary>
    Manual,

    /// <summary>It has begun or is done: its dates are facts.</summary>
    Actual,
}

/// <summary>Whose working time a task waited for, beyond that of the project.</summary>
public enum CalendarWait
{
    /// <summary>It did not.</summary>
    None,

    /// <summary>That of its own calendar.</summary>
    Task,

    /// <summary>That of the people on it.</summary>
    People,
}

/// <summary>What holds a task's early dates where they are.</summary>
/// <param name="Kind">What kind of thing.</param>
/// <param name="Task">The task waited for, where it is a link: of a summary, the task in it that decides.</param>
/// <param name="Link">That link as it was given.</param>
/// <param name="Wait">Whose working time it waited for after that.</param>
public sealed record ScheduleDriver(DriverKind Kind, ItemRef? Task = null, TaskDependency? Link = null, CalendarWait Wait = CalendarWait.None)
{
    /// <summary>Nothing but the start of the project.</summary>
    public static ScheduleDriver ProjectStart { get; } = new(DriverKind.ProjectStart);
}
