using Microsoft.Graph.Models;
using Microsoft.Kiota.Abstractions;
using TpmAssistant.Application.Access;
using TpmAssistant.Application.Sources;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Snapshots;
using TpmAssistant.Domain.Tasks;
using TpmAssistant.Graph.People;
using TpmAssistant.Graph.Planner;
using TpmAssistant.Graph.Sessions;

namespace TpmAssistant.Graph.PersonalWork;

/// <summary>To Do, the asker's Planner tasks and flagged mail: one batch, one more for the lists' tasks, the further pages.</summary>
internal sealed class PersonalWorkSource(GraphSessions sessions, PeopleNames names, TimeProvider clock) : IPersonalWorkSource
{
    private const string ToDoName = "To Do";
    private const string PlannerName = "Planner";
    private const string MailName = "flagged mail";
    private const string ImmutableIds = "IdType=\"ImmutableId\"";

    private static readonly Dictionary<string, string> NoBuckets = [];
    private static readonly PlannerLabels NoLabels = new(null);

    private static readonly GraphReader<GraphPage<TodoTaskList>> Lists = GraphReaders.Page<TodoTaskList>(TodoTaskList.CreateFromDiscriminatorValue);
    private static readonly GraphReader<GraphPage<TodoTask>> ToDoTasks = GraphReaders.Page<TodoTask>(TodoTask.CreateFromDiscriminatorValue);
    private static readonly GraphReader<GraphPage<PlanTask>> PlannerTasks = GraphReaders.Page<PlanTask>(PlanTask.Read);
    private static readonly GraphReader<GraphPage<Message>> Messages = GraphReaders.Page<Message>(Message.CreateFromDiscriminatorValue);

    private static readonly string[] MailFields = ["id", "subject", "from", "receivedDateTime", "flag", "webLink"];

    public async Task<PersonalReading> ReadAsync(Asker asker, CancellationToken cancellationToken)
    {
        var readAt = clock.GetUtcNow();
        var (session, failure) = await sessions.OpenAsync(asker, cancellationToken);
        using (session)
        {
            if (session is not null) return await ReadAsync(session, asker, readAt);
            return new PersonalReading([], [], [], new Coverage(
            [
                new SourceReading(SourceKinds.ToDo, ToDoName, 0, null, readAt, failure),
                new SourceReading(SourceKinds.Planner, PlannerName, 0, null, readAt, failure),
                new SourceReading(SourceKinds.Mail, MailName, 0, null, readAt, failure),
            ]));
        }
    }

    private async Task<PersonalReading> ReadAsync(GraphSession session, Asker asker, DateTimeOffset readAt)
    {
        var flagged = Flagged(session);
        var batch = new GraphBatch(session);
        var lists = batch.Get(session.Client.Me.Todo.Lists.ToGetRequestInformation(), Lists);
        var mine = batch.Get(session.Client.Me.Planner.Tasks.ToGetRequestInformation(), PlannerTasks);
        var mail = batch.Get(flagged, Messages);
        await batch.SendAsync();

        var toDo = await ToDoAsync(session, lists.Reply);
        var planner = await PlannerAsync(session, asker, mine.Reply);
        var messages = await session.ReadRestAsync(mail.Reply, Messages, flagged.Headers);
        FlaggedMail[] letters =
        [
            .. messages.Items.Select(message => PersonalMapping.Mail(message, session.Address)).OfType<FlaggedMail>()
                .DistinctBy(letter => letter.Ref).OrderByDescending(letter => letter.ReceivedAt),
        ];
        return new PersonalReading(toDo.Items, planner.Items, letters, new Coverage(
        [
            new SourceReading(SourceKinds.ToDo, ToDoName, toDo.Items.Count, toDo.Total, readAt, toDo.Failure),
            new SourceReading(SourceKinds.Planner, PlannerName, planner.Items.Count, planner.Total, readAt, planner.Failure),
            new SourceReading(SourceKinds.Mail, MailName, letters.Length, messages.Failure == ReadFailure.None ? letters.Length : null, readAt, messages.Failure),
        ]));
    }

    private static async Task<GraphItems<ProjectTask>> ToDoAsync(GraphSession session, GraphReply<GraphPage<TodoTaskList>> firstLists)
    {
        var lists = await session.ReadRestAsync(firstLists, Lists);
        var batch = new GraphBatch(session);
        // Outlook's list of flagged mail holds the mails that are read as such.
        var steps = lists.Items.Where(list => list is { Id.Length: > 0 } && list.WellknownListName != WellknownListName.FlaggedEmails)
            .Select(list => (List: list, Page: batch.Get(OpenTasks(session, list.Id!), ToDoTasks))).ToList();
        await batch.SendAsync();

        var (tasks, failure) = (new List<ProjectTask>(), lists.Failure);
        foreach (var (list, page) in steps)
        {
            var open = await session.ReadRestAsync(page.Reply, ToDoTasks);
            tasks.AddRange(open.Items.Select(task => PersonalMapping.ToDo(task, list, session.Address)).OfType<ProjectTask>().Where(task => task.IsOpen));
            failure = Failures.First(failure, open.Failure);
        }

        return new GraphItems<ProjectTask>([.. tasks.DistinctBy(task => task.Ref)], failure);
    }

    private async Task<GraphItems<AssignedTask>> PlannerAsync(GraphSession session, Asker asker, GraphReply<GraphPage<PlanTask>> first)
    {
        var all = await session.ReadRestAsync(first, PlannerTasks);
        var open = all.Items.Where(task => task.PercentComplete < 100).DistinctBy(task => task.Id, StringComparer.Ordinal).ToList();
        var (people, namesFailure) = await names.FindAsync(session, asker, open.SelectMany(task => task.Assignees));
        // What the plans call their buckets and labels is not read here.
        var tasks = open.Select(task => new AssignedTask(
            PlannerMapping.Task(task with { Categories = [] }, asker, session.Address, NoBuckets, NoLabels, people), task.PlanId));
        return new GraphItems<AssignedTask>([.. tasks], Failures.First(all.Failure, namesFailure));
    }

    private static RequestInformation OpenTasks(GraphSession session, string listId) => session.Client.Me.Todo.Lists[listId].Tasks.ToGetRequestInformation(request =>
    {
        request.QueryParameters.Filter = "status ne 'completed'";
        request.QueryParameters.Top = 100;
    });

    private static RequestInformation Flagged(GraphSession session) => session.Client.Me.Messages.ToGetRequestInformation(request =>
    {
        request.QueryParameters.Filter = "flag/flagStatus eq 'flagged'";
        request.QueryParameters.Select = MailFields;
        request.QueryParameters.Top = 50;
        request.Headers.Add("Prefer", ImmutableIds);
    });
}
