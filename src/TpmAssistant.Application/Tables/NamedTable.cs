namespace TpmAssistant.Application.Tables;

/// <summary>A table whose first row names its columns, in any order and under the names that people use.</summary>
internal sealed class NamedTable
{
    private readonly string text;
    private readonly Dictionary<string, int> columns;

    private NamedTable(string text, TableRow header, IEnumerable<(string Field, string[] Names)> fields)
    {
        this.text = text;
        Header = header;
        var names = header.Cells.ToList();
        columns = fields.ToDictionary(f => f.Field, f => names.FindIndex(n => f.Names.Contains(n, StringComparer.OrdinalIgnoreCase)), StringComparer.Ordinal);
    }

    /// <summary>The row that names the columns.</summary>
    public TableRow Header { get; }

    /// <summary>The rows below it.</summary>
    public IEnumerable<TableRow> Rows => TableText.Read(text).Skip(1);

    /// <summary>Names of columns that stand for no field.</summary>
    public IEnumerable<string> Unknown => Header.Cells.Where((n, i) => n.Length > 0 && !columns.ContainsValue(i));

    /// <summary>Reads a table.</summary>
    /// <param name="text">The table; text from outside.</param>
    /// <param name="fields">The fields, each with the names that its column may have.</param>
    /// <returns>The table; <see langword="null"/> where nothing stands.</returns>
    public static NamedTable? Of(string text, IEnumerable<(string Field, string[] Names)> fields) =>
        TableText.Read(text).FirstOrDefault() is { } header ? new(text, header, fields) : null;

    /// <summary>Whether a column names the field.</summary>
    public bool Has(string field) => columns[field] >= 0;

    /// <summary>The cell of a field; empty where there is none.</summary>
    public string At(TableRow row, string field) => columns[field] is >= 0 and var at && at < row.Cells.Count ? row.Cells[at] : "";

    /// <summary>The same for a field of one line.</summary>
    public string LineAt(TableRow row, string field) => string.Join(' ', At(row, field).Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
}
