using TpmAssistant.Application.Delivery;
using TpmAssistant.Storage.Conversations;
using TpmAssistant.Storage.Sqlite;

namespace TpmAssistant.Storage.Delivery;

internal sealed class Inbox(SqliteDatabase database, ConversationCache conversations, TimeProvider clock) : IInbox
{
    private const string Insert = """
        INSERT INTO inbox (tenant_id, conversation_id, activity_id, received_at, payload)
        VALUES (@tenant, @conversation, @activity, @at, @payload)
        ON CONFLICT DO NOTHING RETURNING id
        """;

    private const string Finish =
        "UPDATE inbox SET state = 1, payload = NULL WHERE tenant_id = @tenant AND id = @id AND state = 0";

    private const string CountFailure =
        "UPDATE inbox SET attempts = attempts + 1, state = @state WHERE tenant_id = @tenant AND id = @id AND state = 0";

    public async ValueTask<InboxEntry?> AcceptAsync(
        string tenantId, string conversationId, string activityId, ReadOnlyMemory<byte> payload, CancellationToken cancellationToken)
    {
        var bytes = Bytes.Of(payload);
        var at = clock.GetUtcNow().UtcTicks;
        var id = await database.WriteAsync(
            tenantId, session => (long?)session.ScalarPrepared(Insert, conversationId, activityId, at, bytes), cancellationToken);
        return id is null ? null : new InboxEntry(id.Value, tenantId, conversationId, activityId, payload);
    }

    public async ValueTask<IReadOnlyList<OutboxEntry>> CompleteAsync(InboxEntry entry, TurnResult result, CancellationToken cancellationToken)
    {
        var at = clock.GetUtcNow().UtcTicks;
        var memory = result.Memory is { } m && !conversations.Holds(m) ? m : null;
        var memoryText = memory is null ? null : ConversationCache.Text(memory);
        var added = await database.WriteTogetherAsync(
            session =>
            {
                // A turn that was ended already leaves nothing a second time.
                if (session.For(entry.TenantId).ExecutePrepared(Finish, entry.Id) == 0) return null;
                if (memory is not null) ConversationCache.Write(session.For(memory.Tenant.Value), memory, memoryText!);
                return Outbox.Add(session, result.Outgoing, at);
            },
            cancellationToken);
        if (added is null) return [];
        if (memory is not null) conversations.Keep(memory);
        return added;
    }

    public async ValueTask FailAsync(InboxEntry entry, bool park, CancellationToken cancellationToken) => await database.WriteAsync(
        entry.TenantId, session => session.ExecutePrepared(CountFailure, park ? 2L : 0L, entry.Id), cancellationToken);

    public Task<IReadOnlyList<InboxEntry>> UnfinishedAsync(CancellationToken cancellationToken) =>
        database.WriteForEveryTenantAsync<IReadOnlyList<InboxEntry>>(
            session =>
            [
                .. session.Query<Row>(
                    """
                    SELECT id AS Id, tenant_id AS TenantId, conversation_id AS ConversationId, activity_id AS ActivityId,
                        payload AS Payload, attempts AS Attempts
                    FROM inbox WHERE state = 0 ORDER BY id
                    """,
                    new { }).Select(r => new InboxEntry(r.Id, r.TenantId, r.ConversationId, r.ActivityId, r.Payload, (int)r.Attempts)),
            ],
            cancellationToken);

    public Task<int> ParkedCountAsync(CancellationToken cancellationToken) =>
        Task.FromResult(database.ReadForEveryTenant(s => s.Find<int>("SELECT count(*) FROM inbox WHERE state = 2", new { })));

    private sealed record Row(long Id, string TenantId, string ConversationId, string ActivityId, byte[] Payload, long Attempts);
}
