using TpmAssistant.Domain.Decisions;
using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Application.Decisions;

/// <summary>A change of the log that can be taken back.</summary>
/// <param name="Project">Whose log.</param>
/// <param name="Number">Which decision.</param>
/// <param name="Version">Its version after the change.</param>
/// <param name="Before">How it stood before; <see langword="null"/> when it was new.</param>
public sealed record DecisionUndoPayload(ProjectId Project, int Number, long Version, Decision? Before);
