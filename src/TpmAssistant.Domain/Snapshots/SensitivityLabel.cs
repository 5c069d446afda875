namespace TpmAssistant.Domain.Snapshots;

/// <summary>A sensitivity label of Microsoft Purview, as a source carries it.</summary>
/// <param name="Id">Its id in the organisation, a GUID.</param>
/// <param name="Name">What people read, as in "Confidential"; text from outside.</param>
/// <param name="Rank">How sensitive it is: of two labels the one with the higher rank counts.</param>
/// <param name="Description">What it asks of people, in the organisation's words; may be empty.</param>
public sealed record SensitivityLabel(string Id, string Name, int Rank, string Description = "")
{
    /// <summary>The rank of a label whose place nobody told: above all that have one.</summary>
    public const int UnknownRank = int.MaxValue;

    /// <summary>The most sensitive of several; of equals the first by name. <see langword="null"/> for none.</summary>
    public static SensitivityLabel? Highest(IEnumerable<SensitivityLabel?> labels) => labels
        .Where(label => label is not null).OrderByDescending(label => label!.Rank).ThenBy(label => label!.Name, StringComparer.Ordinal).FirstOrDefault();
}
