using TpmAssistant.Application.Access;
using TpmAssistant.Application.Plans;
using TpmAssistant.Application.Serialization;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Storage.Delivery;
using TpmAssistant.Storage.Sqlite;

namespace TpmAssistant.Storage.Plans;

internal sealed class PlanFileStore(SqliteDatabase database) : IPlanFileStore
{
    private const string Upsert = """
        INSERT INTO plan_files (tenant_id, id, person_id, person_name, locale, time_zone_id, conversation_id, conversation_scope, meeting_id,
            file_name, mapping, content)
        VALUES (@tenant, @Id, @PersonId, @PersonName, @Locale, @TimeZoneId, @ConversationId, @ConversationScope, @MeetingId,
            @FileName, @Mapping, @Content)
        ON CONFLICT (tenant_id, id) DO UPDATE
        SET person_name = excluded.person_name, locale = excluded.locale, time_zone_id = excluded.time_zone_id,
            conversation_id = excluded.conversation_id, conversation_scope = excluded.conversation_scope, meeting_id = excluded.meeting_id,
            file_name = excluded.file_name, mapping = excluded.mapping, content = excluded.content
        WHERE plan_files.person_id = excluded.person_id
        """;

    private const string Select = """
        SELECT id AS Id, person_id AS PersonId, person_name AS PersonName, locale AS Locale, time_zone_id AS TimeZoneId,
            conversation_id AS ConversationId, conversation_scope AS ConversationScope, meeting_id AS MeetingId,
            file_name AS FileName, mapping AS Mapping, content AS Content
        FROM plan_files WHERE tenant_id = @tenant AND id = @id AND person_id = @person
        """;

    public async Task SaveAsync(PlanFile file, CancellationToken cancellationToken)
    {
        var row = new Row(
            file.Id, file.Owner.Person.Value, file.Owner.Name, file.Owner.Locale, file.Owner.TimeZoneId, file.Owner.Conversation.Id,
            file.Owner.Conversation.Scope.ToString(), file.Owner.Conversation.MeetingId, file.FileName,
            file.Mapping is null ? null : ProductJson.Serialize(file.Mapping), Bytes.Of(file.Content));
        var written = await database.WriteAsync(file.Owner.Tenant.Value, s => s.Execute(Upsert, row), cancellationToken);
        if (written == 0) throw new StorageException(StorageFault.Conflict, "The plan file's key is taken by somebody else's; nothing was written.");
    }

    public Task<PlanFile?> FindAsync(TenantId tenant, PersonId owner, string id, CancellationToken cancellationToken)
    {
        var row = database.Read(tenant.Value, s => s.Find<Row>(Select, new { id, person = owner.Value }));
        return Task.FromResult(row?.ToPlanFile(tenant));
    }

    private sealed record Row(
        string Id, string PersonId, string PersonName, string Locale, string TimeZoneId, string ConversationId, string ConversationScope,
        string? MeetingId, string FileName, string? Mapping, byte[] Content)
    {
        public PlanFile ToPlanFile(TenantId tenant) => new(
            Id,
            new Asker(
                tenant, new PersonId(PersonId), PersonName, Locale, TimeZoneId,
                new ConversationRef(ConversationId, Enum.Parse<ConversationScope>(ConversationScope), MeetingId)),
            FileName,
            Content,
            Mapping is null ? null : ProductJson.Deserialize<PlanMapping>(Mapping));
    }
}
