namespace TpmAssistant.Domain.Flow;

/// <summary>Defects of a week of seven days.</summary>
/// <param name="Through">Its last day.</param>
/// <param name="Arrived">Defects found in it.</param>
/// <param name="Closed">Defects done or called off in it.</param>
/// <param name="Open">Defects open at its end.</param>
public sealed record DefectWeek(DateOnly Through, int Arrived, int Closed, int Open);

/// <summary>How many defects there are, come and go.</summary>
public sealed record QualityReport
{
    /// <summary>Whether anything tells a defect from other work; without, nothing can be said.</summary>
    public required bool IsMarked { get; init; }

    /// <summary>The open defects, the oldest first; their days count from the day they were found.</summary>
    public required IReadOnlyList<FlowItem> Open { get; init; }

    /// <summary>Defects that were there at any time.</summary>
    public required int All { get; init; }

    /// <summary>The last whole weeks, oldest first.</summary>
    public required IReadOnlyList<DefectWeek> Weeks { get; init; }

    /// <summary>Median working days from found to closed; <see langword="null"/> below <see cref="QualityAnalyzer.FewestClosed"/>.</summary>
    public required int? MedianDaysToClose { get; init; }

    /// <summary>Defects closed since the first reading.</summary>
    public required int Closed { get; init; }

    /// <summary>Defects found over <see cref="Weeks"/>.</summary>
    public int ArrivedInWeeks => Weeks.Sum(w => w.Arrived);

    /// <summary>Defects closed over <see cref="Weeks"/>.</summary>
    public int ClosedInWeeks => Weeks.Sum(w => w.Closed);
}
