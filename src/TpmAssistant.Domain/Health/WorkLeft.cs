using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Domain.Health;

/// <summary>
/// How many working days one person still needs for an open task, by the best that is known of it: its effort, corrected by how finished work ran against its own; else the
/// days that its dates give it, shared among all that its owner has planned on them; else the days since its owner's date before; else what is usual for the team.
/// </summary>
/// <remarks>
/// What is done is taken off by the hours spent, else by the percentage, else, where that only says "begun", by the days since it was first seen under way. Work that is
/// overdue takes as long again as it is late, <see cref="MostAgain"/> days at most; seemingly finished work only once that lasts, as boards are ticked off late.
/// </remarks>
internal sealed class WorkLeft
{
    /// <summary>The most working days that overdue work is expected to take for being late; one forgotten on the board would push all.</summary>
    public const int MostAgain = 3;

    private const double HoursPerDay = 8;
    private const int EnoughDone = 5;

    /// <summary>A stretch of dates says when, not how long: no more than this, or twice what is usual for the team.</summary>
    private const int LongDays = 10;

    private const int MostStretch = 400;
    private const int SeeminglyDone = 90;

    /// <summary>Working days for which a board may not have been ticked off yet.</summary>
    private const int TickingOff = 5;

    /// <summary>Working days that work was under way, on average, before it was first seen so.</summary>
    private const int BeforeSeen = 2;

    private readonly ProjectView view;
    private readonly Dictionary<PersonId, Dictionary<int, int>> planned = [];
    private readonly Dictionary<PersonId, List<DateOnly>> dates = [];
    private readonly double longest;

    public WorkLeft(ProjectView view)
    {
        this.view = view;
        var stretches = new List<int>();
        foreach (var task in view.Tasks.Values.Where(t => t.IsWork))
        {
            if (HasStretch(task)) stretches.Add(view.Calendar.WorkingDaysIn(task.Start!.Value, task.Due!.Value));
            if (Owner(task) is not { } owner) continue;
            if (task.Due is { } due) Of(dates, owner).Add(due);
            if (!HasStretch(task)) continue;
            var days = Of(planned, owner);
            foreach (var day in Days(task)) days[day] = days.GetValueOrDefault(day) + 1;
        }

        stretches.Sort();
        longest = stretches.Count == 0 ? LongDays : Math.Max(LongDays, 2 * stretches[stretches.Count / 2]);
        foreach (var due in dates.Values) due.Sort();
    }

    /// <summary>Working days, whole ones, 1 at least.</summary>
    public int DaysOf(ProjectTask task) => (int)Math.Max(1, Math.Min(int.MaxValue / 4, Math.Round(Exact(task))));

    private static bool HasStretch(ProjectTask task) => task is { Start: { } start, Due: { } due } && start <= due;

    /// <summary>Who has it on their desk; nobody for work from outside.</summary>
    private static PersonId? Owner(ProjectTask task) => task.Means(LabelMeaning.External) ? null : task.Assignees.Select(p => (PersonId?)p.Id).MinBy(p => p!.Value.Value, StringComparer.Ordinal);

    private double Exact(ProjectTask task)
    {
        double? byEffort = Effort.Stated(task) / HoursPerDay;
        var whole = byEffort * (view.Estimates.Done.Count >= EnoughDone ? view.Estimates.Ratio : 1) ?? ByDates(task) ?? SinceLast(task) ?? view.TypicalDays;
        if (task.State == TaskState.NotStarted) return whole;
        var left = byEffort is not null && task.SpentHours is { } spent ? whole - (spent / HoursPerDay)
            : view.IsCoarse ? whole - view.History.DaysBegun(task) - BeforeSeen
            : whole * (1 - (Math.Clamp(task.PercentComplete, 0, 100) / 100.0));
        var late = task.IsOverdue(view.Status) ? view.DaysLate(task) : 0;
        var counts = late > TickingOff || (!view.IsCoarse && task.PercentComplete < SeeminglyDone);
        return counts ? Math.Max(left, Math.Min(late, MostAgain)) : left;
    }

    private double? ByDates(ProjectTask task)
    {
        if (!HasStretch(task)) return null;
        if (Owner(task) is not { } owner) return Math.Min(longest, view.Calendar.WorkingDaysIn(task.Start!.Value, task.Due!.Value));
        var days = planned[owner];
        var share = Days(task).Where(d => view.Calendar.IsWorkingDay(DateOnly.FromDayNumber(d))).Sum(d => 1.0 / days[d]);
        return Math.Clamp(share, 1, longest);
    }

    private double? SinceLast(ProjectTask task)
    {
        if (task.Due is not { } due || Owner(task) is not { } owner) return null;
        var before = dates[owner].FindLastIndex(d => d < due);
        return before < 0 ? null : Math.Clamp(view.Calendar.WorkingDaysBetween(dates[owner][before], due) - 1, 1, LongDays);
    }

    private static IEnumerable<int> Days(ProjectTask task)
    {
        var (first, last) = (task.Start!.Value.DayNumber, task.Due!.Value.DayNumber);
        return Enumerable.Range(first, Math.Min(MostStretch, last - first + 1));
    }

    private static T Of<T>(Dictionary<PersonId, T> all, PersonId owner)
        where T : new() => all.TryGetValue(owner, out var known) ? known : all[owner] = new();
}
