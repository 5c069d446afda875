using TpmAssistant.Domain.Meetings;
using TpmAssistant.Domain.Meetings.Facilitation;
using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Application.Meetings;

/// <summary>A meeting's log: what counted, in order.</summary>
/// <param name="Meeting">Which occurrence.</param>
/// <param name="Events">The events; their count is the log's version.</param>
public sealed record MeetingLog(MeetingKey Meeting, IReadOnlyList<MeetingEvent> Events)
{
    /// <summary>What the log gives.</summary>
    public MeetingState State() => Facilitator.Replay(Events);
}

/// <summary>Keeps the logs of meetings.</summary>
public interface IMeetingLogStore
{
    /// <summary>A meeting's log; empty when nothing was kept.</summary>
    ValueTask<MeetingLog> ReadAsync(TenantId tenant, MeetingKey meeting, CancellationToken cancellationToken);

    /// <summary>The events of a log after its first ones; empty when there are none.</summary>
    ValueTask<IReadOnlyList<MeetingEvent>> SinceAsync(TenantId tenant, MeetingKey meeting, int version, CancellationToken cancellationToken);

    /// <summary>
    /// Appends events to a log that was read at a version. False when somebody appended since; then nothing changes, and the caller reads
    /// again.
    /// </summary>
    /// <param name="tenant">Whose meeting.</param>
    /// <param name="meeting">Which occurrence.</param>
    /// <param name="version">How many events the log had.</param>
    /// <param name="events">What to append.</param>
    /// <param name="after">The state with them, by which the log is found again: its project, and whether it is live.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    Task<bool> TryAppendAsync(
        TenantId tenant, MeetingKey meeting, int version, IReadOnlyList<MeetingEvent> events, MeetingState after, CancellationToken cancellationToken);

    /// <summary>The logs of a series' occurrences, by original start; a single meeting's own log is in it, too.</summary>
    ValueTask<IReadOnlyList<MeetingLog>> OfSeriesAsync(TenantId tenant, string series, CancellationToken cancellationToken);

    /// <summary>The logs of all meetings about a project, in the order in which they were first kept.</summary>
    ValueTask<IReadOnlyList<MeetingLog>> OfProjectAsync(TenantId tenant, ProjectId project, CancellationToken cancellationToken);

    /// <summary>Every tenant's meetings that have begun and are not over.</summary>
    ValueTask<IReadOnlyList<(TenantId Tenant, MeetingKey Meeting)>> LiveAsync(CancellationToken cancellationToken);
}
