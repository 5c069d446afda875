using System.Globalization;
using TpmAssistant.Application.Plans;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Tasks;
using TpmAssistant.Trackers.Cells;

namespace TpmAssistant.Trackers.Tables;

/// <summary>Reads one row as a task.</summary>
internal sealed class RowReader
{
    private static readonly HashSet<string> SummaryTypes =
        ["epic", "feature", "initiative", "theme", "capability", "saga", "epos", "epopee", "epica", "portfolio epic", "legend"];

    private readonly TableLayout _layout;
    private readonly ProblemLog _problems;
    private readonly DateOrder _order;
    private readonly PercentColumn _percents;
    private readonly PeopleCell _people;
    private readonly AmountReader _amounts;
    private readonly ChecklistCells _checklist;
    private readonly HashSet<string> _keys = new(StringComparer.Ordinal);
    private readonly int?[] _titleLevels;
    private readonly bool _outlineIsLevel;
    private readonly bool _schedules;

    public RowReader(TableLayout layout, DateOrder order, PercentColumn percents, PeopleCell people, ProblemLog problems)
    {
        (_layout, _order, _percents, _people, _problems) = (layout, order, percents, people, problems);
        _titleLevels = [.. layout.Headers.Select(HeaderWords.TitleLevel)];
        _amounts = new AmountReader(layout, problems);
        _checklist = new ChecklistCells(layout);
        _schedules = layout.Has(PlanField.Duration) || layout.Has(PlanField.Outline);
        _outlineIsLevel = layout.Of(PlanField.Outline) is [var column, ..] && layout.Rows.All(r => r[column].Length == 0 || IsSmallNumber(r[column]))
            && (NamesLevel(layout.Headers[column]) || Repeats(layout.Rows.Select(r => r[column].Trim())));
    }

    public DraftTask? Read(TableRow row)
    {
        var title = TitleOf(row, out var level);
        if (title.Length == 0)
        {
            _problems.Add("row-without-title", RowName(row), Array.Find(row.Cells, c => !string.IsNullOrWhiteSpace(c)) ?? "");
            return null;
        }

        if (IsArchived(row))
        {
            _problems.Add("archived-left-out", RowName(row), title);
            return null;
        }

        TellCellsBeyondHeader(row);
        var keys = KeysOf(row);
        var task = ReadTask(row, title, new ItemRef(SourceKinds.File, UniqueKey(row, keys, title)));
        var outline = _layout.Value(row, PlanField.Outline);
        return new DraftTask
        {
            Row = row,
            Key = keys.Count > 0 ? keys[0] : "",
            Aliases = [.. keys.Skip(1)],
            Task = task,
            Parent = _layout.Value(row, PlanField.Parent) is var parent && Words.IsNothing(parent) ? "" : parent,
            Outline = outline,
            Level = level ?? (_outlineIsLevel && int.TryParse(outline, NumberStyles.None, CultureInfo.InvariantCulture, out var depth) ? depth : null),
            Predecessors = [.. _layout.Values(row, PlanField.Predecessors)],
            Successors = [.. _layout.Values(row, PlanField.Successors)],
            SumsUp = SummaryTypes.Contains(Words.Plain(_layout.Value(row, PlanField.Type))),
            Notes = NotesOf(row, task),
        };
    }

    private ProjectTask ReadTask(TableRow row, string title, ItemRef key)
    {
        var percent = PercentOf(row);
        var completed = DateOf(row, PlanField.Completed, out var saysDone);
        var bucket = BucketOf(row);
        var state = StateOf(row, percent, completed is not null || saysDone, bucket, out var status);
        var schedule = _schedules ? ScheduleOf(row) : null;
        var done = state == TaskState.Completed;
        var (checkDone, checkTotal) = _checklist.Count(row);
        return new ProjectTask
        {
            Ref = key,
            Title = title,
            Link = LinkOf(row),
            Bucket = bucket ?? (status.Length > 0 ? status : null),
            State = state,
            PercentComplete = done ? 100 : percent ?? (state == TaskState.InProgress && _layout.Tracker == Tracker.Planner ? 50 : 0),
            Priority = PriorityOf(row),
            Assignees = AssigneesOf(row),
            Start = DateOf(row, PlanField.Start)?.Day,
            Due = DateOf(row, PlanField.Due)?.Day,
            CompletedOn = done ? completed?.Day : null,
            CreatedAt = DateOf(row, PlanField.Created)?.Instant,
            ChangedAt = DateOf(row, PlanField.Changed)?.Instant,
            Labels = LabelsOf(row, schedule),
            EffortHours = _amounts.EffortHours(row),
            SpentHours = _amounts.SpentHours(row),
            StoryPoints = _amounts.StoryPoints(row),
            ChecklistDone = checkDone,
            ChecklistTotal = checkTotal,
            Schedule = schedule,
        };
    }

