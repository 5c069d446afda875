using TpmAssistant.Domain.Findings;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Domain.Risks.Register;

/// <summary>What of a register a reader may see. The result is for showing: it must never be stored as the register.</summary>
public static class RegisterSight
{
    /// <summary>
    /// The register without the items that a reader cannot open. Where a scan's words rest on such an item, its figures are left out too,
    /// because they may name it.
    /// </summary>
    public static RiskRegister SeenWith(this RiskRegister register, IReadOnlySet<ItemRef> visible) => register with
    {
        Entries =
        [
            .. register.Entries.Select(e => e with
            {
                Evidence = [.. e.Evidence.Where(i => IsSeen(i, visible))],
                Scan = e.Scan is { } scan ? scan with { Latest = Seen(scan.Latest, visible) } : null,
                Trigger = e.Trigger is { Item: { } item } && item.Source != SourceKinds.Project && !visible.Contains(item) ? null : e.Trigger,
            }),
        ],
        Findings = [.. register.Findings.Select(f => f with { Latest = Seen(f.Latest, visible) })],
    };

    /// <summary>The register with only the open entries that were marked for the client.</summary>
    public static RiskRegister ForClient(this RiskRegister register) => register with
    {
        Entries = [.. register.Entries.Where(e => e is { ShownToClient: true, IsOpen: true }).Select(e => e with { History = [], AddedBy = null })],
        Findings = [],
    };

    /// <summary>The register without its history, as a snapshot keeps it.</summary>
    public static RiskRegister WithoutHistory(this RiskRegister register) => register with
    {
        Entries = [.. register.Entries.Select(e => e.History.Count == 0 ? e : e with { History = [] })],
    };

    private static RiskCandidate Seen(RiskCandidate candidate, IReadOnlySet<ItemRef> visible) =>
        candidate.Evidence.All(e => IsSeen(e, visible)) ? candidate : candidate with
        {
            Figures = new Dictionary<string, Figure>(),
            Evidence = [.. candidate.Evidence.Where(e => IsSeen(e, visible))],
        };

    private static bool IsSeen(Evidence evidence, IReadOnlySet<ItemRef> visible) =>
        evidence.Item.Source == SourceKinds.Project || visible.Contains(evidence.Item);
}
