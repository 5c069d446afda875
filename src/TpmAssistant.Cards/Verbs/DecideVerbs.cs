namespace TpmAssistant.Cards.Verbs;

/// <summary>What the buttons of options, lessons and closure send.</summary>
public static class DecideVerbs
{
    /// <summary>Record which option was chosen: <see cref="CardVerbs.Project"/>, <see cref="Question"/>, <see cref="Option"/>, <see cref="Why"/>.</summary>
    public const string ChooseOption = "option-choose";

    /// <summary>Record a lesson: <see cref="CardVerbs.Project"/>, <see cref="Text"/>.</summary>
    public const string SaveLesson = "lesson-save";

    /// <summary>Close a project: <see cref="CardVerbs.Project"/>, <see cref="Text"/>.</summary>
    public const string CloseProject = "project-close";

    /// <summary>Name of the value that holds what was asked.</summary>
    public const string Question = "question";

    /// <summary>Name of the value that holds an option's kind.</summary>
    public const string Option = "option";

    /// <summary>Name of the field that holds the reason.</summary>
    public const string Why = "why";

    /// <summary>Name of the field that holds words.</summary>
    public const string Text = "text";
}
