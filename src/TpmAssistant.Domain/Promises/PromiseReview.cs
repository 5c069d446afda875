using TpmAssistant.Domain.Health;
using TpmAssistant.Domain.Snapshots;
using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Domain.Promises;

/// <summary>Holds what was promised against what the project says now.</summary>
public static class PromiseReview
{
    /// <summary>The reason of a promise whose item was called off.</summary>
    public const string Cancelled = "cancelled";

    /// <summary>The reason of a promise whose item is not in its plan any more.</summary>
    public const string Gone = "gone";

    /// <summary>What came of each promise, what is still owed first and the longest owed before the rest; kept ones last.</summary>
    public static IReadOnlyList<ReviewedPromise> Of(IReadOnlyList<Promise> promises, Snapshot now)
    {
        if (promises.Count == 0) return [];
        var view = new HealthContext(now, []).View;
        return Ordered(promises.Select(p => Review(p, view, now)));
    }

    /// <summary>The order in which reviewed promises are told.</summary>
    public static IReadOnlyList<ReviewedPromise> Ordered(IEnumerable<ReviewedPromise> reviewed) =>
    [
        .. reviewed.OrderBy(r => Rank(r.State)).ThenBy(r => r.Promise.PromisedOn).ThenBy(r => r.Promise.Due ?? DateOnly.MaxValue)
            .ThenBy(r => r.Promise.Item.ToString(), StringComparer.Ordinal),
    ];

    private static int Rank(PromiseState state) => state switch
    {
        PromiseState.Missed => 0,
        PromiseState.Moved => 1,
        PromiseState.Open => 2,
        PromiseState.Unseen => 3,
        PromiseState.Dropped => 4,
        PromiseState.Replaced => 5,
        _ => 6,
    };

    private static ReviewedPromise Review(Promise promise, ProjectView view, Snapshot now) => promise.Kind switch
    {
        PromiseKind.Task => OfTask(promise, view, now),
        PromiseKind.Milestone => OfMilestone(promise, view),
        PromiseKind.Decision => OfDecision(promise, now),
        _ => new(promise, PromiseState.Open),
    };

    private static ReviewedPromise OfTask(Promise promise, ProjectView view, Snapshot now)
    {
        if (!view.Tasks.TryGetValue(promise.Item, out var task))
        {
            var whole = now.Coverage.Sources.Where(s => s.Kind == promise.Item.Source).All(s => s.Completeness >= 1);
            return whole ? new(promise, PromiseState.Dropped, null, Gone) : new(promise, PromiseState.Unseen);
        }

        return task.State switch
        {
            TaskState.Completed => new(promise, PromiseState.Kept, task.CompletedOn),
            TaskState.Cancelled => new(promise, PromiseState.Dropped, null, Cancelled),
            _ => Owed(promise, task.Due, now.StatusDate),
        };
    }

    private static ReviewedPromise OfMilestone(Promise promise, ProjectView view)
    {
        if (view.Milestones.FirstOrDefault(m => ItemRef.Milestone(m.Milestone.Key) == promise.Item) is not { } milestone)
            return new(promise, PromiseState.Dropped, null, Gone);
        return milestone.Milestone.Reached is { } reached
            ? new(promise, PromiseState.Kept, reached)
            : Owed(promise, milestone.Planned, view.Status);
    }

    /// <summary>A decision is open as long as the project waits for it.</summary>
    private static ReviewedPromise OfDecision(Promise promise, Snapshot now) =>
        now.Project.Decisions.FirstOrDefault(d => ItemRef.Decision(d.Key) == promise.Item) is { } decision
            ? Owed(promise, decision.NeededBy, now.StatusDate)
            : new(promise, PromiseState.Kept);

    private static ReviewedPromise Owed(Promise promise, DateOnly? planned, DateOnly today)
    {
        if (planned is not { } day || day < today) return new(promise, PromiseState.Missed);
        return day > (promise.Due ?? day) ? new(promise, PromiseState.Moved, day) : new(promise, PromiseState.Open, day);
    }
}
