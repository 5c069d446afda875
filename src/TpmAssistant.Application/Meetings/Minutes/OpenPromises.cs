using TpmAssistant.Application.Access;
using TpmAssistant.Domain.Meetings;
using TpmAssistant.Domain.Meetings.Facilitation;
using TpmAssistant.Domain.Snapshots;

namespace TpmAssistant.Application.Meetings.Minutes;

/// <summary>
/// What was promised in the earlier meetings of a series and is still open: what their confirmed minutes hold, and of meetings without such minutes what was
/// written down while they ran.
/// </summary>
public sealed class OpenPromises(IMeetingLogStore logs, PromisedActions promised, MinutesBook book)
{
    private const int Days = 56;

    /// <summary>Those of the last eight weeks, the oldest first. One whose task is done is kept; nobody has to be asked for it.</summary>
    /// <param name="asker">Who asks.</param>
    /// <param name="meeting">The meeting that is to open with them.</param>
    /// <param name="today">The day it is.</param>
    /// <param name="now">The project as read; <see langword="null"/> where the meeting is about none.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    internal async Task<IReadOnlyList<CarriedAction>> OfAsync(Asker asker, MeetingKey meeting, DateOnly today, Snapshot? now, CancellationToken cancellationToken)
    {
        var open = (await promised.OfSeriesAsync(asker.Tenant, meeting.Series, cancellationToken)).Where(p => MeetingKey.Parse(p.Meeting) is not { } of || IsBefore(of, meeting))
            .Where(p => p.Task is not { } task || now?.Tasks.FirstOrDefault(t => t.Ref == task) is not { IsOpen: false })
            .Select(p => new CarriedAction(p.Text, p.Owner, p.On, p.Task, p.Link)).ToList();
        foreach (var log in await logs.OfSeriesAsync(asker.Tenant, meeting.Series, cancellationToken))
        {
            if (!IsBefore(log.Meeting, meeting) || (await book.ReadAsync(asker.Tenant, log.Meeting.ToString(), cancellationToken)).Any(p => p.Done)) continue;
            open.AddRange(log.State().Standing.Where(c => c is { Kind: CaptureKind.Action, State: not CaptureState.Done })
                .Select(c => new CarriedAction(c.Text, c.Owner, DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(c.At, asker.TimeZone).DateTime))));
        }

        return [.. open.Where(c => today.DayNumber - c.Since.DayNumber <= Days).OrderBy(c => c.Since)];
    }

    private static bool IsBefore(MeetingKey earlier, MeetingKey meeting) =>
        earlier != meeting && (earlier.OriginalStart is null || meeting.OriginalStart is null || earlier.OriginalStart < meeting.OriginalStart);
}
