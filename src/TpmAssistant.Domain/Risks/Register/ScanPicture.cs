namespace TpmAssistant.Domain.Risks.Register;

/// <summary>What a scan leaves a person to decide, and what is settled already.</summary>
/// <param name="ToDecide">Findings seen now that nobody decided on, or whose facts grew worse since; those first seen now first, then by exposure.</param>
/// <param name="Top">The gravest open threats of the register, whoever found them.</param>
/// <param name="Registered">Open entries that the scan sees too, by exposure.</param>
/// <param name="NoLongerSeen">Open entries from scans that this scan does not see.</param>
/// <param name="SetAside">Findings seen now that were dismissed, and stay so.</param>
/// <param name="IsFirst">Whether this is the first scan, so that all is new.</param>
public sealed record ScanPicture(
    IReadOnlyList<ScanFinding> ToDecide, IReadOnlyList<RegisterEntry> Top, IReadOnlyList<RegisterEntry> Registered, IReadOnlyList<RegisterEntry> NoLongerSeen,
    IReadOnlyList<ScanFinding> SetAside, bool IsFirst)
{
    /// <summary>The most entries of the register told beside what is new.</summary>
    public const int MostTop = 3;

    /// <summary>The picture of a register right after a scan of a day.</summary>
    public static ScanPicture Of(RiskRegister register, DateOnly today)
    {
        List<ScanFinding> seen = [.. register.Findings.Where(f => f.LastSeen >= today)];
        List<RegisterEntry> followed = [.. register.Open.Where(e => e is { Scan: not null, Key.Kind: RegisterKind.Risk })];
        return new(
            [
                .. seen.Where(f => f.Settled is null || f.WhyBack.Count > 0).OrderByDescending(f => IsNew(f, today))
                    .ThenByDescending(f => f.Latest.RiskExposure).ThenByDescending(f => f.Latest.Impact).ThenBy(f => f.Number),
            ],
            [.. register.Open.Where(e => e is { Key.Kind: RegisterKind.Risk, Direction: RiskDirection.Threat, RiskExposure: not null }).Take(MostTop)],
            [.. followed.Where(e => e.Scan!.LastSeen >= today)],
            [.. followed.Where(e => e.Scan!.LastSeen < today)],
            [.. seen.Where(f => f.Settled is not null && f.WhyBack.Count == 0).OrderByDescending(f => f.Latest.RiskExposure).ThenBy(f => f.Number)],
            seen.All(f => f.FirstSeen >= today) && followed.Count == 0);
    }

    /// <summary>Whether a finding was not there at the scan before, or is back.</summary>
    public static bool IsNew(ScanFinding finding, DateOnly today) => finding.FirstSeen >= today || finding.WhyBack.Count > 0;
}
