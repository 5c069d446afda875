using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Application.Projects;

/// <summary>A project's own row as it was read.</summary>
/// <param name="Version">What <see cref="IProjectStore.TrySaveAsync"/> compares: from 1, another one after each write.</param>
/// <param name="Project">The row.</param>
public sealed record ProjectRow(long Version, Project Project);
