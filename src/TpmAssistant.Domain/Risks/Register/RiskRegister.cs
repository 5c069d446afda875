using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Domain.Risks.Register;

/// <summary>A project's register of risks, assumptions, issues and dependencies, and what scans saw that is not in it.</summary>
public sealed record RiskRegister
{
    /// <summary>The project.</summary>
    public required ProjectId Project { get; init; }

    /// <summary>Counts what was stored, 0 for a register never stored. The store sets it.</summary>
    public long Version { get; init; }

    /// <summary>The entries, closed ones included, in the order they were added.</summary>
    public IReadOnlyList<RegisterEntry> Entries { get; init; } = [];

    /// <summary>What scans saw that nobody has decided on, and what was dismissed.</summary>
    public IReadOnlyList<ScanFinding> Findings { get; init; } = [];

    /// <summary>The day of the latest scan.</summary>
    public DateOnly? LastScan { get; init; }

    /// <summary>The highest number given so far, by kind.</summary>
    public IReadOnlyDictionary<RegisterKind, int> LastNumbers { get; init; } = new Dictionary<RegisterKind, int>();

    /// <summary>The highest number given to a finding so far.</summary>
    public int LastFinding { get; init; }

    /// <summary>The entry of that name.</summary>
    public RegisterEntry? Find(RegisterKey key) => Entries.FirstOrDefault(e => e.Key == key);

    /// <summary>The finding of that number, among those not in the register.</summary>
    public ScanFinding? Finding(int number) => Findings.FirstOrDefault(f => f.Number == number);

    /// <summary>The open entries, the highest exposure first; those not scored last.</summary>
    public IEnumerable<RegisterEntry> Open => Entries.Where(e => e.IsOpen)
        .OrderByDescending(e => e.RiskExposure ?? 0).ThenByDescending(e => e.Impact ?? 0).ThenBy(e => e.Proximity ?? DateOnly.MaxValue)
        .ThenBy(e => e.Key.Kind).ThenBy(e => e.Key.Number);
}
