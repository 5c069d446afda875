using TpmAssistant.Domain.Health;
using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Domain.Flow;

/// <summary>Measures how work flows: how long it takes, how much is finished a week, what is in progress and where it waits.</summary>
/// <remarks>
/// Cycle time counts working days from beginning to end, both included. Percentiles are by nearest rank. Only items whose end
/// falls after the first reading count. After D. Vacanti, <i>Actionable Agile Metrics for Predictability</i>, 2015.
/// </remarks>
public static class FlowAnalyzer
{
    /// <summary>Below this number of finished items no cycle time is given.</summary>
    public const int FewestFinished = 10;

    /// <summary>The most weeks of throughput.</summary>
    public const int MostWeeks = 8;

    private const int DaysPerWeek = 7;

    /// <summary>The flow of a project.</summary>
    public static FlowReport Analyze(HealthContext context)
    {
        var history = new FlowHistory(context);
        FlowItem[] items = [.. history.Items.Where(i => i.Task.State != TaskState.Cancelled)];
        FlowItem[] finished = [.. items.Where(i => i.Finished > history.From && i.Days is not null)];
        var days = finished.Select(i => i.Days!.Value).Order().ToArray();
        var buckets = BucketFlows.Of(context, history, items);
        return new()
        {
            From = history.From,
            Finished = finished,
            MedianDays = Percentile(days, 0.5),
            Days85 = Percentile(days, 0.85),
            Weeks = WeeksOf(items, history.From, context.StatusDate),
            InProgress =
            [
                .. items.Where(i => i.Task.State == TaskState.InProgress).OrderByDescending(i => i.Days).ThenBy(i => i.Task, TaskOrder.Instance),
            ],
            Buckets = buckets,
            Bottleneck = BucketFlows.Bottleneck(buckets),
            Little = LittleOf(context, finished, history.From),
            Sprints = SprintAnalyzer.Analyze(context, history),
        };
    }

    /// <summary>The smallest of the sorted values that at least the share of them do not exceed.</summary>
    internal static int? Percentile(int[] sorted, double share) =>
        sorted.Length < FewestFinished ? null : sorted[Math.Max(0, (int)Math.Ceiling(share * sorted.Length) - 1)];

    /// <summary>Median by nearest rank of any number of values; 0 of none.</summary>
    internal static int Median(IEnumerable<int> values)
    {
        int[] sorted = [.. values.Order()];
        return sorted.Length == 0 ? 0 : sorted[(sorted.Length - 1) / 2];
    }

    private static List<FlowWeek> WeeksOf(FlowItem[] items, DateOnly from, DateOnly status)
    {
        var weeks = new List<FlowWeek>();
        for (var i = Math.Min(MostWeeks, (status.DayNumber - from.DayNumber) / DaysPerWeek) - 1; i >= 0; i--)
        {
            var last = status.AddDays(-DaysPerWeek * i);
            var before = last.AddDays(-DaysPerWeek);
            weeks.Add(new(last, items.Count(x => x.Started > before && x.Started <= last), items.Count(x => x.Finished > before && x.Finished <= last)));
        }

        return weeks;
    }

    private static LittlesLaw? LittleOf(HealthContext context, FlowItem[] finished, DateOnly from)
    {
        var days = context.Project.Calendar.WorkingDaysBetween(from, context.StatusDate);
        if (finished.Length < FewestFinished || context.Past.Count == 0 || days <= 0) return null;
        var counted = context.Past.Append(context.Now).Average(s => s.Tasks.DistinctBy(t => t.Ref).Count(t => t.IsWork && t.State == TaskState.InProgress));
        return new(counted, (double)finished.Length / days * finished.Average(i => i.Days!.Value));
    }
}
