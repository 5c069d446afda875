namespace TpmAssistant.Cards.Verbs;

/// <summary>What a running meeting's card sends about the risk that is talked about; each carries <see cref="MeetingVerbs.Meeting"/>, <see cref="Risk"/> and <see cref="Revision"/>.</summary>
public static class RiskReviewVerbs
{
    /// <summary>Look at it again on another day: <see cref="Review"/>.</summary>
    public const string LookAgain = "meeting-risk-again";

    /// <summary>Open the form that changes or closes it.</summary>
    public const string OpenChange = "meeting-risk-form", OpenClose = "meeting-risk-close-form";

    /// <summary>Change it: <see cref="Probability"/>, <see cref="Impact"/>, <see cref="Owner"/>, <see cref="Review"/>, each only where it changes.</summary>
    public const string Change = "meeting-risk-change";

    /// <summary>Close it: <see cref="Reason"/>.</summary>
    public const string Close = "meeting-risk-close";

    /// <summary>Names of the values.</summary>
    public const string Risk = "risk", Revision = "revision";

    /// <summary>Names of the fields.</summary>
    public const string Probability = "risk-probability", Impact = "risk-impact", Owner = "risk-owner", Review = "risk-review", Reason = "risk-reason";
}
