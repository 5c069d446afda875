using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Graph.Models;
using Microsoft.Kiota.Abstractions;
using TpmAssistant.Application.Access;
using TpmAssistant.Application.Planning;
using TpmAssistant.Domain.Snapshots;
using TpmAssistant.Graph.Sessions;

namespace TpmAssistant.Graph.Planner;

/// <summary>
/// Makes whole plans: plan, buckets, then tasks 20 at a time. Each task carries its mark; where an answer was lost the marks are read before anything is written
/// again, and at the end what came twice all the same is taken away.
/// </summary>
internal sealed class PlannerPlanWriter(GraphSessions sessions) : IPlanWriter
{
    /// <summary>Rounds without a new task after which the try ends; the next one goes on from there.</summary>
    private const int MostIdleRounds = 4;

    /// <summary>How long to wait before each look for writes whose answer was lost: they may still be under way.</summary>
    private static readonly TimeSpan[] Looks = [TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(3)];

    public async Task<PlanCreation> CreateAsync(Asker asker, PlanOrder order, PlanMade made, Func<PlanMade, Task> keep, CancellationToken cancellationToken)
    {
        using (var session = await OpenAsync(asker, cancellationToken))
        {
            if (session is null) return new(made, "not-signed-in");
            var isNew = made.PlanId is null;
            if (isNew)
            {
                var (plan, refused) = await PlanAsync(session, asker, order);
                if (plan is null) return new(made, refused);
                await keep(made = made with { PlanId = plan, Link = session.Address.PlannerPlan(asker.Tenant, plan) });
            }

            if (await PlanShelf.BucketsAsync(session, made.PlanId!, isNew) is not { } there) return new(PlanMade.Nothing, "plan-deleted");
            var (buckets, why) = await BucketsAsync(session, made, order, there);
            made = made with { Buckets = buckets, Tasks = await FoundAsync(session, order, made) };
            await keep(made);
            if (why is not null) return new(made, why);
        }

        var (lost, idle) = (false, 0);
        while (order.Tasks.Where(t => !made.Tasks.ContainsKey(t.Key)).Take(GraphWriteBatch.MostSteps).ToList() is { Count: > 0 } chunk)
        {
            cancellationToken.ThrowIfCancellationRequested();
            using var session = await OpenAsync(asker, cancellationToken);
            if (session is null) return new(made, "not-signed-in");
            var before = made.Tasks.Count;
            var plan = made;
            var replies = await GraphWriteBatch.SendAsync(session, [.. chunk.Select(t => session.Client.Planner.Tasks.ToPostRequestInformation(Body(t, order, plan)))]);
            var tasks = new Dictionary<string, MadeTask>(made.Tasks, StringComparer.Ordinal);
            foreach (var (task, reply) in chunk.Zip(replies))
            {
                if (reply is { IsDone: true, Id: { } id }) tasks[task.Key] = new(id, reply.ETag ?? "");
            }

            made = made with { Tasks = tasks };
            if (replies.Any(r => r.IsLost || (r.IsDone && r.Id is null)))
            {
                lost = true;
                foreach (var wait in Looks)
                {
                    await session.WaitAsync(wait);
                    made = made with { Tasks = await FoundAsync(session, order, made) };
                    if (chunk.TrueForAll(t => made.Tasks.ContainsKey(t.Key))) break;
                }
            }

            await keep(made);
            if (replies.FirstOrDefault(r => !r.IsDone && !r.IsLost && !r.IsBusy) is { Status: { } status }) return new(made, Code(status));
            if (replies.Where(r => r.IsBusy).Select(r => r.Wait ?? TimeSpan.FromSeconds(1)).DefaultIfEmpty().Max() is var asked && asked > TimeSpan.Zero) await session.WaitAsync(asked);
            idle = made.Tasks.Count > before ? 0 : idle + 1;
            if (idle == MostIdleRounds) throw new PlanInterruptedException($"Planner took no task in {MostIdleRounds} rounds.");
        }

        if (lost) await RemoveTwinsAsync(asker, order, made, cancellationToken);
        return new(made, null);
    }

