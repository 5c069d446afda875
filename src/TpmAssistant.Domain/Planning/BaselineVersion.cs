using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Text;

namespace TpmAssistant.Domain.Planning;

/// <summary>A baseline as it was agreed, kept when a later one takes its place.</summary>
/// <param name="Number">Counts from 1 within the project.</param>
/// <param name="Baseline">Scope and finish then.</param>
/// <param name="Reason">Why it was set; text from outside.</param>
/// <param name="By">Who set it.</param>
public sealed record BaselineVersion(int Number, Baseline Baseline, string Reason, Person By);

/// <summary>Where a change of scope stands.</summary>
public enum ChangeState
{
    /// <summary>Asked for, not decided.</summary>
    Open,

    /// <summary>Taken on; the baseline was set anew.</summary>
    Accepted,

    /// <summary>Turned down.</summary>
    Rejected,
}

/// <summary>A change of scope that somebody asked for.</summary>
public sealed record ScopeChange
{
    /// <summary>Counts from 1 within the project.</summary>
    public required int Number { get; init; }

    /// <summary>What was asked; text from outside.</summary>
    public required string Request { get; init; }

    /// <summary>When.</summary>
    public required DateOnly AskedOn { get; init; }

    /// <summary>Who wrote it down.</summary>
    public required Person By { get; init; }

    /// <summary>Working days at best, most likely and at worst.</summary>
    public required IReadOnlyList<double> Days { get; init => field = value ?? []; }

    /// <summary>The key of the milestone that needs it; <see langword="null"/> for the finish.</summary>
    public string? Milestone { get; init; }

    /// <summary>Whether the people who hold the date do it, so that it comes on top of their work.</summary>
    public bool OnThePath { get; init; } = true;

    /// <summary>The finish with 80% before and after, as computed then.</summary>
    public DateOnly? P80Before { get; init; }

    /// <inheritdoc cref="P80Before"/>
    public DateOnly? P80After { get; init; }

    /// <summary>How likely the promised day was before and after, 0 to 1.</summary>
    public double? ChanceBefore { get; init; }

    /// <inheritdoc cref="ChanceBefore"/>
    public double? ChanceAfter { get; init; }

    /// <summary>Where it stands.</summary>
    public ChangeState State { get; init; }

    /// <summary>When it was decided.</summary>
    public DateOnly? DecidedOn { get; init; }

    /// <summary>The number of its decision in the project's log.</summary>
    public int? Decision { get; init; }

    /// <summary>The title of the task that does it: that of the request, as long as a title can be. By it the task is known as asked for.</summary>
    public string TaskTitle => string.Join(' ', Request.Cut(LongestTitle).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private const int LongestTitle = 120;
}
