using System.Net;
using Microsoft.Graph.Models;
using TpmAssistant.Application.Access;
using TpmAssistant.Application.Proposals;
using TpmAssistant.Application.Tasks;
using TpmAssistant.Domain.Snapshots;
using TpmAssistant.Graph.Sessions;
using TpmAssistant.Graph.TaskWriting;

namespace TpmAssistant.Graph.Planner;

/// <summary>
/// Changes Planner tasks: read first, so that what already stands is not written again and what somebody changed meanwhile is left, then
/// written for exactly the version that was read.
/// </summary>
internal sealed class PlannerTaskWriter(GraphSessions sessions) : ITaskWriter
{
    private const int Complete = 100;

    public async Task<EffectOutcome> ChangeAsync(Asker asker, TaskChange change, CancellationToken cancellationToken)
    {
        var (session, failure) = await sessions.OpenAsync(asker, cancellationToken);
        using (session)
        {
            if (session is null) return EffectOutcome.Refused(Refusals.Code(failure, null));
            var read = await ReadAsync(session, change);
            if (read.Value is not { } now) return EffectOutcome.Refused(Refusals.Code(read.Failure, read.Status));
            if (Stands(now, change)) return EffectOutcome.Done(change.Task.Id, null);
            if (PlannerValues.Day(now.DueDateTime) != change.ShownDue || now.ETag() is not { } version) return EffectOutcome.Refused(Refusals.Changed);

            var request = session.Client.Planner.Tasks[change.Task.Id].ToPatchRequestInformation(Body(change), patch =>
            {
                patch.Headers.Add("If-Match", version);
                patch.Headers.Add("Prefer", "return=representation");
            });
            var reply = await session.SendAsync(request, PlannerTask.CreateFromDiscriminatorValue);
            if (reply.Status is HttpStatusCode.PreconditionFailed or HttpStatusCode.Conflict) return EffectOutcome.Refused(Refusals.Changed);
            if (reply.Failure == ReadFailure.None) return EffectOutcome.Done(change.Task.Id, null);

            // The answer was lost or half of it: what stands now tells.
            var after = await ReadAsync(session, change);
            return after.Value is not { } then ? reply.Delivery == Sessions.Delivery.NeverSent ? EffectOutcome.Refused(Refusals.Code(reply.Failure, reply.Status)) : EffectOutcome.Unknown
                : Stands(then, change) ? EffectOutcome.Done(change.Task.Id, null) : EffectOutcome.Refused(Refusals.Code(reply.Failure, reply.Status));
        }
    }

    private static Task<GraphReply<PlannerTask>> ReadAsync(GraphSession session, TaskChange change) => session.SendAsync(
        session.Client.Planner.Tasks[change.Task.Id].ToGetRequestInformation(), PlannerTask.CreateFromDiscriminatorValue);

    private static PlannerTask Body(TaskChange change)
    {
        var body = new PlannerTask();
        if (change.Done) body.PercentComplete = Complete;
        if (change.NewDue is { } day) body.DueDateTime = PlannerValues.Noon(day);
        return body;
    }

    private static bool Stands(PlannerTask task, TaskChange change) =>
        (!change.Done || task.PercentComplete == Complete) && (change.NewDue is not { } day || PlannerValues.Day(task.DueDateTime) == day);
}
