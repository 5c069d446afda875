using TpmAssistant.Application.Plans;
using TpmAssistant.Trackers.Cells;

namespace TpmAssistant.Trackers.Tables;

/// <summary>Where a table's header stands and which column fills which field.</summary>
internal sealed class TableLayout
{
    private const int HeaderSearchRows = 60;
    private const int SampleRows = 200;

    private readonly Dictionary<PlanField, List<int>> _columns = [];

    private TableLayout(Table table, int headerIndex)
    {
        Table = table;
        HeaderIndex = headerIndex;
        Headers = table.Rows[headerIndex].Cells;
        Rows = [.. table.Rows.Skip(headerIndex + 1)];
        Tracker = TrackerHabits.Detect(Headers, text => Rows.Take(SampleRows).Any(r => Array.Exists(r.Cells, c => c.Contains(text, StringComparison.OrdinalIgnoreCase))));
    }

    public Table Table { get; }

    public int HeaderIndex { get; }

    public IReadOnlyList<string> Headers { get; }

    public IReadOnlyList<TableRow> Rows { get; }

    public Tracker Tracker { get; }

    /// <summary>The columns of a field, the best one first.</summary>
    public IReadOnlyList<int> Of(PlanField field) => _columns.TryGetValue(field, out var columns) ? columns : [];

    public bool Has(PlanField field) => _columns.ContainsKey(field);

    /// <summary>The field's first filled cell; empty when there is none.</summary>
    public string Value(TableRow row, PlanField field)
    {
        foreach (var column in Of(field))
        {
            var cell = row[column];
            if (!string.IsNullOrWhiteSpace(cell)) return cell.Trim();
        }

        return "";
    }

    /// <summary>All filled cells of the field, as in Jira's repeated columns.</summary>
    public IEnumerable<string> Values(TableRow row, PlanField field) =>
        Of(field).Select(c => row[c].Trim()).Where(v => v.Length > 0);

    public IReadOnlyList<PlanColumn> ToColumns()
    {
        var fields = _columns.SelectMany(f => f.Value.Select(c => (Column: c, Field: f.Key))).ToDictionary(f => f.Column, f => f.Field);
        return
        [
            .. Headers.Select((header, column) => new PlanColumn(
                column, header.Trim(), fields.TryGetValue(column, out var field) ? field : null, Sample(column))),
        ];
    }

    /// <summary>The layout as guessed from the headers; a table in which no title is found has none.</summary>
    public static TableLayout? Guess(Table table, ProblemLog problems)
    {
        if (table.Rows.Count == 0) return null;
        var index = HeaderIndexOf(table);
        var layout = new TableLayout(table, index);
        for (var column = 0; column < layout.Headers.Count; column++)
        {
            var header = layout.Headers[column];
            if (string.IsNullOrWhiteSpace(header)) continue;
            if (TrackerHabits.Own(layout.Tracker, header, HeaderWords.Find(header)?.Field) is { } field) layout.Take(column, field);
        }

        layout.PreferPercentOverWords();
        layout.PreferBucketsOverMilestoneNames();
        if (!layout.Has(PlanField.Title)) layout.GuessTitle(problems);
        layout.RankColumns();
        return layout.Has(PlanField.Title) ? layout : null;
    }

    /// <summary>The layout as somebody corrected it.</summary>
    public static TableLayout? FromMapping(Table table, PlanMapping mapping)
    {
        if (table.Rows.Count == 0) return null;
        var named = mapping.Columns.Where(c => c.Header.Length > 0).ToList();
        var index = Enumerable.Range(0, Math.Min(table.Rows.Count, HeaderSearchRows))
            .MaxBy(i => named.Count(c => table.Rows[i][c.Column >= 0 ? c.Column : int.MaxValue].Trim() == c.Header));
        var layout = new TableLayout(table, index);
        foreach (var column in mapping.Columns.DistinctBy(c => c.Column))
        {
            if (column.Field is { } field && column.Column >= 0) layout.Take(column.Column, field);
        }

        layout.RankColumns();
        return layout.Has(PlanField.Title) ? layout : null;
    }

    /// <summary>The row that looks most like a header; spacer and metadata rows may stand above it.</summary>
    public static int HeaderIndexOf(Table table) =>
        Enumerable.Range(0, Math.Min(table.Rows.Count, HeaderSearchRows)).MaxBy(i => HeaderWords.Score(table.Rows[i].Cells));

    private void Take(int column, PlanField field)
    {
        if (!_columns.TryGetValue(field, out var columns)) _columns[field] = columns = [];
        columns.Add(column);
    }

    /// <summary>"Progress" is a word in one tool and a percentage in the next.</summary>
    private void PreferPercentOverWords()
    {
        if (!_columns.TryGetValue(PlanField.Status, out var status) || Has(PlanField.PercentComplete)) return;
        foreach (var column in status.ToList())
        {
            var cells = Rows.Take(SampleRows).Select(r => r[column].Trim()).Where(c => c.Length > 0).ToList();
            if (cells.Count == 0 || !cells.TrueForAll(c => AmountCell.TryNumber(c.TrimEnd('%', ' '), out _))) continue;
            status.Remove(column);
            Take(column, PlanField.PercentComplete);
        }

        if (status.Count == 0) _columns.Remove(PlanField.Status);
    }

    /// <summary>A milestone column holds yes and no in one tool and the milestone's name in the next.</summary>
    private void PreferBucketsOverMilestoneNames()
    {
        if (!_columns.TryGetValue(PlanField.Milestone, out var columns)) return;
        foreach (var column in columns.ToList())
        {
            if (Rows.Take(SampleRows).All(r => Words.YesNo(r[column]) is not null)) continue;
            columns.Remove(column);
            if (!Has(PlanField.Bucket)) Take(column, PlanField.Bucket);
        }

        if (columns.Count == 0) _columns.Remove(PlanField.Milestone);
    }

    /// <summary>With other fields known, the first column of differing words is likely the titles.</summary>
    private void GuessTitle(ProblemLog problems)
    {
        if (_columns.Count < 2) return;
        var taken = _columns.Values.SelectMany(c => c).ToHashSet();
        for (var column = 0; column < Headers.Count; column++)
        {
            var cells = Rows.Take(SampleRows).Select(r => r[column].Trim()).Where(c => c.Length > 0).ToList();
            var words = cells.Count(c => c.Count(char.IsLetter) > 2);
            if (taken.Contains(column) || cells.Count == 0 || words * 10 < cells.Count * 8) continue;
            if (cells.Distinct(StringComparer.OrdinalIgnoreCase).Count() * 10 < cells.Count * 8) continue;
            Take(column, PlanField.Title);
            problems.Add("title-column-guessed", Headers[column], cells[0]);
            return;
        }
    }

    private void RankColumns()
    {
        foreach (var (field, columns) in _columns)
        {
            var ranked = columns.OrderBy(c => Rank(c, field)).ThenBy(c => c).ToList();
            columns.Clear();
            columns.AddRange(ranked);
        }
    }

    private int Rank(int column, PlanField field)
    {
        if (column >= Headers.Count) return 9;
        return HeaderWords.Find(Headers[column]) is { } meaning && meaning.Field == field ? meaning.Rank : 8;
    }

    private string Sample(int column)
    {
        foreach (var row in Rows.Take(SampleRows))
        {
            if (!string.IsNullOrWhiteSpace(row[column])) return ProblemLog.Shorten(row[column]);
        }

        return "";
    }
}
