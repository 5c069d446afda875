using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace TpmAssistant.Trackers.Tests.Excel;

/// <summary>Workbooks made in memory. A cell is a string (shared), a number, a <see cref="DateTime"/> (styled serial) or a <see cref="Cell"/>.</summary>
internal sealed class Book
{
    public const uint DateStyle = 1;
    public const uint PercentStyle = 2;
    public const uint OwnDateStyle = 3;

    private readonly List<(string Name, object?[][] Rows, bool Hidden)> _sheets = [];
    private bool _from1904;

    public Book Sheet(string name, params object?[][] rows)
    {
        _sheets.Add((name, rows, false));
        return this;
    }

    public Book HiddenSheet(string name, params object?[][] rows)
    {
        _sheets.Add((name, rows, true));
        return this;
    }

    public Book From1904()
    {
        _from1904 = true;
        return this;
    }

    public static Cell Number(double value, uint style = 0) => new() { CellValue = new CellValue(value), StyleIndex = style };

    public static Cell Inline(string text) => new() { DataType = CellValues.InlineString, InlineString = new InlineString(new Text(text)) };

    public static Cell Formula(string formula, string? result) =>
        new() { CellFormula = new CellFormula(formula), CellValue = result is null ? null : new CellValue(result), DataType = CellValues.String };

    public static Cell Error(string error) => new() { DataType = CellValues.Error, CellValue = new CellValue(error) };

    public byte[] ToBytes()
    {
        using var stream = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var book = document.AddWorkbookPart();
            book.Workbook = new Workbook(new WorkbookProperties { Date1904 = _from1904 }, new Sheets());
            book.AddNewPart<WorkbookStylesPart>().Stylesheet = Styles();
            var strings = book.AddNewPart<SharedStringTablePart>();
            strings.SharedStringTable = new SharedStringTable();
            for (var i = 0; i < _sheets.Count; i++) AddSheet(book, strings.SharedStringTable, i);
        }

        return stream.ToArray();
    }

    private void AddSheet(WorkbookPart book, SharedStringTable strings, int index)
    {
        var (name, rows, hidden) = _sheets[index];
        var part = book.AddNewPart<WorksheetPart>();
        var data = new SheetData();
        for (var r = 0; r < rows.Length; r++)
        {
            var row = new Row { RowIndex = (uint)(r + 1) };
            for (var c = 0; c < rows[r].Length; c++)
            {
                if (ToCell(rows[r][c], strings) is not { } cell) continue;
                cell.CellReference = Reference(c, r + 1);
                row.Append(cell);
            }

            data.Append(row);
        }

        part.Worksheet = new Worksheet(data);
        book.Workbook.Sheets!.Append(new Sheet
        {
            Id = book.GetIdOfPart(part), SheetId = (uint)(index + 1), Name = name, State = hidden ? SheetStateValues.Hidden : SheetStateValues.Visible,
        });
    }

    private static Cell? ToCell(object? value, SharedStringTable strings)
    {
        switch (value)
        {
            case null: return null;
            case Cell cell: return (Cell)cell.CloneNode(true);
            case DateTime date: return Number(date.ToOADate(), DateStyle);
            case string text:
                strings.Append(new SharedStringItem(new Run(new Text(text[..(text.Length / 2)])), new Run(new Text(text[(text.Length / 2)..]))));
                return new Cell { DataType = CellValues.SharedString, CellValue = new CellValue(strings.ChildElements.Count - 1) };
            default: return Number(Convert.ToDouble(value, CultureInfo.InvariantCulture));
        }
    }

    private static string Reference(int column, int row)
    {
        var letters = "";
        for (var c = column + 1; c > 0; c = (c - 1) / 26) letters = (char)('A' + ((c - 1) % 26)) + letters;
        return letters + row.ToString(CultureInfo.InvariantCulture);
    }

    private static Stylesheet Styles() => new(
        new NumberingFormats(new NumberingFormat { NumberFormatId = 170, FormatCode = "[$-407]dd\\.mm\\.yyyy;@" }),
        new Fonts(new Font()),
        new Fills(new Fill()),
        new Borders(new Border()),
        new CellFormats(
            new CellFormat(), new CellFormat { NumberFormatId = 14 }, new CellFormat { NumberFormatId = 9 }, new CellFormat { NumberFormatId = 170 }));
}
