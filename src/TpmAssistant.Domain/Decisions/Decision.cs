using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Domain.Decisions;

/// <summary>Something that was decided, as the product keeps it. Its texts are people's own words.</summary>
public sealed record Decision
{
    /// <summary>The most characters of a title.</summary>
    public const int MostTitle = 300;

    /// <summary>The most characters of context and rationale each.</summary>
    public const int MostText = 2000;

    /// <summary>Whose it is.</summary>
    public required ProjectId Project { get; init; }

    /// <summary>Its number within the project, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>What was decided, in a sentence.</summary>
    public required string Title { get; init; }

    /// <summary>What it was about: the question, the options there were.</summary>
    public string? Context { get; init; }

    /// <summary>Why it was decided so.</summary>
    public string? Rationale { get; init; }

    /// <summary>Who decided; empty when nobody said.</summary>
    public IReadOnlyList<Person> TakenBy { get; init; } = [];

    /// <summary>The day, in the project's zone.</summary>
    public required DateOnly DecidedOn { get; init; }

    /// <summary>Where it was decided; <see langword="null"/> outside a meeting.</summary>
    public DecisionMeeting? Meeting { get; init; }

    /// <summary>How firm it is.</summary>
    public DecisionStatus Status { get; init; } = DecisionStatus.Final;

    /// <summary>The number of the decision that it takes the place of.</summary>
    public int? Supersedes { get; init; }

    /// <summary>Who wrote it down.</summary>
    public required Person RecordedBy { get; init; }

    /// <summary>When it was written down.</summary>
    public required DateTimeOffset RecordedAt { get; init; }

    /// <summary>What it came from, where it must come into the log only once: a meeting's capture, a choice of options.</summary>
    public string? Marker { get; init; }

    /// <summary>Who last changed which of its fields since it was written down.</summary>
    /// <remarks>Decisions written before there were hands hold none.</remarks>
    public IReadOnlyList<FieldHand> Hands { get => field ?? []; init; }

    /// <summary>The decision with the hand of whoever changed it from how it was.</summary>
    public Decision ChangedBy(Person by, DateTimeOffset at, Decision was) => this with { Hands = FieldHand.After(was.Hands, ChangedFrom(was), by, at) };

    private IEnumerable<string> ChangedFrom(Decision was)
    {
        if (Title != was.Title) yield return nameof(Title);
        if (Context != was.Context) yield return nameof(Context);
        if (Rationale != was.Rationale) yield return nameof(Rationale);
        if (!TakenBy.Select(p => p.Id).ToHashSet().SetEquals(was.TakenBy.Select(p => p.Id))) yield return nameof(TakenBy);
        if (DecidedOn != was.DecidedOn) yield return nameof(DecidedOn);
        if (Status != was.Status) yield return nameof(Status);
    }
}
