using TpmAssistant.Domain.Calendars;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Schedule;
using TpmAssistant.Domain.Snapshots;
using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Domain.Planning;

/// <summary>Where and for whom a drafted plan is thought through.</summary>
/// <param name="Tenant">The organisation.</param>
/// <param name="TimeZoneId">IANA zone of its days.</param>
/// <param name="Calendar">The team's working days, holidays and hours.</param>
/// <param name="Today">The day it is looked at.</param>
public sealed record DraftSetting(TenantId Tenant, string TimeZoneId, WorkingCalendar Calendar, DateOnly Today);

/// <summary>A drafted plan as the engine reads a project, so that nothing computes its dates but the engine.</summary>
public static class DraftSnapshot
{
    /// <summary>The bucket that milestones lie in; its name gives them their meaning.</summary>
    public const string MilestoneBucket = "Milestones";

    private const double FullWeek = 40;

    /// <summary>The item that stands for a line of a drafted plan.</summary>
    public static ItemRef Ref(string key) => new(SourceKinds.Project, $"draft:{key}");

    /// <summary>The plan without dates: what its order and estimates alone say.</summary>
    public static Snapshot Of(PlanDraft draft, DraftSetting setting)
    {
        var people = draft.Roles.ToDictionary(r => r.Key, Worker, StringComparer.Ordinal);
        return new()
        {
            Project = Row(draft, setting),
            TakenAt = new DateTimeOffset(setting.Today.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero),
            StatusDate = setting.Today,
            Reader = draft.Owner,
            Tasks = [.. draft.Tasks.Select(t => Task(t, people))],
            Dependencies = Links(draft),
            Coverage = Coverage.None,
        };
    }

    /// <summary>The same with the days that a schedule of it gives each line.</summary>
    public static Snapshot Dated(Snapshot plan, ScheduleOutlook outlook) => plan with
    {
        Tasks = [.. plan.Tasks.Select(t => outlook.Dates.TryGetValue(t.Ref, out var dates) ? t with { Start = FirstDay(dates), Due = ScheduleOutlooks.LastDay(dates.Finish) } : t)],
    };

    /// <summary>The day on which a line's work begins, which is that of its end for a milestone.</summary>
    internal static DateOnly FirstDay(ScheduledTask dates)
    {
        var (first, last) = (DateOnly.FromDateTime(dates.Start), ScheduleOutlooks.LastDay(dates.Finish));
        return first < last ? first : last;
    }

    private static Project Row(PlanDraft draft, DraftSetting setting) => new()
    {
        Tenant = setting.Tenant,
        Id = new("draft"),
        Name = draft.Name,
        TimeZoneId = setting.TimeZoneId,
        Calendar = setting.Calendar,
        Owner = draft.Owner,
        Start = draft.Start,
        TargetFinish = draft.Deadline,
        Currency = draft.Currency,
        Members = [.. draft.Roles.Select(r => new ProjectMember(Worker(r), r.Name, WeeklyHours: FullWeek * (r.Person is null ? Math.Max(1, r.People) : 1)))],
        Estimates = [.. draft.Tasks.Where(t => t.Kind != PlanItemKind.Milestone).Select(t => new TaskEstimate(Ref(t.Key), t.Optimistic, t.MostLikely, t.Pessimistic, Origin.Entered))],
        Milestones = [.. draft.Tasks.Where(t => t.Kind == PlanItemKind.Milestone).Select(t => new Milestone(t.Key, t.Title, null, null, [Ref(t.Key)], Origin: Origin.Entered))],
    };

    private static IReadOnlyList<TaskDependency> Links(PlanDraft draft) =>
        [.. draft.Tasks.SelectMany(t => t.After.Select(a => new TaskDependency(Ref(a), Ref(t.Key), Origin: Origin.Entered)))];

    /// <summary>Who does a role's work; the role itself until somebody is named.</summary>
    private static Person Worker(DraftRole role) => role.Person ?? new Person(new($"role:{role.Key}"), role.Name);

    private static ProjectTask Task(DraftTask task, Dictionary<string, Person> people) => new()
    {
        Ref = Ref(task.Key),
        Title = task.Title,
        Bucket = task.Phase,
        Assignees = task.Role is { } role && people.TryGetValue(role, out var person) ? [person] : [],
        Meanings = task.Kind == PlanItemKind.Milestone ? [LabelMeaning.Milestone] : [],
        Priority = task.Kind == PlanItemKind.Gate ? TaskPriority.Urgent : TaskPriority.Medium,
    };
}
