namespace TpmAssistant.Cards.Verbs;

/// <summary>What the buttons of experiments send: each with <see cref="CardVerbs.Project"/>.</summary>
public static class ImproveVerbs
{
    /// <summary>Start what is suggested: <see cref="Practice"/>, <see cref="Scope"/>.</summary>
    public const string Start = "improve-start";

    /// <summary>Decline it: <see cref="Practice"/>, <see cref="Scope"/>, <see cref="Reason"/>.</summary>
    public const string Decline = "improve-decline";

    /// <summary>End the running one: <see cref="Number"/>, <see cref="Keep"/>, <see cref="Next"/>.</summary>
    public const string End = "improve-end";

    /// <summary>Name of the value that holds a practice.</summary>
    public const string Practice = "improve-practice";

    /// <summary>Name of the value that holds what it is about.</summary>
    public const string Scope = "improve-scope";

    /// <summary>Name of the field for a reason.</summary>
    public const string Reason = "improve-reason";

    /// <summary>Name of the value that holds an experiment's number.</summary>
    public const string Number = "improve-number";

    /// <summary>Name of the value that says whether it is kept: <see cref="Yes"/>.</summary>
    public const string Keep = "improve-keep";

    /// <summary>Name of the value that says whether the next suggestion is shown: <see cref="Yes"/>.</summary>
    public const string Next = "improve-next";

    /// <summary>What such a value holds.</summary>
    public const string Yes = "yes";
}
