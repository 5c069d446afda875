using System.Globalization;
using TpmAssistant.Application.Access;
using TpmAssistant.Application.Cadence;
using TpmAssistant.Application.Delivery;
using TpmAssistant.Application.Projects;
using TpmAssistant.Domain.Nudges;
using TpmAssistant.Domain.Snapshots;

namespace TpmAssistant.Application.Nudges;

/// <summary>
/// Takes the looks of a day and tells what came of them: at most one new card a day, which the second look changes in place, and older cards of the last
/// week changed in place where they no longer hold. Silent outside the person's hours, on days off and while they are away.
/// </summary>
internal sealed class ScheduledNudges(
    NudgeReader reader, NotificationBook book, NudgeSchedule looks, DaysOff daysOff, ProjectFinder finder, INotifier notifier) : IScheduledWork
{
    /// <summary>The kind of schedule it does.</summary>
    public const string KindName = "nudges";

    public string Kind => KindName;

    public async Task<RunOutcome> RunAsync(Firing firing, CancellationToken cancellationToken)
    {
        var owner = firing.Schedule.Owner;
        var isMidday = NudgeSchedule.IsMidday(firing.Schedule.Id);
        // A second look that comes late has nothing that the next first one does not see; two at once would tell twice.
        if (isMidday && (firing.IsLate || !await looks.RunsAsync(owner, cancellationToken))) return RunOutcome.Done;
        var settings = await book.ReadAsync(owner, cancellationToken);
        var now = TimeZoneInfo.ConvertTime(firing.Now, owner.TimeZone);
        var today = DateOnly.FromDateTime(now.DateTime);
        if (!settings.On || !settings.Allows(TimeOnly.FromDateTime(now.DateTime)) || await IsOffAsync(owner, today, cancellationToken)) return RunOutcome.Done;

        var log = await book.ReadLogAsync(owner, cancellationToken);
        var look = await reader.LookAsync(owner, log.LookedOn ?? today, cancellationToken);
        if (isMidday && (look.NeedsSignIn || look.Reading.Looked.Count == 0)) return RunOutcome.Done;
        if (look.NeedsSignIn) return RunOutcome.NoConsent;
        if (look.Reading.Looked.Count == 0) return RunOutcome.Again;
        var round = NudgeRound.Decide(log, look.Reading, settings, today);

        // Told first, kept after: a run that ends in between tells the same cards again, in place.
        foreach (var day in round.Cards)
        {
            var card = Card(round.Log, day, today, settings, look.Coverage) with { HeldBack = day == today ? round.HeldBack : 0 };
            if (!await notifier.TellAsync(owner, card, Topic(day), cancellationToken)) return RunOutcome.NoChat;
        }

        await book.SaveLogAsync(owner, round.Log, cancellationToken);
        return RunOutcome.Done;
    }

    /// <summary>The card of a day.</summary>
    public static NudgesAnswer Card(NudgeLog log, DateOnly day, DateOnly today, NudgeSettings settings, Coverage coverage) =>
        new(day, today, log.Card(day), 0, settings, coverage);

    /// <summary>One card a day.</summary>
    private static string Topic(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"nudges:{day:yyyyMMdd}");

    /// <summary>Off for the person: all of their projects rest that day, or their calendar says that they are away.</summary>
    private async Task<bool> IsOffAsync(Asker owner, DateOnly today, CancellationToken cancellationToken)
    {
        var projects = await finder.OfAsync(owner, cancellationToken);
        return (projects.Count > 0 && projects.All(p => !p.Calendar.IsWorkingDay(today))) || await daysOff.IsAwayAsync(owner, today, cancellationToken);
    }
}
