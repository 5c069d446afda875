using TpmAssistant.Application.Meetings;
using TpmAssistant.Application.Serialization;
using TpmAssistant.Domain.Meetings;
using TpmAssistant.Domain.Meetings.Facilitation;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Storage.Sessions;
using TpmAssistant.Storage.Sqlite;

namespace TpmAssistant.Storage.Meetings;

/// <summary>Logs of meetings: an event a row, and a head whose version must be the one last read.</summary>
internal sealed class MeetingLogStore(SqliteDatabase database) : IMeetingLogStore
{
    private const string Head = """
        INSERT INTO meetings (tenant_id, meeting, series, original_start, project_id, version, live)
        VALUES (@tenant, @meeting, @series, @start, @project, @after, @live)
        ON CONFLICT (tenant_id, meeting) DO UPDATE SET project_id = excluded.project_id, version = excluded.version, live = excluded.live
        WHERE meetings.version = @version
        """;

    private const string Version = "SELECT version FROM meetings WHERE tenant_id = @tenant AND meeting = @meeting";

    private const string Event = "INSERT INTO meeting_events (tenant_id, meeting, number, document) VALUES (@tenant, @meeting, @number, @document)";

    private const string One = "SELECT document FROM meeting_events WHERE tenant_id = @tenant AND meeting = @meeting ORDER BY number";

    private const string Since = "SELECT document FROM meeting_events WHERE tenant_id = @tenant AND meeting = @meeting AND number > @version ORDER BY number";

    private const string Series = "SELECT meeting FROM meetings WHERE tenant_id = @tenant AND series = @series ORDER BY original_start";

    private const string Project = "SELECT meeting FROM meetings WHERE tenant_id = @tenant AND project_id = @project ORDER BY rowid";

    public ValueTask<MeetingLog> ReadAsync(TenantId tenant, MeetingKey meeting, CancellationToken cancellationToken) =>
        ValueTask.FromResult(database.Read(tenant.Value, s => Log(s, meeting)));

    public ValueTask<IReadOnlyList<MeetingEvent>> SinceAsync(TenantId tenant, MeetingKey meeting, int version, CancellationToken cancellationToken) =>
        ValueTask.FromResult<IReadOnlyList<MeetingEvent>>(
            [.. database.Read(tenant.Value, s => s.Query<string>(Since, new { meeting = meeting.ToString(), version })).Select(ProductJson.Deserialize<MeetingEvent>)]);

    public Task<bool> TryAppendAsync(
        TenantId tenant, MeetingKey meeting, int version, IReadOnlyList<MeetingEvent> events, MeetingState after, CancellationToken cancellationToken)
    {
        var name = meeting.ToString();
        var documents = events.Select(e => ProductJson.Serialize(e)).ToList();
        return database.WriteAsync(
            tenant.Value,
            s =>
            {
                if ((s.Find<long?>(Version, new { meeting = name }) ?? 0) != version) return false;
                s.Execute(Head, new
                {
                    meeting = name, series = meeting.Series, start = meeting.OriginalStart?.UtcTicks, project = after.Agenda?.Project?.Value,
                    after = version + events.Count, live = after.IsLive ? 1 : 0, version,
                });
                for (var i = 0; i < documents.Count; i++) s.ExecutePrepared(Event, name, version + i + 1, documents[i]);
                return true;
            },
            cancellationToken);
    }

    public ValueTask<IReadOnlyList<MeetingLog>> OfSeriesAsync(TenantId tenant, string series, CancellationToken cancellationToken) =>
        ValueTask.FromResult(database.Read(tenant.Value, s => Logs(s, s.Query<string>(Series, new { series }))));

    public ValueTask<IReadOnlyList<MeetingLog>> OfProjectAsync(TenantId tenant, ProjectId project, CancellationToken cancellationToken) =>
        ValueTask.FromResult(database.Read(tenant.Value, s => Logs(s, s.Query<string>(Project, new { project = project.Value }))));

    public ValueTask<IReadOnlyList<(TenantId Tenant, MeetingKey Meeting)>> LiveAsync(CancellationToken cancellationToken) =>
        ValueTask.FromResult<IReadOnlyList<(TenantId, MeetingKey)>>(
        [
            .. database.ReadForEveryTenant(s => s.Query<(string Tenant, string Meeting)>("SELECT tenant_id, meeting FROM meetings WHERE live = 1", new { }))
                .Select(row => (new TenantId(row.Tenant), Key(row.Meeting))),
        ]);

    private static IReadOnlyList<MeetingLog> Logs(TenantSession session, List<string> meetings) => [.. meetings.Select(m => Log(session, Key(m)))];

    private static MeetingLog Log(TenantSession session, MeetingKey meeting) => new(
        meeting, [.. session.Query<string>(One, new { meeting = meeting.ToString() }).Select(ProductJson.Deserialize<MeetingEvent>)]);

    private static MeetingKey Key(string name) => MeetingKey.Parse(name) ?? throw new InvalidOperationException("A kept meeting has a name that cannot be read.");
}
