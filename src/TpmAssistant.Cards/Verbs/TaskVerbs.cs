namespace TpmAssistant.Cards.Verbs;

/// <summary>What the buttons of task cards send, and the names of their fields.</summary>
public static class TaskVerbs
{
    /// <summary>Change a task that is still to be made, on its card: <see cref="CardVerbs.Id"/> and the fields.</summary>
    public const string Redraft = "task-redraft";

    /// <summary>The title.</summary>
    public const string Title = "title";

    /// <summary>The last day, as yyyy-MM-dd; empty for none.</summary>
    public const string Due = "due";

    /// <summary>Who is to do it, by id; empty leaves it as it is, or nobody.</summary>
    public const string Assignee = "assignee";
}
