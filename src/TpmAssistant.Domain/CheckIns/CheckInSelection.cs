using TpmAssistant.Domain.Health;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Domain.CheckIns;

/// <summary>Why an owner is asked about a task. The first that holds counts.</summary>
public enum CheckInReason
{
    /// <summary>It is marked as blocked.</summary>
    Blocked,

    /// <summary>Its last day has passed.</summary>
    Overdue,

    /// <summary>Its last day is near.</summary>
    Due,

    /// <summary>It is in progress and nothing about it has changed for long.</summary>
    Stale,
}

/// <summary>A question to an owner.</summary>
/// <param name="Owner">Who is asked.</param>
/// <param name="Task">About what.</param>
/// <param name="Reason">Why.</param>
/// <param name="Days">Days since it was due or until it is due, working days without a change; 0 for a blocked one.</param>
public sealed record CheckInQuestion(Person Owner, ProjectTask Task, CheckInReason Reason, int Days);

/// <summary>Finds what owners should be asked about: few questions, the most pressing ones.</summary>
public static class CheckInSelection
{
    /// <summary>A task due within this many calendar days is asked about.</summary>
    public const int DueWithin = 5;

    /// <summary>A task in progress without a change for this many working days is asked about.</summary>
    public const int StaleDays = 10;

    /// <summary>Questions to one person at most.</summary>
    public const int MostEach = 5;

    /// <summary>The questions, by owner's name, the most pressing of each first. Only people known to the directory are asked.</summary>
    public static IReadOnlyList<CheckInQuestion> Pick(HealthContext context)
    {
        var today = context.Now.StatusDate;
        var questions = new List<CheckInQuestion>();
        foreach (var task in context.Now.Tasks.Where(t => t.IsWork && t.IsOpen))
        {
            if (Reason(context, task, today) is not { } found) continue;
            questions.AddRange(task.Assignees.Where(a => a.Id.IsResolved).DistinctBy(a => a.Id).Select(a => new CheckInQuestion(a, task, found.Reason, found.Days)));
        }

        return
        [
            .. questions.GroupBy(q => q.Owner.Id)
                .OrderBy(g => g.First().Owner.Name, StringComparer.OrdinalIgnoreCase).ThenBy(g => g.Key.Value, StringComparer.Ordinal)
                .SelectMany(g => g.OrderBy(q => q.Reason).ThenBy(q => q.Task.Due ?? DateOnly.MaxValue).ThenBy(q => q.Task, TaskOrder.Instance).Take(MostEach)),
        ];
    }

    private static (CheckInReason Reason, int Days)? Reason(HealthContext context, ProjectTask task, DateOnly today)
    {
        if (task.IsBlocked) return (CheckInReason.Blocked, 0);
        if (task.Due is { } due && due < today) return (CheckInReason.Overdue, today.DayNumber - due.DayNumber);
        if (task.Due is { } soon && soon.DayNumber - today.DayNumber <= DueWithin) return (CheckInReason.Due, soon.DayNumber - today.DayNumber);
        return task.State == TaskState.InProgress && context.View.History.DaysUnchanged(task) is var still and >= StaleDays ? (CheckInReason.Stale, still) : null;
    }
}
