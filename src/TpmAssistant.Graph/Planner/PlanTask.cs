using System.Text.Json;
using TpmAssistant.Graph.Sessions;

namespace TpmAssistant.Graph.Planner;

/// <summary>
/// What is used of a Planner task. Read by hand: a plan holds a thousand of them, and the SDK's model, made for changing them,
/// takes 24 KB for each.
/// </summary>
internal sealed record PlanTask
{
    public required string Id { get; init; }

    public string PlanId { get; init; } = "";

    public string? BucketId { get; init; }

    public string Title { get; init; } = "";

    public int PercentComplete { get; init; }

    public int? Priority { get; init; }

    public DateTimeOffset? Start { get; init; }

    public DateTimeOffset? Due { get; init; }

    public DateTimeOffset? Completed { get; init; }

    public DateTimeOffset? Created { get; init; }

    /// <summary>Object id of who created it.</summary>
    public string? CreatedBy { get; init; }

    /// <summary>Object id of who completed it.</summary>
    public string? CompletedBy { get; init; }

    public int ChecklistItems { get; init; }

    public int OpenChecklistItems { get; init; }

    /// <summary>Object ids of those it is assigned to, in a fixed order.</summary>
    public IReadOnlyList<string> Assignees { get; init; } = [];

    /// <summary>Keys of the labels on it.</summary>
    public IReadOnlyList<string> Categories { get; init; } = [];

    /// <summary>Reads one; <see langword="null"/> without an id. A field of another kind than it should be counts as missing.</summary>
    public static PlanTask? Read(JsonElement json) => Json.Text(json, "id") is not { Length: > 0 } id ? null : new PlanTask
    {
        Id = id,
        PlanId = Json.Text(json, "planId") ?? "",
        BucketId = Json.Text(json, "bucketId"),
        Title = Json.Text(json, "title") ?? "",
        PercentComplete = Math.Clamp(Json.Number(json, "percentComplete") ?? 0, 0, 100),
        Priority = Json.Number(json, "priority"),
        Start = Json.Time(json, "startDateTime"),
        Due = Json.Time(json, "dueDateTime"),
        Completed = Json.Time(json, "completedDateTime"),
        Created = Json.Time(json, "createdDateTime"),
        CreatedBy = UserOf(json, "createdBy"),
        CompletedBy = UserOf(json, "completedBy"),
        ChecklistItems = Math.Max(Json.Number(json, "checklistItemCount") ?? 0, 0),
        OpenChecklistItems = Math.Max(Json.Number(json, "activeChecklistItemCount") ?? 0, 0),
        Assignees = Json.Keys(json, "assignments", value => value == JsonValueKind.Object),
        Categories = Json.Keys(json, "appliedCategories", value => value == JsonValueKind.True),
    };

    private static string? UserOf(JsonElement json, string name) =>
        json.TryGetProperty(name, out var identity) && identity.ValueKind == JsonValueKind.Object
        && identity.TryGetProperty("user", out var user) && user.ValueKind == JsonValueKind.Object ? Json.Text(user, "id") : null;
}
