using TpmAssistant.Application.Answers;
using TpmAssistant.Domain.Risks;
using TpmAssistant.Domain.Risks.Register;

namespace TpmAssistant.Application.Risks;

/// <summary>What cannot be done to a register.</summary>
public static class RiskErrors
{
    /// <summary>No entry of that name. Details: <c>asked</c>, <c>project</c>.</summary>
    public static Refusal NoSuchEntry(string asked, string project) =>
        new("no-such-entry", new Dictionary<string, string> { ["asked"] = asked, ["project"] = project });

    /// <summary>That finding is decided on already, or no scan sees it any more.</summary>
    public static Refusal FindingGone { get; } = new("finding-gone");

    /// <summary>A response that does not go with the entry: nobody exploits a threat. Details: <c>key</c>, <c>response</c>.</summary>
    public static Refusal NoSuchResponse(RegisterKey key, RiskDirection direction, RiskResponse response) => new(
        direction == RiskDirection.Opportunity ? "response-of-opportunity" : "response-of-threat",
        new Dictionary<string, string> { ["key"] = key.ToString(), ["response"] = response.ToString().ToLowerInvariant() });

    /// <summary>An entry needs words.</summary>
    public static Refusal NoTitle { get; } = new("risk-no-title");
}
