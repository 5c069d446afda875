using TpmAssistant.Domain.Calendars;
using TpmAssistant.Domain.Planning;
using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Application.Planning;

/// <summary>A task as it is to be written.</summary>
/// <param name="Key">The line of the drafted plan that it comes from.</param>
/// <param name="Title">Its title.</param>
/// <param name="Bucket">The bucket it is to lie in.</param>
/// <param name="Start">Its first day.</param>
/// <param name="Due">Its last day.</param>
/// <param name="Assignee">Who is to do it; <see langword="null"/> for nobody yet.</param>
/// <param name="Notes">Its description; the marker by which it is found again stands in its last line.</param>
/// <param name="Checklist">Its checklist.</param>
public sealed record OrderedTask(
    string Key, string Title, string Bucket, DateOnly Start, DateOnly Due, Person? Assignee, string Notes, IReadOnlyList<string> Checklist);

/// <summary>A plan exactly as it is to be created.</summary>
public sealed record PlanOrder
{
    /// <summary>The drafted plan behind it.</summary>
    public required PlanDraft Draft { get; init; }

    /// <summary>The plan's title, unlike that of any other plan of the group when it was ordered.</summary>
    public required string Title { get; init; }

    /// <summary>The group that is to hold it.</summary>
    public required string GroupId { get; init; }

    /// <summary>What every task of it carries, so that none is made twice.</summary>
    public required string Marker { get; init; }

    /// <summary>When it was ordered: a plan of that title made before is another one.</summary>
    public required DateTimeOffset OrderedAt { get; init; }

    /// <summary>Its buckets, in order.</summary>
    public required IReadOnlyList<string> Buckets { get; init; }

    /// <summary>Its tasks, in order.</summary>
    public required IReadOnlyList<OrderedTask> Tasks { get; init; }

    /// <summary>The project's key.</summary>
    public required ProjectId Project { get; init; }

    /// <summary>IANA zone of the project's days.</summary>
    public required string TimeZoneId { get; init; }

    /// <summary>The project's calendar.</summary>
    public required WorkingCalendar Calendar { get; init; }

    /// <summary>The finish that the project promises.</summary>
    public required DateOnly Finish { get; init; }

    /// <summary>The marker of a drafted plan.</summary>
    public static string MarkerOf(PlanDraft draft) => draft.Id[..8];

    /// <summary>The mark of a task's description.</summary>
    public static string MarkOf(string marker, string key) => $"Plan ref {marker}/{key}";
}

/// <summary>A task that was made.</summary>
/// <param name="Id">Its id.</param>
/// <param name="ETag">Its version then.</param>
public sealed record MadeTask(string Id, string ETag);

/// <summary>How far the creation of a plan has come.</summary>
public sealed record PlanMade
{
    /// <summary>Nothing yet.</summary>
    public static PlanMade Nothing { get; } = new();

    /// <summary>The plan.</summary>
    public string? PlanId { get; init; }

    /// <summary>Where a person opens it.</summary>
    public Uri? Link { get; init; }

    /// <summary>Its buckets' ids, by name.</summary>
    public IReadOnlyDictionary<string, string> Buckets { get; init => field = value ?? new Dictionary<string, string>(); } = new Dictionary<string, string>();

    /// <summary>Its tasks, by the line they come from.</summary>
    public IReadOnlyDictionary<string, MadeTask> Tasks { get; init => field = value ?? new Dictionary<string, MadeTask>(); } = new Dictionary<string, MadeTask>();

    /// <summary>When all of it was there.</summary>
    public DateTimeOffset? FinishedAt { get; init; }
}