    private string TitleOf(TableRow row, out int? level)
    {
        level = null;
        foreach (var column in _layout.Of(PlanField.Title))
        {
            var cell = row[column];
            if (string.IsNullOrWhiteSpace(cell)) continue;
            if (column < _titleLevels.Length) level = _titleLevels[column];
            return cell.Trim().ReplaceLineEndings(" ");
        }

        return "";
    }

    private List<string> KeysOf(TableRow row)
    {
        var keys = _layout.Values(row, PlanField.Id).Where(k => !Words.IsNothing(k)).Distinct(StringComparer.Ordinal).ToList();
        if (keys.Count == 0 && KnownLinks.GitHubKey(_layout.Value(row, PlanField.Link)) is { } fromAddress) keys.Add(fromAddress);
        return keys;
    }

    /// <summary>The file's own key; without one the title, which outlives a new sorting of the rows.</summary>
    private string UniqueKey(TableRow row, List<string> keys, string title)
    {
        var key = keys.Count > 0 ? keys[0] : title;
        if (_keys.Add(key)) return key;
        if (keys.Count > 0) _problems.Add("duplicate-id", RowName(row), key);
        for (var n = 2; ; n++)
        {
            var numbered = $"{key} ({n})";
            if (_keys.Add(numbered)) return numbered;
        }
    }

    private bool IsArchived(TableRow row)
    {
        foreach (var column in _layout.Of(PlanField.Archived))
        {
            var cell = row[column].Trim();
            if (cell.Length == 0) continue;
            var header = column < _layout.Headers.Count ? Words.Plain(_layout.Headers[column]) : "";
            var saysYes = Words.YesNo(cell);
            return header is "active" or "aktiv" or "actif" or "activo" ? saysYes == false : saysYes ?? true;
        }

        return false;
    }

    private void TellCellsBeyondHeader(TableRow row)
    {
        for (var column = _layout.Headers.Count; column < row.Cells.Length; column++)
        {
            if (string.IsNullOrWhiteSpace(row.Cells[column])) continue;
            _problems.Add("cells-beyond-header", RowName(row), row.Cells[column]);
            return;
        }
    }

    private TaskState StateOf(TableRow row, int? percent, bool completed, string? bucket, out string status)
    {
        status = _layout.Value(row, PlanField.Status);
        var said = status.Length > 0 ? StateWords.Find(status) : null;
        var category = StateWords.Find(_layout.Value(row, PlanField.StatusCategory));
        if (said is null && category is null && status.Length > 0 && !Words.IsNothing(status))
            _problems.Add("unknown-status", RowName(row), status);

        if ((category ?? said) is { } state)
        {
            var dropped = said == TaskState.Cancelled || StateWords.Find(_layout.Value(row, PlanField.Resolution)) == TaskState.Cancelled;
            return state == TaskState.Completed && dropped ? TaskState.Cancelled : state;
        }

        if (percent == 100 || completed) return TaskState.Completed;
        if (percent > 0) return TaskState.InProgress;
        if (_layout.Has(PlanField.Status) || bucket is null || StateWords.Find(bucket) is not { } byBucket) return TaskState.NotStarted;

        // Where the tool keeps a completion date of its own, a column called Done alone does not complete a task.
        return byBucket != TaskState.InProgress && _layout.Has(PlanField.Completed) ? TaskState.NotStarted : byBucket;
    }

    private int? PercentOf(TableRow row)
    {
        var cell = _layout.Value(row, PlanField.PercentComplete);
        if (cell.Length == 0) return null;
        if (_percents.TryRead(cell, out var percent)) return percent;
        if (!Words.IsNothing(cell)) _problems.Add("unreadable-percent", RowName(row), cell);
        return null;
    }

    private DateValue? DateOf(TableRow row, PlanField field) => DateOf(row, field, out _);

    private DateValue? DateOf(TableRow row, PlanField field, out bool saysYes)
    {
        saysYes = false;
        var cell = _layout.Value(row, field);
        if (cell.Length == 0 || Words.IsNothing(cell)) return null;
        if (DateCell.TryParse(cell, _order, _layout.Table.DaysFrom1904, out var date)) return date;
        if (field == PlanField.Completed && Words.YesNo(cell) is { } yes) saysYes = yes;
        else _problems.Add("unreadable-date", $"{RowName(row)}, {_layout.Headers.ElementAtOrDefault(_layout.Of(field)[0])}", cell);
        return null;
    }

