using Microsoft.Graph.Models;
using TpmAssistant.Application.Access;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Tasks;
using TpmAssistant.Graph.People;
using TpmAssistant.Graph.Sessions;
using ChecklistItem = TpmAssistant.Domain.Tasks.ChecklistItem;
using Person = TpmAssistant.Domain.Projects.Person;

namespace TpmAssistant.Graph.Planner;

/// <summary>Planner's words into the engine's.</summary>
internal static class PlannerMapping
{
    /// <summary>A task; <see langword="null"/> without an id.</summary>
    public static ProjectTask? Task(
        PlannerTask task, Asker asker, GraphAddress address, IReadOnlyDictionary<string, string> buckets, PlannerLabels labels,
        IReadOnlyDictionary<string, Person> people)
    {
        if (task.Id is not { Length: > 0 } id) return null;
        var percent = Math.Clamp(task.PercentComplete ?? 0, 0, 100);
        var checklist = Math.Max(task.ChecklistItemCount ?? 0, 0);
        return new ProjectTask
        {
            Ref = new ItemRef(SourceKinds.Planner, id),
            Title = task.Title ?? string.Empty,
            Link = address.PlannerTask(asker.Tenant, task.PlanId ?? string.Empty, id),
            Bucket = task.BucketId is { } bucket ? buckets.GetValueOrDefault(bucket) : null,
            State = State(percent),
            PercentComplete = percent,
            Priority = Priority(task.Priority),
            Assignees = [.. Assignees(task).Select(person => people.GetValueOrDefault(person) ?? PeopleNames.Nameless(person))],
            Start = Day(task.StartDateTime),
            Due = Day(task.DueDateTime),
            CompletedOn = percent == 100 ? Day(task.CompletedDateTime) : null,
            CreatedAt = task.CreatedDateTime,
            Labels = labels.Of(task.AppliedCategories),
            ChecklistTotal = checklist,
            ChecklistDone = checklist - Math.Clamp(task.ActiveChecklistItemCount ?? 0, 0, checklist),
        };
    }

    /// <summary>The object ids of those a task is assigned to, in a fixed order.</summary>
    public static IEnumerable<string> Assignees(PlannerTask task) =>
        (task.Assignments?.AdditionalData ?? new Dictionary<string, object>(StringComparer.Ordinal))
            .Where(assignment => assignment.Value is not null && !assignment.Key.StartsWith('@'))
            .Select(assignment => assignment.Key)
            .Order(StringComparer.Ordinal);

    /// <summary>A task's longer texts.</summary>
    public static TaskNotes Notes(ItemRef task, PlannerTaskDetails details) => new(task, details.Description ?? string.Empty, Checklist(details));

    private static ChecklistItem[] Checklist(PlannerTaskDetails details) =>
    [
        .. (details.Checklist?.AdditionalData ?? new Dictionary<string, object>(StringComparer.Ordinal))
            .Where(line => Json.Text(line.Value, "title") is not null)
            .OrderBy(line => Json.Text(line.Value, "orderHint"), StringComparer.Ordinal)
            .ThenBy(line => line.Key, StringComparer.Ordinal)
            .Select(line => new ChecklistItem(Json.Text(line.Value, "title")!, Json.IsTrue(line.Value, "isChecked"))),
    ];

    private static TaskState State(int percent) => percent switch
    {
        0 => TaskState.NotStarted,
        100 => TaskState.Completed,
        _ => TaskState.InProgress,
    };

    private static TaskPriority Priority(int? priority) => priority switch
    {
        null => TaskPriority.Medium,
        <= 1 => TaskPriority.Urgent,
        <= 4 => TaskPriority.Important,
        <= 7 => TaskPriority.Medium,
        _ => TaskPriority.Low,
    };

    private static DateOnly? Day(DateTimeOffset? time) => time is { } value ? DateOnly.FromDateTime(value.UtcDateTime) : null;
}
