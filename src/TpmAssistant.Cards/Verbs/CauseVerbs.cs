namespace TpmAssistant.Cards.Verbs;

/// <summary>What the buttons of a root cause analysis send: each with <see cref="CardVerbs.Project"/> and <see cref="Issue"/>.</summary>
public static class CauseVerbs
{
    /// <summary>Answer a "why?": <see cref="Text"/> or else <see cref="Seen"/>, <see cref="Under"/>.</summary>
    public const string Answer = "cause-answer";

    /// <summary>End at a root: <see cref="Root"/>, <see cref="Category"/>.</summary>
    public const string End = "cause-end";

    /// <summary>Write down what is done: <see cref="Action"/>, <see cref="Owner"/>.</summary>
    public const string Do = "cause-do";

    /// <summary>Take back what was said last: <see cref="Steps"/>.</summary>
    public const string Back = "cause-back";

    /// <summary>Name of the value that holds the issue's key.</summary>
    public const string Issue = "cause-issue";

    /// <summary>Name of the field for an answer.</summary>
    public const string Text = "cause-text";

    /// <summary>Name of the choice of a cause that the plan suggests.</summary>
    public const string Seen = "cause-seen";

    /// <summary>Name of the choice of what is explained.</summary>
    public const string Under = "cause-under";

    /// <summary>Name of the choice of the root.</summary>
    public const string Root = "cause-root";

    /// <summary>Name of the choice of a kind of cause.</summary>
    public const string Category = "cause-category";

    /// <summary>Name of the field for an action.</summary>
    public const string Action = "cause-action";

    /// <summary>Name of the choice of an action's owner.</summary>
    public const string Owner = "cause-owner";

    /// <summary>Name of the value that counts what was said when the card was shown.</summary>
    public const string Steps = "cause-steps";
}
