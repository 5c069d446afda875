using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using CsvHelper;
using TpmAssistant.Application.Plans;
using TpmAssistant.Trackers.Tables;

namespace TpmAssistant.Trackers.Csv;

/// <summary>Text to a table.</summary>
internal static class CsvTables
{
    private const int MostRows = 200_000;
    private const int MostCells = 10_000_000;
    private const int WidestRow = 4_096;
    private const int SampleRows = 40;
    private const int SampleChars = 256 * 1024;

    private static readonly char[] Delimiters = [',', ';', '\t', '|'];

    public static bool TryParse(
        string text, ProblemLog problems, [NotNullWhen(true)] out Table? table, [NotNullWhen(false)] out UnreadablePlan? unreadable)
    {
        (table, unreadable) = (null, null);
        var body = text.TrimStart('\uFEFF');
        var delimiter = Announced(ref body) ?? Sniff(body);
        var (rows, cells) = (new List<TableRow>(), 0);
        foreach (var row in Parse(body, delimiter, problems))
        {
            if (row.IsBlank) continue;
            rows.Add(row);
            cells += row.Cells.Length;
            if (rows.Count <= MostRows && cells <= MostCells && row.Cells.Length <= WidestRow) continue;
            unreadable = new UnreadablePlan("too-large", rows.Count > MostRows ? "rows" : "cells");
            return false;
        }

        table = new Table(delimiter == '\t' ? "TSV" : "CSV", "", rows, DayFirst: delimiter == ';');
        return true;
    }

    /// <summary>Excel's own first line, as in <c>sep=;</c>.</summary>
    private static char? Announced(ref string body)
    {
        if (!body.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) || body.Length < 5 || !Delimiters.Contains(body[4])) return null;
        var delimiter = body[4];
        var end = body.IndexOf('\n');
        if (end is < 0 or > 7) return null;
        body = body[(end + 1)..];
        return delimiter;
    }

    /// <summary>The delimiter that shows the most known headers; among equals the one whose rows are most alike.</summary>
    private static char Sniff(string body)
    {
        var sample = body.Length > SampleChars ? body[..SampleChars] : body;
        return Delimiters.MaxBy(delimiter =>
        {
            var rows = Parse(sample, delimiter, new ProblemLog()).Where(r => !r.IsBlank).Take(SampleRows).ToList();
            if (rows.Count == 0) return 0;
            var known = rows.Max(r => HeaderWords.Score(r.Cells));
            var usual = rows.GroupBy(r => r.Cells.Length).MaxBy(g => g.Count() * Math.Min(g.Key - 1, 1))!;
            var alike = usual.Key > 1 ? (double)usual.Count() / rows.Count : 0;
            return (known * 10) + alike;
        });
    }

    private static IEnumerable<TableRow> Parse(string body, char delimiter, ProblemLog problems)
    {
        var options = new CsvReaderOptions
        {
            Separator = delimiter,
            HasHeader = false,
            TrackLineNumbers = true,
            OnMalformedRecord = found => problems.Add("bad-quotes", found.LineNumber.ToString(CultureInfo.InvariantCulture), found.RawRecord),
        };
        using var reader = CsvReader.FromText(body, options);
        while (reader.Read())
        {
            var cells = new string[reader.FieldCount];
            for (var i = 0; i < cells.Length; i++) cells[i] = reader.GetString(i);
            yield return new TableRow((int)reader.LineNumber, cells);
        }
    }
}
