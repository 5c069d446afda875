using TpmAssistant.Application.Plans;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Trackers.Mspdi;

/// <summary>The tasks of a Project XML file. The project's own summary row and blank rows are no tasks.</summary>
internal sealed class MspdiTasks(MspdiCalendars calendars, MspdiPeople people, string? projectCalendar, ProblemLog problems)
{
    public static ItemRef RefOf(string uid) => new(SourceKinds.File, uid);

    public static bool IsTask(XmlItem item) => item["UID"] is not null && !item.Flag("IsNull") && item["OutlineLevel"] != "0";

    public IReadOnlyList<ProjectTask> Read(IReadOnlyList<XmlItem> items)
    {
        var tasks = new List<ProjectTask>();
        var parents = new List<(int Level, int Index)>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in items.Where(IsTask))
        {
            if (!seen.Add(item["UID"]!))
            {
                problems.Add("duplicate-id", item["Name"] ?? "", item["UID"]!);
                continue;
            }

            var level = Math.Max(1, MspdiValues.Whole(item["OutlineLevel"]) ?? 1);
            while (parents.Count > 0 && parents[^1].Level >= level) parents.RemoveAt(parents.Count - 1);
            ItemRef? parent = parents.Count > 0 ? tasks[parents[^1].Index].Ref : null;
            if (parents.Count > 0) MarkSummary(tasks, parents[^1].Index);

            parents.Add((level, tasks.Count));
            tasks.Add(ReadTask(item, parent, level));
        }

