using TpmAssistant.Application.Conversations;
using TpmAssistant.Application.Serialization;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Storage.Sessions;

namespace TpmAssistant.Storage.Conversations;

/// <summary>References and memories as last written, so that an unchanged one costs no write and a follow-up no read.</summary>
internal sealed class ConversationCache
{
    private const int Size = 4096;

    private const string WriteMemory = """
        INSERT INTO conversation_memories (tenant_id, conversation_id, person_id, memory)
        VALUES (@tenant, @conversation, @person, @memory)
        ON CONFLICT (tenant_id, conversation_id, person_id) DO UPDATE SET memory = excluded.memory
        """;

    /// <summary>References by tenant and conversation.</summary>
    public BoundedCache<(string Tenant, string Conversation), ConversationReference> References { get; } = new(Size);

    /// <summary>Memories by tenant, conversation and person.</summary>
    public BoundedCache<(TenantId Tenant, string Conversation, PersonId Person), ConversationMemory> Memories { get; } = new(Size);

    public static string Text(ConversationMemory memory) => ProductJson.Serialize(memory);

    /// <summary>Writes a memory within the transaction at hand. <see cref="Keep"/> follows once that is committed.</summary>
    public static void Write(TenantSession session, ConversationMemory memory, string text) =>
        session.ExecutePrepared(WriteMemory, memory.ConversationId, memory.Person.Value, text);

    /// <summary>Whether this very memory was the last written.</summary>
    public bool Holds(ConversationMemory memory) =>
        Memories.TryGet(Key(memory), out var known)
        && known.LastCall.Name == memory.LastCall.Name
        && known.LastCall.Arguments.Count == memory.LastCall.Arguments.Count
        && known.LastCall.Arguments.All(a => memory.LastCall.Arguments.TryGetValue(a.Key, out var value) && value == a.Value)
        && known.Shown.SequenceEqual(memory.Shown);

    public void Keep(ConversationMemory memory) => Memories.Set(Key(memory), memory);

    private static (TenantId, string, PersonId) Key(ConversationMemory memory) => (memory.Tenant, memory.ConversationId, memory.Person);
}
