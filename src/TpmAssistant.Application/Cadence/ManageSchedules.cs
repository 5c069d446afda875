using TpmAssistant.Application.Access;
using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Proposals;

namespace TpmAssistant.Application.Cadence;

/// <summary>Pauses, resumes, deletes and changes a person's own schedules. All of it is the product's own record and can be undone by its card.</summary>
public sealed class ManageSchedules(
    IScheduleStore schedules, SchedulePlanner planner, IScheduleWaker waker, ScheduleReport report, IProposalStore proposals, TimeProvider clock)
{
    private static Refusal NotThere { get; } = new("no-such-schedule");

    /// <summary>Pauses one.</summary>
    public async Task<Answer> PauseAsync(Asker asker, ScheduleId id, CancellationToken cancellationToken)
    {
        if (await OwnAsync(asker, id, cancellationToken) is not { } schedule) return NotThere;
        var paused = schedule with { State = ScheduleState.Paused, NextDue = null };
        await schedules.SaveAsync(paused, cancellationToken);
        await waker.ForgetAsync(asker.Tenant, id, cancellationToken);
        return await ListAsync(asker, ScheduleChange.Paused, paused, cancellationToken);
    }

    /// <summary>Lets one run again, from now on, in the chat where it is resumed. What passed meanwhile is not made up for.</summary>
    public async Task<Answer> ResumeAsync(Asker asker, ScheduleId id, CancellationToken cancellationToken)
    {
        if (await OwnAsync(asker, id, cancellationToken) is not { } schedule) return NotThere;
        return await StartAsync(asker, schedule, ScheduleChange.Resumed, cancellationToken);
    }

    /// <summary>Deletes one.</summary>
    public async Task<Answer> DeleteAsync(Asker asker, ScheduleId id, CancellationToken cancellationToken)
    {
        if (await OwnAsync(asker, id, cancellationToken) is not { } schedule) return NotThere;
        // Kept for a while: the card that says so can bring it back.
        await schedules.SaveAsync(schedule with { State = ScheduleState.Ended, NextDue = null }, cancellationToken);
        await waker.ForgetAsync(asker.Tenant, id, cancellationToken);
        return await ListAsync(asker, ScheduleChange.Deleted, schedule, cancellationToken);
    }

    /// <summary>Brings a deleted one back.</summary>
    public async Task<Answer> RestoreAsync(Asker asker, ScheduleId id, CancellationToken cancellationToken)
    {
        if (await OwnAsync(asker, id, cancellationToken) is not { State: ScheduleState.Ended } schedule) return NotThere;
        return await StartAsync(asker, schedule, ScheduleChange.Restored, cancellationToken);
    }

    /// <summary>Asks how one shall be.</summary>
    public async Task<Answer> EditAsync(Asker asker, ScheduleId id, CancellationToken cancellationToken) =>
        await OwnAsync(asker, id, cancellationToken) is { Report: { } order } schedule
            ? new ScheduleWhenAnswer(schedule.ProjectName, order.Audience, null, schedule) : NotThere;

    /// <summary>Proposes one as it shall be.</summary>
    public async Task<Answer> ProposeAsync(Asker asker, ScheduleId id, string? cadence, Domain.Projects.Audience? audience, CancellationToken cancellationToken) =>
        await OwnAsync(asker, id, cancellationToken) is { Report: not null } schedule
            ? await report.ChangeAsync(asker, schedule, cadence, audience, null, cancellationToken) : NotThere;

    /// <summary>Proposes what another proposal holds with drafts placed, or without.</summary>
    public async Task<Answer> WithDraftsAsync(Asker asker, ProposalId id, bool placesDrafts, CancellationToken cancellationToken) =>
        await proposals.FindAsync(asker.Tenant, id, cancellationToken) is { Kind: ScheduleEffect.KindName } proposal && ConfirmProposal.IsFor(proposal, asker)
            ? await report.ChangeAsync(asker, ScheduleEffect.Read(proposal), null, null, placesDrafts, cancellationToken) : NotThere;

    private async Task<Answer> StartAsync(Asker asker, Schedule schedule, ScheduleChange change, CancellationToken cancellationToken)
    {
        var next = await planner.NextAsync(schedule, clock.GetUtcNow(), cancellationToken);
        var running = schedule with { Owner = asker, State = next is null ? ScheduleState.Ended : ScheduleState.Active, NextDue = next };
        await schedules.SaveAsync(running, cancellationToken);
        if (next is { } due) await waker.WakeAtAsync(asker.Tenant, schedule.Id, due, cancellationToken);
        return await ListAsync(asker, change, running, cancellationToken);
    }

    private async Task<Answer> ListAsync(Asker asker, ScheduleChange change, Schedule changed, CancellationToken cancellationToken) =>
        await report.ListAsync(asker, cancellationToken) is SchedulesAnswer list ? list with { Change = change, Changed = changed } : NotThere;

    private async Task<Schedule?> OwnAsync(Asker asker, ScheduleId id, CancellationToken cancellationToken) =>
        await schedules.FindAsync(asker.Tenant, id, cancellationToken) is { } schedule && schedule.Owner.Person == asker.Person ? schedule : null;
}
