namespace TpmAssistant.Cards.Verbs;

/// <summary>What the buttons about owners and delegation send.</summary>
public static class OwnerVerbs
{
    /// <summary>Propose to ask somebody: <see cref="CardVerbs.Project"/>, <see cref="Task"/>, <see cref="Person"/>.</summary>
    public const string Ask = "owner-ask";

    /// <summary>Answer: <see cref="CardVerbs.Id"/>, <see cref="Reply"/>, <see cref="NewDate"/>, <see cref="DecideVerbs.Why"/>.</summary>
    public const string Answer = "delegation-answer";

    /// <summary>Name of the value that holds a task's id.</summary>
    public const string Task = "owner-task";

    /// <summary>Name of the value that holds a person's id.</summary>
    public const string Person = "owner-person";

    /// <summary>Name of the value that holds the kind of answer.</summary>
    public const string Reply = "reply";

    /// <summary>Name of the field that holds another day.</summary>
    public const string NewDate = "newDate";
}
