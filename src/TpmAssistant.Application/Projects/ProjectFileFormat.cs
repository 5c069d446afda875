using System.Text.Json;
using TpmAssistant.Application.Lessons;
using TpmAssistant.Application.Serialization;
using TpmAssistant.Domain.Decisions;
using TpmAssistant.Domain.Deliveries;
using TpmAssistant.Domain.Improvement;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Risks.Register;
using TpmAssistant.Domain.Snapshots;

namespace TpmAssistant.Application.Projects;

/// <summary>A project file as it is written: the version first, so that a later build knows what it reads.</summary>
internal sealed record ProjectFileDocument(
    int Version, Project Project, IReadOnlyList<Snapshot> Snapshots, RiskRegister? Register = null, IReadOnlyList<Decision>? Decisions = null, IReadOnlyList<KeptLesson>? Lessons = null,
    IReadOnlyList<DeliveryEntry>? Deliveries = null, ExperimentBook? Experiments = null);

/// <summary>Reads and writes project files: JSON with a version.</summary>
public static class ProjectFileFormat
{
    /// <summary>Writes a file.</summary>
    public static byte[] Write(ProjectFile file) =>
        ProductJson.SerializeToUtf8(new ProjectFileDocument(ProjectFile.CurrentVersion, file.Project, file.Snapshots, file.Register, file.Decisions, file.Lessons, file.Deliveries, file.Experiments));

    /// <summary>Reads a file.</summary>
    /// <exception cref="FormatException">It is not a project file of a known version; the message says what is wrong.</exception>
    public static ProjectFile Read(ReadOnlySpan<byte> utf8)
    {
        ProjectFileDocument document;
        try
        {
            document = ProductJson.Deserialize<ProjectFileDocument>(utf8);
        }
        catch (Exception wrong) when (wrong is JsonException or ArgumentException)
        {
            throw new FormatException($"This is not a project file: {wrong.Message}", wrong);
        }

        if (document.Version != ProjectFile.CurrentVersion)
            throw new FormatException($"This project file has version {document.Version}; this build reads version {ProjectFile.CurrentVersion}.");

        return new ProjectFile(document.Project, document.Snapshots, document.Register, document.Decisions, document.Lessons) { Deliveries = document.Deliveries ?? [], Experiments = document.Experiments };
    }
}
