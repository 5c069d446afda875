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
            var items = candidate.Evidence.Select(e => e.Item).Where(IsTask).ToList();
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

    private static bool IsTask(ItemRef item) => !item.Id.StartsWith(MilestonePrefix, StringComparison.Ordinal);
}
