using System.Text;
using TpmAssistant.Domain.Calendars;
using TpmAssistant.Domain.Findings;
using TpmAssistant.Domain.Health;
using TpmAssistant.Domain.Meetings;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Snapshots;
using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Testing;

/// <summary>Facts that are valid and dull; a test states only what it is about, with <c>with</c> or an argument.</summary>
public static class Some
{
    /// <summary>Monday, 5 January 2026.</summary>
    public static readonly DateOnly Today = new(2026, 1, 5);

    /// <summary>09:00 UTC on <see cref="Today"/>.</summary>
    public static readonly DateTimeOffset Now = new(2026, 1, 5, 9, 0, 0, TimeSpan.Zero);

    public static readonly TenantId Tenant = new("11111111-1111-1111-1111-111111111111");

    /// <summary>The day a number of Mondays to Fridays after <see cref="Today"/>; negative is before.</summary>
    public static DateOnly Day(int workingDays)
    {
        var day = Today;
        for (var left = Math.Abs(workingDays); left > 0;)
        {
            day = day.AddDays(Math.Sign(workingDays));
            if (WorkingCalendar.Standard.IsWorkingDay(day)) left--;
        }

        return day;
    }

    /// <summary>A person known to the directory; the same name gives the same id.</summary>
    public static Person Person(string name = "Ada Keller") =>
        new(new(new Guid(Encoding.UTF8.GetBytes(name.PadRight(16, '.'))[..16]).ToString()), name, $"{name.Split(' ')[0].ToLowerInvariant()}@example.com");

    /// <summary>A project with neither milestones nor budget nor baseline.</summary>
    public static Project Project(string name = "Atlas") => new()
    {
        Tenant = Tenant,
        Id = new(name.ToLowerInvariant()),
        Name = name,
        TimeZoneId = "Europe/Berlin",
        Sources = [new(SourceKinds.Planner, $"plan-{name}", "group-1")],
    };

    public static ItemRef Ref(string id = "1") => new(SourceKinds.Planner, id);

    /// <summary>A task that nobody has begun, owned by Ada and without dates.</summary>
    public static ProjectTask Task(string id = "1", DateOnly? due = null) => new()
    {
        Ref = Ref(id),
        Title = $"Task {id}",
        Link = new($"https://tasks.example.com/{Uri.EscapeDataString(id)}"),
        Bucket = "Build",
        State = TaskState.NotStarted,
        Assignees = [Person()],
        Due = due,
    };

    public static ProjectTask InProgress(string id = "1", DateOnly? due = null) => Task(id, due) with { State = TaskState.InProgress, PercentComplete = 50 };

    public static ProjectTask Done(string id = "1", DateOnly? due = null) =>
        Task(id, due) with { State = TaskState.Completed, PercentComplete = 100, CompletedOn = Today };

    public static ProjectTask Blocked(string id = "1", DateOnly? due = null) => Task(id, due) with { Meanings = [LabelMeaning.Blocked] };

    public static ProjectTask Unowned(string id = "1", DateOnly? due = null) => Task(id, due) with { Assignees = [] };

    public static Milestone Milestone(string key = "go-live", DateOnly? baseline = null, DateOnly? current = null, params string[] tasks) =>
        new(key, $"Milestone {key}", baseline, current, [.. tasks.Select(Ref)]);

    /// <summary>Everything that a Planner plan holds was read.</summary>
    public static Coverage Coverage(int read = 1) => new([new(SourceKinds.Planner, "Atlas plan", read, read, Now)]);

    /// <summary>A snapshot of <see cref="Today"/>, wholly read.</summary>
    public static Snapshot Snapshot(params ProjectTask[] tasks) => Snapshot(Project(), tasks);

    public static Snapshot Snapshot(Project project, params ProjectTask[] tasks) => new()
    {
        Project = project,
        TakenAt = Now,
        StatusDate = Today,
        Reader = Person().Id,
        Tasks = tasks,
        Dependencies = project.Dependencies,
        Coverage = Coverage(tasks.Length),
    };

    /// <summary>The same snapshot as read on another day.</summary>
    public static Snapshot On(this Snapshot snapshot, DateOnly day) =>
        snapshot with { StatusDate = day, TakenAt = new(day.ToDateTime(new TimeOnly(9, 0)), TimeSpan.Zero) };

    public static HealthContext Context(Snapshot now, params Snapshot[] past) => new(now, past);

    public static Finding Finding(string rule = "overdue-work", Severity severity = Severity.Warning) => new()
    {
        Rule = rule,
        Dimension = HealthDimension.Schedule,
        Severity = severity,
        Weight = 50,
        Evidence = [new(Ref(), "Task 1", null)],
    };

    /// <summary>An hour's meeting at 10:00 UTC on <see cref="Today"/>.</summary>
    public static MeetingOccurrence Meeting(string subject = "Stand-up", double hours = 1) => new()
    {
        Ref = new(SourceKinds.Calendar, subject),
        Subject = subject,
        Start = Now.AddHours(1),
        End = Now.AddHours(1 + hours),
    };
}
