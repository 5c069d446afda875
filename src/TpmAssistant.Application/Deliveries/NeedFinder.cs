using TpmAssistant.Application.Tasks;
using TpmAssistant.Domain.Deliveries;
using TpmAssistant.Domain.Snapshots;
using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Application.Deliveries;

/// <summary>Finds the task or milestone that waits for a delivery.</summary>
internal static class NeedFinder
{
    private const int MostTasks = 40;

    /// <summary>The one meant by an identity or by words; several that may be; or none.</summary>
    public static IReadOnlyList<DeliveryNeed> Find(Snapshot now, string words)
    {
        var all = Milestones(now).Concat(now.Tasks.DistinctBy(t => t.Ref).Where(t => t.IsOpen).Select(t => new DeliveryNeed(t.Ref, t.Title))).ToList();
        var asked = words.Trim();
        if (all.FirstOrDefault(n => n.Item.ToString() == asked) is { } exact) return [exact];
        if (all.FirstOrDefault(n => string.Equals(n.Title, asked, StringComparison.OrdinalIgnoreCase)) is { } named) return [named];
        var found = TaskFinder.Rank(all.Select(n => new FoundTask(n.Title, [n.Item])), words, distinctTitles: true);
        return [.. found.Select(f => new DeliveryNeed(f.Tasks[0], f.Title))];
    }

    /// <summary>What can be chosen: the open milestones, then the open tasks by their day.</summary>
    public static IReadOnlyList<DeliveryNeed> Choices(Snapshot now, DeliveryNeed? chosen)
    {
        List<DeliveryNeed> choices =
        [
            .. Milestones(now),
            .. now.Tasks.DistinctBy(t => t.Ref).Where(t => t.IsOpen && t.IsWork && (t.Start ?? t.Due) is not null).OrderBy(t => t.Start ?? t.Due).ThenBy(t => t.Title, StringComparer.Ordinal)
                .Take(MostTasks).Select(t => new DeliveryNeed(t.Ref, t.Title)),
        ];
        return chosen is null || choices.Exists(c => c.Item == chosen.Item) ? choices : [chosen, .. choices];
    }

    private static IEnumerable<DeliveryNeed> Milestones(Snapshot now) =>
        now.Project.Milestones.Where(m => m.Reached is null).Select(m => new DeliveryNeed(ItemRef.Milestone(m.Key), m.Name));
}
