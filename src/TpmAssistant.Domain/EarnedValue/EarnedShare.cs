using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Snapshots;
using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Domain.EarnedValue;

/// <summary>The share of a project's work that is earned, each task weighed by its effort: as stated, else as estimated, else as usual (<see cref="EffortBook"/>).</summary>
internal static class EarnedShare
{
    /// <summary>0 to 1; <see langword="null"/> without work. Called-off work, summaries and milestones are no work.</summary>
    /// <param name="work">All work that was not called off, each task once and in the order of <see cref="TaskOrder"/>.</param>
    /// <param name="efforts">What each weighs.</param>
    /// <param name="rule">What begun work has earned.</param>
    /// <param name="day">The day looked at.</param>
    public static double? Of(IReadOnlyList<ProjectTask> work, EffortBook efforts, EarningRule rule, DateOnly day)
    {
        double all = 0, earned = 0;
        foreach (var task in work)
        {
            var weight = efforts.Of(task);
            all += weight;
            earned += weight * ShareOf(task, rule, day);
        }

        return all > 0 ? earned / all : null;
    }

    /// <summary>The share of today's scope that was earned <paramref name="then"/>: work that was not known yet had earned nothing.</summary>
    public static double? Then(Snapshot then, Snapshot now, EarningRule rule)
    {
        double all = 0, earned = 0;
        var efforts = new EffortBook(now.Project, now.Tasks);
        var states = new Dictionary<ItemRef, ProjectTask>(then.Tasks.Count);
        foreach (var task in then.Tasks) states.TryAdd(task.Ref, task);
        foreach (var task in now.Tasks.DistinctBy(t => t.Ref).Where(t => t.IsWork && t.State != TaskState.Cancelled).Order(TaskOrder.Instance))
        {
            var weight = efforts.Of(task);
            all += weight;
            if (states.TryGetValue(task.Ref, out var state)) earned += weight * ShareOf(state, rule, then.StatusDate);
        }

        return all > 0 ? earned / all : null;
    }

    /// <summary>What begun work past its last day would have earned by its percentage, and how many tasks that is: not earned until it is done.</summary>
    public static (double Share, int Tasks) Withheld(Snapshot then, Snapshot now, EarningRule rule)
    {
        if (rule != EarningRule.Percent) return (0, 0);
        double all = 0, withheld = 0;
        var (efforts, tasks) = (new EffortBook(now.Project, now.Tasks), 0);
        var states = then.Tasks.DistinctBy(t => t.Ref).ToDictionary(t => t.Ref);
        foreach (var task in now.Tasks.DistinctBy(t => t.Ref).Where(t => t.IsWork && t.State != TaskState.Cancelled).Order(TaskOrder.Instance))
        {
            var weight = efforts.Of(task);
            all += weight;
            if (!states.TryGetValue(task.Ref, out var state) || state.State == TaskState.Completed || !state.IsOverdue(then.StatusDate) || state.DonePercent == 0) continue;
            withheld += weight * state.DonePercent / 100.0;
            tasks++;
        }

        return all > 0 ? (withheld / all, tasks) : (0, 0);
    }

    private static double ShareOf(ProjectTask task, EarningRule rule, DateOnly day) => rule switch
    {
        _ when task.State == TaskState.Completed => 1,
        EarningRule.ZeroHundred => 0,
        EarningRule.FiftyFifty => task.State == TaskState.InProgress ? 0.5 : 0,
        _ => task.IsOverdue(day) ? 0 : task.DonePercent / 100.0,
    };
}
