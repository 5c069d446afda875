using TpmAssistant.Domain.Health;
using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Domain.Flow;

/// <summary>Compares what comes into each bucket with what leaves it.</summary>
internal static class BucketFlows
{
    /// <summary>Fewer waiting items than this are no queue.</summary>
    private const int FewestWaiting = 3;

    public static IReadOnlyList<BucketFlow> Of(HealthContext context, FlowHistory history, FlowItem[] items)
    {
        var counts = new Dictionary<string, (int In, int Out)>(StringComparer.Ordinal);
        foreach (var item in items) Count(item, history, counts);
        return
        [
            .. items.Where(i => !string.IsNullOrEmpty(i.Task.Bucket)).GroupBy(i => i.Task.Bucket!, StringComparer.Ordinal).Select(g => Flow(g.Key, g, context, counts))
                .OrderByDescending(b => b.Waiting.Sum(w => (long)w.Days)).ThenBy(b => b.Bucket, StringComparer.Ordinal),
        ];
    }

    /// <summary>Where more came in than left and most waiting adds up, if that is a third or more above an even share.</summary>
    public static BucketFlow? Bottleneck(IReadOnlyList<BucketFlow> buckets)
    {
        var worst = buckets.FirstOrDefault(b => b.Waiting.Count >= FewestWaiting && b.Arrivals > b.Departures);
        if (worst is null || buckets.Count < 2) return worst;
        var even = buckets.Sum(b => b.Waiting.Sum(w => (double)w.Days)) / buckets.Count(b => b.Waiting.Count > 0);
        return worst.Waiting.Sum(w => (double)w.Days) * 3 >= even * 4 ? worst : null;
    }

    private static BucketFlow Flow(string bucket, IEnumerable<FlowItem> items, HealthContext context, Dictionary<string, (int In, int Out)> counts)
    {
        WaitingItem[] waiting =
        [
            .. items.Where(i => i.Task.IsOpen).Select(i => (i.Task, Since: i.Task.State == TaskState.InProgress ? i.Started : i.Task.Start))
                .Where(i => i.Since <= context.StatusDate)
                .Select(i => new WaitingItem(i.Task, Math.Max(1, context.Project.Calendar.WorkingDaysIn(i.Since!.Value, context.StatusDate))))
                .OrderByDescending(w => w.Days).ThenBy(w => w.Task, TaskOrder.Instance),
        ];
        var (arrived, left) = counts.GetValueOrDefault(bucket);
        return new(bucket, arrived, left, waiting, FlowAnalyzer.Median(waiting.Select(w => w.Days)));
    }

    private static void Count(FlowItem item, FlowHistory history, Dictionary<string, (int In, int Out)> counts)
    {
        var states = history.StatesOf(item.Task.Ref);
        if (item.Started > history.From) Add(states.First(s => s.Task.State != TaskState.NotStarted || s.Task == item.Task).Task.Bucket, 1, 0);
        if (item.Finished > history.From) Add(item.Task.Bucket, 0, 1);
        for (var i = 1; i < states.Count; i++)
        {
            var (was, now) = (states[i - 1].Task, states[i].Task);
            if (was.Bucket == now.Bucket || was.State != TaskState.InProgress || !now.IsOpen) continue;
            Add(was.Bucket, 0, 1);
            Add(now.Bucket, 1, 0);
        }

        void Add(string? bucket, int arrived, int left)
        {
            if (string.IsNullOrEmpty(bucket)) return;
            var (known, gone) = counts.GetValueOrDefault(bucket);
            counts[bucket] = (known + arrived, gone + left);
        }
    }
}
