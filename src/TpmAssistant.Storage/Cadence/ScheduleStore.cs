using TpmAssistant.Application.Cadence;
using TpmAssistant.Application.Serialization;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Storage.Sqlite;

namespace TpmAssistant.Storage.Cadence;

internal sealed class ScheduleStore(SqliteDatabase database) : IScheduleStore
{
    private const string Upsert = """
        INSERT INTO schedules (tenant_id, id, person_id, state, next_due, document) VALUES (@tenant, @id, @person, @state, @next, @document)
        ON CONFLICT (tenant_id, id) DO UPDATE
        SET person_id = excluded.person_id, state = excluded.state, next_due = excluded.next_due, document = excluded.document
        """;

    private const string Columns = "SELECT state AS State, next_due AS NextDue, document AS Document FROM schedules ";

    private const string Claim = """
        INSERT INTO schedule_runs (tenant_id, schedule_id, due_at, lease_until) VALUES (@tenant, @id, @due, @lease)
        ON CONFLICT (tenant_id, schedule_id, due_at) DO UPDATE SET attempt = attempt + 1, lease_until = excluded.lease_until
        WHERE schedule_runs.state = 0 AND schedule_runs.lease_until <= @now
        """;

    private const string Claimed = """
        SELECT attempt AS Attempt, note AS Note FROM schedule_runs WHERE tenant_id = @tenant AND schedule_id = @id AND due_at = @due
        """;

    private const string Note = """
        UPDATE schedule_runs SET note = @note WHERE tenant_id = @tenant AND schedule_id = @id AND due_at = @due AND state = 0
        """;

    private const string Release = """
        UPDATE schedule_runs SET lease_until = @from WHERE tenant_id = @tenant AND schedule_id = @id AND due_at = @due AND state = 0
        """;

    private const string Finish = "UPDATE schedule_runs SET state = 1 WHERE tenant_id = @tenant AND schedule_id = @id AND due_at = @due";

    private const string MoveOn = """
        UPDATE schedules SET state = @state, next_due = @next WHERE tenant_id = @tenant AND id = @id AND state = 0 AND next_due = @was
        """;

    private const string Finished = """
        SELECT due_at FROM schedule_runs WHERE tenant_id = @tenant AND schedule_id = @id AND state = 1 ORDER BY due_at
        """;

    public Task SaveAsync(Schedule schedule, CancellationToken cancellationToken)
    {
        var document = ProductJson.Serialize(schedule);
        return database.WriteAsync(
            schedule.Owner.Tenant.Value,
            s => s.ExecutePrepared(
                Upsert, schedule.Id.Value, schedule.Owner.Person.Value, (long)schedule.State, schedule.NextDue?.UtcTicks, document),
            cancellationToken);
    }

    public Task<Schedule?> FindAsync(TenantId tenant, ScheduleId id, CancellationToken cancellationToken) => Task.FromResult(
        database.Read(tenant.Value, s => s.Find<Row>(Columns + "WHERE tenant_id = @tenant AND id = @id", new { id = id.Value }))?.ToSchedule());

    public Task<IReadOnlyList<Schedule>> OfAsync(TenantId tenant, PersonId owner, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Schedule>>(
        [
            .. database.Read(
                tenant.Value,
                s => s.Query<Row>(Columns + "WHERE tenant_id = @tenant AND person_id = @person ORDER BY rowid", new { person = owner.Value }))
                .Select(r => r.ToSchedule()),
        ]);

    public Task<IReadOnlyList<(TenantId Tenant, ScheduleId Id, DateTimeOffset Due)>> ActiveAsync(CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<(TenantId, ScheduleId, DateTimeOffset)>>(
        [
            .. database.ReadForEveryTenant(s => s.Query<(string Tenant, string Id, long Due)>(
                    "SELECT tenant_id, id, next_due FROM schedules WHERE state = 0 AND next_due IS NOT NULL ORDER BY next_due", new { }))
                .Select(r => (new TenantId(r.Tenant), new ScheduleId(r.Id), At(r.Due))),
        ]);

    public Task<ScheduleRun?> TryClaimAsync(
        TenantId tenant, ScheduleId id, DateTimeOffset due, DateTimeOffset now, DateTimeOffset leaseUntil, CancellationToken cancellationToken) =>
        database.WriteAsync(
            tenant.Value,
            session =>
            {
                if (session.ExecutePrepared(Claim, id.Value, due.UtcTicks, leaseUntil.UtcTicks, now.UtcTicks) == 0) return null;
                var (attempt, note) = session.Find<(long Attempt, string? Note)>(Claimed, new { id = id.Value, due = due.UtcTicks });
                return new ScheduleRun(due, (int)attempt, note);
            },
            cancellationToken);

    public Task NoteAsync(TenantId tenant, ScheduleId id, DateTimeOffset due, string note, CancellationToken cancellationToken) =>
        database.WriteAsync(tenant.Value, s => s.ExecutePrepared(Note, note, id.Value, due.UtcTicks), cancellationToken);

    public Task ReleaseAsync(TenantId tenant, ScheduleId id, DateTimeOffset due, DateTimeOffset from, CancellationToken cancellationToken) =>
        database.WriteAsync(tenant.Value, s => s.ExecutePrepared(Release, from.UtcTicks, id.Value, due.UtcTicks), cancellationToken);

    public Task FinishAsync(
        TenantId tenant, ScheduleId id, DateTimeOffset due, DateTimeOffset wasDue, ScheduleState state, DateTimeOffset? next,
        CancellationToken cancellationToken) =>
        database.WriteAsync(
            tenant.Value,
            session =>
            {
                session.ExecutePrepared(Finish, id.Value, due.UtcTicks);
                return session.ExecutePrepared(MoveOn, (long)state, next?.UtcTicks, id.Value, wasDue.UtcTicks);
            },
            cancellationToken);

    public Task<IReadOnlyList<DateTimeOffset>> FinishedAsync(TenantId tenant, ScheduleId id, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<DateTimeOffset>>([.. database.Read(tenant.Value, s => s.Query<long>(Finished, new { id = id.Value })).Select(At)]);

    private static DateTimeOffset At(long ticks) => new(ticks, TimeSpan.Zero);

    private sealed record Row(long State, long? NextDue, string Document)
    {
        public Schedule ToSchedule() => ProductJson.Deserialize<Schedule>(Document) with
        {
            State = (ScheduleState)State,
            NextDue = NextDue is { } due ? At(due) : null,
        };
    }
}
