namespace TpmAssistant.Domain.Tasks;

/// <summary>
/// The most important first: by priority, then by last planned day (undated last), then by identity, so that the order
/// in which a source gave them changes nothing.
/// </summary>
internal sealed class TaskOrder : IComparer<ProjectTask>
{
    public static TaskOrder Instance { get; } = new();

    public int Compare(ProjectTask? x, ProjectTask? y)
    {
        if (x is null || y is null) return (x is null ? 1 : 0) - (y is null ? 1 : 0);
        var byPriority = x.Priority.CompareTo(y.Priority);
        if (byPriority != 0) return byPriority;
        var byDue = (x.Due ?? DateOnly.MaxValue).CompareTo(y.Due ?? DateOnly.MaxValue);
        return byDue != 0 ? byDue : CompareRefs(x.Ref, y.Ref);
    }

    public static int CompareRefs(ItemRef x, ItemRef y)
    {
        var bySource = string.CompareOrdinal(x.Source, y.Source);
        return bySource != 0 ? bySource : string.CompareOrdinal(x.Id, y.Id);
    }
}
