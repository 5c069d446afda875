using TpmAssistant.Application.Feedback;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Storage.Sqlite;

namespace TpmAssistant.Storage.Feedback;

internal sealed class FeedbackStore(SqliteDatabase database) : IFeedbackStore
{
    private const string Insert = """
        INSERT INTO feedback (tenant_id, person_id, conversation_id, activity_id, liked, text, given_at)
        VALUES (@tenant, @person, @conversation, @activity, @liked, @text, @at)
        """;

    private const string Select = """
        SELECT liked, text, activity_id, given_at FROM feedback WHERE tenant_id = @tenant AND given_at >= @since ORDER BY given_at DESC, id DESC LIMIT @most
        """;

    public Task<IReadOnlyList<FeedbackNote>> ListAsync(TenantId tenant, DateTimeOffset since, int most, CancellationToken cancellationToken)
    {
        var rows = database.Read(
            tenant.Value, s => s.Query<(long Liked, string Text, string? Activity, long At)>(Select, new { since = since.UtcTicks, most }));
        return Task.FromResult<IReadOnlyList<FeedbackNote>>(
            [.. rows.Select(r => new FeedbackNote(r.Liked != 0, r.Text, r.Activity, new DateTimeOffset(r.At, TimeSpan.Zero)))]);
    }

    public Task AddAsync(FeedbackEntry entry, CancellationToken cancellationToken) => database.WriteAsync(
        entry.Asker.Tenant.Value,
        s => s.ExecutePrepared(
            Insert, entry.Asker.Person.Value, entry.Asker.Conversation.Id, entry.ActivityId, entry.Liked ? 1L : 0L, entry.Text,
            entry.At.UtcTicks),
        cancellationToken);
}
