using TpmAssistant.Domain.Health;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Domain.Flow;

/// <summary>Counts defects as they are found and closed. Work is a defect when the project's labels or buckets say so.</summary>
public static class QualityAnalyzer
{
    /// <summary>Below this number of closed defects no time to close is given.</summary>
    public const int FewestClosed = 5;

    private const int DaysPerWeek = 7;

    /// <summary>The defects of a project.</summary>
    public static QualityReport Analyze(HealthContext context)
    {
        var history = new FlowHistory(context);
        var calendar = context.Project.Calendar;
        FlowItem[] defects = [.. history.Items.Where(i => i.Task.Means(LabelMeaning.Defect))];
        FlowItem[] closed = [.. defects.Where(i => i.Finished > history.From)];
        int Age(FlowItem item) => Math.Max(1, calendar.WorkingDaysIn(item.Arrived, item.Finished ?? context.StatusDate));
        return new()
        {
            IsMarked = defects.Length > 0 || context.Project.Labels.Values.Contains(LabelMeaning.Defect),
            All = defects.Length,
            Open =
            [
                .. defects.Where(i => i.Task.IsOpen).Select(i => i with { Days = Age(i) }).OrderByDescending(i => i.Days).ThenBy(i => i.Task, TaskOrder.Instance),
            ],
            Closed = closed.Length,
            MedianDaysToClose = closed.Length < FewestClosed ? null : FlowAnalyzer.Median(closed.Select(Age)),
            Weeks = WeeksOf(defects, history.From, context.StatusDate),
        };
    }

    private static List<DefectWeek> WeeksOf(FlowItem[] defects, DateOnly from, DateOnly status)
    {
        var weeks = new List<DefectWeek>();
        for (var i = Math.Min(FlowAnalyzer.MostWeeks, (status.DayNumber - from.DayNumber) / DaysPerWeek) - 1; i >= 0; i--)
        {
            var last = status.AddDays(-DaysPerWeek * i);
            var before = last.AddDays(-DaysPerWeek);
            weeks.Add(new(
                last,
                defects.Count(d => d.Arrived > before && d.Arrived <= last),
                defects.Count(d => d.Finished > before && d.Finished <= last),
                defects.Count(d => d.Arrived <= last && IsOpenAt(d, last))));
        }

        return weeks;
    }

    /// <summary>A closed defect whose end nobody saw was closed before the first reading.</summary>
    private static bool IsOpenAt(FlowItem defect, DateOnly day) => defect.Task.IsOpen || defect.Finished > day;
}
