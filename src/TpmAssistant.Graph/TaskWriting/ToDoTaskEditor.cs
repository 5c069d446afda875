using System.Globalization;
using Microsoft.Graph.Models;
using TpmAssistant.Application.Access;
using TpmAssistant.Application.Proposals;
using TpmAssistant.Application.TaskEdits;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Snapshots;
using TpmAssistant.Graph.Sessions;
using TpmAssistant.Graph.Time;
using TaskStatus = Microsoft.Graph.Models.TaskStatus;

namespace TpmAssistant.Graph.TaskWriting;

/// <summary>Makes and changes the asker's own To Do tasks; new ones go into the list that is everybody's first.</summary>
internal sealed class ToDoTaskEditor(GraphSessions sessions) : ITaskEditor
{
    private const int Complete = 100;
    private static readonly GraphReader<GraphPage<TodoTaskList>> Lists = GraphReaders.Page<TodoTaskList>(TodoTaskList.CreateFromDiscriminatorValue);
    private static readonly GraphReader<GraphPage<TodoTask>> Tasks = GraphReaders.Page<TodoTask>(TodoTask.CreateFromDiscriminatorValue);

    public string Kind => SourceKinds.ToDo;

    public async Task<EffectOutcome> CreateAsync(Asker asker, TaskCreation creation, DateTimeOffset proposedAt, CancellationToken cancellationToken)
    {
        var (session, failure) = await sessions.OpenAsync(asker, cancellationToken);
        using (session)
        {
            if (session is null) return EffectOutcome.Refused(Refusals.Code(failure, null));
            var lists = await ListsAsync(session);
            if (lists.Items.FirstOrDefault(l => l.WellknownListName == WellknownListName.DefaultList)?.Id is not { } list)
                return EffectOutcome.Refused(Refusals.Code(lists.Failure == ReadFailure.None ? ReadFailure.NotFound : lists.Failure, null));
            var (made, lookFailure) = await FindAsync(session, list, creation, proposedAt);
            if (made is not null) return made;
            if (lookFailure != ReadFailure.None) return EffectOutcome.Refused(Refusals.Code(lookFailure, null));

            var body = new TodoTask { Title = creation.Title };
            if (creation.Due is { } day) body.DueDateTime = Midnight(day);
            var reply = await session.SendAsync(session.Client.Me.Todo.Lists[list].Tasks.ToPostRequestInformation(body), TodoTask.CreateFromDiscriminatorValue);
            if (reply.Value?.Id is { Length: > 0 } id) return EffectOutcome.Done(id, session.Address.ToDoTask(id));
            if (!reply.MayHaveHappened) return EffectOutcome.Refused(Refusals.Code(reply.Failure, reply.Status));
            return (await FindAsync(session, list, creation, proposedAt)).Found ?? EffectOutcome.Unknown;
        }
    }

    public async Task<EffectOutcome> EditAsync(Asker asker, TaskEdit edit, CancellationToken cancellationToken)
    {
        var (session, failure) = await sessions.OpenAsync(asker, cancellationToken);
        using (session)
        {
            if (session is null) return EffectOutcome.Refused(Refusals.Code(failure, null));
            var (list, now, readFailure) = await ReadAsync(session, edit.Task.Id);
            if (now is null) return EffectOutcome.Refused(Refusals.Code(readFailure, null));
            if (Stands(now, edit)) return EffectOutcome.Done(edit.Task.Id, edit.Link);
            if ((now.Title ?? "") != edit.Shown.Title || GraphZones.Day(now.DueDateTime) != edit.Shown.Due || Percent(now) != edit.Shown.Percent)
                return EffectOutcome.Refused(Refusals.Changed);

            var reply = await session.SendAsync(
                session.Client.Me.Todo.Lists[list].Tasks[edit.Task.Id].ToPatchRequestInformation(Body(edit)), TodoTask.CreateFromDiscriminatorValue);
            if (reply.Failure == ReadFailure.None) return EffectOutcome.Done(edit.Task.Id, edit.Link);
            var after = (await ReadAsync(session, edit.Task.Id)).Task;
            if (after is not null && Stands(after, edit)) return EffectOutcome.Done(edit.Task.Id, edit.Link);
            return after is null && reply.MayHaveHappened ? EffectOutcome.Unknown : EffectOutcome.Refused(Refusals.Code(reply.Failure, reply.Status));
        }
    }

    private static async Task<GraphItems<TodoTaskList>> ListsAsync(GraphSession session) =>
        await session.ReadRestAsync(await session.SendAsync(session.Client.Me.Todo.Lists.ToGetRequestInformation(), Lists), Lists);

    private static async Task<(EffectOutcome? Found, ReadFailure Failure)> FindAsync(GraphSession session, string list, TaskCreation creation, DateTimeOffset proposedAt)
    {
        var first = await session.SendAsync(session.Client.Me.Todo.Lists[list].Tasks.ToGetRequestInformation(), Tasks);
        var all = await session.ReadRestAsync(first, Tasks);
        var made = all.Items.FirstOrDefault(t => t.Title == creation.Title && t.CreatedDateTime >= proposedAt && t.Id is { Length: > 0 });
        return (made is null ? null : EffectOutcome.Done(made.Id!, session.Address.ToDoTask(made.Id!)), all.Failure);
    }

    /// <summary>The task in whichever list it lies: an id does not tell.</summary>
    private static async Task<(string List, TodoTask? Task, ReadFailure Failure)> ReadAsync(GraphSession session, string id)
    {
        var lists = await ListsAsync(session);
        foreach (var list in lists.Items)
        {
            if (list.Id is not { } key) continue;
            var reply = await session.SendAsync(session.Client.Me.Todo.Lists[key].Tasks[id].ToGetRequestInformation(), TodoTask.CreateFromDiscriminatorValue);
            if (reply.Value is { } task) return (key, task, ReadFailure.None);
            if (reply.Failure != ReadFailure.NotFound) return (key, null, reply.Failure);
        }

        return ("", null, lists.Failure == ReadFailure.None ? ReadFailure.NotFound : lists.Failure);
    }

    private static TodoTask Body(TaskEdit edit)
    {
        var (shown, wanted) = (edit.Shown, edit.Wanted);
        var body = new TodoTask();
        if (wanted.Title != shown.Title) body.Title = wanted.Title;
        if (wanted.Due != shown.Due && wanted.Due is { } day) body.DueDateTime = Midnight(day);
        if (wanted.Due is null && shown.Due is not null) body.AdditionalData["dueDateTime"] = null!;
        if (wanted.Percent != shown.Percent) body.Status = StatusOf(wanted.Percent);
        return body;
    }

    private static bool Stands(TodoTask task, TaskEdit edit) =>
        (edit.Wanted.Title == edit.Shown.Title || task.Title == edit.Wanted.Title)
        && (edit.Wanted.Due == edit.Shown.Due || GraphZones.Day(task.DueDateTime) == edit.Wanted.Due)
        && (edit.Wanted.Percent == edit.Shown.Percent || task.Status == StatusOf(edit.Wanted.Percent));

    private static TaskStatus StatusOf(int percent) => percent switch { 0 => TaskStatus.NotStarted, Complete => TaskStatus.Completed, _ => TaskStatus.InProgress };

    /// <summary>As the engine is told it: To Do knows done and not done.</summary>
    private static int Percent(TodoTask task) => task.Status == TaskStatus.Completed ? Complete : 0;

    private static DateTimeTimeZone Midnight(DateOnly day) =>
        new() { DateTime = day.ToDateTime(TimeOnly.MinValue).ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture), TimeZone = "UTC" };
}
