using TpmAssistant.Application.Answers;
using TpmAssistant.Domain.Meetings;
using TpmAssistant.Domain.Snapshots;

namespace TpmAssistant.Application.Meetings;

/// <summary>The asker's meetings of a day.</summary>
/// <param name="Day">Which day, in their zone.</param>
/// <param name="TimeZoneId">That zone.</param>
/// <param name="Meetings">The meetings, by start; cancelled ones are left out.</param>
/// <param name="Conflicts">Pairs that overlap, as positions in <paramref name="Meetings"/>.</param>
/// <param name="Coverage">What was and was not read.</param>
public sealed record MeetingListAnswer(
    DateOnly Day, string TimeZoneId, IReadOnlyList<MeetingOccurrence> Meetings, IReadOnlyList<(int First, int Second)> Conflicts,
    Coverage Coverage) : Answer;
