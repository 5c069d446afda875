using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Domain.Improvement;

/// <summary>How far an experiment is.</summary>
public enum ExperimentState
{
    /// <summary>It is being tried.</summary>
    Running,

    /// <summary>It became how the team works.</summary>
    Kept,

    /// <summary>It was given up.</summary>
    Dropped,
}

/// <summary>Something that a team tries, with what will tell whether it helps.</summary>
public sealed record Experiment
{
    /// <summary>Its number within the project, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>What is tried.</summary>
    public required Practice Practice { get; init; }

    /// <summary>The bucket or the word of the work it is about; empty for all. Text from outside.</summary>
    public string Scope { get; init; } = "";

    /// <summary><see cref="Scope"/> as people call it.</summary>
    public string ScopeName { get; init; } = "";

    /// <summary>Items or working days that it sets as a limit; 0 where it sets none.</summary>
    public int Limit { get; init; }

    /// <summary>How strong the case was.</summary>
    public double Strength { get; init; }

    /// <summary>The first day.</summary>
    public required DateOnly StartedOn { get; init; }

    /// <summary>The day on which it is looked at.</summary>
    public required DateOnly FollowUpOn { get; init; }

    /// <summary>Who started it.</summary>
    public required Person By { get; init; }

    /// <summary>The work begun in as many working days before the start, as it stood at the start.</summary>
    public IReadOnlyList<CycleObservation> Before { get => field ?? []; init; }

    /// <summary>How far it is.</summary>
    public ExperimentState State { get; init; }

    /// <summary>The day on which it was kept or dropped.</summary>
    public DateOnly? EndedOn { get; init; }

    /// <summary>What it had brought by then.</summary>
    public BeforeAfter? Outcome { get; init; }
}

/// <summary>A suggestion that somebody declined.</summary>
/// <param name="Practice">What was not wanted.</param>
/// <param name="Scope">The bucket or the word of the work; empty for all.</param>
/// <param name="ScopeName">The same as people call it.</param>
/// <param name="Strength">How strong the case was.</param>
/// <param name="Reason">Why not; text from outside.</param>
/// <param name="By">Who.</param>
/// <param name="On">When.</param>
public sealed record DeclinedSuggestion(Practice Practice, string Scope, string ScopeName, double Strength, string Reason, Person By, DateOnly On);
