using TpmAssistant.Application.Access;
using TpmAssistant.Domain.Meetings;
using TpmAssistant.Domain.Snapshots;

namespace TpmAssistant.Application.Sources;

/// <summary>The sensitivity labels of online meetings.</summary>
public interface IMeetingLabels
{
    /// <summary>The labels of some meetings, as far as they are online, have one, and the asker may read it.</summary>
    Task<IReadOnlyList<SensitivityLabel>> ReadAsync(Asker asker, IReadOnlyCollection<MeetingOccurrence> meetings, CancellationToken cancellationToken);
}
