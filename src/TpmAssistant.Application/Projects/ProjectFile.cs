using TpmAssistant.Application.Lessons;
using TpmAssistant.Domain.Decisions;
using TpmAssistant.Domain.Deliveries;
using TpmAssistant.Domain.Improvement;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Risks.Register;
using TpmAssistant.Domain.Snapshots;

namespace TpmAssistant.Application.Projects;

/// <summary>A project as it leaves and enters the product: its row, its remembered snapshots, its register and its lessons.</summary>
/// <param name="Project">The row; its tenant is replaced by the importer's.</param>
/// <param name="Snapshots">Past snapshots, oldest first.</param>
/// <param name="Register">Its register of risks; <see langword="null"/> leaves the one there is.</param>
/// <param name="Decisions">Its log of decisions, which replaces those of the same numbers.</param>
/// <param name="Lessons">Its lessons; <see langword="null"/> leaves those there are.</param>
public sealed record ProjectFile(
    Project Project, IReadOnlyList<Snapshot> Snapshots, RiskRegister? Register = null, IReadOnlyList<Decision>? Decisions = null, IReadOnlyList<KeptLesson>? Lessons = null)
{
    /// <summary>Its register of deliveries, which replaces entries of the same numbers.</summary>
    public IReadOnlyList<DeliveryEntry> Deliveries { get => field ?? []; init; }

    /// <summary>Its experiments; <see langword="null"/> leaves those there are.</summary>
    public ExperimentBook? Experiments { get; init; }

    /// <summary>The version of the file format that this build writes.</summary>
    public const int CurrentVersion = 1;
}
