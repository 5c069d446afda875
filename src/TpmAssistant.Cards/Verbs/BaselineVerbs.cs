namespace TpmAssistant.Cards.Verbs;

/// <summary>What the cards of baselines and changes of scope send.</summary>
public static class BaselineVerbs
{
    /// <summary>Set a new baseline: <see cref="CardVerbs.Project"/>, <see cref="Reason"/>, <see cref="Finish"/>.</summary>
    public const string Set = "baseline-set";

    /// <summary>Show the form of a change: <see cref="CardVerbs.Project"/>.</summary>
    public const string ChangeForm = "change-form";

    /// <summary>Keep a change with its impact: <see cref="CardVerbs.Project"/> and the form's fields.</summary>
    public const string AddChange = "change-add";

    /// <summary>Accept a change: <see cref="CardVerbs.Project"/>, <see cref="Number"/>.</summary>
    public const string Accept = "change-accept";

    /// <summary>Turn a change down: the same.</summary>
    public const string Reject = "change-reject";

    /// <summary>Name of the field that holds a reason.</summary>
    public const string Reason = "baseline-reason";

    /// <summary>Name of the field that holds the finish to promise.</summary>
    public const string Finish = "baseline-finish";

    /// <summary>Name of the value that holds a change's number.</summary>
    public const string Number = "change-number";

    /// <summary>Name of the field that holds what is asked.</summary>
    public const string Request = "change-request";

    /// <summary>Name of the field that holds working days.</summary>
    public const string Days = "change-days";

    /// <summary>Name of the choice of the milestone that needs it.</summary>
    public const string Milestone = "change-milestone";

    /// <summary>Name of the choice of who does it: <see cref="OnThePath"/> or others.</summary>
    public const string Who = "change-who";

    /// <summary>The value for the people who hold the date.</summary>
    public const string OnThePath = "path";

    /// <summary>The value for the finish instead of a milestone.</summary>
    public const string TheFinish = "finish";
}
