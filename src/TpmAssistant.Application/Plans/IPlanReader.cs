namespace TpmAssistant.Application.Plans;

/// <summary>Reads a plan from a file's bytes: MS Project XML, Planner's Excel export, CSV of a tracker.</summary>
public interface IPlanReader
{
    /// <summary>Reads the file; a mapping corrects what would be guessed. Never throws for what a file holds.</summary>
    /// <param name="content">The file.</param>
    /// <param name="fileName">Its name; hints at the kind, decides nothing.</param>
    /// <param name="mapping">Corrected columns, or <see langword="null"/> to guess.</param>
    /// <param name="reading">The plan, when true is returned.</param>
    /// <param name="unreadable">Why not, when false is returned.</param>
    bool TryRead(
        ReadOnlyMemory<byte> content, string fileName, PlanMapping? mapping,
        [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out PlanReading? reading,
        [System.Diagnostics.CodeAnalysis.NotNullWhen(false)] out UnreadablePlan? unreadable);
}
