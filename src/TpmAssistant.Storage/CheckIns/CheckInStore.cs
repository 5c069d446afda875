using TpmAssistant.Application.CheckIns;
using TpmAssistant.Application.Serialization;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Tasks;
using TpmAssistant.Storage.Sessions;
using TpmAssistant.Storage.Sqlite;

namespace TpmAssistant.Storage.CheckIns;

internal sealed class CheckInStore(SqliteDatabase database) : ICheckInStore
{
    private const string Insert = """
        INSERT INTO check_ins (tenant_id, project_id, period, person_id, document) VALUES (@tenant, @project, @period, @person, @document)
        ON CONFLICT DO NOTHING
        """;

    private const string One = """
        SELECT document FROM check_ins WHERE tenant_id = @tenant AND project_id = @project AND period = @period AND person_id = @person
        """;

    private const string Round = "SELECT document FROM check_ins WHERE tenant_id = @tenant AND project_id = @project AND period = @period ORDER BY rowid";

    private const string Update = """
        UPDATE check_ins SET document = @document WHERE tenant_id = @tenant AND project_id = @project AND period = @period AND person_id = @person
        """;

    public Task<bool> TryAddAsync(CheckIn checkIn, CancellationToken cancellationToken)
    {
        var document = ProductJson.Serialize(checkIn);
        return database.WriteAsync(
            checkIn.Person.Tenant.Value,
            s => s.ExecutePrepared(Insert, checkIn.Project.Value, checkIn.Period, checkIn.Person.Person.Value, document) == 1, cancellationToken);
    }

    public Task<CheckIn?> FindAsync(TenantId tenant, ProjectId project, string period, PersonId person, CancellationToken cancellationToken) =>
        Task.FromResult(database.Read(tenant.Value, s => Find(s, project, period, person)));

    public Task<IReadOnlyList<CheckIn>> RoundAsync(TenantId tenant, ProjectId project, string period, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<CheckIn>>(
        [
            .. database.Read(tenant.Value, s => s.Query<string>(Round, new { project = project.Value, period })).Select(ProductJson.Deserialize<CheckIn>),
        ]);

    public Task<CheckIn?> ReplyAsync(
        TenantId tenant, ProjectId project, string period, PersonId person, ItemRef task, CheckInReply reply, CancellationToken cancellationToken) =>
        database.WriteAsync(
            tenant.Value,
            session =>
            {
                if (Find(session, project, period, person) is not { } known) return null;
                var now = known with { Tasks = [.. known.Tasks.Select(t => t.Task == task && t.Reply is null ? t with { Reply = reply } : t)] };
                session.ExecutePrepared(Update, ProductJson.Serialize(now), project.Value, period, person.Value);
                return now;
            },
            cancellationToken);

    private static CheckIn? Find(TenantSession session, ProjectId project, string period, PersonId person) =>
        session.Find<string>(One, new { project = project.Value, period, person = person.Value }) is { } text ? ProductJson.Deserialize<CheckIn>(text) : null;
}
