using TpmAssistant.Domain.Health;
using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Domain.Risks;

/// <summary>Looks for risks in what was read.</summary>
public static class RiskScan
{
    /// <summary>The most candidates that a scan proposes.</summary>
    public const int Most = 10;

    private const string MilestonePrefix = "milestone:";

    /// <summary>
    /// The candidates with the highest exposure, at most ten, highest first. Where two rules rest on the same items the
    /// graver one speaks for both: a candidate is left out when its first item, or half of all its items, belong to graver ones.
    /// </summary>
    public static IReadOnlyList<RiskCandidate> Find(HealthContext context) => Distinct(context.View.Risks);

    internal static IReadOnlyList<RiskCandidate> Find(HealthContext context, IReadOnlyList<IRiskRule> rules) => Distinct(Everything(context, rules));

    private static List<RiskCandidate> Distinct(IReadOnlyList<RiskCandidate> candidates)
    {
        var kept = new List<RiskCandidate>();
        var told = new HashSet<ItemRef>();
        var causes = new HashSet<ItemRef>();
        foreach (var candidate in candidates)
        {
            if (kept.Count == Most) break;
            var items = Items(candidate);
            if (items.Count > 0 && (causes.Contains(items[0]) || items.Count(told.Contains) * 2 >= items.Count)) continue;
            kept.Add(candidate);
            told.UnionWith(items);
            if (items.Count > 0) causes.Add(items[0]);
        }

        return kept;
    }

    /// <summary>All candidates of all rules, highest exposure first, whatever they rest on.</summary>
    internal static IReadOnlyList<RiskCandidate> Everything(HealthContext context, IReadOnlyList<IRiskRule> rules) =>
    [
        .. rules.SelectMany(r => r.Scan(context)).OrderByDescending(c => c.RiskExposure).ThenByDescending(c => c.Impact)
            .ThenBy(c => c.Proximity ?? DateOnly.MaxValue).ThenBy(c => c.Rule, StringComparer.Ordinal),
    ];

    /// <summary>The tasks it rests on. A late delivery is a cause of its own, whatever else is told of the tasks that wait for it.</summary>
    private static List<ItemRef> Items(RiskCandidate candidate)
    {
        var items = candidate.Evidence.Select(e => e.Item).Where(IsTask).ToList();
        return items.Count > 0 && IsDelivery(items[0]) ? [.. items.Where(IsDelivery)] : items;
    }

    private static bool IsDelivery(ItemRef item) => item.Source == Projects.SourceKinds.Project && item.Id.StartsWith("delivery:", StringComparison.Ordinal);

    private static bool IsTask(ItemRef item) => !item.Id.StartsWith(MilestonePrefix, StringComparison.Ordinal);
}
