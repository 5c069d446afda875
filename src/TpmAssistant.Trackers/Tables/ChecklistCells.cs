using System.Globalization;
using TpmAssistant.Application.Plans;

namespace TpmAssistant.Trackers.Tables;

/// <summary>Reads a row's checklist: its items, and how many are done where a column says so, as in <c>2/5</c> or <c>2</c>.</summary>
internal sealed class ChecklistCells(TableLayout layout)
{
    public string[] Items(TableRow row) =>
        layout.Value(row, PlanField.Checklist).Split([';', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    public (int Done, int Total) Count(TableRow row)
    {
        var items = Items(row).Length;
        return layout.Value(row, PlanField.ChecklistDone).Split('/') switch
        {
            [var done, var total] when SmallNumber(done) is { } d && SmallNumber(total) is { } t => (d, t),
            [var done] when SmallNumber(done) is { } d => (Math.Min(d, items), items),
            _ => (0, items),
        };
    }

    /// <summary>Up to three digits, so that a year or a date in the column is not a count.</summary>
    private static int? SmallNumber(string cell) =>
        cell.Trim() is { Length: > 0 and <= 3 } text && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
