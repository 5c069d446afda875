using System.Globalization;
using TpmAssistant.Application.Answers;

namespace TpmAssistant.Application.Decisions;

/// <summary>Why nothing was recorded or shown.</summary>
public static class DecisionErrors
{
    /// <summary>There is no decision of that number. Details: <c>number</c>, <c>project</c>.</summary>
    public static Refusal NoSuchDecision(int number, string project) => new(
        "no-such-decision",
        new Dictionary<string, string> { ["number"] = number.ToString(CultureInfo.InvariantCulture), ["project"] = project });

    /// <summary>What was decided was not said.</summary>
    public static Refusal NothingSaid { get; } = new("decision-nothing-said");

    /// <summary>Somebody changed it since the card was shown.</summary>
    public static Refusal Changed { get; } = new("decision-changed");

    /// <summary>It would take the place of itself, or of one that is not there.</summary>
    public static Refusal CannotSupersede { get; } = new("decision-cannot-supersede");
}
