using TpmAssistant.Application.Access;
using TpmAssistant.Application.Meetings;
using TpmAssistant.Application.Sources;

namespace TpmAssistant.Application.Cadence;

/// <summary>Whether somebody is away by their own calendar.</summary>
public sealed class DaysOff(ICalendarSource calendar)
{
    /// <summary>Whether an all-day entry that shows them as away covers the day; a calendar that cannot be read says nothing.</summary>
    public async Task<bool> IsAwayAsync(Asker person, DateOnly day, CancellationToken cancellationToken)
    {
        var (from, to) = DayBounds.Of(day, person.TimeZone);
        var read = await calendar.ReadAsync(person, from, to, cancellationToken);
        return read.Meetings.Any(m => m is { IsAllDay: true, IsAway: true, IsCancelled: false });
    }
}