    /// <summary>Jira lists every sprint an issue was in; the last one holds.</summary>
    private string? BucketOf(TableRow row) => _layout.Values(row, PlanField.Bucket) is var all && _layout.Tracker == Tracker.Jira
        ? all.LastOrDefault()
        : all.FirstOrDefault();

    private TaskPriority PriorityOf(TableRow row)
    {
        var cell = _layout.Value(row, PlanField.Priority);
        if (cell.Length == 0 || Words.IsNothing(cell)) return TaskPriority.Medium;
        var priority = PriorityWords.FindNumber(cell, _layout.Tracker == Tracker.MicrosoftProject) ?? PriorityWords.Find(cell);
        if (priority is null) _problems.Add("unknown-priority", RowName(row), cell);
        return priority ?? TaskPriority.Medium;
    }

    private IReadOnlyList<Person> AssigneesOf(TableRow row)
    {
        var mail = _layout.Value(row, PlanField.AssigneeMail);
        var cells = _layout.Values(row, PlanField.Assignee).ToList();
        if (cells.Count == 0) return mail.Length > 0 ? _people.Read("", mail) : [];
        return [.. cells.SelectMany(c => _people.Read(c, mail.Length > 0 ? mail : null)).DistinctBy(p => p.Id)];
    }

    private List<string> LabelsOf(TableRow row, TaskSchedule? schedule)
    {
        var labels = _layout.Values(row, PlanField.Labels).SelectMany(LabelCell.Split)
            .Select(l => _layout.Tracker == Tracker.Trello ? LabelCell.WithoutColour(l) : l).ToList();
        var type = _layout.Value(row, PlanField.Type);
        if (type.Length > 0 && PlanLabels.Guess([type]).Count > 0) labels.Add(type);
        if (Words.YesNo(_layout.Value(row, PlanField.Milestone)) == true || schedule is { DurationMinutes: 0 }) labels.Add(PlanLabels.Milestone);
        return [.. labels.Distinct(StringComparer.OrdinalIgnoreCase)];
    }

    private Uri? LinkOf(TableRow row)
    {
        var cell = _layout.Value(row, PlanField.Link);
        if (cell.Length == 0) return null;
        var link = KnownLinks.Rebuild(cell);
        if (link is null) _problems.Add("web-address-left-out", RowName(row), Uri.TryCreate(cell, UriKind.Absolute, out var uri) ? uri.Host : cell);
        return link;
    }

    private TaskSchedule ScheduleOf(TableRow row)
    {
        var (start, finish, duration) = (DateOf(row, PlanField.Start), DateOf(row, PlanField.Due), _amounts.Duration(row));
        return new TaskSchedule
        {
            Start = start is { HasTime: false } s ? s.Wall.AddHours(8) : start?.Wall,
            Finish = finish is { HasTime: false } f ? f.Wall.AddHours(duration?.Minutes == 0 ? 8 : 17) : finish?.Wall,
            DurationMinutes = duration?.Minutes,
            ElapsedDuration = duration?.Elapsed ?? false,
            OutlineLevel = OutlineLevelOf(_layout.Value(row, PlanField.Outline)),
        };
    }

    private int OutlineLevelOf(string outline) =>
        outline.Length is 0 or > 100 ? 1
        : _outlineIsLevel && int.TryParse(outline, NumberStyles.None, CultureInfo.InvariantCulture, out var level) ? Math.Max(1, level)
        : outline.Count('.') + 1;

    private TaskNotes? NotesOf(TableRow row, ProjectTask task)
    {
        var notes = string.Join('\n', _layout.Values(row, PlanField.Notes).Select(HtmlText.ToPlain));
        var items = _checklist.Items(row);
        if (notes.Length == 0 && items.Length == 0) return null;
        var allDone = task.ChecklistTotal > 0 && task.ChecklistDone == task.ChecklistTotal;
        return new TaskNotes(task.Ref, notes, [.. items.Select(i => new ChecklistItem(i, allDone))]);
    }

    // "1, 2, 3" beside tasks without a hierarchy are outline numbers; levels come again.
    private static bool NamesLevel(string header) =>
        header.Contains("level", StringComparison.OrdinalIgnoreCase) || header.Contains("ebene", StringComparison.OrdinalIgnoreCase);

    private static bool Repeats(IEnumerable<string> outlines)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return !outlines.Where(o => o.Length > 0).All(seen.Add);
    }

    private static bool IsSmallNumber(string cell) => cell.Trim().Length is > 0 and <= 3 && cell.AsSpan().Trim().IndexOfAnyExceptInRange('0', '9') < 0;

    private string RowName(TableRow row)
    {
        var key = _layout.Value(row, PlanField.Id);
        return key.Length > 0 ? key : row.Number.ToString(CultureInfo.InvariantCulture);
    }
}
