using TpmAssistant.Application.Answers;
using TpmAssistant.Domain.Flow;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Snapshots;

namespace TpmAssistant.Application.Flow;

/// <summary>How work flows through a project.</summary>
/// <param name="Project">The project.</param>
/// <param name="StatusDate">The day looked at.</param>
/// <param name="Flow">The figures.</param>
/// <param name="Coverage">What was and was not read.</param>
public sealed record FlowAnswer(Project Project, DateOnly StatusDate, FlowReport Flow, Coverage Coverage) : Answer;

/// <summary>A project's defects.</summary>
/// <param name="Project">The project.</param>
/// <param name="StatusDate">The day looked at.</param>
/// <param name="Quality">The figures.</param>
/// <param name="Coverage">What was and was not read.</param>
public sealed record QualityAnswer(Project Project, DateOnly StatusDate, QualityReport Quality, Coverage Coverage) : Answer;
