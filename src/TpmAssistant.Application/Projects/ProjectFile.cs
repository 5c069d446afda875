using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Snapshots;

namespace TpmAssistant.Application.Projects;

/// <summary>A project as it leaves and enters the product: its row and its remembered snapshots.</summary>
/// <param name="Project">The row; its tenant is replaced by the importer's.</param>
/// <param name="Snapshots">Past snapshots, oldest first.</param>
public sealed record ProjectFile(Project Project, IReadOnlyList<Snapshot> Snapshots)
{
    /// <summary>The version of the file format that this build writes.</summary>
    public const int CurrentVersion = 1;
}
