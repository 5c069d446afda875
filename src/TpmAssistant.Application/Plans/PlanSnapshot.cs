using TpmAssistant.Domain.Calendars;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Snapshots;

namespace TpmAssistant.Application.Plans;

/// <summary>A plan file as a project that somebody looks at, for what needs no project's row.</summary>
internal static class PlanSnapshot
{
    /// <summary>The file as seen on a day.</summary>
    public static Snapshot SeenOn(this PlanReading plan, DateOnly statusDate) => new()
    {
        Project = new Project { Tenant = new("file"), Id = new("file"), Name = plan.Name, TimeZoneId = "UTC", Calendar = plan.Calendar ?? WorkingCalendar.Standard },
        TakenAt = new DateTimeOffset(statusDate.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero),
        StatusDate = statusDate,
        Reader = new("file"),
        Tasks = plan.Tasks,
        Dependencies = plan.Dependencies,
        Plan = plan.Settings,
        Coverage = Coverage.None,
    };
}
