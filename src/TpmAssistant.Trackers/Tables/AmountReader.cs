using TpmAssistant.Application.Plans;
using TpmAssistant.Trackers.Cells;

namespace TpmAssistant.Trackers.Tables;

/// <summary>Reads a row's efforts, durations and points.</summary>
internal sealed class AmountReader(TableLayout layout, ProblemLog problems)
{
    /// <summary>Columns of what remains, rather than of the whole, are known by a high rank.</summary>
    private const int RankOfRemaining = 4;

    private static readonly PlanField[] NumberFields = [PlanField.Effort, PlanField.Spent, PlanField.Duration, PlanField.StoryPoints, PlanField.PercentComplete];

    private readonly AmountUnit _effortUnit = TrackerHabits.EffortUnit(layout.Tracker);
    private readonly AmountUnit?[] _namedUnits = [.. layout.Headers.Select(HeaderWords.Unit)];
    private readonly DecimalMark _mark = MarkOf(layout);
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
        var header = layout.Headers.ElementAtOrDefault(layout.Of(PlanField.StoryPoints)[0]) ?? "";
        if (AmountCell.TryNumber(cell, out var points, _mark) && points >= 0)
        {
            TellIfOpen(header, cell);
            return points;
        }

        problems.Add("unreadable-number", header, cell);
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
            if (AmountCell.TryParse(cell, (candidate < _namedUnits.Length ? _namedUnits[candidate] : null) ?? usual, out var amount, _mark))
            {
                TellIfOpen(header, cell);
                return amount;
            }

            problems.Add("unreadable-number", header, cell);
            return null;
        }

        return null;
    }

    /// <summary>What the numbers of the file show; the cells of a workbook are told with a point.</summary>
    private static DecimalMark MarkOf(TableLayout layout)
    {
        var vote = new DecimalMarkVote();
        foreach (var column in NumberFields.SelectMany(layout.Of))
        {
            foreach (var row in layout.Rows) vote.See(row[column]);
        }

        return layout.Table.Container == "Excel" ? DecimalMark.Point : vote.Decide();
    }

    private void TellIfOpen(string header, string cell)
    {
        if (_mark == DecimalMark.Unknown && DecimalMarkVote.OpenIn(cell) is { } number) problems.Add(number.Contains('.') ? "number-point-guessed" : "number-comma-guessed", header, cell);
    }
}
