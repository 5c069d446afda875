using System.Text.RegularExpressions;
using Microsoft.Graph.Models;
using TpmAssistant.Application.Access;
using TpmAssistant.Application.Planning;
using TpmAssistant.Domain.Snapshots;
using TpmAssistant.Graph.Sessions;

namespace TpmAssistant.Graph.Planner;

/// <summary>A task with its details, as it is now.</summary>
/// <param name="Id">Its id.</param>
/// <param name="ETag">Its version.</param>
/// <param name="Description">Its description.</param>
/// <param name="Checklist">Its checklist, unordered.</param>
internal sealed record ShelvedTask(string Id, string ETag, string Description, IReadOnlyList<string> Checklist);

/// <summary>Looks for what an earlier try has made of a plan. A failure to look is told, never taken for "nothing there".</summary>
internal static partial class PlanShelf
{
    /// <summary>Clocks of this machine and of the service may differ by this much.</summary>
    private static readonly TimeSpan ClockDrift = TimeSpan.FromMinutes(5);

    private static readonly GraphReader<GraphPage<PlannerTask>> Tasks = GraphReaders.Page<PlannerTask>(PlannerTask.CreateFromDiscriminatorValue);

    /// <summary>The plan of that title that the asker made since it was ordered; its title was free then.</summary>
    public static async Task<string?> FindPlanAsync(GraphSession session, Asker asker, PlanOrder order)
    {
        var plans = await session.ReadAllAsync(
            session.Client.Groups[order.GroupId].Planner.Plans.ToGetRequestInformation(), GraphReaders.Page<PlannerPlan>(PlannerPlan.CreateFromDiscriminatorValue));
        // A group without plans is "not found".
        if (plans.Failure is not (ReadFailure.None or ReadFailure.NotFound)) throw Interrupted(plans.Failure);
        return plans.Items.FirstOrDefault(p => p.Title == order.Title && p.CreatedDateTime > order.OrderedAt - ClockDrift && (p.CreatedBy?.User?.Id is not { } by || by == asker.Person.Value))?.Id;
    }

    /// <summary>The plan's buckets by name; <see langword="null"/> when the plan is gone, which one that was just made cannot be: it is only not to be seen everywhere yet.</summary>
    public static async Task<Dictionary<string, (string Id, string? Hint)>?> BucketsAsync(GraphSession session, string planId, bool isNew)
    {
        var buckets = await session.ReadAllAsync(
            session.Client.Planner.Plans[planId].Buckets.ToGetRequestInformation(), GraphReaders.Page<PlannerBucket>(PlannerBucket.CreateFromDiscriminatorValue));
        if (buckets.Failure == ReadFailure.NotFound && !isNew) return null;
        if (buckets.Failure != ReadFailure.None) throw Interrupted(buckets.Failure);
        return buckets.Items.Where(b => b is { Id: not null, Name: not null }).DistinctBy(b => b.Name, StringComparer.Ordinal).ToDictionary(b => b.Name!, b => (b.Id!, b.OrderHint), StringComparer.Ordinal);
    }

    /// <summary>The plan's tasks; with details, those of which are asked for.</summary>
    public static async Task<IReadOnlyList<ShelvedTask>> TasksAsync(GraphSession session, string planId, Func<string, bool> wanted) =>
        await FindTasksAsync(session, planId, wanted) ?? throw Interrupted(ReadFailure.NotFound);

    /// <summary>The same; <see langword="null"/> when the plan is gone.</summary>
    public static async Task<IReadOnlyList<ShelvedTask>?> FindTasksAsync(GraphSession session, string planId, Func<string, bool> wanted)
    {
        var tasks = await session.ReadAllAsync(session.Client.Planner.Plans[planId].Tasks.ToGetRequestInformation(), Tasks);
        if (tasks.Failure == ReadFailure.NotFound) return null;
        if (tasks.Failure != ReadFailure.None) throw Interrupted(tasks.Failure);
        var batch = new GraphBatch(session);
        var steps = tasks.Items.Where(t => t.Id is not null && wanted(t.Id)).DistinctBy(t => t.Id, StringComparer.Ordinal)
            .Select(t => (Task: t, Details: batch.Get(session.Client.Planner.Tasks[t.Id!].Details.ToGetRequestInformation(), PlannerTaskDetails.CreateFromDiscriminatorValue))).ToList();
        await batch.SendAsync();
        if (steps.FirstOrDefault(s => s.Details.Reply.Value is null && s.Details.Reply.Failure != ReadFailure.NotFound) is { Task: not null } unread) throw Interrupted(unread.Details.Reply.Failure);
        return
        [
            .. steps.Where(s => s.Details.Reply.Value is not null).Select(s => new ShelvedTask(
                s.Task.Id!, s.Task.ETag() ?? "", s.Details.Reply.Value!.Description ?? "", [.. PlannerMapping.Notes(default, s.Details.Reply.Value!).Checklist.Select(c => c.Title)])),
        ];
    }

    /// <summary>How many tasks the plan holds.</summary>
    public static async Task<int> CountAsync(GraphSession session, string planId)
    {
        var tasks = await session.ReadAllAsync(session.Client.Planner.Plans[planId].Tasks.ToGetRequestInformation(), Tasks);
        return tasks.Failure == ReadFailure.None ? tasks.Items.Count : throw Interrupted(tasks.Failure);
    }

    /// <summary>The line of the drafted plan that a description's last mark names; <see langword="null"/> for a task of somebody else.</summary>
    public static string? KeyIn(string description, string marker)
    {
        var marks = Mark().Matches(description);
        return marks.Count > 0 && marks[^1].Groups["marker"].Value == marker ? marks[^1].Groups["key"].Value : null;
    }

    public static PlanInterruptedException Interrupted(ReadFailure failure) => new($"Planner could not be read: {failure}.");

    [GeneratedRegex(@"Plan ref (?<marker>[0-9a-f]{8})/(?<key>[a-z0-9-]+)\s*$", RegexOptions.Multiline | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Mark();
}
