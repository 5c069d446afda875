using TpmAssistant.Application.Answers;

namespace TpmAssistant.Application.Risks;

/// <summary>What cannot be done to a register.</summary>
public static class RiskErrors
{
    /// <summary>No entry of that name. Details: <c>asked</c>, <c>project</c>.</summary>
    public static Refusal NoSuchEntry(string asked, string project) =>
        new("no-such-entry", new Dictionary<string, string> { ["asked"] = asked, ["project"] = project });

    /// <summary>That finding is decided on already, or no scan sees it any more.</summary>
    public static Refusal FindingGone { get; } = new("finding-gone");

    /// <summary>An entry needs words.</summary>
    public static Refusal NoTitle { get; } = new("risk-no-title");

    /// <summary>Several people edit at once and none gets through.</summary>
    public static Refusal Busy { get; } = new("register-busy");
}
