using Microsoft.Extensions.Logging;
using TpmAssistant.Application.Delivery;
using TpmAssistant.Application.Sensitivity;
using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Application.Cadence;

/// <summary>
/// Runs what is due, once: whoever wakes a schedule, however often, the row of schedule and due instant decides. What was missed while the
/// service was down is made up for once, for the latest instant.
/// </summary>
public sealed class RunSchedule(
    IScheduleStore schedules, SchedulePlanner planner, IScheduleWaker waker, INotifier notifier, IEnumerable<IScheduledWork> work,
    TimeProvider clock, ILogger<RunSchedule> logger)
{
    /// <summary>How long a claim holds: longer than a run can take.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(15);

    /// <summary>How long a run may take.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private const int Attempts = 4;

    private readonly Dictionary<string, IScheduledWork> _work = work.ToDictionary(w => w.Kind, StringComparer.Ordinal);

    /// <summary>Runs a schedule if it is due, and sees to it that it is woken for its next time.</summary>
    public async Task WakeAsync(TenantId tenant, ScheduleId id, CancellationToken cancellationToken)
    {
        if (await schedules.FindAsync(tenant, id, cancellationToken) is not { State: ScheduleState.Active, NextDue: { } wasDue } schedule)
        {
            await waker.ForgetAsync(tenant, id, cancellationToken);
            return;
        }

        var now = clock.GetUtcNow();
        if (wasDue > now)
        {
            await waker.WakeAtAsync(tenant, id, wasDue, cancellationToken);
            return;
        }

        var (due, missed) = await planner.LatestAsync(schedule, now, cancellationToken);
        var run = await schedules.TryClaimAsync(tenant, id, due, now, now + Lease, cancellationToken);
        if (run is null)
        {
            // Another process has it; should that end before it is finished, this one takes over.
            await waker.WakeAtAsync(tenant, id, now + Lease, cancellationToken);
            return;
        }

        await SettleAsync(new Firing(schedule, run, now, missed), wasDue, cancellationToken);
    }

    /// <summary>Sets the wake-up of everything that runs: at start-up, since the clock may have stood still for any of it.</summary>
    public async Task WakeAllAsync(CancellationToken cancellationToken)
    {
        foreach (var (tenant, id, due) in await schedules.ActiveAsync(cancellationToken)) await waker.WakeAtAsync(tenant, id, due, cancellationToken);
    }

    private async Task SettleAsync(Firing firing, DateTimeOffset wasDue, CancellationToken cancellationToken)
    {
        var (schedule, run) = (firing.Schedule, firing.Run);
        var (tenant, id) = (schedule.Owner.Tenant, schedule.Id);
        var outcome = await TryAsync(firing, cancellationToken);
        if (outcome == RunOutcome.Again && run.Attempt < Attempts)
        {
            var again = clock.GetUtcNow() + (run.Attempt * TimeSpan.FromMinutes(5));
            await schedules.ReleaseAsync(tenant, id, run.Due, again, cancellationToken);
            await waker.WakeAtAsync(tenant, id, again, cancellationToken);
            return;
        }

        var next = outcome == RunOutcome.Away
            ? await planner.AfterAbsenceAsync(schedule, clock.GetUtcNow(), cancellationToken) : await planner.NextAsync(schedule, clock.GetUtcNow(), cancellationToken);
        var state = outcome switch
        {
            RunOutcome.NoConsent => ScheduleState.NoConsent,
            RunOutcome.NoProject => ScheduleState.NoProject,
            RunOutcome.NoChat => ScheduleState.NoChat,
            _ => next is null ? ScheduleState.Ended : ScheduleState.Active,
        };
        var told = !_work[schedule.Kind].IsQuiet;
        if (told && state is (ScheduleState.NoConsent or ScheduleState.NoProject or ScheduleState.Ended))
            await notifier.TellAsync(schedule.Owner, new ScheduleStoppedAnswer(schedule with { State = state }), Topic(schedule.Id), cancellationToken);
        if (told && outcome == RunOutcome.Again)
            await notifier.TellAsync(schedule.Owner, new ScheduleFailedAnswer(schedule, run.Due, next), Topic(schedule.Id), cancellationToken);

        await schedules.FinishAsync(tenant, id, run.Due, wasDue, state, state == ScheduleState.Active ? next : null, cancellationToken);
        if (state == ScheduleState.Active) await waker.WakeAtAsync(tenant, id, next!.Value, cancellationToken);
        else await waker.ForgetAsync(tenant, id, cancellationToken);
    }

    /// <summary>The name of the card about a schedule itself.</summary>
    public static string Topic(ScheduleId id) => $"schedule:{id}";

    private async Task<RunOutcome> TryAsync(Firing firing, CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(Patience, clock);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, patience.Token);
        using var trail = LabelTrail.Begin();
        try
        {
            return await _work[firing.Schedule.Kind].RunAsync(firing, both.Token);
        }
        catch (Exception failed) when (!cancellationToken.IsCancellationRequested)
        {
            Log.RunFailed(logger, firing.Schedule.Id.Value, firing.Run.Attempt, failed);
            return RunOutcome.Again;
        }
    }
}
