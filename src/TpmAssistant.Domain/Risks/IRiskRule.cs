using TpmAssistant.Domain.Health;

namespace TpmAssistant.Domain.Risks;

/// <summary>One rule of the risk scan: one class, one line in <see cref="RiskRules.All"/>, one test class.</summary>
public interface IRiskRule
{
    /// <summary>Its code, as in <c>late-external</c>; the words are found by it. Unlike any health rule's.</summary>
    string Id { get; }

    /// <summary>What may happen; nothing when it sees nothing. The gravest case of its cause, at most one for most rules.</summary>
    IEnumerable<RiskCandidate> Scan(HealthContext context);
}
