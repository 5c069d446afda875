using System.Net;
using Microsoft.Graph.Models;
using TpmAssistant.Application.Access;
using TpmAssistant.Application.Proposals;
using TpmAssistant.Application.TaskEdits;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Snapshots;
using TpmAssistant.Graph.Planner;
using TpmAssistant.Graph.Sessions;

namespace TpmAssistant.Graph.TaskWriting;

/// <summary>
/// Makes and changes tasks of plans. A change is written for exactly the version that was read, and only when that version says what the
/// card said.
/// </summary>
internal sealed class PlannerTaskEditor(GraphSessions sessions) : ITaskEditor
{
    private const string LastPlace = " !";
    private static readonly GraphReader<GraphPage<PlanTask>> Tasks = GraphReaders.Page<PlanTask>(PlanTask.Read);

    public string Kind => SourceKinds.Planner;

    public async Task<EffectOutcome> CreateAsync(Asker asker, TaskCreation creation, DateTimeOffset proposedAt, CancellationToken cancellationToken)
    {
        var (session, failure) = await sessions.OpenAsync(asker, cancellationToken);
        using (session)
        {
            if (session is null) return EffectOutcome.Refused(Refusals.Code(failure, null));

            // An earlier run may have written it and stopped before anybody took note.
            var (made, lookFailure) = await FindAsync(session, asker, creation, proposedAt);
            if (made is not null) return made;
            if (lookFailure != ReadFailure.None) return EffectOutcome.Refused(Refusals.Code(lookFailure, null));

            var reply = await session.SendAsync(
                session.Client.Planner.Tasks.ToPostRequestInformation(Body(creation)), PlannerTask.CreateFromDiscriminatorValue);
            if (reply.Value?.Id is { Length: > 0 } id) return EffectOutcome.Done(id, session.Address.PlannerTask(asker.Tenant, creation.PlanId!, id));
            if (!reply.MayHaveHappened) return EffectOutcome.Refused(Refusals.Code(reply.Failure, reply.Status));
            return (await FindAsync(session, asker, creation, proposedAt)).Found ?? EffectOutcome.Unknown;
        }
    }

    public async Task<EffectOutcome> EditAsync(Asker asker, TaskEdit edit, CancellationToken cancellationToken)
    {
        var (session, failure) = await sessions.OpenAsync(asker, cancellationToken);
        using (session)
        {
            if (session is null) return EffectOutcome.Refused(Refusals.Code(failure, null));
            var read = await ReadAsync(session, edit);
            if (read.Value is not { } now) return EffectOutcome.Refused(Refusals.Code(read.Failure, read.Status));
            if (Stands(now, edit)) return Done(edit);
            if (!IsAsShown(now, edit.Shown) || now.ETag() is not { } version) return EffectOutcome.Refused(Refusals.Changed);

            var request = session.Client.Planner.Tasks[edit.Task.Id].ToPatchRequestInformation(Body(edit), patch =>
            {
                patch.Headers.Add("If-Match", version);
                patch.Headers.Add("Prefer", "return=representation");
            });
            var reply = await session.SendAsync(request, PlannerTask.CreateFromDiscriminatorValue);
            if (reply.Status is HttpStatusCode.PreconditionFailed or HttpStatusCode.Conflict) return EffectOutcome.Refused(Refusals.Changed);
            if (reply.Failure == ReadFailure.None) return Done(edit);

            // The answer was lost or half of it: what stands now tells.
            var after = await ReadAsync(session, edit);
            if (after.Value is { } then && Stands(then, edit)) return Done(edit);
            return after.Value is null && reply.MayHaveHappened ? EffectOutcome.Unknown : EffectOutcome.Refused(Refusals.Code(reply.Failure, reply.Status));
        }
    }

    private static EffectOutcome Done(TaskEdit edit) => EffectOutcome.Done(edit.Task.Id, edit.Link);

