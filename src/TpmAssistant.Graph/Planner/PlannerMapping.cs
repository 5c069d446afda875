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
    /// <summary>A task of a plan.</summary>
    public static ProjectTask Task(
        PlanTask task, Asker asker, GraphAddress address, IReadOnlyDictionary<string, string> buckets, PlannerLabels labels,
        IReadOnlyDictionary<string, Person> people) => new()
    {
        Ref = new ItemRef(SourceKinds.Planner, task.Id),
        Title = task.Title,
        Link = address.PlannerTask(asker.Tenant, task.PlanId, task.Id),
        Bucket = task.BucketId is { } bucket ? buckets.GetValueOrDefault(bucket) : null,
        State = State(task.PercentComplete),
        PercentComplete = task.PercentComplete,
        Priority = Priority(task.Priority),
        Assignees = [.. task.Assignees.Select(person => people.GetValueOrDefault(person) ?? PeopleNames.Nameless(person))],
        Start = Day(task.Start),
        Due = Day(task.Due),
        CompletedOn = task.PercentComplete == 100 ? Day(task.Completed) : null,
        CompletedBy = task is { PercentComplete: 100, CompletedBy: { } completer } ? people.GetValueOrDefault(completer) : null,
        CreatedAt = task.Created,
        CreatedBy = task.CreatedBy is { } creator ? people.GetValueOrDefault(creator) : null,
        Labels = labels.Of(task.Categories),
        ChecklistTotal = task.ChecklistItems,
        ChecklistDone = task.ChecklistItems - Math.Min(task.OpenChecklistItems, task.ChecklistItems),
    };

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
