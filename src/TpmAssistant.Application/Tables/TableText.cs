using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace TpmAssistant.Application.Tables;

/// <summary>
/// Tables as text (RFC 4180), as spreadsheets of all countries write and paste them: separated by comma, semicolon or tab; a cell in quotation marks may hold the
/// separator, line breaks and doubled marks.
/// </summary>
public static partial class TableText
{
    /// <summary>What a spreadsheet would run as a formula begins so, in wide letters too where those are typed.</summary>
    private const string Formula = "=+-@\t\r＝＋－＠";

    private static readonly char[] Separators = ['\t', ';', ','];

    /// <summary>Rows that hold anything, cut one by one as they are asked for. A mark of byte order and Excel's <c>sep=</c> line are no row.</summary>
    public static IEnumerable<TableRow> Read(string text)
    {
        text = text.TrimStart('\uFEFF').ReplaceLineEndings("\n");
        var (line, at) = (1, 0);
        char? stated = null;
        if (text.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) && text.Length > 4)
        {
            stated = text[4];
            at = text.IndexOf('\n', StringComparison.Ordinal) is >= 0 and var end ? end + 1 : text.Length;
            line++;
        }

        var separator = stated ?? SeparatorOf(text);
        // A mark that nothing closes is part of its text, else it would take all the rest of the table.
        var last = text.LastIndexOf('"');
        var (cells, cell, quoted, isBlank, begins) = (new List<string>(), new StringBuilder(), false, true, line);
        for (; at <= text.Length; at++)
        {
            var c = at < text.Length ? text[at] : '\n';
            if (c == '\n') line++;
            if (c == '"' && quoted && at + 1 < text.Length && text[at + 1] == '"') cell.Append(text[at++]);
            else if (c == '"' && (quoted || (at < last && isBlank))) (quoted, isBlank) = (!quoted, false);
            else if ((quoted && at < text.Length) || (c != separator && c != '\n'))
            {
                cell.Append(c);
                isBlank &= char.IsWhiteSpace(c);
            }
            else
            {
                cells.Add(Unmarked(cell.ToString().Trim()));
                cell.Clear();
                isBlank = true;
                if (c != '\n') continue;
                if (cells.Exists(x => x.Length > 0)) yield return new(begins, [.. cells]);
                cells.Clear();
                (begins, quoted) = (line, false);
            }
        }
    }

    /// <summary>Writes rows for any spreadsheet. What it would run as a formula gets a mark that is read away again.</summary>
    public static string Write(IEnumerable<IEnumerable<string>> rows) => string.Join('\n', rows.Select(r => string.Join(',', r.Select(Cell))));

    /// <summary>The text of a file: UTF-8 or UTF-16 by its mark; else UTF-8, and where that does not hold, what older Excel writes in western Europe.</summary>
    public static string Decode(ReadOnlySpan<byte> content)
    {
        if (content is [0xFF, 0xFE, ..]) return Encoding.Unicode.GetString(content[2..]);
        if (content is [0xFE, 0xFF, ..]) return Encoding.BigEndianUnicode.GetString(content[2..]);
        var text = Encoding.UTF8.GetString(content);
        return text.Contains('\uFFFD', StringComparison.Ordinal) ? Encoding.Latin1.GetString(content) : text;
    }

    private static char SeparatorOf(string text)
    {
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            if (line.IsWhiteSpace()) continue;
            var (most, found) = (-1, ',');
            foreach (var separator in Separators)
            {
                if (line.Count(separator) is var count && count > most) (most, found) = (count, separator);
            }

            return found;
        }

        return ',';
    }

    private static string Unmarked(string cell) => cell.Length > 1 && cell[0] == '\'' && IsFormula(cell[1]) ? cell[1..] : cell;

    private static string Cell(string text)
    {
        text = text.Trim();
        if (text.Length > 0 && IsFormula(text[0]) && !int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _)) text = "'" + text;
        text = Inner().Replace(text, "'");
        return text.AsSpan().IndexOfAny("\",\n\r") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    /// <summary>Where a spreadsheet of another country, or one that is told to, cuts the cell once more: what begins there is marked as well.</summary>
    [GeneratedRegex(@"(?<=[;\t\n|]""?)(?=[=+@－＝＋＠-])(?!- |[+-]?\d+(?:[;\t\n|""]|$))", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Inner();

    private static bool IsFormula(char first) => Formula.Contains(first, StringComparison.Ordinal);
}
