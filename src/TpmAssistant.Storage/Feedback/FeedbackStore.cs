using TpmAssistant.Application.Feedback;
using TpmAssistant.Storage.Sqlite;

namespace TpmAssistant.Storage.Feedback;

internal sealed class FeedbackStore(SqliteDatabase database) : IFeedbackStore
{
    private const string Insert = """
        INSERT INTO feedback (tenant_id, person_id, conversation_id, activity_id, liked, text, given_at)
        VALUES (@tenant, @person, @conversation, @activity, @liked, @text, @at)
        """;

    public Task AddAsync(FeedbackEntry entry, CancellationToken cancellationToken) => database.WriteAsync(
        entry.Asker.Tenant.Value,
        s => s.ExecutePrepared(
            Insert, entry.Asker.Person.Value, entry.Asker.Conversation.Id, entry.ActivityId, entry.Liked ? 1L : 0L, entry.Text,
            entry.At.UtcTicks),
        cancellationToken);
}
