using TpmAssistant.Domain.Health;
using TpmAssistant.Domain.Improvement;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Snapshots;

namespace TpmAssistant.DemoTenant.Portfolio;

/// <summary>What the three projects tried. Borealis has an experiment that is to be judged today, Cobalt one that was dropped; Atlas has tried nothing.</summary>
internal static class ExperimentBooks
{
    private const int Length = 20;

    /// <summary>The book of a project; <see langword="null"/> where nothing was tried.</summary>
    /// <param name="key">The project.</param>
    /// <param name="history">Its readings, oldest first, today's last.</param>
    /// <param name="date">A day by its number.</param>
    /// <param name="by">Who started it.</param>
    public static ExperimentBook? Of(string key, IReadOnlyList<Snapshot> history, Func<int, DateOnly> date, Person by) => key switch
    {
        "borealis" => new() { Experiments = [Trial(Practice.LimitWork, 6, 1.5, -Length, history, date, by)] },
        "cobalt" => new() { Experiments = [Dropped(Trial(Practice.SplitItems, 6, 2, -Length - 4, history, date, by), history, date)] },
        _ => null,
    };

    private static Experiment Trial(Practice practice, int limit, double strength, int day, IReadOnlyList<Snapshot> history, Func<int, DateOnly> date, Person by) => new()
    {
        Number = 1, Practice = practice, Limit = limit, Strength = strength, StartedOn = date(day), FollowUpOn = date(day + Length), By = by,
        Before = CycleSamples.Of(new HealthContext(history[^1], [.. history.SkipLast(1)]), practice, "", date(day - Length + 1), date(day)),
    };

    private static Experiment Dropped(Experiment trial, IReadOnlyList<Snapshot> history, Func<int, DateOnly> date) => trial with
    {
        State = ExperimentState.Dropped, EndedOn = date(-4), Outcome = ExperimentPlan.Measure(new HealthContext(history[^1], [.. history.SkipLast(1)]), trial, trial.FollowUpOn),
    };
}
