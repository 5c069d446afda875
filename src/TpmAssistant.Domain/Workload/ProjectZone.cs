namespace TpmAssistant.Domain.Workload;

/// <summary>Turns instants into the wall time of a project's zone; an unknown zone counts as UTC.</summary>
internal sealed class ProjectZone
{
    private readonly TimeZoneInfo zone;

    public ProjectZone(string id) => zone = TimeZoneInfo.TryFindSystemTimeZoneById(id, out var found) ? found : TimeZoneInfo.Utc;

    public DateTime WallTime(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, zone).DateTime;
}
