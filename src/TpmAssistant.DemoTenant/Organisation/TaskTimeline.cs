namespace TpmAssistant.DemoTenant.Organisation;

/// <summary>A task's whole life, in working days from the day the demo starts; <see cref="At"/> gives its state on any day.</summary>
internal sealed record TaskTimeline(string Project, string Key, string Title)
{
    /// <summary>Day on which the task was written down.</summary>
    public required int Created { get; init; }

    public required IReadOnlyList<Change<string>> Buckets { get; init; }

    /// <summary>Start and due as planned, first plan first. The first plan is the baseline.</summary>
    public IReadOnlyList<Change<PlannedDates>> Plans { get; init; } = [];

    /// <summary>Percent complete as it was reported; 100 is the day of completion.</summary>
    public IReadOnlyList<Change<int>> Progress { get; init; } = [];

    public IReadOnlyList<Change<IReadOnlyList<string>>> Assignments { get; init; } = [];

    public IReadOnlyList<Change<IReadOnlyList<string>>> Labels { get; init; } = [];

    /// <summary>Planner's scale: 1 urgent, 3 important, 5 medium, 9 low.</summary>
    public int Priority { get; init; } = 5;

    public string? Note { get; init; }

    /// <summary>Checklist lines, and how many of them are ticked today.</summary>
    public IReadOnlyList<string> Checklist { get; init; } = [];

    public int Ticked { get; init; }

    public string? Reference { get; init; }

    public bool IsMilestone { get; init; }

    /// <summary>Keys of tasks that this one waits for.</summary>
    public IReadOnlyList<TaskLink> After { get; init; } = [];

    public double? EstimateHours { get; init; }

    /// <summary>Planner's id: 28 characters, case-sensitive, the same in every instance.</summary>
    public string Id => StableId.Planner("task", Project, Key);

    public int? CompletedOn => Progress.Where(change => change.Value == 100).Select(change => (int?)change.On).FirstOrDefault();

    /// <summary>The state on a day, by offset; null before the task was written down.</summary>
    public TaskState? At(int day) => day < Created
        ? null
        : new TaskState(
            this,
            Last(Buckets, day) ?? Buckets[0].Value,
            Last(Plans, day) ?? new PlannedDates(null, null),
            Last(Progress, day),
            CompletedOn <= day ? CompletedOn : null,
            Last(Assignments, day) ?? [],
            Last(Labels, day) ?? []);

    private static T? Last<T>(IReadOnlyList<Change<T>> changes, int day)
    {
        var last = default(T);
        foreach (var change in changes)
        {
            if (change.On <= day)
                last = change.Value;
        }

        return last;
    }
}

/// <summary>A value that holds from a day on.</summary>
internal sealed record Change<T>(int On, T Value);

/// <summary>Start and due as offsets; either may be missing.</summary>
internal sealed record PlannedDates(int? Start, int? Due);

/// <summary>Waiting for another task of the same project.</summary>
internal sealed record TaskLink(string Key, LinkKind Kind = LinkKind.FinishToStart, int LagDays = 0);

internal enum LinkKind
{
    FinishToStart,
    StartToStart,
    FinishToFinish,
}

/// <summary>A task as it stood on one day.</summary>
internal sealed record TaskState(
    TaskTimeline Task, string Bucket, PlannedDates Dates, int Percent, int? CompletedOn,
    IReadOnlyList<string> Assignees, IReadOnlyList<string> Labels);