    public async Task<PlanRemoval> RemoveAsync(Asker asker, string planId, IReadOnlyList<RemovedTask> tasks, CancellationToken cancellationToken)
    {
        using var session = await OpenAsync(asker, cancellationToken);
        if (session is null) return new([], [], PlanGone: false, "not-signed-in");
        var wanted = tasks.Select(t => t.Made.Id).ToHashSet(StringComparer.Ordinal);
        for (var (last, idle) = (int.MaxValue, 0); ;)
        {
            // Somebody deleted the whole plan, or an earlier try did before it could say so.
            if (await PlanShelf.FindTasksAsync(session, planId, wanted.Contains) is not { } found) return new([.. tasks.Select(t => t.Key)], [], PlanGone: true, null);
            var there = found.ToDictionary(t => t.Id, StringComparer.Ordinal);
            var untouched = tasks.Where(t => there.TryGetValue(t.Made.Id, out var now) && IsAsMade(t, now)).ToList();
            var refused = untouched.Count == 0 ? null : await DeleteAsync(session, [.. untouched.Select(t => there[t.Made.Id])]);
            if (untouched.Count == 0 || refused is not null)
            {
                var kept = tasks.Where(t => there.ContainsKey(t.Made.Id)).Select(t => t.Key).ToList();
                return new([.. tasks.Select(t => t.Key).Except(kept, StringComparer.Ordinal)], kept, kept.Count == 0 && await PlanShelf.CountAsync(session, planId) == 0 && await RemovePlanAsync(session, planId), refused);
            }

            // What Planner was too busy for, or did not answer to, is looked at again.
            (idle, last) = untouched.Count < last ? (0, untouched.Count) : (idle + 1, last);
            if (idle == MostIdleRounds) throw new PlanInterruptedException($"Planner took no task away in {MostIdleRounds} rounds.");
        }
    }

    /// <summary>Takes tasks away, as far as Planner does; the code of a refusal that will not pass.</summary>
    private static async Task<string?> DeleteAsync(GraphSession session, IReadOnlyList<ShelvedTask> tasks)
    {
        foreach (var chunk in tasks.Chunk(GraphWriteBatch.MostSteps))
        {
            var replies = await GraphWriteBatch.SendAsync(session, [.. chunk.Select(t => Deletion(session, t.Id, t.ETag))]);
            // One that is gone or was touched a moment ago shows at the next look.
            if (replies.FirstOrDefault(r => r is { IsDone: false, IsLost: false, IsBusy: false, Status: not (HttpStatusCode.NotFound or HttpStatusCode.PreconditionFailed or HttpStatusCode.Conflict) }) is { Status: { } status })
                return Code(status);
            if (replies.Where(r => r.IsBusy || r.IsLost).Select(r => r.Wait ?? TimeSpan.FromSeconds(1)).DefaultIfEmpty().Max() is var asked && asked > TimeSpan.Zero) await session.WaitAsync(asked);
        }

        return null;
    }

    private static bool IsAsMade(RemovedTask task, ShelvedTask now) =>
        now.ETag == task.Made.ETag && now.Description == task.Notes && now.Checklist.Order(StringComparer.Ordinal).SequenceEqual(task.Checklist.Order(StringComparer.Ordinal));

    /// <summary>A session; <see langword="null"/> when the asker has to sign in.</summary>
    private async Task<GraphSession?> OpenAsync(Asker asker, CancellationToken cancellationToken)
    {
        var (session, failure) = await sessions.OpenAsync(asker, cancellationToken);
        return session ?? (failure == ReadFailure.NotSignedIn ? null : throw PlanShelf.Interrupted(failure));
    }

    private static async Task<(string? Id, string? Refused)> PlanAsync(GraphSession session, Asker asker, PlanOrder order)
    {
        if (await PlanShelf.FindPlanAsync(session, asker, order) is { } earlier) return (earlier, null);
        var reply = await session.SendAsync(session.Client.Planner.Plans.ToPostRequestInformation(new PlannerPlan
        {
            Title = order.Title,
            Container = new PlannerPlanContainer { Url = $"https://graph.microsoft.com/v1.0/groups/{order.GroupId}" },
        }), PlannerPlan.CreateFromDiscriminatorValue);
        if (reply.Value?.Id is { } id) return (id, null);
        if (reply is { Delivery: Delivery.Answered, Status: { } status } && status < HttpStatusCode.InternalServerError) return (null, Code(status));
        foreach (var wait in Looks)
        {
            await session.WaitAsync(wait);
            if (await PlanShelf.FindPlanAsync(session, asker, order) is { } found) return (found, null);
        }

        throw PlanShelf.Interrupted(reply.Failure);
    }

    /// <summary>The buckets one after the other, so that they stand in their order.</summary>
    private static async Task<(IReadOnlyDictionary<string, string> Buckets, string? Refused)> BucketsAsync(
        GraphSession session, PlanMade made, PlanOrder order, Dictionary<string, (string Id, string? Hint)> there)
    {
        var hint = "";
        foreach (var name in order.Buckets)
        {
            // One that somebody renamed meanwhile is still the one.
            if (made.Buckets.TryGetValue(name, out var known) && there.Values.FirstOrDefault(b => b.Id == known) is { Id: not null } renamed) there[name] = renamed;
            if (!there.ContainsKey(name))
            {
                var reply = await session.SendAsync(
                    session.Client.Planner.Buckets.ToPostRequestInformation(new PlannerBucket { Name = name, PlanId = made.PlanId, OrderHint = $"{hint} !" }), PlannerBucket.CreateFromDiscriminatorValue);
                if (reply.Value?.Id is { } id) there[name] = (id, reply.Value.OrderHint);
                else if (reply is { Delivery: Delivery.Answered, Status: { } status } && status < HttpStatusCode.InternalServerError) return (Ids(there), Code(status));
                else throw PlanShelf.Interrupted(reply.Failure);
            }

            hint = there[name].Hint ?? hint;
        }

        return (Ids(there), null);
    }

