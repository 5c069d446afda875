using Microsoft.Data.Sqlite;
using TpmAssistant.Storage.Sessions;

namespace TpmAssistant.Storage.Sqlite;

/// <summary>Clears away what can no longer matter, at start-up and once a day.</summary>
internal static class Retention
{
    /// <summary>The channel repeats a delivery within minutes; after this nobody will.</summary>
    private static readonly TimeSpan Delivered = TimeSpan.FromDays(7);

    /// <summary>A card is not updated in place after this.</summary>
    private static readonly TimeSpan Topics = TimeSpan.FromDays(90);

    /// <summary>A snapshot of each day is kept so long; after that the last of each week and reader.</summary>
    private static readonly TimeSpan DailySnapshots = TimeSpan.FromDays(91);

    /// <summary>After this no snapshot is kept; what a report rested on is frozen with the report.</summary>
    private static readonly TimeSpan WeeklySnapshots = TimeSpan.FromDays(2 * 365);

    private static readonly TimeSpan Visits = TimeSpan.FromDays(365);

    public static void Apply(SqliteConnection connection, TimeProvider clock) => Apply(new SqlSession(connection).EveryTenant, clock.GetUtcNow());

    public static void Apply(EveryTenantSession session, DateTimeOffset now)
    {
        string Day(TimeSpan age) => DateOnly.FromDateTime((now - age).UtcDateTime).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        session.Execute("DELETE FROM inbox WHERE state = 1 AND received_at < @before", new { before = (now - Delivered).UtcTicks });
        session.Execute(
            "DELETE FROM outbox WHERE state = 1 AND (added_at < @before AND topic IS NULL OR added_at < @topicsBefore)",
            new { before = (now - Delivered).UtcTicks, topicsBefore = (now - Topics).UtcTicks });
        session.Execute("DELETE FROM snapshots WHERE status_date < @before", new { before = Day(WeeklySnapshots) });
        session.Execute(
            """
            DELETE FROM snapshots WHERE status_date < @before AND rowid NOT IN (
                SELECT rowid FROM (SELECT rowid, row_number() OVER (
                    PARTITION BY tenant_id, project_id, reader_id, strftime('%Y-%W', status_date) ORDER BY status_date DESC) AS rank
                    FROM snapshots WHERE status_date < @before) WHERE rank = 1)
            """,
            new { before = Day(DailySnapshots) });
        session.Execute("DELETE FROM visits WHERE day < @before", new { before = Day(Visits) });
    }
}
