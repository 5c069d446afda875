using TpmAssistant.Domain.Deliveries;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Risks.Register;
using TpmAssistant.Domain.Schedule;
using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Domain.Snapshots;

/// <summary>A project as one person could read it at an instant.</summary>
public sealed record Snapshot
{
    /// <summary>The project's own row at that instant.</summary>
    public required Project Project { get; init; }

    /// <summary>When it was read.</summary>
    public required DateTimeOffset TakenAt { get; init; }

    /// <summary>The day it speaks of, in the project's zone.</summary>
    public required DateOnly StatusDate { get; init; }

    /// <summary>Whose rights it was read with.</summary>
    public required PersonId Reader { get; init; }

    /// <summary>The tasks read, each <see cref="ItemRef"/> once.</summary>
    public required IReadOnlyList<ProjectTask> Tasks { get; init; }

    /// <summary>The links known: the source's and the project's own.</summary>
    public IReadOnlyList<TaskDependency> Dependencies { get; init; } = [];

    /// <summary>What a plan file says of scheduling beyond its tasks; <see langword="null"/> for boards.</summary>
    public PlanSettings? Plan { get; init; }

    /// <summary>
    /// The project's register at that instant, as the reader may see it and without its history; <see langword="null"/> where none was looked up.
    /// </summary>
    public RiskRegister? Register { get; init; }

    /// <summary>What others owe the project and what of its contracts ends, without people's addresses; <see langword="null"/> where it was not looked up.</summary>
    public IReadOnlyList<DeliveryEntry>? Deliveries { get; init; }

    /// <summary>What was and was not read.</summary>
    public required Coverage Coverage { get; init; }

    /// <summary>The same snapshot, holding only what the reader of <paramref name="fresh"/> can also see now.</summary>
    /// <remarks>A person never learns from the past what they may not read today.</remarks>
    public Snapshot SeenThrough(Snapshot fresh)
    {
        if (fresh.Reader == Reader) return this;
        var visible = fresh.Tasks.Select(t => t.Ref).ToHashSet();
        return this with
        {
            Tasks = [.. Tasks.Where(t => visible.Contains(t.Ref))],
            Register = Register?.SeenWith(fresh.Tasks),
            Dependencies = [.. Dependencies.Where(d => visible.Contains(d.Predecessor) && visible.Contains(d.Successor))],
        };
    }
}
