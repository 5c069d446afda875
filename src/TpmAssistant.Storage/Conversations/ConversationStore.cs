using TpmAssistant.Application.Access;
using TpmAssistant.Application.Conversations;
using TpmAssistant.Application.Serialization;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Storage.Sqlite;

namespace TpmAssistant.Storage.Conversations;

internal sealed class ConversationStore(SqliteDatabase database, ConversationCache cache) : IConversationStore
{
    private const string WriteReference = """
        INSERT INTO conversations (tenant_id, conversation_id, reference) VALUES (@tenant, @conversation, @reference)
        ON CONFLICT (tenant_id, conversation_id) DO UPDATE SET reference = excluded.reference
        """;

    private const string ReadReference = "SELECT reference FROM conversations WHERE tenant_id = @tenant AND conversation_id = @conversation";

    private const string ReadPersonal = """
        SELECT reference FROM conversations
        WHERE tenant_id = @tenant AND json_extract(reference, '$.userObjectId') = @person AND json_extract(reference, '$.scope') = 'Personal'
        ORDER BY conversation_id LIMIT 1
        """;

    private const string ReadMemory = """
        SELECT memory FROM conversation_memories
        WHERE tenant_id = @tenant AND conversation_id = @conversation AND person_id = @person
        """;

    private const string ClaimWelcome = "INSERT INTO welcomes (tenant_id, conversation_id) VALUES (@tenant, @conversation) ON CONFLICT DO NOTHING";

    private const string DropWelcome = "DELETE FROM welcomes WHERE tenant_id = @tenant AND conversation_id = @conversation";

    public ValueTask RememberAsync(ConversationReference reference, CancellationToken cancellationToken)
    {
        var known = Known(reference.TenantId, reference.ConversationId);
        if (reference.Name is null && known?.Name is { } name) reference = reference with { Name = name };
        return known == reference ? ValueTask.CompletedTask : WriteAsync(reference, cancellationToken);
    }

    public ValueTask<ConversationReference?> FindAsync(string tenantId, string conversationId, CancellationToken cancellationToken) =>
        ValueTask.FromResult(Known(tenantId, conversationId));

    public ValueTask<ConversationReference?> FindPersonalAsync(TenantId tenant, PersonId person, CancellationToken cancellationToken) =>
        ValueTask.FromResult(database.Read(tenant.Value, s => (string?)s.ScalarPrepared(ReadPersonal, person.Value)) is { } text
            ? ProductJson.Deserialize<ConversationReference>(text) : null);

    public ValueTask<ConversationMemory?> RecallAsync(Asker asker, CancellationToken cancellationToken)
    {
        var key = (asker.Tenant, asker.Conversation.Id, asker.Person);
        if (cache.Memories.TryGet(key, out var known)) return ValueTask.FromResult<ConversationMemory?>(known);

        var text = database.Read(
            asker.Tenant.Value, s => (string?)s.ScalarPrepared(ReadMemory, asker.Conversation.Id, asker.Person.Value));
        if (text is null) return ValueTask.FromResult<ConversationMemory?>(null);

        var memory = ProductJson.Deserialize<ConversationMemory>(text);
        if (memory.Shown is null) memory = memory with { Shown = [] }; // written before titles were kept
        cache.Keep(memory);
        return ValueTask.FromResult<ConversationMemory?>(memory);
    }

    public Task<bool> TryClaimWelcomeAsync(string tenantId, string conversationId, CancellationToken cancellationToken) =>
        database.WriteAsync(tenantId, s => s.ExecutePrepared(ClaimWelcome, conversationId) == 1, cancellationToken);

    public Task ForgetWelcomeAsync(string tenantId, string conversationId, CancellationToken cancellationToken) =>
        database.WriteAsync(tenantId, s => s.ExecutePrepared(DropWelcome, conversationId), cancellationToken);

    private ConversationReference? Known(string tenantId, string conversationId)
    {
        if (cache.References.TryGet((tenantId, conversationId), out var known)) return known;
        var text = database.Read(tenantId, s => (string?)s.ScalarPrepared(ReadReference, conversationId));
        if (text is null) return null;
        var reference = ProductJson.Deserialize<ConversationReference>(text);
        cache.References.Set((tenantId, conversationId), reference);
        return reference;
    }

    private async ValueTask WriteAsync(ConversationReference reference, CancellationToken cancellationToken)
    {
        var text = ProductJson.Serialize(reference);
        await database.WriteAsync(
            reference.TenantId, s => s.ExecutePrepared(WriteReference, reference.ConversationId, text), cancellationToken);
        cache.References.Set((reference.TenantId, reference.ConversationId), reference);
    }
}
