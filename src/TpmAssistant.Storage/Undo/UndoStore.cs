using TpmAssistant.Application.Access;
using TpmAssistant.Application.Undo;
using TpmAssistant.Storage.Sqlite;

namespace TpmAssistant.Storage.Undo;

internal sealed class UndoStore(SqliteDatabase database) : IUndoStore
{
    private const string Insert = """
        INSERT INTO undo_steps (tenant_id, id, person_id, kind, payload, made_at) VALUES (@tenant, @id, @person, @kind, @payload, @at)
        """;

    private const string Take = """
        DELETE FROM undo_steps WHERE tenant_id = @tenant AND id = @id AND person_id = @person AND made_at >= @from
        RETURNING kind AS Kind, payload AS Payload, made_at AS At
        """;

    private const string DeleteOld = "DELETE FROM undo_steps WHERE tenant_id = @tenant AND made_at < @before";

    public Task AddAsync(UndoStep step, CancellationToken cancellationToken) => database.WriteAsync(
        step.Tenant.Value,
        s =>
        {
            s.ExecutePrepared(DeleteOld, (step.At - UndoDesk.Lifetime).UtcTicks);
            return s.ExecutePrepared(Insert, step.Id.Value, step.By.Value, step.Kind, step.Payload, step.At.UtcTicks);
        },
        cancellationToken);

    public Task<UndoStep?> TakeAsync(Asker asker, UndoId id, DateTimeOffset notBefore, CancellationToken cancellationToken) =>
        database.WriteAsync(
            asker.Tenant.Value,
            s => s.Find<Row>(Take, new { id = id.Value, person = asker.Person.Value, from = notBefore.UtcTicks }) is { } row
                ? new UndoStep(id, asker.Tenant, asker.Person, row.Kind, row.Payload, new DateTimeOffset(row.At, TimeSpan.Zero))
                : null,
            cancellationToken);

    private sealed record Row(string Kind, string Payload, long At);
}