        return tasks;
    }

    /// <summary>The notes of the tasks that have any.</summary>
    public static IReadOnlyList<TaskNotes> Notes(IEnumerable<XmlItem> items) =>
        [.. items.Where(i => IsTask(i) && i["Notes"] is not null).DistinctBy(i => i["UID"]).Select(i => new TaskNotes(RefOf(i["UID"]!), i["Notes"]!, []))];

    private static void MarkSummary(List<ProjectTask> tasks, int index)
    {
        if (tasks[index].Schedule is { Summary: false } schedule)
            tasks[index] = tasks[index] with { Schedule = schedule with { Summary = true } };
    }

    private ProjectTask ReadTask(XmlItem item, ItemRef? parent, int level)
    {
        var uid = item["UID"]!;
        var title = item["Name"] ?? $"({item["ID"] ?? uid})";
        if (item.Flag("IsSubproject")) problems.Add("subproject-not-included", title, item["SubprojectName"] ?? "");

        var percent = Math.Clamp((int)Math.Round(MspdiValues.Number(item["PercentComplete"]) ?? 0), 0, 100);
        var schedule = ReadSchedule(item, title, level, percent);
        var done = percent == 100 || schedule.ActualFinish is not null;
        var milestone = item.Flag("Milestone") || schedule is { DurationMinutes: 0, Summary: false };
        return new ProjectTask
        {
            Ref = RefOf(uid),
            Title = title,
            State = done ? TaskState.Completed : percent > 0 || schedule.ActualStart is not null ? TaskState.InProgress : TaskState.NotStarted,
            PercentComplete = done ? 100 : percent,
            Priority = PriorityOf(MspdiValues.Whole(item["Priority"])),
            Assignees = people.Of(uid),
            Start = Day(schedule.Start),
            Due = LastDay(schedule.Start, schedule.Finish),
            CompletedOn = done ? LastDay(schedule.ActualStart, schedule.ActualFinish) ?? LastDay(schedule.Start, schedule.Finish) : null,
            CreatedAt = MspdiValues.Date(item["CreateDate"]) is { } created ? new DateTimeOffset(created, TimeSpan.Zero) : null,
            Labels = milestone ? [PlanLabels.Milestone] : [],
            Parent = parent,
            EffortHours = Hours(item["Work"]),
            SpentHours = Hours(item["ActualWork"]),
            Schedule = schedule,
        };
    }

    /// <summary>Project states actual dates with every percentage; from a program that does not, begun work began and done work ended as planned.</summary>
    private TaskSchedule ReadSchedule(XmlItem item, string title, int level, int percent)
    {
        var manual = item.Flag("Manual");
        foreach (var text in new[] { "StartText", "FinishText", "DurationText" })
        {
            if (manual && item[text] is { } words) problems.Add("text-instead-of-date", title, words);
        }

        var duration = item["Duration"] ?? item["ManualDuration"];
        var minutes = MspdiValues.Minutes(duration);
        if (duration is not null && minutes is null) problems.Add("unreadable-duration", title, duration);

        var constraint = MspdiValues.Whole(item["ConstraintType"]) ?? 0;
        if (constraint is < 0 or > 7) problems.Add("unknown-constraint", title, item["ConstraintType"]!);

        var planned = (Start: Date(item, "Start", title) ?? Date(item, "ManualStart", title), Finish: Date(item, "Finish", title) ?? Date(item, "ManualFinish", title));
        var baseline = item.All("Baseline").FirstOrDefault(b => b["Number"] is null or "0");
        return new TaskSchedule
        {
            Start = planned.Start,
            Finish = planned.Finish,
            DurationMinutes = minutes,
            RemainingMinutes = MspdiValues.Minutes(item["RemainingDuration"]),
            Resume = Gap(item, title),
            ElapsedDuration = MspdiValues.IsElapsed(MspdiValues.Whole(item["DurationFormat"])),
            ActualStart = Date(item, "ActualStart", title) ?? (percent > 0 ? planned.Start : null),
            ActualFinish = Date(item, "ActualFinish", title) ?? (percent == 100 ? planned.Finish : null),
            Constraint = constraint is < 0 or > 7 ? ConstraintType.AsSoonAsPossible : Constraints[constraint],
            ConstraintDate = Date(item, "ConstraintDate", title),
            Deadline = Date(item, "Deadline", title),
            Manual = manual,
            CalendarKey = CalendarOf(item["CalendarUID"], title),
            BaselineStart = baseline is null ? null : Date(baseline, "Start", title),
            BaselineFinish = baseline is null ? null : Date(baseline, "Finish", title),
            OutlineLevel = level,
            Summary = item.Flag("Summary"),
            Inactive = item["Active"] is "0" or "false",
        };
    }

    /// <summary>The constraints in the order of the file's numbers.</summary>
    private static readonly ConstraintType[] Constraints =
    [
        ConstraintType.AsSoonAsPossible, ConstraintType.AsLateAsPossible, ConstraintType.MustStartOn, ConstraintType.MustFinishOn,
        ConstraintType.StartNoEarlierThan, ConstraintType.StartNoLaterThan, ConstraintType.FinishNoEarlierThan,
        ConstraintType.FinishNoLaterThan,
    ];

    private string? CalendarOf(string? uid, string title)
    {
        if (uid is null or "-1" || uid == projectCalendar) return null;
        if (calendars.Find(uid) is not null) return uid;
        problems.Add("unknown-calendar", title, uid);
        return null;
    }

    /// <summary>Project writes both for every task; only a begun one goes on somewhere, and only a gap says more than its duration does.</summary>
    private DateTime? Gap(XmlItem item, string title) =>
        item["ActualStart"] is not null && Date(item, "Stop", title) is { } stop && Date(item, "Resume", title) is { } resume && resume > stop ? resume : null;

    private DateTime? Date(XmlItem item, string name, string title)
    {
        if (item[name] is not { } text || MspdiValues.IsNoDate(text)) return null;
        var date = MspdiValues.Date(text);
        if (date is null) problems.Add("unreadable-date", title, text);
        return date;
    }

    /// <summary>Zero work is no estimate: Project writes it for every task without people.</summary>
    private static double? Hours(string? work) => MspdiValues.Minutes(work) is > 0 and var minutes ? minutes / 60 : null;

    private static DateOnly? Day(DateTime? time) => time is { } t ? DateOnly.FromDateTime(t) : null;

    /// <summary>A finish at midnight belongs to the day that ends.</summary>
    private static DateOnly? LastDay(DateTime? start, DateTime? finish) => finish is not { } f ? null
        : f.TimeOfDay == TimeSpan.Zero && start < f ? DateOnly.FromDateTime(f.AddTicks(-1)) : DateOnly.FromDateTime(f);

    /// <summary>Project counts from 0 to 1000, 500 being usual.</summary>
    private static TaskPriority PriorityOf(int? number) => number switch
    {
        null => TaskPriority.Medium,
        >= 800 => TaskPriority.Urgent,
        > 500 => TaskPriority.Important,
        < 500 => TaskPriority.Low,
        _ => TaskPriority.Medium,
    };
}
