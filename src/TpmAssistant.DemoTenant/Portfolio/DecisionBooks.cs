namespace TpmAssistant.DemoTenant.Portfolio;

/// <summary>A decision that is in a project's log when the demo starts. Days are working days from that day.</summary>
/// <param name="Day">When it was taken.</param>
/// <param name="Title">What.</param>
/// <param name="Why">Why.</param>
/// <param name="By">Keys of those who decided.</param>
internal sealed record Settled(int Day, string Title, string Why, params string[] By)
{
    public string? Context { get; init; }

    /// <summary>Key of the series in whose meeting it was taken; the meeting of that day or the one before.</summary>
    public string? Meeting { get; init; }

    public bool IsTentative { get; init; }

    /// <summary>Number of the decision whose place it takes.</summary>
    public int? Supersedes { get; init; }
}

/// <summary>The logs of decisions of the three projects, oldest first.</summary>
internal static class DecisionBooks
{
    public static IReadOnlyDictionary<string, IReadOnlyList<Settled>> All { get; } = new Dictionary<string, IReadOnlyList<Settled>>(StringComparer.Ordinal)
    {
        ["atlas"] =
        [
            new(-83, "Move all fourteen services in two waves", "One wave would need a freeze that no client accepts", "mara", "jonas", "daniel")
            {
                Context = "Options: one wave over a long weekend, two waves, service by service.",
            },
            new(-45, "Copy the order database with logical replication", "It keeps the downtime below an hour, dump and restore needs nine", "tomas", "jonas") { Meeting = "atlas-weekly" },
            new(-40, "Cut over on the first Saturday after wave 2", "The bank's freeze window is on Saturdays only", "mara", "jonas") { Meeting = "atlas-weekly" },
            new(-18, "Use the VPN as fallback for staging until the private line is there", "Wave 2 can be tried without waiting for Northgate", "priya", "jonas") { Meeting = "atlas-weekly" },
            new(-13, "Cut over only when hybrid routing has run for a week", "Firewall rules could not be tried, and a rollback in the night would cost two days", "mara", "jonas", "omar")
            {
                Meeting = "atlas-weekly", Supersedes = 3, Context = "The first Saturday after wave 2 no longer holds: the line came a third time later.",
            },
            new(-6, "Ask for one more month in the data centre if rehearsal 2 fails", "The lease costs less than a failed cutover", "mara") { IsTentative = true },
        ],
        ["borealis"] =
        [
            new(-30, "Support the last three versions of both systems", "They cover 96 per cent of customers", "lena", "yusuf", "chloe") { Meeting = "borealis-planning" },
            new(-17, "Give beta 2 to the customer council first", "Fifty people who answer are worth more than five thousand who do not", "lena"),
        ],
        ["cobalt"] =
        [
            new(-25, "Load sources nightly, not continuously", "Nobody reads the reports before eight, and streaming would double the compute", "noa", "wei") { Meeting = "cobalt-weekly" },
            new(-9, "Map access roles by department first, by person later", "120 roles cannot be reviewed before the audit", "ingrid", "noa") { Meeting = "cobalt-weekly" },
            new(-4, "Give two of Noa's tasks to a contractor", "Eleven open tasks with one name hold up the finance model", "noa", "mara") { Meeting = "cobalt-weekly", IsTentative = true },
        ],
    };
}
