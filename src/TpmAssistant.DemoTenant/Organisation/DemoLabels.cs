namespace TpmAssistant.DemoTenant.Organisation;

/// <summary>The sensitivity labels of the demo organisation.</summary>
public static class DemoLabels
{
    /// <summary>What stays with the people of a project.</summary>
    public const string Confidential = "Confidential";

    /// <summary>What stays with the few who decide.</summary>
    public const string HighlyConfidential = "Highly confidential";

    /// <summary>All of them, the least sensitive first: id and name.</summary>
    public static IReadOnlyList<(string Id, string Name)> All { get; } = [(IdOf(Confidential), Confidential), (IdOf(HighlyConfidential), HighlyConfidential)];

    /// <summary>The id of a label by its name.</summary>
    public static string IdOf(string name) => StableId.Guid("label", name);
}
