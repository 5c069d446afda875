using System.Globalization;
using TpmAssistant.Application.Tables;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Text;

namespace TpmAssistant.Application.Budget;

/// <summary>Something in a budget that was not understood.</summary>
/// <param name="Code">What is wrong; words are found by it.</param>
/// <param name="Row">The row of the table, 1 for its header; 0 for a form.</param>
/// <param name="Value">What stands there, shortened; text from outside.</param>
public sealed record BudgetProblem(string Code, int Row, string Value);

/// <summary>Reads budget lines from a table with a header.</summary>
/// <remarks>
/// Columns: line, planned, planned to date, spent to date, as of. Further columns whose header is a day (yyyy-mm-dd) hold the money planned
/// for the time up to that day.
/// </remarks>
public static class BudgetTable
{
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
        if (NamedTable.Of(text, Headers) is not { } table) return ([], [new("no-lines", 0, "")]);
        var header = table.Header;
        if (!table.Has("line") || !table.Has("planned")) return ([], [new("no-header", header.Line, Cut(string.Join(' ', header.Cells)))]);
        var periods = header.Cells.Select((n, i) => (Index: i, Ok: DateOnly.TryParseExact(n, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day), Day: day))
            .Where(p => p.Ok).OrderBy(p => p.Day).ToList();

        var (lines, problems, seen) = (new List<BudgetLine>(), new List<BudgetProblem>(), new HashSet<string>(StringComparer.OrdinalIgnoreCase));
        foreach (var row in table.Rows)
        {
            if (lines.Count == MostLines)
            {
                problems.Add(new("too-many", row.Line, ""));
                break;
            }

            string At(string field) => table.LineAt(row, field);
            var line = Line(At("line"), At("planned"), At("to-date"), At("actual"), At("as-of"), locale, today, row.Line, problems);
            if (line is null) continue;
            if (!seen.Add(line.Name)) problems.Add(new("twice", row.Line, Cut(line.Name)));
            else if (Periods(line, [.. periods.Select(p => (p.Day, row.Cells.ElementAtOrDefault(p.Index) ?? ""))], row.Line, problems) is { } whole) lines.Add(whole);
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

    private static string Cut(string text) => text.Cut(LongestValue);
}
