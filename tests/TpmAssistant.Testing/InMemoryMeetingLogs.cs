using TpmAssistant.Application.Meetings;
using TpmAssistant.Application.Serialization;
using TpmAssistant.Domain.Meetings;
using TpmAssistant.Domain.Meetings.Facilitation;
using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Testing;

/// <summary>Logs of meetings in memory, each event kept as text.</summary>
public sealed class InMemoryMeetingLogs : IMeetingLogStore
{
    private readonly Lock _gate = new();
    private readonly List<Row> _rows = [];

    public ValueTask<MeetingLog> ReadAsync(TenantId tenant, MeetingKey meeting, CancellationToken cancellationToken)
    {
        lock (_gate) return ValueTask.FromResult(_rows.Find(r => r.Tenant == tenant && r.Meeting == meeting)?.Log() ?? new MeetingLog(meeting, []));
    }

    public async ValueTask<IReadOnlyList<MeetingEvent>> SinceAsync(TenantId tenant, MeetingKey meeting, int version, CancellationToken cancellationToken) =>
        [.. (await ReadAsync(tenant, meeting, cancellationToken)).Events.Skip(version)];

    public Task<bool> TryAppendAsync(
        TenantId tenant, MeetingKey meeting, int version, IReadOnlyList<MeetingEvent> events, MeetingState after, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            var row = _rows.Find(r => r.Tenant == tenant && r.Meeting == meeting);
            if ((row?.Events.Count ?? 0) != version) return Task.FromResult(false);
            if (row is null) _rows.Add(row = new Row(tenant, meeting));
            row.Events.AddRange(events.Select(e => ProductJson.Serialize(e)));
            (row.Project, row.IsLive) = (after.Agenda?.Project, after.IsLive);
            return Task.FromResult(true);
        }
    }

    public ValueTask<IReadOnlyList<MeetingLog>> OfSeriesAsync(TenantId tenant, string series, CancellationToken cancellationToken)
    {
        lock (_gate)
            return ValueTask.FromResult<IReadOnlyList<MeetingLog>>(
                [.. _rows.Where(r => r.Tenant == tenant && r.Meeting.Series == series).OrderBy(r => r.Meeting.OriginalStart).Select(r => r.Log())]);
    }

    public ValueTask<IReadOnlyList<MeetingLog>> OfProjectAsync(TenantId tenant, ProjectId project, CancellationToken cancellationToken)
    {
        lock (_gate) return ValueTask.FromResult<IReadOnlyList<MeetingLog>>([.. _rows.Where(r => r.Tenant == tenant && r.Project == project).Select(r => r.Log())]);
    }

    public ValueTask<IReadOnlyList<(TenantId Tenant, MeetingKey Meeting)>> LiveAsync(CancellationToken cancellationToken)
    {
        lock (_gate) return ValueTask.FromResult<IReadOnlyList<(TenantId, MeetingKey)>>([.. _rows.Where(r => r.IsLive).Select(r => (r.Tenant, r.Meeting))]);
    }

    private sealed record Row(TenantId Tenant, MeetingKey Meeting)
    {
        public List<string> Events { get; } = [];

        public ProjectId? Project { get; set; }

        public bool IsLive { get; set; }

        public MeetingLog Log() => new(Meeting, [.. Events.Select(ProductJson.Deserialize<MeetingEvent>)]);
    }
}
