using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using TpmAssistant.Trackers.Tables;

namespace TpmAssistant.Trackers.Excel;

/// <summary>Reads a sheet's rows one after the other, so that a large sheet never stands in memory as a tree.</summary>
internal static class SheetRows
{
    private const int MostRows = 200_000;
    private const int MostCells = 10_000_000;
    private const int WidestRow = 4_096;

    public static IReadOnlyList<TableRow> Read(WorksheetPart worksheet, CellText text, string sheet)
    {
        var rows = new List<TableRow>();
        var (cells, number) = (0, 0);
        using var reader = OpenXmlReader.Create(worksheet);
        while (reader.Read())
        {
            if (reader.ElementType != typeof(Row) || !reader.IsStartElement) continue;
            number = RowNumber(reader) ?? number + 1;
            var row = new TableRow(number, ReadRow(reader, text, sheet));
            if (row.IsBlank) continue;
            rows.Add(row);
            cells += row.Cells.Length;
            if (rows.Count > MostRows) throw new TableTooLargeException("rows");
            if (cells > MostCells) throw new TableTooLargeException("cells");
        }

        return rows;
    }

    private static int? RowNumber(OpenXmlReader reader)
    {
        foreach (var attribute in reader.Attributes)
        {
            if (attribute.LocalName == "r" && int.TryParse(attribute.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return number;
        }

        return null;
    }

    private static string[] ReadRow(OpenXmlReader reader, CellText text, string sheet)
    {
        var cells = new List<string>();
        if (!reader.ReadFirstChild()) return [];
        do
        {
            if (reader.ElementType != typeof(Cell) || reader.LoadCurrentElement() is not Cell cell) continue;
            var column = ColumnOf(cell.CellReference?.Value) ?? cells.Count;
            if (column >= WidestRow) throw new TableTooLargeException("cells");
            var value = text.Of(cell, sheet);
            if (value.Length == 0) continue;
            while (cells.Count <= column) cells.Add("");
            cells[column] = value;
        }
        while (reader.ReadNextSibling());

        return [.. cells];
    }

    /// <summary>Zero-based column of a reference such as <c>AB12</c>; blank cells are left out of the file, so it cannot be counted.</summary>
    private static int? ColumnOf(string? reference)
    {
        if (reference is null) return null;
        var column = 0;
        foreach (var c in reference)
        {
            if (!char.IsAsciiLetter(c)) break;
            column = (column * 26) + (char.ToUpperInvariant(c) - 'A' + 1);
            if (column > WidestRow * 2) break;
        }

        return column == 0 ? null : column - 1;
    }
}
