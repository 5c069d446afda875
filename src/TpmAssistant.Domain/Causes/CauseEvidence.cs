using TpmAssistant.Domain.Health;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Domain.Causes;

/// <summary>What the plan tells about a task in trouble before anybody is asked.</summary>
/// <param name="Task">The task.</param>
/// <param name="DaysLate">Working days since its last day; 0 when it is not late.</param>
/// <param name="DaysBlocked">Working days that it has been blocked for; <see langword="null"/> when it is not.</param>
/// <param name="Slips">How often its last day moved later from one snapshot to the next.</param>
/// <param name="SlipDays">By how many working days in all.</param>
/// <param name="WaitsFor">Open tasks that it waits for, the earliest due first.</param>
/// <param name="Overloaded">Owners with more work due than hours, with work over hours. A figure about a person: for private eyes only.</param>
public sealed record CauseEvidence(
    ProjectTask Task, int DaysLate, int? DaysBlocked, int Slips, int SlipDays, IReadOnlyList<ProjectTask> WaitsFor, IReadOnlyList<(Person Person, double Load)> Overloaded)
{
    /// <summary>From this share of work over hours on somebody has too much; the same as the risk scan's. Default 1.2.</summary>
    private const double TooMuch = 1.2;

    /// <summary>Reads it off the snapshots.</summary>
    public static CauseEvidence Of(HealthContext context, ProjectTask task)
    {
        if (!task.IsOpen) return new(task, 0, null, 0, 0, [], []);
        var view = context.View;
        var (times, days) = view.History.Slips(task);
        var before = context.Now.Dependencies.Where(d => d.Successor == task.Ref).Select(d => d.Predecessor).ToHashSet();
        return new(
            task, task.IsOverdue(view.Status) ? view.DaysLate(task) : 0, task.IsBlocked ? view.History.DaysBlocked(task) : null, times, days,
            [.. context.Now.Tasks.Where(t => t.IsOpen && before.Contains(t.Ref)).Order(TaskOrder.Instance)],
            [.. view.Loads.Where(l => l.Share > TooMuch && task.Assignees.Any(a => a.Id == l.Person.Id)).Select(l => (l.Person, l.Share))]);
    }
}
