using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using SQLitePCL;
using TpmAssistant.Storage.Sessions;

namespace TpmAssistant.Storage.Tests.Sqlite;

/// <summary>
/// Sees every statement that the engine runs, with the values bound to it, whoever sent it, and names those that touch a tenant's table
/// without saying which tenant.
/// </summary>
internal sealed partial class TenantWatch
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking;

    /// <summary>What may cross tenants: queues and schedules after a restart, counts over them, their upkeep.</summary>
    private static readonly string[] MayCross = ["inbox", "outbox", "intents", "schedules", "snapshots", "visits", "meetings"];

    /// <summary>Tables without tenants, and the words that follow UPDATE where it names no table.</summary>
    private static readonly string[] Tenantless = ["schema_version", "marks", "set", "on", "of", "sqlite_schema"];

    private readonly ConcurrentDictionary<string, bool> _seen = new(StringComparer.Ordinal);

    public IReadOnlyCollection<string> Seen => [.. _seen.Keys];

    public IReadOnlyList<string> Violations => [.. _seen.Keys.Where(IsViolation)];

    public void Attach(SqliteConnection connection) =>
        raw.sqlite3_trace(connection.Handle!, (_, statement) => _seen.TryAdd(statement, true), null);

    public static bool IsViolation(string sql)
    {
        var touched = Touched().Matches(sql).Select(m => (Verb: m.Groups["verb"].Value.ToUpperInvariant(), Table: m.Groups["table"].Value))
            .Where(t => !Tenantless.Contains(t.Table, StringComparer.OrdinalIgnoreCase) && !t.Table.StartsWith("pragma_", StringComparison.OrdinalIgnoreCase)).ToList();
        if (touched.Count == 0) return false;
        if (sql.StartsWith(EveryTenantSession.Mark, StringComparison.Ordinal)) return touched.Any(t => !MayCross.Contains(t.Table));

        var inserts = touched.Count(t => t.Verb == "INTO");
        return InsertsBound().Count(sql) < inserts || Predicates().Count(sql) < touched.Count - inserts;
    }

    [GeneratedRegex(@"\b(?<verb>FROM|JOIN|UPDATE|INTO)\s+(?<table>[a-z_]+)\b", Options)]
    private static partial Regex Touched();

    [GeneratedRegex(@"\btenant_id = '", Options)]
    public static partial Regex Predicates();

    [GeneratedRegex(@"\bINTO \w+ \(tenant_id,[^)]*\)\s+VALUES \('", Options)]
    private static partial Regex InsertsBound();
}
