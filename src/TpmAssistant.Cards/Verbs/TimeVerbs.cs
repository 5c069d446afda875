namespace TpmAssistant.Cards.Verbs;

/// <summary>What the card of times sends.</summary>
public static class TimeVerbs
{
    /// <summary>Book one of the times: <see cref="CardVerbs.Id"/>, <see cref="CardVerbs.Hash"/>, <see cref="Slot"/>, and the subject.</summary>
    public const string Book = "time-book";

    /// <summary>Name of the value that holds a time's position.</summary>
    public const string Slot = "slot";

    /// <summary>Name of the field that holds the subject.</summary>
    public const string Subject = "time-subject";
}
