namespace TpmAssistant.DemoTenant.Organisation;

/// <summary>A project of the demo as it is written down: its people, buckets, tasks, money, risks and meetings.</summary>
internal sealed class ProjectScript(string key, string name)
{
    private readonly List<TaskScript> _tasks = [];
    private string _bucket = string.Empty;

    public string Key { get; } = key;

    public string Name { get; } = name;

    public required string PlanTitle { get; init; }

    public required string Purpose { get; init; }

    /// <summary>Member keys of the project's group.</summary>
    public required IReadOnlyList<string> Members { get; init; }

    /// <summary>Label names in the order of Planner's categories.</summary>
    public required IReadOnlyList<string> Labels { get; init; }

    /// <summary>Name of the sensitivity label of the project's group, or null for none.</summary>
    public string? Sensitivity { get; init; }

    public string GroupId => StableId.Guid("group", Key);

    public string PlanId => StableId.Planner("plan", Key);

    public List<string> Buckets { get; } = [];

    public IReadOnlyList<TaskTimeline> Tasks => field ??= [.. _tasks.Select(task => task.Build())];

    /// <summary>Begins a bucket; the tasks that follow lie in it.</summary>
    public void Bucket(string bucket)
    {
        Buckets.Add(bucket);
        _bucket = bucket;
    }

    /// <summary>Writes down a task with its first plan; days are working days from the day the demo starts.</summary>
    public TaskScript Task(string key, string title, int created, int? start, int? due)
    {
        var task = new TaskScript(Key, key, title, _bucket, created, start, due);
        _tasks.Add(task);
        return task;
    }

    public string BucketId(string bucket) => StableId.Planner("bucket", Key, bucket);

    /// <summary>State of every task that existed on a day.</summary>
    public IReadOnlyList<TaskState> At(int day) => [.. Tasks.Select(task => task.At(day)).OfType<TaskState>()];
}
