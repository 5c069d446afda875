using System.Globalization;
using System.Text;
using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Application.Budget;

/// <summary>Something in a budget that was not understood.</summary>
/// <param name="Code">What is wrong; words are found by it.</param>
/// <param name="Row">The row of the table, 1 for its header; 0 for a form.</param>
/// <param name="Value">What stands there, shortened; text from outside.</param>
public sealed record BudgetProblem(string Code, int Row, string Value);

/// <summary>Reads budget lines from a table: separated by comma, semicolon or tab, with a header.</summary>
/// <remarks>
/// Columns: line, planned, planned to date, spent to date, as of. Further columns whose header is a day (yyyy-mm-dd) hold the money planned
/// for the time up to that day.
/// </remarks>
public static class BudgetTable
{
    private static readonly char[] Separators = ['\t', ';', ','];

    /// <summary>A table to start from.</summary>
    public const string Template = """
        line;planned;planned to date;spent to date;as of;2026-01-31;2026-02-28;2026-03-31
        People;300000;100000;112000;2026-01-31;100000;100000;100000
        Cloud;60000;20000;18500;2026-01-31;20000;20000;20000
        """;

    /// <summary>The most lines a budget holds.</summary>
    public const int MostLines = 1000;

    private const int LongestName = 120;
    private const int LongestValue = 40;

    private static readonly (string Field, string[] Names)[] Headers =
    [
        ("line", ["line", "name", "budget line", "item", "category"]),
        ("planned", ["planned", "budget", "plan", "total", "budget at completion", "bac"]),
        ("to-date", ["planned to date", "plan to date", "planned value", "pv"]),
        ("actual", ["spent to date", "actual to date", "spent", "actual", "actuals", "actual cost", "ac"]),
        ("as-of", ["as of", "date", "as-of", "day"]),
    ];

    /// <summary>Reads all rows; lines with a problem are left out and told.</summary>
    /// <param name="text">The table; text from outside.</param>
    /// <param name="locale">How the asker writes days.</param>
    /// <param name="today">The day for rows without one.</param>
    public static (IReadOnlyList<BudgetLine> Lines, IReadOnlyList<BudgetProblem> Problems) Read(string text, string locale, DateOnly today)
    {
        var rows = text.Split('\n').Select(r => r.TrimEnd('\r')).ToList();
        var header = rows.FindIndex(r => !string.IsNullOrWhiteSpace(r));
        if (header < 0) return ([], [new("no-lines", 0, "")]);
        var separator = Separators.MaxBy(c => rows[header].Count(x => x == c));
        var names = Cells(rows[header], separator).Select(n => n.Trim().ToLowerInvariant()).ToList();
        var columns = Headers.ToDictionary(h => h.Field, h => names.FindIndex(n => h.Names.Contains(n)), StringComparer.Ordinal);
        if (columns["line"] < 0 || columns["planned"] < 0) return ([], [new("no-header", header + 1, Cut(rows[header]))]);
        var periods = names.Select((n, i) => (Index: i, Ok: DateOnly.TryParseExact(n, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day), Day: day))
            .Where(p => p.Ok).OrderBy(p => p.Day).ToList();

        var (lines, problems, seen) = (new List<BudgetLine>(), new List<BudgetProblem>(), new HashSet<string>(StringComparer.OrdinalIgnoreCase));
        for (var i = header + 1; i < rows.Count; i++)
        {
            if (string.IsNullOrWhiteSpace(rows[i])) continue;
            if (lines.Count == MostLines)
            {
                problems.Add(new("too-many", i + 1, ""));
                break;
            }

            var cells = Cells(rows[i], separator);
            string At(int column) => column >= 0 && column < cells.Count ? cells[column].Trim() : "";
            var line = Line(At(columns["line"]), At(columns["planned"]), At(columns["to-date"]), At(columns["actual"]), At(columns["as-of"]), locale, today, i + 1, problems);
            if (line is null) continue;
            if (!seen.Add(line.Name)) problems.Add(new("twice", i + 1, Cut(line.Name)));
            else if (Periods(line, [.. periods.Select(p => (p.Day, At(p.Index)))], i + 1, problems) is { } whole) lines.Add(whole);
        }

        if (lines.Count == 0 && problems.Count == 0) problems.Add(new("no-lines", 0, ""));
        return (lines, problems);
    }

    /// <summary>One line from its texts; <see langword="null"/> with a problem told when it is none.</summary>
    internal static BudgetLine? Line(
        string name, string planned, string toDate, string actual, string asOf, string locale, DateOnly today, int row, List<BudgetProblem> problems)
    {
        var before = problems.Count;
        if (name.Length is 0 or > LongestName) problems.Add(new("no-name", row, Cut(name)));
        var budget = Amount("planned", planned, true);
        var due = Amount("to-date", toDate, false);
        var spent = Amount("actual", actual, false);
        var day = today;
        if (asOf.Length > 0 && !AmountText.TryDay(asOf, locale, out day)) problems.Add(new("day", row, Cut(asOf)));
        else if (day > today) problems.Add(new("day-ahead", row, Cut(asOf)));
        if (due > budget && problems.Count == before) problems.Add(new("more-than-planned", row, Cut(toDate)));
        return problems.Count > before ? null : new BudgetLine("", name, budget, due, spent, day);

        decimal Amount(string field, string text, bool needed)
        {
            if (text.Length == 0 && !needed) return 0;
            if (!AmountText.TryAmount(text, out var amount)) problems.Add(new("amount-" + field, row, Cut(text)));
            else if (amount < 0 || amount > AmountText.Most) problems.Add(new("amount-range", row, Cut(text)));
            return amount;
        }
    }

    private static BudgetLine? Periods(BudgetLine line, List<(DateOnly Day, string Text)> cells, int row, List<BudgetProblem> problems)
    {
        var periods = new List<BudgetPeriod>();
        foreach (var (day, text) in cells.Where(c => c.Text.Length > 0))
        {
            if (!AmountText.TryAmount(text, out var amount) || amount < 0)
            {
                problems.Add(new("amount-period", row, Cut(text)));
                return null;
            }

            periods.Add(new(day, amount));
        }

        if (periods.Count == 0) return line;
        if (periods.Sum(p => p.Planned) == line.Planned) return line with { Periods = periods };
        problems.Add(new("sum", row, Cut(line.Name)));
        return null;
    }

    /// <summary>The cells of a row; a cell in quotation marks may hold the separator.</summary>
    internal static List<string> Cells(string row, char separator)
    {
        var cells = new List<string>();
        var cell = new StringBuilder();
        var quoted = false;
        for (var i = 0; i < row.Length; i++)
        {
            if (row[i] == '"' && quoted && i + 1 < row.Length && row[i + 1] == '"') cell.Append(row[i++]);
            else if (row[i] == '"') quoted = !quoted;
            else if (row[i] == separator && !quoted)
            {
                cells.Add(cell.ToString());
                cell.Clear();
            }
            else cell.Append(row[i]);
        }

        cells.Add(cell.ToString());
        return cells;
    }

    private static string Cut(string text) => text.Length > LongestValue ? text[..LongestValue] : text;
}
