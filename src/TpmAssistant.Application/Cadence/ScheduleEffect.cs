using TpmAssistant.Application.Proposals;
using TpmAssistant.Application.Serialization;

namespace TpmAssistant.Application.Cadence;

/// <summary>A schedule as it was shown before the click.</summary>
/// <param name="Schedule">The schedule.</param>
/// <param name="Next">The times that the card named.</param>
/// <param name="Replaces">The schedule that it changes, as it was then; <see langword="null"/> for a new one.</param>
internal sealed record ScheduleOffer(Schedule Schedule, IReadOnlyList<DateTimeOffset> Next, Schedule? Replaces = null);

/// <summary>Puts a confirmed schedule into force.</summary>
internal sealed class ScheduleEffect(IScheduleStore schedules, SchedulePlanner planner, IScheduleWaker waker, TimeProvider clock) : IEffect
{
    /// <summary>The kind of proposal it carries out.</summary>
    public const string KindName = "schedule";

    public string Kind => KindName;

    public async Task<EffectOutcome> ExecuteAsync(Proposal proposal, CancellationToken cancellationToken)
    {
        var schedule = Read(proposal) with { Owner = proposal.ShownTo, State = ScheduleState.Active };
        var next = await planner.NextAsync(schedule, clock.GetUtcNow(), cancellationToken);
        if (next is not { } due) return EffectOutcome.Refused("schedule-never");
        await schedules.SaveAsync(schedule with { NextDue = due }, cancellationToken);
        await waker.WakeAtAsync(schedule.Owner.Tenant, schedule.Id, due, cancellationToken);
        return EffectOutcome.Done(schedule.Id.Value, null);
    }

    /// <summary>The schedule that a proposal of this kind holds.</summary>
    public static Schedule Read(Proposal proposal) => ProductJson.Deserialize<ScheduleOffer>(proposal.Payload).Schedule;
}
