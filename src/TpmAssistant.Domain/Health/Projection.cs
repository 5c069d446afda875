using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Domain.Health;

/// <summary>
/// Where the open work ends if all goes on from today: a task keeps its last day while that can hold; one that is overdue, or whose date was moved often, takes what is left of it from today
/// (<see cref="WorkLeft"/>); one in trouble goes on when that is over (<see cref="TroubleSeen"/>); one that has not begun is moved by what it waits for. The slack of a task is what it may end later before a milestone that it leads to gives way.
/// </summary>
/// <remarks>
/// Days are working days from the status date, 0 being that day itself. A task takes as long as its dates say, else its effort, else what one takes the team
/// by experience, less the percentage done; work not begun as much longer as finished work ran over its estimates. One pass forwards, one backwards; tasks that wait for each other in a circle are taken as waiting for nothing. Lags and links other
/// than finish-to-start are left to the schedule.
/// </remarks>
internal sealed class Projection
{
    private const double HoursPerDay = 8;

    /// <summary>The most working days that dates alone make of a task: a long stretch on a board says when, not how long.</summary>
    private const int MostByDates = 10;

    private readonly ProjectView view;

    // By the tasks' places among the open work.
    private readonly int[] end;
    private readonly int?[] latest;
    private readonly int[] left;

    public Projection(ProjectView view)
    {
        this.view = view;
        (end, latest, left) = (new int[view.Open.Count], new int?[view.Open.Count], new int[view.Open.Count]);
        for (var task = 0; task < end.Length; task++)
        {
            left[task] = Left(view, view.Open[task]);
            end[task] = Alone(view, view.Open[task], left[task]);
            foreach (var milestone in view.MilestonesOf(view.Open[task].Ref))
            {
                if (milestone.Deadline is { } day) Lower(task, view.DaysTo(day));
            }
        }

        var (waits, after) = (new int[end.Length], new int[]?[end.Length]);
        foreach (var (task, successors) in view.Waiting) after[Number(task)] = [.. successors.Select(Number)];
        foreach (var successors in after)
        {
            foreach (var successor in successors ?? []) waits[successor]++;
        }

        var order = new List<int>(end.Length);
        for (var task = 0; task < end.Length; task++)
        {
            if (waits[task] == 0) order.Add(task);
        }

        for (var next = 0; next < order.Count; next++)
        {
            foreach (var successor in after[order[next]] ?? [])
            {
                if (view.Open[successor].State == TaskState.NotStarted) end[successor] = Math.Max(end[successor], Forced(order[next], successor));
                if (--waits[successor] == 0) order.Add(successor);
            }
        }

        for (var i = order.Count - 1; i >= 0; i--)
        {
            foreach (var successor in after[order[i]] ?? [])
            {
                if (latest[successor] is { } by) Lower(order[i], end[order[i]] + by - Forced(order[i], successor));
            }
        }
    }

    /// <summary>The working day on which an open task ends, 0 or more.</summary>
    public int EndOf(ItemRef task) => end[Number(task)];

    /// <summary>Working days left of an open task, at least 1.</summary>
    public int LeftOf(ItemRef task) => left[Number(task)];

    /// <summary>
    /// Working days that an open task may end later than it does; negative once it pushes a milestone, <see langword="null"/> where none depends on it.
    /// </summary>
    public int? SlackOf(ItemRef task) => view.NumberOf(task) is { } number ? latest[number] - end[number] : null;

    /// <summary>The working day on which the last open task of a milestone ends.</summary>
    public int? EndOf(MilestoneView milestone) => milestone.Open.Count == 0 ? null : milestone.Open.Max(t => EndOf(t.Ref));

    /// <summary>
    /// The earliest end of what waits: its own last day moved by as many days as the other is late beyond the room that the plan leaves between them. Without
    /// dates, after the other by what is left of it.
    /// </summary>
    private int Forced(int task, int successor)
    {
        var (before, after) = (view.Open[task], view.Open[successor]);
        if (before.Due is not { } due || after.Due is not { } by) return end[task] + left[successor];
        var room = after.Start is { } start && start > due ? view.DaysTo(start) - view.DaysTo(due) - 1
            : after.Start is null ? view.DaysTo(by) - view.DaysTo(due) - left[successor] : 0;
        return Math.Max(view.DaysTo(by) + end[task] - view.DaysTo(due) - Math.Max(0, room), end[task] + 1);
    }

    private static int Alone(ProjectView view, ProjectTask task, int rest)
    {
        var last = task.Due is { } due ? Math.Max(view.DaysTo(due), 0) : rest - 1;
        if (task.State == TaskState.NotStarted) last = Math.Max(last, rest - 1);
        if (task.IsOverdue(view.Status)) last = Math.Max(rest, view.Left.DaysOf(task)) - 1;
        else if (view.Left.IsOftenMoved(task)) last = Math.Max(last, view.Left.DaysOf(task) - 1);
        return TroubleSeen.DaysOf(view, task) is var waits && waits > 0 ? Math.Max(last, waits + rest - 1) : last;
    }

    private static int Left(ProjectView view, ProjectTask task)
    {
        double? byDates = task is { Start: { } start, Due: { } due } && start <= due ? Math.Min(MostByDates, view.Calendar.WorkingDaysIn(start, due)) : null;
        double? byEffort = Effort.Stated(task) is { } hours ? Math.Ceiling(hours / HoursPerDay) : null;
        var days = Math.Min(byDates ?? byEffort ?? view.TypicalDays, byEffort ?? byDates ?? view.TypicalDays);
        if (task.State == TaskState.NotStarted) days *= view.Drift;
        return Math.Max(1, (int)Math.Ceiling(Math.Round(days * (1 - view.DoneShare(task)), 6)));
    }

    private void Lower(int task, int day) => latest[task] = latest[task] is { } now ? Math.Min(now, day) : day;

    private int Number(ItemRef task) => view.NumberOf(task) ?? throw new KeyNotFoundException($"{task} is not open work.");
}
