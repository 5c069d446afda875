using TpmAssistant.Trackers.Cells;

namespace TpmAssistant.Trackers.Tables;

/// <summary>What a table says about the plan as a whole: in lines above its header, on another sheet, or in a column that never changes.</summary>
/// <param name="Name">The plan's name.</param>
/// <param name="Start">When it starts.</param>
/// <param name="Finish">When it finishes.</param>
/// <param name="StatusDate">The day the file was exported.</param>
internal sealed record PlanFacts(string? Name, DateTime? Start, DateTime? Finish, DateOnly? StatusDate)
{
    private const int LinesOfOtherSheets = 30;

    public static PlanFacts Read(IReadOnlyList<Table> tables, TableLayout layout, DateOrder order)
    {
        var lines = layout.Table.Rows.Take(layout.HeaderIndex)
            .Concat(tables.Where(t => t != layout.Table).SelectMany(t => t.Rows.Take(LinesOfOtherSheets))).ToList();
        string? name = null;
        DateTime? start = null, finish = null;
        DateOnly? exported = null;
        foreach (var line in lines)
        {
            var cells = line.Cells.Where(c => !string.IsNullOrWhiteSpace(c)).Select(c => c.Trim()).ToList();
            if (cells.Count == 1 && cells[0].IndexOf(':') is > 0 and var colon) cells = [cells[0][..colon], cells[0][(colon + 1)..].Trim()];
            if (cells.Count < 2) continue;
            DateValue? date = DateCell.TryParse(cells[1], order, layout.Table.DaysFrom1904, out var read) ? read : null;
            switch (Words.Plain(cells[0]).TrimEnd(':'))
            {
                case "plan name" or "project name" or "project" or "plan" or "projektname" or "planname" or "nom du plan" or "nom du projet" or "nombre del plan" or "nombre del proyecto":
                    name ??= cells[1];
                    break;
                case "project start date" or "project start" or "start date" or "start" or "projektstart" or "date de debut du projet" or "fecha de inicio del proyecto":
                    start ??= date?.Wall;
                    break;
                case "project finish date" or "project finish" or "finish date" or "finish" or "projektende" or "date de fin du projet" or "fecha de fin del proyecto":
                    finish ??= date?.Wall;
                    break;
                case "export date" or "date of export" or "exported on" or "exportdatum" or "date d'exportation" or "fecha de exportacion" or "status date" or "statusdatum":
                    exported ??= date?.Day;
                    break;
                default:
                    break;
            }
        }

        return new PlanFacts(name ?? NameInColumn(layout), start, finish, exported);
    }

    private static string? NameInColumn(TableLayout layout)
    {
        for (var column = 0; column < layout.Headers.Count; column++)
        {
            if (!TrackerHabits.NamesThePlan(layout.Tracker, layout.Headers[column])) continue;
            var at = column;
            var names = layout.Rows.Select(r => r[at].Trim()).Where(n => n.Length > 0).Distinct(StringComparer.Ordinal).Take(2).ToList();
            if (names.Count == 1) return ProblemLog.Shorten(names[0]);
        }

        return null;
    }
}
