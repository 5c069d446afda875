namespace TpmAssistant.Domain.Projects;

/// <summary>A place that a project's tasks are read from.</summary>
/// <param name="Kind">One of <see cref="SourceKinds"/>.</param>
/// <param name="ExternalId">The source's own key: a Planner plan id, a stored plan file's id.</param>
/// <param name="OwnerId">Who may open it: for a plan, the id of its Microsoft 365 group.</param>
public sealed record ProjectSource(string Kind, string ExternalId, string? OwnerId = null);

/// <summary>The kinds of source an item can come from; the first half of an <see cref="Tasks.ItemRef"/>.</summary>
public static class SourceKinds
{
    /// <summary>Microsoft Planner.</summary>
    public const string Planner = "planner";

    /// <summary>Microsoft To Do.</summary>
    public const string ToDo = "todo";

    /// <summary>An Outlook calendar.</summary>
    public const string Calendar = "calendar";

    /// <summary>An Outlook mailbox.</summary>
    public const string Mail = "mail";

    /// <summary>A plan file that a person brought: MS Project XML, Planner's Excel export, a tracker's CSV.</summary>
    public const string File = "file";

    /// <summary>Documents in the files of a project's team.</summary>
    public const string Documents = "documents";

    /// <summary>The product's own project row: milestones, budget lines, dependencies.</summary>
    public const string Project = "project";
}