    /// <summary>The asker's task of that title in the plan that is no older than the proposal.</summary>
    private static async Task<(EffectOutcome? Found, ReadFailure Failure)> FindAsync(GraphSession session, Asker asker, TaskCreation creation, DateTimeOffset proposedAt)
    {
        var first = await session.SendAsync(session.Client.Planner.Plans[creation.PlanId].Tasks.ToGetRequestInformation(), Tasks);
        var all = await session.ReadRestAsync(first, Tasks);
        var made = all.Items.FirstOrDefault(t => t.Title == creation.Title && t.Created >= proposedAt && t.CreatedBy == asker.Person.Value);
        return (made is null ? null : EffectOutcome.Done(made.Id, session.Address.PlannerTask(asker.Tenant, creation.PlanId!, made.Id)), all.Failure);
    }

    private static Task<GraphReply<PlannerTask>> ReadAsync(GraphSession session, TaskEdit edit) => session.SendAsync(
        session.Client.Planner.Tasks[edit.Task.Id].ToGetRequestInformation(), PlannerTask.CreateFromDiscriminatorValue);

    private static PlannerTask Body(TaskCreation creation)
    {
        var body = new PlannerTask { PlanId = creation.PlanId, Title = creation.Title };
        if (creation.Due is { } day) body.DueDateTime = PlannerValues.Noon(day);
        if (creation.Assignees.Count > 0) body.Assignments = Assignments(creation.Assignees.Select(a => a.Id.Value), []);
        return body;
    }

    private static PlannerTask Body(TaskEdit edit)
    {
        var (shown, wanted) = (edit.Shown, edit.Wanted);
        var body = new PlannerTask();
        if (wanted.Title != shown.Title) body.Title = wanted.Title;
        if (wanted.Due != shown.Due && wanted.Due is { } day) body.DueDateTime = PlannerValues.Noon(day);
        if (wanted.Due is null && shown.Due is not null) body.AdditionalData["dueDateTime"] = null!;
        if (wanted.Percent != shown.Percent) body.PercentComplete = wanted.Percent;
        if (!wanted.HasAssigneesOf(shown))
        {
            var (before, after) = (shown.Assignees.Select(a => a.Id.Value).ToList(), wanted.Assignees.Select(a => a.Id.Value).ToList());
            body.Assignments = Assignments(after.Except(before), before.Except(after));
        }

        return body;
    }

    private static PlannerAssignments Assignments(IEnumerable<string> added, IEnumerable<string> removed)
    {
        var assignments = new PlannerAssignments();
        foreach (var person in added) assignments.AdditionalData[person] = new PlannerAssignment { OdataType = "#microsoft.graph.plannerAssignment", OrderHint = LastPlace };
        foreach (var person in removed) assignments.AdditionalData[person] = null!;
        return assignments;
    }

    private static bool IsAsShown(PlannerTask task, TaskFacts shown) =>
        (task.Title ?? "") == shown.Title && PlannerValues.Day(task.DueDateTime) == shown.Due && (task.PercentComplete ?? 0) == shown.Percent
        && Assignees(task).SetEquals(shown.Assignees.Select(a => a.Id.Value));

    private static bool Stands(PlannerTask task, TaskEdit edit) =>
        (edit.Wanted.Title == edit.Shown.Title || task.Title == edit.Wanted.Title)
        && (edit.Wanted.Due == edit.Shown.Due || PlannerValues.Day(task.DueDateTime) == edit.Wanted.Due)
        && (edit.Wanted.Percent == edit.Shown.Percent || (task.PercentComplete ?? 0) == edit.Wanted.Percent)
        && (edit.Wanted.HasAssigneesOf(edit.Shown) || Assignees(task).SetEquals(edit.Wanted.Assignees.Select(a => a.Id.Value)));

    private static HashSet<string> Assignees(PlannerTask task) =>
        [.. task.Assignments?.AdditionalData.Where(a => a.Value is not null && !a.Key.StartsWith('@')).Select(a => a.Key) ?? []];
}
