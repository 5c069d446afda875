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
        var lists = batch.Get(session.Client.Me.Todo.Lists.ToGetRequestInformation(), TodoTaskListCollectionResponse.CreateFromDiscriminatorValue);
        var mine = batch.Get(session.Client.Me.Planner.Tasks.ToGetRequestInformation(), PlannerTaskCollectionResponse.CreateFromDiscriminatorValue);
        var mail = batch.Get(flagged, MessageCollectionResponse.CreateFromDiscriminatorValue);
        await batch.SendAsync();

        var toDo = await ToDoAsync(session, lists.Reply);
        var planner = await PlannerAsync(session, asker, mine.Reply);
        var messages = await session.ReadRestAsync(mail.Reply, MessageCollectionResponse.CreateFromDiscriminatorValue, page => page.Value, flagged.Headers);
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

    private static async Task<GraphItems<ProjectTask>> ToDoAsync(GraphSession session, GraphReply<TodoTaskListCollectionResponse> firstLists)
    {
        var lists = await session.ReadRestAsync(firstLists, TodoTaskListCollectionResponse.CreateFromDiscriminatorValue, page => page.Value);
        var batch = new GraphBatch(session);
        // Outlook's list of flagged mail holds the mails that are read as such.
        var steps = lists.Items.Where(list => list is { Id.Length: > 0 } && list.WellknownListName != WellknownListName.FlaggedEmails)
            .Select(list => (List: list, Page: batch.Get(OpenTasks(session, list.Id!), TodoTaskCollectionResponse.CreateFromDiscriminatorValue))).ToList();
        await batch.SendAsync();

        var (tasks, failure) = (new List<ProjectTask>(), lists.Failure);
        foreach (var (list, page) in steps)
        {
            var open = await session.ReadRestAsync(page.Reply, TodoTaskCollectionResponse.CreateFromDiscriminatorValue, read => read.Value);
            tasks.AddRange(open.Items.Select(task => PersonalMapping.ToDo(task, list, session.Address)).OfType<ProjectTask>().Where(task => task.IsOpen));
            failure = Failures.First(failure, open.Failure);
        }

        return new GraphItems<ProjectTask>([.. tasks.DistinctBy(task => task.Ref)], failure);
    }

    private async Task<GraphItems<AssignedTask>> PlannerAsync(GraphSession session, Asker asker, GraphReply<PlannerTaskCollectionResponse> first)
    {
        var all = await session.ReadRestAsync(first, PlannerTaskCollectionResponse.CreateFromDiscriminatorValue, page => page.Value);
        var open = all.Items.Where(task => task.PercentComplete != 100).DistinctBy(task => task.Id, StringComparer.Ordinal).ToList();
        var (people, namesFailure) = await names.FindAsync(session, asker, open.SelectMany(PlannerMapping.Assignees));
        // What the plans call their buckets and labels is not read here.
        var tasks = open.Select(task => (task.PlanId, Task: PlannerMapping.Task(task, asker, session.Address, NoBuckets, new PlannerLabels(null), people)))
            .Where(found => found.Task is not null).Select(found => new AssignedTask(found.Task! with { Labels = [] }, found.PlanId ?? string.Empty));
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
