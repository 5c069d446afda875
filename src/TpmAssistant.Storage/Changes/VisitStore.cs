using System.Globalization;
using TpmAssistant.Application.Changes;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Storage.Sqlite;

namespace TpmAssistant.Storage.Changes;

internal sealed class VisitStore(SqliteDatabase database) : IVisitStore
{
    private const string Insert = """
        INSERT INTO visits (tenant_id, project_id, person_id, day) VALUES (@tenant, @project, @person, @day) ON CONFLICT DO NOTHING
        """;

    private const string Last = """
        SELECT max(day) FROM visits WHERE tenant_id = @tenant AND project_id = @project AND person_id = @person AND day < @day
        """;

    public Task RecordAsync(TenantId tenant, ProjectId project, PersonId person, DateOnly day, CancellationToken cancellationToken) =>
        database.WriteAsync(tenant.Value, s => s.ExecutePrepared(Insert, project.Value, person.Value, Text(day)), cancellationToken);

    public ValueTask<DateOnly?> LastBeforeAsync(TenantId tenant, ProjectId project, PersonId person, DateOnly day, CancellationToken cancellationToken)
    {
        var last = database.Read(tenant.Value, s => s.ScalarPrepared(Last, project.Value, person.Value, Text(day)));
        return ValueTask.FromResult<DateOnly?>(last is string text ? DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null);
    }

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
