namespace TpmAssistant.Cards.Verbs;

/// <summary>What the cards of check-ins send: verbs, and the names of the values beside them.</summary>
public static class CheckInVerbs
{
    /// <summary>Ask the owners who are ticked: <see cref="CardVerbs.Id"/>, <see cref="CardVerbs.Hash"/>, <see cref="Ticked"/>.</summary>
    public const string AskCheckIn = "checkin-ask";

    /// <summary>Answer a check-in: <see cref="CardVerbs.Project"/>, <see cref="Period"/>, <see cref="Task"/>, <see cref="Reply"/>, <see cref="NewDate"/>, <see cref="Blocker"/>.</summary>
    public const string AnswerCheckIn = "checkin-answer";

    /// <summary>Name of the value that holds what is ticked, by commas.</summary>
    public const string Ticked = "ticked";

    /// <summary>Name of the value that holds a check-in's period.</summary>
    public const string Period = "period";

    /// <summary>Name of the value that holds an item.</summary>
    public const string Task = "task";

    /// <summary>Name of the value that holds the kind of answer.</summary>
    public const string Reply = "reply";

    /// <summary>Name of the value that holds a day, as <c>yyyy-MM-dd</c>.</summary>
    public const string NewDate = "newDate";

    /// <summary>Name of the value that holds what blocks a task.</summary>
    public const string Blocker = "blocker";
}
