using System.Text;

namespace TpmAssistant.Application.Risks.Import;

/// <summary>Cuts a table into rows of cells (RFC 4180), as spreadsheets of all countries write it.</summary>
internal static class RegisterCells
{
    private static readonly char[] Separators = ['\t', ';', ','];

    /// <summary>Rows that hold anything, each with the line it begins on. A mark of byte order and Excel's <c>sep=</c> line are no row.</summary>
    public static IReadOnlyList<(int Line, IReadOnlyList<string> Cells)> Of(string text)
    {
        text = text.TrimStart('\uFEFF').ReplaceLineEndings("\n");
        var line = 1;
        char? stated = null;
        if (text.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) && text.Length > 4)
        {
            stated = text[4];
            var end = text.IndexOf('\n', StringComparison.Ordinal);
            text = end < 0 ? "" : text[(end + 1)..];
            line++;
        }

        var first = text.Split('\n').FirstOrDefault(l => !string.IsNullOrWhiteSpace(l)) ?? "";
        return Cut(text, stated ?? Separators.MaxBy(c => first.Count(x => x == c)), line);
    }

    private static List<(int Line, IReadOnlyList<string> Cells)> Cut(string text, char separator, int line)
    {
        var rows = new List<(int, IReadOnlyList<string>)>();
        var (cells, cell, quoted, begins) = (new List<string>(), new StringBuilder(), false, line);
        for (var i = 0; i <= text.Length; i++)
        {
            var c = i < text.Length ? text[i] : '\n';
            if (c == '\n') line++;
            if (c == '"' && quoted && i + 1 < text.Length && text[i + 1] == '"') cell.Append(text[i++]);
            else if (c == '"' && (quoted || string.IsNullOrWhiteSpace(cell.ToString()))) quoted = !quoted;
            else if (quoted && i < text.Length) cell.Append(c);
            else if (c == separator) Next();
            else if (c == '\n')
            {
                Next();
                if (cells.Exists(x => x.Length > 0)) rows.Add((begins, [.. cells]));
                cells.Clear();
                (begins, quoted) = (line, false);
            }
            else cell.Append(c);
        }

        return rows;

        void Next()
        {
            cells.Add(Plain(cell.ToString().Trim()));
            cell.Clear();
        }
    }

    /// <summary>Takes off the mark that keeps a spreadsheet from running a text as a formula.</summary>
    private static string Plain(string cell) => cell is ['\'', '=' or '+' or '-' or '@', ..] ? cell[1..] : cell;
}
