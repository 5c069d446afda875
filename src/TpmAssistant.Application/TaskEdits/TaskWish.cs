namespace TpmAssistant.Application.TaskEdits;

/// <summary>How far a task is to have come.</summary>
public enum TaskProgress
{
    /// <summary>Nobody has begun.</summary>
    Open,

    /// <summary>Somebody is on it.</summary>
    Started,

    /// <summary>It is done.</summary>
    Done,
}

/// <summary>What a person wants of a task; what is <see langword="null"/> stays as it is.</summary>
public sealed record TaskWish
{
    /// <summary>Its new title.</summary>
    public string? Title { get; init; }

    /// <summary>Its new last day.</summary>
    public DateOnly? Due { get; init; }

    /// <summary>By how many working days its last day is to move: less than zero for earlier.</summary>
    public int? Later { get; init; }

    /// <summary>Whether it is to have no last day any more.</summary>
    public bool ClearsDue { get; init; }

    /// <summary>Who is to do it, in place of those who are: a name, <c>me</c> or <c>nobody</c>.</summary>
    public string? Assignee { get; init; }

    /// <summary>How far it has come.</summary>
    public TaskProgress? Progress { get; init; }

    /// <summary>Whether nothing is wanted: then the task is only shown.</summary>
    public bool IsEmpty => this == new TaskWish();
}
