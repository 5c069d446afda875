using TpmAssistant.Domain.Health;
using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Application.Health;

/// <summary>A change of people's colours that can be taken back.</summary>
/// <param name="Project">Whose.</param>
/// <param name="Before">The colours before.</param>
/// <param name="After">The colours after: when they are others by then, somebody changed them since.</param>
public sealed record ColourUndoPayload(ProjectId Project, IReadOnlyList<ColourOverride> Before, IReadOnlyList<ColourOverride> After);

/// <summary>A change of tolerances that can be taken back.</summary>
/// <param name="Project">Whose.</param>
/// <param name="Before">The tolerances before.</param>
/// <param name="After">The tolerances after.</param>
public sealed record TolerancesUndoPayload(ProjectId Project, Tolerances Before, Tolerances After);
