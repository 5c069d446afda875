using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Domain.Flow;

/// <summary>What is left of a sprint at the end of a day.</summary>
/// <param name="Day">The day.</param>
/// <param name="Left">Size of what is not done.</param>
/// <param name="Ideal">What an even pace from the commitment to nothing would leave.</param>
public sealed record BurnPoint(DateOnly Day, double Left, double Ideal);

/// <summary>A sprint. Its days are those of its items: from the first planned start to the last planned end.</summary>
public sealed record Sprint
{
    /// <summary>Its number.</summary>
    public required int Number { get; init; }

    /// <summary>Its name as the board writes it; text from outside.</summary>
    public required string Name { get; init; }

    /// <summary>First day.</summary>
    public required DateOnly Start { get; init; }

    /// <summary>Last day.</summary>
    public required DateOnly End { get; init; }

    /// <summary>The milestone in it, which is what it is for; <see langword="null"/> when none is stated. Text from outside.</summary>
    public required string? Goal { get; init; }

    /// <summary>Size of what lay in it when it began; <see langword="null"/> when no reading is near enough.</summary>
    public required double? Committed { get; init; }

    /// <summary>Size of what was added after that.</summary>
    public required double Added { get; init; }

    /// <summary>Size of what was done by its end, or by now.</summary>
    public required double Done { get; init; }

    /// <summary>Size of all that lies in it now.</summary>
    public required double Total { get; init; }

    /// <summary>What was committed to and not done by its end; for the sprint that runs, what is still open. The most important first.</summary>
    public required IReadOnlyList<ProjectTask> Open { get; init; }

    /// <summary>What was left each working day; empty for sprints that are over.</summary>
    public required IReadOnlyList<BurnPoint> BurnDown { get; init; }
}

/// <summary>The sprints of a project.</summary>
/// <param name="Current">The one that runs; <see langword="null"/> between two.</param>
/// <param name="Past">Those that are over, the latest last.</param>
/// <param name="InPoints">Whether sizes are story points; else they count items.</param>
public sealed record SprintReport(Sprint? Current, IReadOnlyList<Sprint> Past, bool InPoints)
{
    /// <summary>Sprints that velocity looks back on.</summary>
    public const int MostPast = 6;

    /// <summary>What was done in each of the last sprints, oldest first.</summary>
    public IReadOnlyList<double> Velocities => [.. Past.TakeLast(MostPast).Select(s => s.Done)];

    /// <summary>The mean of <see cref="Velocities"/>; <see langword="null"/> when fewer than two sprints are over.</summary>
    public double? Velocity => Velocities.Count >= 2 ? Velocities.Average() : null;
}
