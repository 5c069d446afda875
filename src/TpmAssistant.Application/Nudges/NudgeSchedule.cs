using TpmAssistant.Application.Access;
using TpmAssistant.Application.Cadence;
using TpmAssistant.Domain.Cadence;
using TpmAssistant.Domain.Nudges;

namespace TpmAssistant.Application.Nudges;

/// <summary>The looks that are taken for a person each working day: at the beginning of their hours and, where these are long enough, in their middle.</summary>
public sealed class NudgeSchedule(IScheduleStore schedules, SchedulePlanner planner, IScheduleWaker waker, TimeProvider clock)
{
    private const string MiddayPrefix = "nudges-midday:";

    /// <summary>Brings them in line with the person's wishes. They speak in the chat where they are asked for.</summary>
    public async Task SetAsync(Asker asker, NudgeSettings settings, CancellationToken cancellationToken)
    {
        await SetAsync(asker, IdOf(asker), settings.On ? settings.From : null, cancellationToken);
        await SetAsync(asker, MiddayOf(asker), settings.On ? settings.Midday : null, cancellationToken);
    }

    /// <summary>Whether they run: nobody turned them off and nothing stopped them.</summary>
    public async Task<bool> RunsAsync(Asker asker, CancellationToken cancellationToken) =>
        await schedules.FindAsync(asker.Tenant, IdOf(asker), cancellationToken) is { State: ScheduleState.Active };

    /// <summary>Whether a run is the second look of a day, which only goes on where the first one began.</summary>
    internal static bool IsMidday(ScheduleId id) => id.Value.StartsWith(MiddayPrefix, StringComparison.Ordinal);

    private async Task SetAsync(Asker asker, ScheduleId id, TimeOnly? at, CancellationToken cancellationToken)
    {
        var known = await schedules.FindAsync(asker.Tenant, id, cancellationToken);
        if (at is not { } time)
        {
            if (known is not { State: ScheduleState.Active }) return;
            await schedules.SaveAsync(known with { State = ScheduleState.Paused, NextDue = null }, cancellationToken);
            await waker.ForgetAsync(asker.Tenant, id, cancellationToken);
            return;
        }

        var rule = new CadenceRule { Days = CadenceDays.Workdays, At = time };
        if (known is { State: ScheduleState.Active } && known.Rule.Equals(rule) && known.Owner == asker) return;
        var wanted = new Cadence.Schedule { Id = id, Kind = ScheduledNudges.KindName, Owner = asker, TimeZoneId = asker.TimeZoneId, Rule = rule };
        var next = await planner.NextAsync(wanted, clock.GetUtcNow(), cancellationToken);
        await schedules.SaveAsync(wanted with { NextDue = next }, cancellationToken);
        if (next is { } due) await waker.WakeAtAsync(asker.Tenant, id, due, cancellationToken);
    }

    private static ScheduleId IdOf(Asker asker) => new($"nudges:{asker.Person}");

    private static ScheduleId MiddayOf(Asker asker) => new(MiddayPrefix + asker.Person);
}
