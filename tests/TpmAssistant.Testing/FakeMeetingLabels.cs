using TpmAssistant.Application.Access;
using TpmAssistant.Application.Sources;
using TpmAssistant.Domain.Meetings;
using TpmAssistant.Domain.Snapshots;

namespace TpmAssistant.Testing;

/// <summary>Online meetings with labels, by the subject of the meeting.</summary>
public sealed class FakeMeetingLabels(params (string Subject, SensitivityLabel Label)[] labels) : IMeetingLabels
{
    public Task<IReadOnlyList<SensitivityLabel>> ReadAsync(Asker asker, IReadOnlyCollection<MeetingOccurrence> meetings, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<SensitivityLabel>>([.. labels.Where(l => meetings.Any(m => m.Subject == l.Subject)).Select(l => l.Label)]);
}
