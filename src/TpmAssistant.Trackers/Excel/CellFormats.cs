using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace TpmAssistant.Trackers.Excel;

/// <summary>How a number is shown.</summary>
internal enum CellFormat
{
    Plain,
    Date,
    Percent,
}

/// <summary>The number formats of a workbook, by style.</summary>
internal sealed class CellFormats
{
    private readonly List<CellFormat> _byStyle = [];

    public CellFormats(WorkbookStylesPart? part)
    {
        if (part?.Stylesheet is not { } styles) return;
        var own = new Dictionary<uint, string>();
        foreach (var format in styles.NumberingFormats?.Elements<NumberingFormat>() ?? [])
        {
            if (format.NumberFormatId?.Value is { } id && format.FormatCode?.Value is { } code) own.TryAdd(id, code);
        }

        foreach (var style in styles.CellFormats?.Elements<DocumentFormat.OpenXml.Spreadsheet.CellFormat>() ?? [])
        {
            var id = style.NumberFormatId?.Value ?? 0;
            _byStyle.Add(own.TryGetValue(id, out var code) ? OfCode(code) : OfBuiltIn(id));
        }
    }

    public CellFormat Of(uint? style) => style < _byStyle.Count ? _byStyle[(int)style.Value] : CellFormat.Plain;

    private static CellFormat OfBuiltIn(uint id) => id switch
    {
        9 or 10 => CellFormat.Percent,
        (>= 14 and <= 17) or 22 or (>= 27 and <= 36) or (>= 50 and <= 58) => CellFormat.Date,
        _ => CellFormat.Plain,
    };

    /// <summary>A format with a day or a year in it shows a date; texts in quotes and brackets do not count.</summary>
    private static CellFormat OfCode(string code)
    {
        var (quoted, bracket, escaped) = (false, false, false);
        foreach (var c in code)
        {
            if (escaped) escaped = false;
            else if (c == '"') quoted = !quoted;
            else if (quoted) continue;
            else if (c is '\\' or '_' or '*') escaped = true;
            else if (c == '[') bracket = true;
            else if (c == ']') bracket = false;
            else if (bracket) continue;
            else if (c == '%') return CellFormat.Percent;
            else if (c is 'd' or 'D' or 'y' or 'Y') return CellFormat.Date;
        }

        return CellFormat.Plain;
    }
}
