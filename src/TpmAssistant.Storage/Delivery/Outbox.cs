using TpmAssistant.Application.Delivery;
using TpmAssistant.Storage.Sessions;
using TpmAssistant.Storage.Sqlite;

namespace TpmAssistant.Storage.Delivery;

internal sealed class Outbox(SqliteDatabase database, TimeProvider clock) : IOutbox
{
    private const string Insert = """
        INSERT INTO outbox (tenant_id, conversation_id, service_url, reply_to_id, topic, added_at, payload)
        VALUES (@tenant, @conversation, @service, @reply, @topic, @at, @payload) RETURNING id
        """;

    private const string Settle = """
        UPDATE outbox SET state = @state, activity_id = @activity, payload = NULL
        WHERE tenant_id = @tenant AND id = @id AND state = 0
        """;

    private const string NewestOfTopic = """
        SELECT activity_id FROM outbox
        WHERE tenant_id = @tenant AND conversation_id = @conversation AND topic = @topic AND state = 1 AND activity_id IS NOT NULL
        ORDER BY id DESC LIMIT 1
        """;

    /// <summary>Adds activities within the transaction at hand.</summary>
    public static List<OutboxEntry> Add(SqlSession session, IReadOnlyList<OutgoingActivity> activities, long at)
    {
        var entries = new List<OutboxEntry>(activities.Count);
        foreach (var a in activities)
        {
            var id = session.For(a.TenantId).ScalarPrepared(
                Insert, a.ConversationId, a.ServiceUrl, a.ReplyToId, a.Topic, at, Bytes.Of(a.Payload));
            entries.Add(new OutboxEntry((long)id!, a));
        }

        return entries;
    }

    public async Task<IReadOnlyList<OutboxEntry>> AddAsync(IReadOnlyList<OutgoingActivity> activities, CancellationToken cancellationToken)
    {
        if (activities.Count == 0) return [];
        var at = clock.GetUtcNow().UtcTicks;
        return await database.WriteTogetherAsync(session => Add(session, activities, at), cancellationToken);
    }

    public async ValueTask SettleAsync(OutboxEntry entry, SendState state, string? activityId, CancellationToken cancellationToken)
    {
        var stored = state switch
        {
            SendState.Sent => 1L,
            SendState.Failed => 2L,
            SendState.Unknown => 3L,
            _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
        };
        var tenant = entry.Activity.TenantId;
        if (entry.Activity.Topic is null)
        {
            database.Post(tenant, session => session.ExecutePrepared(Settle, stored, activityId, entry.Id));
            return;
        }

        // The next activity of the topic looks for this one.
        await database.WriteAsync(tenant, session => session.ExecutePrepared(Settle, stored, activityId, entry.Id), cancellationToken);
    }

    public Task<IReadOnlyList<OutboxEntry>> PendingAsync(CancellationToken cancellationToken) =>
        database.WriteForEveryTenantAsync<IReadOnlyList<OutboxEntry>>(
            session =>
            [
                .. session.Query<Row>(
                    """
                    SELECT id AS Id, tenant_id AS TenantId, conversation_id AS ConversationId, service_url AS ServiceUrl,
                        reply_to_id AS ReplyToId, topic AS Topic, payload AS Payload
                    FROM outbox WHERE state = 0 ORDER BY id
                    """,
                    new { }).Select(r => new OutboxEntry(
                        r.Id, new OutgoingActivity(r.TenantId, r.ConversationId, r.ServiceUrl, r.ReplyToId, r.Topic, r.Payload))),
            ],
            cancellationToken);

    public ValueTask<string?> FindTopicAsync(string tenantId, string conversationId, string topic, CancellationToken cancellationToken) =>
        ValueTask.FromResult(database.Read(tenantId, s => (string?)s.ScalarPrepared(NewestOfTopic, conversationId, topic)));

    private sealed record Row(
        long Id, string TenantId, string ConversationId, string ServiceUrl, string? ReplyToId, string? Topic, byte[] Payload);
}