    private static Dictionary<string, string> Ids(Dictionary<string, (string Id, string? Hint)> buckets) => buckets.ToDictionary(b => b.Key, b => b.Value.Id, StringComparer.Ordinal);

    /// <summary>What is known to be made, and what lies in the plan with a mark of the order.</summary>
    private static async Task<Dictionary<string, MadeTask>> FoundAsync(GraphSession session, PlanOrder order, PlanMade made)
    {
        var found = new Dictionary<string, MadeTask>(made.Tasks, StringComparer.Ordinal);
        var known = made.Tasks.Values.Select(t => t.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var task in await PlanShelf.TasksAsync(session, made.PlanId!, id => !known.Contains(id)))
        {
            if (PlanShelf.KeyIn(task.Description, order.Marker) is { } key && order.Tasks.Any(t => t.Key == key)) found.TryAdd(key, new(task.Id, task.ETag));
        }

        return found;
    }

    private async Task RemoveTwinsAsync(Asker asker, PlanOrder order, PlanMade made, CancellationToken cancellationToken)
    {
        using var session = await OpenAsync(asker, cancellationToken);
        if (session is null) return;
        var known = made.Tasks.Values.Select(t => t.Id).ToHashSet(StringComparer.Ordinal);
        var twins = (await PlanShelf.TasksAsync(session, made.PlanId!, id => !known.Contains(id)))
            .Where(t => PlanShelf.KeyIn(t.Description, order.Marker) is { } key && made.Tasks.ContainsKey(key)).ToList();
        foreach (var chunk in twins.Chunk(GraphWriteBatch.MostSteps)) await GraphWriteBatch.SendAsync(session, [.. chunk.Select(t => Deletion(session, t.Id, t.ETag))]);
    }

    private static async Task<bool> RemovePlanAsync(GraphSession session, string planId)
    {
        var plan = await session.SendAsync(session.Client.Planner.Plans[planId].ToGetRequestInformation(), PlannerPlan.CreateFromDiscriminatorValue);
        if (plan.Value?.ETag() is not { } etag) return false;
        var request = session.Client.Planner.Plans[planId].ToDeleteRequestInformation(delete => delete.Headers.Add("If-Match", etag));
        return (await GraphWriteBatch.SendAsync(session, [request]))[0].IsDone;
    }

    private static RequestInformation Deletion(GraphSession session, string taskId, string etag) =>
        session.Client.Planner.Tasks[taskId].ToDeleteRequestInformation(delete => delete.Headers.Add("If-Match", etag));

    private static PlannerTask Body(OrderedTask task, PlanOrder order, PlanMade made)
    {
        var body = new PlannerTask
        {
            PlanId = made.PlanId,
            BucketId = made.Buckets.GetValueOrDefault(task.Bucket),
            Title = task.Title,
            // Noon of UTC lies within the day everywhere that Planner is read.
            StartDateTime = new DateTimeOffset(task.Start, new TimeOnly(12, 0), TimeSpan.Zero),
            DueDateTime = new DateTimeOffset(task.Due, new TimeOnly(12, 0), TimeSpan.Zero),
            Details = new PlannerTaskDetails { Description = task.Notes },
        };
        if (task.Assignee is { Id.IsResolved: true } person)
            body.Assignments = new PlannerAssignments { AdditionalData = new Dictionary<string, object> { [person.Id.Value] = new PlannerAssignment { OdataType = "#microsoft.graph.plannerAssignment", OrderHint = " !" } } };
        if (task.Checklist.Count > 0)
        {
            body.Details.Checklist = new PlannerChecklistItems
            {
                AdditionalData = task.Checklist.Select((title, i) => (title, i)).ToDictionary(
                    c => KeyOf(order.Marker, task.Key, c.i), c => (object)new PlannerChecklistItem { OdataType = "#microsoft.graph.plannerChecklistItem", Title = c.title, IsChecked = false }, StringComparer.Ordinal),
            };
        }

        return body;
    }

    /// <summary>The same line gets the same key in every try.</summary>
    private static string KeyOf(string marker, string key, int line) => new Guid(SHA256.HashData(Encoding.UTF8.GetBytes($"{marker}/{key}/{line}")).AsSpan(0, 16)).ToString();

    private static string Code(HttpStatusCode status) => status switch
    {
        HttpStatusCode.Unauthorized => "not-signed-in",
        HttpStatusCode.Forbidden => "plan-forbidden",
        HttpStatusCode.NotFound => "plan-gone",
        _ => "plan-rejected",
    };
}
