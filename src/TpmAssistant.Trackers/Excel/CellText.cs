using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using TpmAssistant.Trackers.Cells;

namespace TpmAssistant.Trackers.Excel;

/// <summary>What a cell shows, as text: dates as ISO dates, percentages with their sign, formulas by their saved results.</summary>
internal sealed class CellText
{
    private const int MostSharedStrings = 2_000_000;

    private readonly List<string> _shared = [];
    private readonly CellFormats _formats;
    private readonly ProblemLog _problems;

    public CellText(WorkbookPart book, ProblemLog problems)
    {
        _problems = problems;
        _formats = new CellFormats(book.WorkbookStylesPart);
        DaysFrom1904 = book.Workbook.WorkbookProperties?.Date1904?.Value ?? false;
        if (book.SharedStringTablePart is { } part) ReadShared(part);
    }

    public bool DaysFrom1904 { get; }

    public string Of(Cell cell, string sheet)
    {
        var kind = cell.DataType?.Value ?? CellValues.Number;
        if (kind == CellValues.InlineString) return cell.InlineString is { } inline ? TextOf(inline) : "";

        var value = cell.CellValue?.Text ?? "";
        if (value.Length == 0)
        {
            if (cell.CellFormula is not null) _problems.Add("formula-without-value", Where(cell, sheet), cell.CellFormula.Text);
            return "";
        }

        if (kind == CellValues.SharedString) return SharedAt(value);
        if (kind == CellValues.Boolean) return value is "1" or "true" ? "TRUE" : "FALSE";
        if (kind == CellValues.Error)
        {
            _problems.Add("error-cell", Where(cell, sheet), value);
            return "";
        }

        return kind == CellValues.Number ? NumberOf(value, cell) : value;
    }

    private string NumberOf(string value, Cell cell)
    {
        if (!double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)) return value;
        var shown = _formats.Of(cell.StyleIndex?.Value);
        if (shown == CellFormat.Percent) return (number * 100).ToString("0.####", CultureInfo.InvariantCulture) + "%";
        if (shown == CellFormat.Date && number is >= 1 and < 2_958_466)
        {
            var date = DateCell.Serial(number, DaysFrom1904);
            return date.Wall.ToString(date.HasTime ? "yyyy-MM-dd HH:mm:ss" : "yyyy-MM-dd", CultureInfo.InvariantCulture);
        }

        // Whole numbers without the exponent that Excel writes for long keys.
        return Math.Abs(number) < 1e15 && number == Math.Floor(number) ? number.ToString("0", CultureInfo.InvariantCulture) : value;
    }

    private string SharedAt(string value) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < _shared.Count ? _shared[index] : "";

    private void ReadShared(SharedStringTablePart part)
    {
        using var reader = OpenXmlReader.Create(part);
        while (reader.Read())
        {
            if (reader.ElementType != typeof(SharedStringItem) || !reader.IsStartElement) continue;
            _shared.Add(reader.LoadCurrentElement() is SharedStringItem item ? TextOf(item) : "");
            if (_shared.Count > MostSharedStrings) throw new TableTooLargeException("strings");
        }
    }

    /// <summary>The text of plain and of rich strings, without the reading aids that East Asian files add.</summary>
    private static string TextOf(OpenXmlCompositeElement item) =>
        Unescaped(string.Concat(item.Elements().Select(e => e switch
        {
            Text text => text.Text,
            Run run => run.Text?.Text ?? "",
            _ => "",
        })));

    /// <summary>Characters that XML cannot hold are written as <c>_x000D_</c>.</summary>
    private static string Unescaped(string text)
    {
        var at = text.IndexOf("_x", StringComparison.Ordinal);
        while (at >= 0 && at + 7 <= text.Length)
        {
            if (text[at + 6] == '_' && ushort.TryParse(text.AsSpan(at + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
                text = string.Concat(text.AsSpan(0, at), code is 9 or 10 or 13 ? ((char)code).ToString() : "", text.AsSpan(at + 7));
            at = text.IndexOf("_x", at + 1 > text.Length ? text.Length : at + 1, StringComparison.Ordinal);
        }

        return text;
    }

    private static string Where(Cell cell, string sheet) => $"{sheet}!{cell.CellReference?.Value}";
}
