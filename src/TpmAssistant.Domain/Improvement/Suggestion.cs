using TpmAssistant.Domain.Findings;

namespace TpmAssistant.Domain.Improvement;

/// <summary>An experiment that the flow figures speak for.</summary>
public sealed record Suggestion
{
    /// <summary>What to try.</summary>
    public required Practice Practice { get; init; }

    /// <summary>The bucket or the word of the work it is about; empty for all. Text from outside.</summary>
    public string Scope { get; init; } = "";

    /// <summary><see cref="Scope"/> as people call it.</summary>
    public string ScopeName { get; init; } = "";

    /// <summary>Items or working days that it sets as a limit; 0 where it sets none.</summary>
    public int Limit { get; init; }

    /// <summary>How strong the case is by the figure that speaks for it; higher is stronger. Tells whether it got worse since somebody declined.</summary>
    public required double Strength { get; init; }

    /// <summary>Working days of items at stake, by which suggestions are ranked.</summary>
    public required double Stake { get; init; }

    /// <summary>The figures by name; the words are found by <see cref="Practice"/>.</summary>
    public required IReadOnlyDictionary<string, Figure> Figures { get; init; }

    /// <summary>The items it rests on, the most telling first.</summary>
    public required IReadOnlyList<Evidence> Evidence { get; init; }
}
