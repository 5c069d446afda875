using TpmAssistant.Application.Access;
using TpmAssistant.Application.Cadence;
using TpmAssistant.Application.Delivery;
using TpmAssistant.Application.Records;
using TpmAssistant.Application.Snapshots;
using TpmAssistant.Domain.Cadence;

namespace TpmAssistant.Application.Owners;

/// <summary>Reminds a person once of what they were asked to take or took, before its day and never after.</summary>
public sealed class DelegationReminders(
    IRecordStore records, ProjectViewer viewer, INotifier notifier, IScheduleStore schedules, SchedulePlanner planner, IScheduleWaker waker, TimeProvider clock) : IScheduledWork
{
    /// <summary>The kind of schedule it does.</summary>
    public const string KindName = "delegations";

    /// <summary>How many working days before the day of a task its reminder may come.</summary>
    public const int DaysBefore = 2;

    private static readonly TimeOnly At = new(9, 0);

    /// <inheritdoc/>
    public string Kind => KindName;

    /// <inheritdoc/>
    public bool IsQuiet => true;

    /// <summary>Looks each working day from now on, in the chat where the person was asked.</summary>
    public async Task StartAsync(Asker person, CancellationToken cancellationToken)
    {
        var id = new ScheduleId($"{KindName}:{person.Person}");
        if (await schedules.FindAsync(person.Tenant, id, cancellationToken) is { State: ScheduleState.Active } known && known.Owner.Conversation.Id == person.Conversation.Id) return;
        var daily = new Cadence.Schedule { Id = id, Kind = KindName, Owner = person, TimeZoneId = person.TimeZoneId, Rule = new CadenceRule { Days = CadenceDays.Workdays, At = At } };
        var next = await planner.NextAsync(daily, clock.GetUtcNow(), cancellationToken);
        await schedules.SaveAsync(daily with { NextDue = next }, cancellationToken);
        if (next is { } due) await waker.WakeAtAsync(person.Tenant, id, due, cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<RunOutcome> RunAsync(Firing firing, CancellationToken cancellationToken)
    {
        var person = firing.Schedule.Owner;
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(firing.Now, person.TimeZone).DateTime);
        var soon = new List<Delegation>();
        foreach (var asked in (await records.ListAsync<Delegation>(person.Tenant, Delegation.RecordKind, person.Person.Value, cancellationToken)).Select(r => r.Body))
        {
            if (asked is { RemindedOn: null, Reply: null or DelegationReply.Accepted } && await SoonAsync(person, asked, today, cancellationToken) is { } due) soon.Add(asked with { Due = due });
        }

        if (soon.Count == 0) return RunOutcome.Done;
        // Told first, kept after: a run that ends in between changes the same card.
        if (!await notifier.TellAsync(person, new DelegationReminder([.. soon.OrderBy(d => d.Due)], today), $"delegations:{today:yyyyMMdd}", cancellationToken)) return RunOutcome.NoChat;
        foreach (var asked in soon)
            await records.ChangeAsync<Delegation>(person.Tenant, DelegationEffect.KeyOf(person.Person.Value, asked.Id), kept => kept is null ? null : kept with { RemindedOn = today }, cancellationToken);
        return RunOutcome.Done;
    }

    /// <summary>The day of its task as it stands now, where that is near but not here and the task is still open.</summary>
    private async Task<DateOnly?> SoonAsync(Asker person, Delegation asked, DateOnly today, CancellationToken cancellationToken)
    {
        var result = await viewer.ViewAsync(person, asked.Project.Value, cancellationToken);
        if (result.View is not { } view || view.Now.Tasks.FirstOrDefault(t => t.Ref == asked.Task) is not { IsOpen: true, Due: { } due }) return null;
        return due > today && view.Now.Project.Calendar.WorkingDaysBetween(today, due) <= DaysBefore ? due : null;
    }
}
