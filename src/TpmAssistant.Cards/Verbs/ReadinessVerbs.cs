namespace TpmAssistant.Cards.Verbs;

/// <summary>What the buttons of a readiness card send.</summary>
public static class ReadinessVerbs
{
    /// <summary>Give one's word for a gate, or take it back: <see cref="CardVerbs.Project"/>, <see cref="Gate"/>.</summary>
    public const string Approve = "gate-approve";

    /// <summary>Vote: <see cref="CardVerbs.Project"/>, <see cref="Go"/>, <see cref="DecideVerbs.Why"/>.</summary>
    public const string Vote = "go-vote";

    /// <summary>Close the vote: <see cref="CardVerbs.Project"/>.</summary>
    public const string CloseVote = "go-close";

    /// <summary>Count the test results brought last for a project: <see cref="CardVerbs.Project"/>.</summary>
    public const string AssignTests = "tests-assign";

    /// <summary>Name of the value that holds a gate.</summary>
    public const string Gate = "gate";

    /// <summary>Name of the value that says <c>true</c> for go.</summary>
    public const string Go = "go";
}
