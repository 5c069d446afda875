using TpmAssistant.Application.Plans;
using TpmAssistant.Trackers.Cells;

namespace TpmAssistant.Trackers.Tables;

/// <summary>Reads a row's efforts, durations and points.</summary>
internal sealed class AmountReader(TableLayout layout, ProblemLog problems)
{
    /// <summary>Columns of what remains, rather than of the whole, are known by a high rank.</summary>
    private const int RankOfRemaining = 4;

    private readonly AmountUnit _effortUnit = TrackerHabits.EffortUnit(layout.Tracker);
    private readonly AmountUnit?[] _namedUnits = [.. layout.Headers.Select(HeaderWords.Unit)];
    private readonly bool[] _remaining = [.. layout.Headers.Select(h => HeaderWords.Find(h) is { Field: PlanField.Effort, Rank: >= RankOfRemaining })];

    public double? EffortHours(TableRow row)
    {
        var hours = Hours(row, PlanField.Effort, out var column);
        return hours is not null && column < _remaining.Length && _remaining[column] ? hours + (SpentHours(row) ?? 0) : hours;
    }

    public double? SpentHours(TableRow row) => Hours(row, PlanField.Spent, out _);

    public Amount? Duration(TableRow row) => Read(row, PlanField.Duration, AmountUnit.Days, out _);

    public double? StoryPoints(TableRow row)
    {
        var cell = layout.Value(row, PlanField.StoryPoints);
        if (cell.Length == 0 || Words.IsNothing(cell)) return null;
        if (AmountCell.TryNumber(cell, out var points) && points >= 0) return points;
        problems.Add("unreadable-number", layout.Headers.ElementAtOrDefault(layout.Of(PlanField.StoryPoints)[0]) ?? "", cell);
        return null;
    }

    private double? Hours(TableRow row, PlanField field, out int column) =>
        Read(row, field, _effortUnit, out column) is { Minutes: >= 0 } amount ? amount.Minutes / 60 : null;

    private Amount? Read(TableRow row, PlanField field, AmountUnit usual, out int column)
    {
        column = -1;
        foreach (var candidate in layout.Of(field))
        {
            var cell = row[candidate].Trim();
            if (cell.Length == 0 || Words.IsNothing(cell)) continue;
            column = candidate;
            var header = layout.Headers.ElementAtOrDefault(candidate) ?? "";
            if (AmountCell.TryParse(cell, (candidate < _namedUnits.Length ? _namedUnits[candidate] : null) ?? usual, out var amount)) return amount;
            problems.Add("unreadable-number", header, cell);
            return null;
        }

        return null;
    }
}
