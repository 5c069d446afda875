using Microsoft.Graph.Models;
using TpmAssistant.Application.Access;
using TpmAssistant.Application.Sources;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Snapshots;
using TpmAssistant.Domain.Tasks;
using TpmAssistant.Graph.Labels;
using TpmAssistant.Graph.People;
using TpmAssistant.Graph.Sessions;

namespace TpmAssistant.Graph.Planner;

/// <summary>Tasks of a Planner plan: one batch, the further pages, one batch of names.</summary>
internal sealed class PlannerTaskSource(GraphSessions sessions, PeopleNames names, GroupLabels groupLabels, TimeProvider clock) : ITaskSource
{
    private const int MostNotes = 20;
    private const string Untitled = "Planner plan";

    private static readonly GraphReader<GraphPage<PlanTask>> Tasks = GraphReaders.Page<PlanTask>(PlanTask.Read);
    private static readonly GraphReader<GraphPage<PlannerBucket>> Buckets = GraphReaders.Page<PlannerBucket>(PlannerBucket.CreateFromDiscriminatorValue);

    public string Kind => SourceKinds.Planner;

    public async Task<TaskReading> ReadAsync(Asker asker, ProjectSource source, CancellationToken cancellationToken)
    {
        var readAt = clock.GetUtcNow();
        var (session, failure) = await sessions.OpenAsync(asker, cancellationToken);
        using (session)
        {
            return session is null
                ? new TaskReading([], [], new SourceReading(Kind, Untitled, 0, null, readAt, failure))
                : await ReadAsync(session, asker, source, readAt);
        }
    }

    public async Task<IReadOnlyList<TaskNotes>> ReadNotesAsync(Asker asker, IReadOnlyList<ItemRef> tasks, CancellationToken cancellationToken)
    {
        var wanted = tasks.Where(task => task.Source == Kind && task.Id.Length > 0).Distinct().Take(MostNotes).ToList();
        if (wanted.Count == 0) return [];
        var (session, _) = await sessions.OpenAsync(asker, cancellationToken);
        using (session)
        {
            if (session is null) return [];
            var batch = new GraphBatch(session);
            var steps = wanted.ConvertAll(task => (Task: task, Details: batch.Get(
                session.Client.Planner.Tasks[task.Id].Details.ToGetRequestInformation(), PlannerTaskDetails.CreateFromDiscriminatorValue)));
            await batch.SendAsync();
            return [.. steps.Where(step => step.Details.Reply.Value is not null).Select(step => PlannerMapping.Notes(step.Task, step.Details.Reply.Value!))];
        }
    }

    private async Task<TaskReading> ReadAsync(GraphSession session, Asker asker, ProjectSource source, DateTimeOffset readAt)
    {
        var plan = session.Client.Planner.Plans[source.ExternalId];
        var batch = new GraphBatch(session);
        var head = batch.Get(plan.ToGetRequestInformation(), PlannerPlan.CreateFromDiscriminatorValue);
        var details = batch.Get(plan.Details.ToGetRequestInformation(), PlannerPlanDetails.CreateFromDiscriminatorValue);
        var buckets = batch.Get(plan.Buckets.ToGetRequestInformation(), Buckets);
        var firstPage = batch.Get(plan.Tasks.ToGetRequestInformation(), Tasks);
        var group = source.OwnerId is { Length: > 0 } owner ? GroupLabels.Step(batch, session, owner) : null;
        await batch.SendAsync();

        var tasks = await session.ReadRestAsync(firstPage.Reply, Tasks);
        var allBuckets = await session.ReadRestAsync(buckets.Reply, Buckets);
        var (people, namesFailure) = await names.FindAsync(session, asker, tasks.Items.SelectMany(task => task.Assignees));

        var bucketNames = allBuckets.Items.Where(bucket => bucket is { Id: not null, Name: not null })
            .DistinctBy(bucket => bucket.Id, StringComparer.Ordinal).ToDictionary(bucket => bucket.Id!, bucket => bucket.Name!, StringComparer.Ordinal);
        var labels = new PlannerLabels(details.Reply.Value);
        // A task that moves while pages are read can come twice.
        ProjectTask[] found =
        [
            .. tasks.Items.DistinctBy(task => task.Id, StringComparer.Ordinal)
                .Select(task => PlannerMapping.Task(task, asker, session.Address, bucketNames, labels, people)),
        ];
        var title = head.Reply.Value?.Title is { } text && !string.IsNullOrWhiteSpace(text) ? text : Untitled;
        var failure = Failures.First(tasks.Failure, head.Reply.Failure, allBuckets.Failure, details.Reply.Failure, namesFailure);
        return new TaskReading(
            found, [], new SourceReading(Kind, title, found.Length, tasks.Failure == ReadFailure.None ? found.Length : null, readAt, failure) { Label = groupLabels.Of(group?.Reply.Value) });
    }
}
