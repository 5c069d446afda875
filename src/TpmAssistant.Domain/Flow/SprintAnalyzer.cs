using TpmAssistant.Domain.Health;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Snapshots;
using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Domain.Flow;

/// <summary>Finds sprints by the names of buckets or labels ("Sprint 5", "Iteration 12") and tells what became of each.</summary>
internal static class SprintAnalyzer
{
    /// <summary>A reading shows what a sprint was begun with when it is at most this many working days away from its first day.</summary>
    private const int NearEnough = 3;

    /// <summary>A sprint longer than this has mistaken dates: no burn-down is drawn.</summary>
    private const int LongestInDays = 92;

    public static SprintReport? Analyze(HealthContext context, FlowHistory history)
    {
        var groups = history.Items.Where(i => i.Task.State != TaskState.Cancelled).Select(i => (Item: i, Sprint: SprintName.Of(i.Task)))
            .Where(i => i.Sprint is not null).GroupBy(i => i.Sprint!.Value.Number).Where(g => g.Any(i => i.Item.Task.Start is not null && i.Item.Task.Due is not null)).ToList();
        if (groups.Count < 2) return null;
        var inPoints = groups.SelectMany(g => g).All(i => i.Item.Task.StoryPoints is > 0);
        var sprints = groups.Select(g => Read(g.Key, [.. g.Select(i => i.Item)], context, inPoints)).OrderBy(s => s.Number).ToList();
        var current = sprints.LastOrDefault(s => s.Start <= context.StatusDate && (s.End >= context.StatusDate || s.Done < s.Total));
        if (current is not null && current.End < context.StatusDate && sprints.Exists(s => s.Number > current.Number && s.Start <= context.StatusDate)) current = null;
        return new(current, [.. sprints.Where(s => s != current && s.End < context.StatusDate)], inPoints);
    }

    private static Sprint Read(int number, List<FlowItem> items, HealthContext context, bool inPoints)
    {
        var start = items.Min(i => i.Task.Start ?? i.Task.Due)!.Value;
        var end = items.Max(i => i.Task.Due ?? i.Task.Start)!.Value;
        if (end < start) end = start;
        var committed = CommittedTo(number, start, context);
        var added = items.Where(i => committed is not null && !committed.Contains(i.Task.Ref)).ToList();
        var isOver = end < context.StatusDate;
        bool InTime(FlowItem item) => item.Task.State == TaskState.Completed && (item.Finished is null || item.Finished <= end || !isOver);
        double Size(IEnumerable<FlowItem> of) => of.Sum(i => inPoints ? i.Task.StoryPoints ?? 0 : 1);
        return new()
        {
            Number = number,
            Name = SprintName.Of(items[0].Task)!.Value.Name,
            Start = start,
            End = end,
            Goal = context.Now.Tasks.Where(t => t.Means(LabelMeaning.Milestone) && SprintName.Of(t)?.Number == number).Order(TaskOrder.Instance).LastOrDefault()?.Title,
            Committed = committed is null ? null : Size(items.Where(i => committed.Contains(i.Task.Ref))) + Gone(committed, items, context, inPoints),
            Added = Size(added),
            Done = Size(items.Where(InTime)),
            Total = Size(items),
            Open = [.. items.Where(i => !InTime(i)).Select(i => i.Task).Order(TaskOrder.Instance)],
            BurnDown = isOver ? [] : [.. BurnDown(items, start, end, context, Size)],
        };
    }

    /// <summary>The items of a sprint in the reading nearest to its first day.</summary>
    private static HashSet<ItemRef>? CommittedTo(int number, DateOnly start, HealthContext context)
    {
        var calendar = context.Project.Calendar;
        var near = context.Past.Append(context.Now).OrderBy(s => Math.Abs(s.StatusDate.DayNumber - start.DayNumber)).ThenBy(s => s.StatusDate).First();
        if (Math.Abs(calendar.WorkingDaysBetween(start, near.StatusDate)) > NearEnough) return null;
        return [.. near.Tasks.Where(t => t.IsWork && t.State != TaskState.Cancelled && SprintName.Of(t)?.Number == number).Select(t => t.Ref)];
    }

    /// <summary>Size of what was committed to and has left the sprint since.</summary>
    private static double Gone(HashSet<ItemRef> committed, List<FlowItem> items, HealthContext context, bool inPoints)
    {
        var here = items.Select(i => i.Task.Ref).ToHashSet();
        return context.Now.Tasks.Where(t => committed.Contains(t.Ref) && !here.Contains(t.Ref)).DistinctBy(t => t.Ref).Sum(t => inPoints ? t.StoryPoints ?? 0 : 1);
    }

    private static IEnumerable<BurnPoint> BurnDown(List<FlowItem> items, DateOnly start, DateOnly end, HealthContext context, Func<IEnumerable<FlowItem>, double> size)
    {
        var calendar = context.Project.Calendar;
        if (end.DayNumber - start.DayNumber > LongestInDays) yield break;
        var length = Math.Max(1, calendar.WorkingDaysIn(start, end));
        var begun = size(items.Where(i => i.Arrived <= start));
        for (var day = start; day <= end && day <= context.StatusDate && day < DateOnly.MaxValue; day = day.AddDays(1))
        {
            if (!calendar.IsWorkingDay(day)) continue;
            var left = size(items.Where(i => i.Arrived <= day && !(i.Finished <= day)));
            yield return new(day, left, begun * (length - calendar.WorkingDaysIn(start, day)) / length);
        }
    }
}
