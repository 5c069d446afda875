using System.Globalization;
using TpmAssistant.Application.Functions;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Storage.Sqlite;

namespace TpmAssistant.Storage.ModelUse;

internal sealed class ModelUsage(SqliteDatabase database) : IModelUsage
{
    private const string Take = """
        INSERT INTO model_use (tenant_id, person_id, day, tokens)
        VALUES (@tenant, @person, @day, @tokens)
        ON CONFLICT (tenant_id, person_id, day) DO UPDATE SET tokens = tokens + excluded.tokens WHERE tokens + excluded.tokens <= @most
        """;

    private const string Settle = "UPDATE model_use SET tokens = max(0, tokens + @difference) WHERE tenant_id = @tenant AND person_id = @person AND day = @day";

    public async Task<bool> TryTakeAsync(
        TenantId tenant, PersonId person, DateOnly day, long tokens, long most, CancellationToken cancellationToken) =>
        tokens <= most && await database.WriteAsync(tenant.Value, s => s.ExecutePrepared(Take, person.Value, Text(day), tokens, most), cancellationToken) > 0;

    public Task SettleAsync(TenantId tenant, PersonId person, DateOnly day, long difference, CancellationToken cancellationToken) =>
        database.WriteAsync(tenant.Value, s => s.ExecutePrepared(Settle, difference, person.Value, Text(day)), cancellationToken);

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
