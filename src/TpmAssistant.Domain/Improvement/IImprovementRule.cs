using TpmAssistant.Domain.Flow;
using TpmAssistant.Domain.Health;

namespace TpmAssistant.Domain.Improvement;

/// <summary>Looks in the flow figures for a reason to try one practice.</summary>
internal interface IImprovementRule
{
    /// <summary>What speaks for it; nothing when the figures do not.</summary>
    Suggestion? Look(HealthContext context, FlowReport flow);
}
