using TpmAssistant.Application.Access;
using TpmAssistant.Domain.Meetings;
using TpmAssistant.Domain.Meetings.Transcripts;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Snapshots;

namespace TpmAssistant.Application.Meetings.Minutes;

/// <summary>What became of reading a record of a meeting.</summary>
public enum RecordState
{
    /// <summary>It was read.</summary>
    Read,

    /// <summary>There is none: it was not recorded, or Teams has not finished it yet.</summary>
    None,

    /// <summary>The meeting was not held online.</summary>
    NotOnline,

    /// <summary>The asker, or the organisation, does not allow it.</summary>
    Forbidden,

    /// <summary>It could not be reached now.</summary>
    Unavailable,
}

/// <summary>What Teams recorded of a meeting.</summary>
/// <param name="TranscriptState">What became of the transcript.</param>
/// <param name="Transcript">What was said; empty unless it was read.</param>
/// <param name="RecordedFrom">When the recording began.</param>
/// <param name="AttendanceState">What became of the attendance report.</param>
/// <param name="Attended">Who was there; empty unless it was read.</param>
/// <param name="LinkAt">Where a person looks up a moment of the recording.</param>
public sealed record MeetingRecords(
    RecordState TranscriptState, Transcript Transcript, DateTimeOffset RecordedFrom, RecordState AttendanceState, IReadOnlyList<Person> Attended,
    Func<TimeSpan, Uri?> LinkAt)
{
    /// <summary>The sensitivity label of the online meeting; <see langword="null"/> where it has none.</summary>
    public SensitivityLabel? Label { get; init; }
}

/// <summary>Teams' records of meetings, as the asker may read them. They are never shown in a shared conversation.</summary>
public interface IMeetingRecords
{
    /// <summary>Reads those of one occurrence. Outages and refusals are told in the answer.</summary>
    Task<MeetingRecords> ReadAsync(Asker asker, MeetingOccurrence meeting, CancellationToken cancellationToken);
}
