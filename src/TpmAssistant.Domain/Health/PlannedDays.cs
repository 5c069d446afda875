using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Domain.Health;

/// <summary>
/// What the dates on a board say of how long tasks take: the days from first to last, shared among all that the owner has planned on them, but no less than what work takes here
/// whose owner has nothing beside it; else the days since the owner's date before. A date that was moved says when, not how long: the first one counts.
/// </summary>
internal sealed class PlannedDays
{
    /// <summary>A stretch of dates says when, not how long: no more than this, or twice what is usual for the team.</summary>
    private const int LongDays = 10;

    private const int MostStretch = 400;
    private const int EnoughAlone = 5;

    private readonly ProjectView view;
    private readonly Dictionary<ItemRef, DateOnly?> ends = [];
    private readonly Dictionary<PersonId, Dictionary<int, int>> planned = [];
    private readonly Dictionary<PersonId, List<DateOnly>> dates = [];
    private readonly double longest;
    private readonly double? alone;

    public PlannedDays(ProjectView view)
    {
        this.view = view;
        List<ProjectTask> work = [.. view.Tasks.Values.Where(t => t.IsWork)];
        foreach (var task in work) ends[task.Ref] = FirstEnd(task);
        foreach (var task in work)
        {
            if (Owner(task) is not { } owner) continue;
            if (ends[task.Ref] is { } due) Of(dates, owner).Add(due);
            if (!HasStretch(task)) continue;
            var days = Of(planned, owner);
            foreach (var day in Days(task)) days[day] = days.GetValueOrDefault(day) + 1;
        }

        foreach (var due in dates.Values) due.Sort();
        List<ProjectTask> stretched = [.. work.Where(HasStretch)];
        longest = Median(stretched) is { } usual ? Math.Max(LongDays, 2 * usual) : LongDays;
        List<ProjectTask> single = [.. stretched.Where(t => Owner(t) is { } owner && Days(t).All(d => planned[owner][d] == 1))];
        alone = single.Count >= EnoughAlone ? Median(single) : null;
    }

    /// <summary>Working days by a task's own dates; <see langword="null"/> where it lacks one.</summary>
    public double? ByDates(ProjectTask task)
    {
        if (!HasStretch(task)) return null;
        var stretch = Stretch(task);
        if (Owner(task) is not { } owner) return Math.Min(longest, stretch);
        var share = Days(task).Where(d => view.Calendar.IsWorkingDay(DateOnly.FromDayNumber(d))).Sum(d => 1.0 / planned[owner][d]);
        return Math.Clamp(Math.Max(share, Math.Min(alone ?? 0, stretch)), 1, longest);
    }

    /// <summary>Working days since its owner's date before; <see langword="null"/> for the first one.</summary>
    public double? SinceLast(ProjectTask task)
    {
        if (!ends.TryGetValue(task.Ref, out var end) || end is not { } due || Owner(task) is not { } owner) return null;
        var before = CountBefore(dates[owner], due) - 1;
        return before < 0 ? null : Math.Clamp(view.Calendar.WorkingDaysBetween(dates[owner][before], due) - 1, 1, LongDays);
    }

    /// <summary>The day it was first planned to end on, unless its first day lies after that or it was moved forward.</summary>
    private DateOnly? FirstEnd(ProjectTask task) =>
        view.History.FirstDue(task) is { } first && first < task.Due && !(first < task.Start) ? first : task.Due;

    private bool HasStretch(ProjectTask task) => task.Start is { } start && ends.TryGetValue(task.Ref, out var end) && start <= end;

    private int Stretch(ProjectTask task) => view.Calendar.WorkingDaysIn(task.Start!.Value, ends[task.Ref]!.Value);

    /// <summary>Who has it on their desk; nobody for work from outside.</summary>
    private static PersonId? Owner(ProjectTask task) =>
        task.Means(LabelMeaning.External) ? null : task.Assignees.Select(p => (PersonId?)p.Id).MinBy(p => p!.Value.Value, StringComparer.Ordinal);

    private IEnumerable<int> Days(ProjectTask task)
    {
        var (first, last) = (task.Start!.Value.DayNumber, ends[task.Ref]!.Value.DayNumber);
        return Enumerable.Range(first, Math.Min(MostStretch, last - first + 1));
    }

    private double? Median(List<ProjectTask> tasks)
    {
        int[] stretches = [.. tasks.Select(Stretch).Order()];
        return stretches.Length == 0 ? null : stretches[stretches.Length / 2];
    }

    /// <summary>How many of some dates in order lie before a day.</summary>
    private static int CountBefore(List<DateOnly> dates, DateOnly day)
    {
        var (low, high) = (0, dates.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (dates[middle] < day) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    private static T Of<T>(Dictionary<PersonId, T> all, PersonId owner)
        where T : new() => all.TryGetValue(owner, out var known) ? known : all[owner] = new();
}
