using TpmAssistant.Domain.Meetings;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Domain.Workload;

/// <summary>Adds up one person's work by week.</summary>
internal sealed class PersonTally(Person person, int weeks)
{
    private readonly List<(ProjectTask Task, double Hours, bool Elsewhere)>[] work = [.. Enumerable.Range(0, weeks).Select(_ => new List<(ProjectTask, double, bool)>())];
    private int open;
    private int overdue;

    public Person Person { get; } = person;

    /// <summary>Adds a task; those of other projects take time but are not counted.</summary>
    public void Add(ProjectTask task, double hours, WorkloadWindow window, bool elsewhere = false)
    {
        if (!elsewhere) open++;
        if (task.Due is not { } due) return;
        if (task.IsOverdue(window.StatusDate))
        {
            if (!elsewhere) overdue++;
            work[0].Add((task, hours, elsewhere));
            return;
        }

        var start = task.Start is { } planned && planned > window.StatusDate ? planned : window.StatusDate;
        if (start > due) start = due;
        var days = window.Calendar.WorkingDaysIn(start, due);
        for (var i = 0; i < work.Length; i++)
        {
            var share = ShareIn(window.Weeks[i], i == 0, start, due, days, window);
            if (share > 0) work[i].Add((task, hours * share, elsewhere));
        }
    }

    public PersonLoad ToLoad(WorkloadWindow window, double weeklyHours, IReadOnlyList<MeetingOccurrence>? meetings, ProjectZone zone)
    {
        var daily = Math.Clamp(double.IsFinite(weeklyHours) ? weeklyHours : 0, 0, 168) / Math.Max(1, window.Calendar.WorkingDaysPerWeek);
        var taken = new MeetingHours(meetings ?? [], window, daily, zone);
        return new(Person, [.. window.Weeks.Select((w, i) => Week(w, work[i], (w.WorkingDays * daily) - taken.In(w)))], open, overdue);
    }

    /// <summary>
    /// The hours of a week with a task changed: what the change places there takes the task's room in the order of the work, so that the sum is to the last digit that of adding
    /// all up anew.
    /// </summary>
    /// <param name="changed">The task after the change.</param>
    /// <param name="its">What it places by itself.</param>
    /// <param name="week">The number of the week.</param>
    public double HoursWith(ProjectTask changed, PersonTally its, int week)
    {
        double sum = 0, waits = its.work[week].Sum(w => w.Hours);
        foreach (var (task, hours, isElsewhere) in work[week])
        {
            if (waits > 0 && (isElsewhere || TaskOrder.Instance.Compare(changed, task) < 0)) (sum, waits) = (sum + waits, 0);
            if (isElsewhere || task.Ref != changed.Ref) sum += hours;
        }

        return Math.Round(sum + waits, 2);
    }

    /// <summary>A task whose days hold no working day counts whole in the week of its last day.</summary>
    private static double ShareIn(WorkloadWeek week, bool first, DateOnly start, DateOnly due, int days, WorkloadWindow window)
    {
        if (days == 0) return (first || due >= week.Monday) && due <= week.To ? 1 : 0;
        var from = start > week.From ? start : week.From;
        var to = due < week.To ? due : week.To;
        return (double)window.Calendar.WorkingDaysIn(from, to) / days;
    }

    private static PersonWeek Week(WorkloadWeek week, List<(ProjectTask Task, double Hours, bool Elsewhere)> work, double available) => new(
        week.Monday,
        Math.Round(work.Sum(w => w.Hours), 2),
        Math.Round(Math.Max(0, available), 2),
        [.. work.Where(w => !w.Elsewhere).OrderByDescending(w => w.Hours).ThenBy(w => w.Task, TaskOrder.Instance).Select(w => w.Task.Ref)])
    {
        ElsewhereHours = Math.Round(work.Where(w => w.Elsewhere).Sum(w => w.Hours), 2),
    };
}
