using TpmAssistant.Application.Answers;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Risks;
using TpmAssistant.Domain.Snapshots;

namespace TpmAssistant.Application.Risks;

/// <summary>What a scan found.</summary>
/// <param name="Project">The project.</param>
/// <param name="StatusDate">The day looked at.</param>
/// <param name="Risks">The risks, the highest exposure first.</param>
/// <param name="Coverage">What was and was not read.</param>
public sealed record RisksFoundAnswer(Project Project, DateOnly StatusDate, IReadOnlyList<RiskCandidate> Risks, Coverage Coverage) : Answer;
