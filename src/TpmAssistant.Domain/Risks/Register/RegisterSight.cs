using TpmAssistant.Domain.Findings;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Domain.Risks.Register;

/// <summary>What of a register a reader may see. The result is for showing: it must never be stored as the register.</summary>
public static class RegisterSight
{
    /// <summary>
    /// The register without the items that a reader cannot open, the others with their titles and links as they are now. Where a scan's words
    /// rest on an item left out, its figures are left out too, because they may name it.
    /// </summary>
    /// <param name="register">The register.</param>
    /// <param name="tasks">The tasks that the reader can open.</param>
    public static RiskRegister SeenWith(this RiskRegister register, IEnumerable<ProjectTask> tasks)
    {
        var visible = new Dictionary<ItemRef, ProjectTask>();
        foreach (var task in tasks) visible.TryAdd(task.Ref, task);
        return register with
        {
            Entries =
            [
                .. register.Entries.Select(e => e with
                {
                    Evidence = Seen(e.Evidence, visible),
                    Scan = e.Scan is { } scan ? scan with { Latest = Seen(scan.Latest, visible) } : null,
                    Trigger = e.Trigger is { Item: { } item } && !IsSeen(item, visible) ? null : e.Trigger,
                }),
            ],
            Findings = [.. register.Findings.Select(f => f with { Latest = Seen(f.Latest, visible) })],
        };
    }

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

    private static RiskCandidate Seen(RiskCandidate candidate, Dictionary<ItemRef, ProjectTask> visible) => candidate with
    {
        Figures = candidate.Evidence.All(e => IsSeen(e.Item, visible)) ? candidate.Figures : new Dictionary<string, Figure>(),
        Evidence = Seen(candidate.Evidence, visible),
    };

    private static IReadOnlyList<Evidence> Seen(IReadOnlyList<Evidence> evidence, Dictionary<ItemRef, ProjectTask> visible) =>
    [
        .. evidence.Where(e => IsSeen(e.Item, visible))
            .Select(e => visible.TryGetValue(e.Item, out var task) ? e with { Title = task.Title, Link = task.Link } : e),
    ];

    private static bool IsSeen(ItemRef item, Dictionary<ItemRef, ProjectTask> visible) =>
        item.Source == SourceKinds.Project || visible.ContainsKey(item);
}
