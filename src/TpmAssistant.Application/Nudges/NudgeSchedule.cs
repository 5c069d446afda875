using TpmAssistant.Application.Access;
using TpmAssistant.Application.Cadence;
using TpmAssistant.Domain.Cadence;
using TpmAssistant.Domain.Nudges;

namespace TpmAssistant.Application.Nudges;

/// <summary>The look that is taken for a person each working day, at the beginning of their hours.</summary>
public sealed class NudgeSchedule(IScheduleStore schedules, SchedulePlanner planner, IScheduleWaker waker, TimeProvider clock)
{
    /// <summary>Brings it in line with the person's wishes. It speaks in the chat where it is asked for.</summary>
    public async Task SetAsync(Asker asker, NudgeSettings settings, CancellationToken cancellationToken)
    {
        var id = IdOf(asker);
        var known = await schedules.FindAsync(asker.Tenant, id, cancellationToken);
        if (!settings.On)
        {
            if (known is not { State: ScheduleState.Active }) return;
            await schedules.SaveAsync(known with { State = ScheduleState.Paused, NextDue = null }, cancellationToken);
            await waker.ForgetAsync(asker.Tenant, id, cancellationToken);
            return;
        }

        var rule = new CadenceRule { Days = CadenceDays.Workdays, At = settings.From };
        if (known is { State: ScheduleState.Active } && known.Rule.Equals(rule) && known.Owner == asker) return;
        var wanted = new Cadence.Schedule { Id = id, Kind = ScheduledNudges.KindName, Owner = asker, TimeZoneId = asker.TimeZoneId, Rule = rule };
        var next = await planner.NextAsync(wanted, clock.GetUtcNow(), cancellationToken);
        await schedules.SaveAsync(wanted with { NextDue = next }, cancellationToken);
        if (next is { } due) await waker.WakeAtAsync(asker.Tenant, id, due, cancellationToken);
    }

    /// <summary>Whether it runs: nobody turned it off and nothing stopped it.</summary>
    public async Task<bool> RunsAsync(Asker asker, CancellationToken cancellationToken) =>
        await schedules.FindAsync(asker.Tenant, IdOf(asker), cancellationToken) is { State: ScheduleState.Active };

    private static ScheduleId IdOf(Asker asker) => new($"nudges:{asker.Person}");
}
