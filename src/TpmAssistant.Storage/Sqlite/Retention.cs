using Microsoft.Data.Sqlite;
using TpmAssistant.Storage.Sessions;

namespace TpmAssistant.Storage.Sqlite;

/// <summary>Clears away delivery rows that can no longer matter, at start-up.</summary>
internal static class Retention
{
    /// <summary>The channel repeats a delivery within minutes; after this nobody will.</summary>
    private static readonly TimeSpan Delivered = TimeSpan.FromDays(7);

    /// <summary>A card is not updated in place after this.</summary>
    private static readonly TimeSpan Topics = TimeSpan.FromDays(90);

    public static void Apply(SqliteConnection connection, TimeProvider clock)
    {
        var session = new SqlSession(connection).EveryTenant;
        var now = clock.GetUtcNow();
        session.Execute("DELETE FROM inbox WHERE state = 1 AND received_at < @before", new { before = (now - Delivered).UtcTicks });
        session.Execute(
            "DELETE FROM outbox WHERE state = 1 AND (added_at < @before AND topic IS NULL OR added_at < @topicsBefore)",
            new { before = (now - Delivered).UtcTicks, topicsBefore = (now - Topics).UtcTicks });
    }
}
