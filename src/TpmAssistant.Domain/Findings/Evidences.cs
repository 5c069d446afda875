using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Domain.Findings;

/// <summary>Makes evidence out of what a statement rests on.</summary>
internal static class Evidences
{
    /// <summary>The most items that a statement names.</summary>
    public const int Most = 10;

    public static IReadOnlyList<Evidence> Of(IEnumerable<ProjectTask> tasks, Func<ProjectTask, Figure?> note) =>
        [.. tasks.Take(Most).Select(t => Of(t, note(t)))];

    public static Evidence Of(ProjectTask task, Figure? note = null) => new(task.Ref, task.Title, task.Link, note);

    public static Evidence Of(Milestone milestone, Figure? note = null) => new(ItemRef.Milestone(milestone.Key), milestone.Name, null, note);

    public static Evidence Of(BudgetLine line, Figure? note = null) => new(ItemRef.Budget(line.Key), line.Name, null, note);

    public static Evidence Of(OpenDecision decision, Figure? note = null) => new(ItemRef.Decision(decision.Key), decision.Question, null, note);

    public static Figure? Due(ProjectTask task) => task.Due is { } due ? new Figure.Date(due) : null;

    /// <summary>How far it is said to have come where its checklist tells; else its last day.</summary>
    public static Figure? TicksOrDue(ProjectTask task) => task.TellsByChecklist ? new Figure.Ticks(Math.Min(task.ChecklistDone, task.ChecklistTotal), task.ChecklistTotal) : Due(task);

    public static Figure? Owner(ProjectTask task) => task.Assignees.Count > 0 ? new Figure.Who(task.Assignees[0]) : null;
}
