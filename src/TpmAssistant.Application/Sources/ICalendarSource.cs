using TpmAssistant.Application.Access;
using TpmAssistant.Domain.Meetings;
using TpmAssistant.Domain.Snapshots;

namespace TpmAssistant.Application.Sources;

/// <summary>Meetings of one calendar.</summary>
/// <param name="Meetings">The occurrences, by start.</param>
/// <param name="Coverage">How much was read, and when.</param>
public sealed record MeetingReading(IReadOnlyList<MeetingOccurrence> Meetings, SourceReading Coverage);

/// <summary>The asker's calendar. It is never shown in a shared conversation.</summary>
public interface ICalendarSource
{
    /// <summary>The occurrences that touch a stretch of time. Outages and refusals are told in the reading.</summary>
    Task<MeetingReading> ReadAsync(Asker asker, DateTimeOffset from, DateTimeOffset to, CancellationToken cancellationToken);
}
