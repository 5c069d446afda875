using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Risks.Register;

namespace TpmAssistant.Application.Risks;

/// <summary>A change of a register that can be taken back.</summary>
/// <param name="Project">Whose register.</param>
/// <param name="Change">What changed.</param>
/// <param name="Show">The function whose card the change was made on, shown again after it is taken back.</param>
public sealed record RegisterUndoPayload(ProjectId Project, RegisterUndo Change, string Show);
