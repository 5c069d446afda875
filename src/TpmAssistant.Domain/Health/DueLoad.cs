using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Domain.Health;

/// <summary>
/// A person with more work due than time until then. For each day ahead on which something of theirs is due, from two weeks to four, the hours left of all that is
/// due by then (overdue work too) stand against the working hours until then. What is due later presses nobody yet, whenever it was meant to begin. Work owed from
/// outside is nobody's load.
/// </summary>
/// <param name="Person">Who.</param>
/// <param name="Share">The highest ratio of hours due to hours there are; 10 at most.</param>
/// <param name="ExcessHours">The hours too many on the day when they are most.</param>
/// <param name="Tasks">The work due within four weeks, the soonest first.</param>
internal sealed record DueLoad(Person Person, double Share, double ExcessHours, IReadOnlyList<ProjectTask> Tasks)
{
    /// <summary>Working days ahead that are looked at: a heavy week alone is no overload.</summary>
    public const int FromDays = 10, ToDays = 20;

    private const double MostShare = 10;
    private const double LeastHours = 4;

    /// <summary>Everybody with open work due, the most loaded first.</summary>
    public static IReadOnlyList<DueLoad> In(ProjectView view, Project project)
    {
        var weekly = project.Members.DistinctBy(m => m.Person.Id).ToDictionary(m => m.Person.Id, m => m.WeeklyHours);
        var owned = new Dictionary<PersonId, List<ProjectTask>>();
        foreach (var task in view.Open.Where(t => t.Due is { } due && view.DaysTo(due) <= ToDays && !t.Means(LabelMeaning.External)))
        {
            foreach (var owner in task.Assignees.DistinctBy(p => p.Id))
            {
                if (!owned.TryGetValue(owner.Id, out var tasks)) owned.Add(owner.Id, tasks = []);
                tasks.Add(task);
            }
        }

        return
        [
            .. owned.Select(o => Of(view, o.Key, o.Value, Daily(view, weekly.GetValueOrDefault(o.Key, 40))))
                .OrderByDescending(l => l.Share).ThenByDescending(l => l.ExcessHours).ThenBy(l => l.Person.Id.Value, StringComparer.Ordinal),
        ];
    }

    /// <summary>Hours that a person has on each working day.</summary>
    public static double Daily(ProjectView view, double weeklyHours) => Math.Clamp(weeklyHours, 0, 168) / Math.Max(1, view.Calendar.WorkingDaysPerWeek);

    /// <summary>Hours left of a task for each of its owners: its effort without the hours spent, half a day at least; where either is not known, without the part done.</summary>
    public static double HoursOf(ProjectView view, ProjectTask task)
    {
        var whole = view.EffortOf(task) * (task.State == TaskState.NotStarted ? view.Drift : 1);
        var left = Effort.Stated(task) is { } stated && task.SpentHours is > 0 and var spent ? Math.Max(Math.Min(stated, LeastHours), stated - spent) : whole * (1 - view.DoneShare(task));
        return left / Math.Max(1, task.Assignees.DistinctBy(p => p.Id).Count());
    }

    /// <summary>Hours too many before the end of a day; negative while there is room.</summary>
    public double ExcessBy(ProjectView view, DateOnly day, double weeklyHours) =>
        Tasks.Where(t => t.Due <= day).Sum(t => HoursOf(view, t)) - (view.Calendar.WorkingDaysIn(view.Status, day) * Daily(view, weeklyHours));

    private static DueLoad Of(ProjectView view, PersonId id, List<ProjectTask> tasks, double daily)
    {
        tasks = [.. tasks.OrderBy(t => t.Due).ThenBy(t => t, TaskOrder.Instance)];
        var today = view.Calendar.IsWorkingDay(view.Status) ? 1 : 0;
        double due = 0, share = 0, excess = 0;
        for (var i = 0; i < tasks.Count; i++)
        {
            due += HoursOf(view, tasks[i]);
            var days = Math.Max(FromDays - today, view.DaysTo(tasks[i].Due!.Value));
            var hours = (days + today) * daily;
            share = Math.Max(share, hours > 0 ? Math.Min(MostShare, due / hours) : MostShare);
            excess = Math.Max(excess, due - hours);
        }

        return new(tasks[0].Assignees.First(p => p.Id == id), share, Math.Round(excess, 1), tasks);
    }
}
