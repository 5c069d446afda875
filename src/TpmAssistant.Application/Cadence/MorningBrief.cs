using TpmAssistant.Application.Access;
using TpmAssistant.Application.Answers;
using TpmAssistant.Domain.Cadence;

namespace TpmAssistant.Application.Cadence;

/// <summary>Turns a person's own morning brief on and off. It is theirs alone and reads only what is theirs, so their click is enough.</summary>
public sealed class MorningBrief(IScheduleStore schedules, SchedulePlanner planner, IScheduleWaker waker, TimeProvider clock)
{
    /// <summary>When it comes, on working days in the person's zone.</summary>
    public static readonly TimeOnly At = new(8, 30);

    /// <summary>Turns it on, from the next working day on.</summary>
    public async Task<Answer> StartAsync(Asker asker, CancellationToken cancellationToken)
    {
        if (asker.Conversation.IsShared) return Errors.PersonalChatOnly;
        var brief = new Schedule
        {
            Id = IdOf(asker), Kind = ScheduledBrief.KindName, Owner = asker, TimeZoneId = asker.TimeZoneId,
            Rule = new CadenceRule { Days = CadenceDays.Workdays, At = At },
        };
        var next = await planner.NextAsync(brief, clock.GetUtcNow(), cancellationToken);
        await schedules.SaveAsync(brief with { NextDue = next }, cancellationToken);
        if (next is { } due) await waker.WakeAtAsync(asker.Tenant, brief.Id, due, cancellationToken);
        return new BriefSwitchedAnswer(true, At);
    }

    /// <summary>Turns it off.</summary>
    public async Task<Answer> StopAsync(Asker asker, CancellationToken cancellationToken)
    {
        if (await schedules.FindAsync(asker.Tenant, IdOf(asker), cancellationToken) is { } brief)
        {
            await schedules.SaveAsync(brief with { State = ScheduleState.Paused, NextDue = null }, cancellationToken);
            await waker.ForgetAsync(asker.Tenant, brief.Id, cancellationToken);
        }

        return new BriefSwitchedAnswer(false, At);
    }

    /// <summary>Whether it comes.</summary>
    public async Task<bool> RunsAsync(Asker asker, CancellationToken cancellationToken) =>
        await schedules.FindAsync(asker.Tenant, IdOf(asker), cancellationToken) is { State: ScheduleState.Active };

    private static ScheduleId IdOf(Asker asker) => new($"brief:{asker.Person}");
}
