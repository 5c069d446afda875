using Microsoft.Graph.Models;

namespace TpmAssistant.Graph.Planner;

/// <summary>How Planner keeps days and versions.</summary>
internal static class PlannerValues
{
    /// <summary>The version of a plan or task that was read; a write names it.</summary>
    public static string? ETag(this Entity item) => item.AdditionalData.TryGetValue("@odata.etag", out var tag) ? tag?.ToString() : null;

    /// <summary>The day that a due date means.</summary>
    public static DateOnly? Day(DateTimeOffset? due) => due is { } at ? DateOnly.FromDateTime(at.UtcDateTime) : null;

    /// <summary>Noon of UTC lies within the day everywhere that Planner is read.</summary>
    public static DateTimeOffset Noon(DateOnly day) => new(day, new TimeOnly(12, 0), TimeSpan.Zero);
}
