using Microsoft.Graph.Models;
using TpmAssistant.Application.Sources;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Tasks;
using TpmAssistant.Graph.Sessions;
using TpmAssistant.Graph.Time;
using TaskStatus = Microsoft.Graph.Models.TaskStatus;

namespace TpmAssistant.Graph.PersonalWork;

/// <summary>The words of To Do and Outlook's mail into the engine's.</summary>
internal static class PersonalMapping
{
    /// <summary>A To Do task; <see langword="null"/> without an id.</summary>
    public static ProjectTask? ToDo(TodoTask task, TodoTaskList list, GraphAddress address) => task.Id is not { Length: > 0 } id ? null : new ProjectTask
    {
        Ref = new ItemRef(SourceKinds.ToDo, id),
        Title = task.Title ?? string.Empty,
        Link = address.ToDoTask(id),
        Bucket = list.DisplayName,
        State = State(task.Status),
        PercentComplete = task.Status == TaskStatus.Completed ? 100 : 0,
        Priority = task.Importance switch
        {
            Importance.High => TaskPriority.Important,
            Importance.Low => TaskPriority.Low,
            _ => TaskPriority.Medium,
        },
        Start = GraphZones.Day(task.StartDateTime),
        Due = GraphZones.Day(task.DueDateTime),
        CompletedOn = GraphZones.Day(task.CompletedDateTime),
        CreatedAt = task.CreatedDateTime,
        ChangedAt = task.LastModifiedDateTime,
        Labels = [.. task.Categories ?? []],
    };

    /// <summary>A flagged mail; <see langword="null"/> without an id or a date.</summary>
    public static FlaggedMail? Mail(Message message, GraphAddress address) => message.Id is not { Length: > 0 } id || message.ReceivedDateTime is not { } received
        ? null
        : new FlaggedMail(
            new ItemRef(SourceKinds.Mail, id), message.Subject ?? string.Empty, message.From?.EmailAddress?.Name ?? message.From?.EmailAddress?.Address ?? string.Empty,
            received.ToUniversalTime(), GraphZones.Day(message.Flag?.DueDateTime), address.Outlook(message.WebLink));

    private static TaskState State(TaskStatus? status) => status switch
    {
        TaskStatus.Completed => TaskState.Completed,
        TaskStatus.InProgress or TaskStatus.WaitingOnOthers => TaskState.InProgress,
        _ => TaskState.NotStarted,
    };
}
