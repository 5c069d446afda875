namespace TpmAssistant.DemoTenant.Organisation;

/// <summary>Writes a task's timeline line by line; every method returns the script itself.</summary>
internal sealed class TaskScript(string project, string key, string title, string bucket, int created, int? start, int? due)
{
    private readonly List<Change<PlannedDates>> _plans = [new(created, new PlannedDates(start, due))];
    private readonly List<Change<int>> _progress = [];
    private readonly List<Change<IReadOnlyList<string>>> _people = [];
    private readonly List<Change<IReadOnlyList<string>>> _labels = [];
    private readonly List<TaskLink> _after = [];
    private int _priority = 5;
    private string? _note;
    private string? _reference;
    private double? _hours;
    private bool _milestone;
    private IReadOnlyList<string> _checklist = [];
    private int _ticked;

    /// <summary>Assigned from the beginning.</summary>
    public TaskScript For(params string[] people) => Handed(created, people);

    /// <summary>Assigned to others on a day.</summary>
    public TaskScript Handed(int on, params string[] people) => Add(_people, on, people);

    /// <summary>Planned anew on a day.</summary>
    public TaskScript Moved(int on, int? newStart, int? newDue) => Add(_plans, on, new PlannedDates(newStart, newDue));

    public TaskScript At(int on, int percent) => Add(_progress, on, percent);

    /// <summary>Begun on a day and done on another.</summary>
    public TaskScript Done(int begun, int on) => Add(_progress, begun, 50).At(on, 100);

    public TaskScript Done(int on) => At(on, 100);

    public TaskScript Labelled(params string[] labels) => Relabelled(created, labels);

    /// <summary>From a day on the task carries exactly these labels.</summary>
    public TaskScript Relabelled(int on, params string[] labels) => Add(_labels, on, labels);

    public TaskScript After(params string[] keys)
    {
        _after.AddRange(keys.Select(other => new TaskLink(other)));
        return this;
    }

    public TaskScript AfterLag(string other, int days, LinkKind kind = LinkKind.FinishToStart)
    {
        _after.Add(new TaskLink(other, kind, days));
        return this;
    }

    public TaskScript Urgent() => Set(() => _priority = 1);

    public TaskScript Important() => Set(() => _priority = 3);

    public TaskScript Low() => Set(() => _priority = 9);

    public TaskScript Note(string text) => Set(() => _note = text);

    public TaskScript Link(string address) => Set(() => _reference = address);

    public TaskScript Hours(double hours) => Set(() => _hours = hours);

    public TaskScript Milestone() => Set(() => _milestone = true).Labelled("Milestone");

    public TaskScript Steps(int ticked, params string[] lines) => Set(() => (_ticked, _checklist) = (ticked, lines));

    public TaskTimeline Build() => new(project, key, title)
    {
        Created = created,
        Buckets = [new(created, bucket)],
        Plans = _plans,
        Progress = _progress,
        Assignments = _people,
        Labels = _labels,
        Priority = _priority,
        Note = _note,
        Checklist = _checklist,
        Ticked = _ticked,
        Reference = _reference,
        IsMilestone = _milestone,
        After = _after,
        EstimateHours = _hours,
    };

    private TaskScript Add<T>(List<Change<T>> changes, int on, T value)
    {
        changes.Add(new Change<T>(on, value));
        return this;
    }

    private TaskScript Set(Action change)
    {
        change();
        return this;
    }
}
