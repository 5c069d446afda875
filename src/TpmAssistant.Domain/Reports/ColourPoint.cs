using TpmAssistant.Domain.Health;

namespace TpmAssistant.Domain.Reports;

/// <summary>A project's colour on a day.</summary>
/// <param name="Day">The day.</param>
/// <param name="Colour">The colour; <see langword="null"/> when there was none.</param>
/// <param name="Published">Whether a published report said so; otherwise worked out from what was read then.</param>
public sealed record ColourPoint(DateOnly Day, HealthColour? Colour, bool Published = false);
