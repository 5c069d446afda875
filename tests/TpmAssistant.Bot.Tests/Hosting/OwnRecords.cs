using System.Security.Cryptography;
using System.Text;
using Microsoft.Data.Sqlite;
using TpmAssistant.Application.Functions;
using TpmAssistant.ModelServer;

namespace TpmAssistant.Bot.Tests.Hosting;

/// <summary>The product's own records as they stand in the database: what people wrote, decided, set and agreed. Not what was delivered, remembered of a talk, or read.</summary>
public static class OwnRecords
{
    private const string Registers = "risk_registers";

    private static readonly string[] Tables =
    [
        "check_ins", "feedback", "meeting_events", "meetings", "placed_mails", "plan_files", "projects", "published_reports", "records", Registers, "schedules", "undo_steps",
    ];

    /// <summary>A digest for each table.</summary>
    public static async Task<IReadOnlyDictionary<string, string>> ReadAsync(string database)
    {
        var digests = new SortedDictionary<string, string>(StringComparer.Ordinal);
        await using var connection = new SqliteConnection($"Data Source={database};Mode=ReadOnly;Pooling=False");
        await connection.OpenAsync();
        foreach (var table in Tables)
        {
            await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The names stand above.
            command.CommandText = $"select * from {table}";
#pragma warning restore CA2100
            await using var reader = await command.ExecuteReaderAsync();
            var rows = new List<string>();
            while (await reader.ReadAsync()) rows.Add(string.Join('\u001f', Enumerable.Range(0, reader.FieldCount).Select(i => Text(reader.GetValue(i)))));
            rows.Sort(StringComparer.Ordinal);
            digests[table] = $"{rows.Count} rows {Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\u001e', rows))))[..12]}";
        }

        return digests;
    }

    /// <summary>What is expected after a call: the scan for risks keeps when it last found what it found, and nothing of what it is asked with.</summary>
    public static IReadOnlyDictionary<string, string> WithScan(IReadOnlyDictionary<string, string> before, IReadOnlyDictionary<string, string> after, ModelCall call) =>
        call.Name == FunctionNames.FlagRisks ? new SortedDictionary<string, string>(before.ToDictionary(), StringComparer.Ordinal) { [Registers] = after[Registers] } : before;

    private static string Text(object value) => value is byte[] bytes ? Convert.ToHexString(bytes) : Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture) ?? "";
}
