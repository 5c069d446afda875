using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using TpmAssistant.Application.Plans;
using TpmAssistant.Trackers.Cells;

namespace TpmAssistant.Trackers.Tables;

/// <summary>Reads a table as a plan.</summary>
internal static class TableReader
{
    private const int MostTasks = 100_000;

    private static readonly PlanField[] DateFields = [PlanField.Start, PlanField.Due, PlanField.Created, PlanField.Changed, PlanField.Completed];

    private static readonly HashSet<string> OtherLanguages =
    [
        "titel", "aufgabenname", "vorgangsname", "zusammenfassung", "fallig", "fallig am", "falligkeitsdatum", "beginn", "anfang", "ende", "startdatum",
        "prioritat", "zugewiesen an", "bearbeiter", "erstellt", "titre", "nom", "debut", "date de debut", "echeance", "date d'echeance", "priorite", "etat",
        "statut", "titulo", "nombre", "inicio", "comienzo", "vencimiento", "fecha de vencimiento", "prioridad", "estado",
    ];

    public static bool TryRead(
        IReadOnlyList<Table> tables, string fileName, PlanMapping? mapping, ProblemLog problems,
        [NotNullWhen(true)] out PlanReading? reading, [NotNullWhen(false)] out UnreadablePlan? unreadable)
    {
        (reading, unreadable) = (null, null);
        if (tables.All(t => t.Rows.Count == 0))
        {
            unreadable = new UnreadablePlan("empty-file", "");
            return false;
        }

        var layout = Choose(tables, mapping, problems);
        unreadable = layout is null ? Refusal(tables, mapping)
            : layout.Rows.Count > MostTasks ? new UnreadablePlan("too-large", "rows")
            : null;
        if (unreadable is not null) return false;

        reading = Read(layout!, tables, fileName, mapping, problems);
        if (reading.Tasks.Count > 0) return true;
        (reading, unreadable) = (null, new UnreadablePlan("no-tasks", ProblemLog.Shorten(string.Join(", ", layout!.Headers))));
        return false;
    }

    private static TableLayout? Choose(IReadOnlyList<Table> tables, PlanMapping? mapping, ProblemLog problems)
    {
        var candidates = new List<(TableLayout Layout, ProblemLog Problems)>();
        foreach (var table in tables)
        {
            var own = new ProblemLog();
            if ((mapping is null ? TableLayout.Guess(table, own) : TableLayout.FromMapping(table, mapping)) is { Rows.Count: > 0 } layout) candidates.Add((layout, own));
        }

        if (candidates.Count == 0) return null;
        var best = candidates.MaxBy(c => (HeaderWords.Score(c.Layout.Headers) * 1000) + Math.Min(c.Layout.Rows.Count, 999));
        foreach (var problem in best.Problems.ToList()) problems.Add(problem.Code, problem.Where, problem.Value, problem.Times);
        foreach (var (other, _) in candidates.Where(c => c != best)) problems.Add("other-sheet-not-read", other.Table.Name, other.Table.Name);
        return best.Layout;
    }

    /// <summary>One column of anything is no table; else the headers are told, so that the missing one is seen.</summary>
    private static UnreadablePlan Refusal(IReadOnlyList<Table> tables, PlanMapping? mapping)
    {
        var table = tables.MaxBy(t => t.Rows.Count)!;
        var headers = table.Rows[TableLayout.HeaderIndexOf(table)].Cells;
        if (headers.Length < 2 && !tables.Any(t => t.Rows.Any(r => r.Cells.Length > 1))) return new UnreadablePlan("not-a-plan", ProblemLog.Shorten(headers.FirstOrDefault() ?? ""));
        var layout = mapping is null ? TableLayout.Guess(table, new ProblemLog()) : TableLayout.FromMapping(table, mapping);
        return layout is not null
            ? new UnreadablePlan("no-tasks", ProblemLog.Shorten(string.Join(", ", headers)))
            : new UnreadablePlan("no-title-column", ProblemLog.Shorten(string.Join(", ", headers.Where(h => !string.IsNullOrWhiteSpace(h)))));
    }

    private static PlanReading Read(TableLayout layout, IReadOnlyList<Table> tables, string fileName, PlanMapping? mapping, ProblemLog problems)
    {
        var order = OrderOf(layout, mapping, problems);
        var about = PlanFacts.Read(tables, layout, order);
        var (people, book) = PeopleOf(layout);
        var rows = new RowReader(layout, order, PercentsOf(layout), people, problems);
        var drafts = layout.Rows.Select(rows.Read).OfType<DraftTask>().ToList();

        var index = new TaskIndex(drafts);
        if (TrackerHabits.RowLimit(layout.Tracker) is { } limit && layout.Rows.Count == limit)
            problems.Add("maybe-cut-off", TrackerHabits.FormatName(layout.Tracker, layout.Table.Container), limit.ToString(CultureInfo.InvariantCulture));

        return new PlanReading
        {
            Format = TrackerHabits.FormatName(layout.Tracker, layout.Table.Container),
            Name = about.Name ?? FileNames.PlanName(fileName),
            Tasks = Hierarchy.Apply(drafts, index, problems),
            Dependencies = Links.Read(drafts, index, problems),
            People = book.All,
            Notes = [.. drafts.Select(d => d.Notes).OfType<Domain.Tasks.TaskNotes>()],
            Start = about.Start,
            Finish = about.Finish,
            StatusDate = about.StatusDate,
            Mapping = new PlanMapping(layout.ToColumns(), DateOrderVote.CodeOf(order)),
            Problems = problems.ToList(),
        };
    }

    private static DateOrder OrderOf(TableLayout layout, PlanMapping? mapping, ProblemLog problems)
    {
        if (mapping is not null && DateOrderVote.FromCode(mapping.DateOrder) is { } chosen) return chosen;
        var vote = new DateOrderVote();
        foreach (var column in DateFields.SelectMany(layout.Of))
        {
            foreach (var row in layout.Rows) vote.See(row[column]);
        }

        var dayFirst = layout.Table.DayFirst || layout.Headers.Any(h => OtherLanguages.Contains(Words.Plain(h)));
        return vote.Decide(dayFirst, problems);
    }

    private static PercentColumn PercentsOf(TableLayout layout)
    {
        var percents = new PercentColumn();
        foreach (var row in layout.Rows) percents.See(layout.Value(row, PlanField.PercentComplete));
        return percents;
    }

    /// <summary>People are met before tasks are read, so that a mail address that stands in a later row is known in an earlier one.</summary>
    private static (PeopleCell People, PeopleBook Book) PeopleOf(TableLayout layout)
    {
        var book = new PeopleBook();
        var style = layout.Tracker switch
        {
            Tracker.Planner or Tracker.PlannerPremium => PeopleStyle.Semicolons,
            Tracker.Jira or Tracker.AzureDevOps or Tracker.Asana or Tracker.Linear => PeopleStyle.Single,
            Tracker.Trello or Tracker.GitHubProjects => PeopleStyle.Commas,
            _ => PeopleStyle.Unknown,
        };
        var people = new PeopleCell(style, book);
        foreach (var row in layout.Rows)
        {
            foreach (var cell in layout.Values(row, PlanField.Assignee)) people.See(cell);
        }

        foreach (var row in layout.Rows)
        {
            var mail = layout.Value(row, PlanField.AssigneeMail);
            foreach (var cell in layout.Values(row, PlanField.Assignee)) people.Read(cell, mail.Length > 0 ? mail : null);
        }

        return (people, book);
    }
}
