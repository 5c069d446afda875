using TpmAssistant.Domain.Snapshots;
using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Domain.Forecast;

/// <summary>How earlier forecasts came out.</summary>
/// <param name="Outcomes">Forecast dates whose outcome is known: one for each milestone, or the finish, and week in which it was forecast.</param>
/// <param name="Met50">How many P50 dates were met; about half of them is right.</param>
/// <param name="Met80">How many P80 dates were met; about eight of ten is right.</param>
public sealed record ForecastScore(int Outcomes, int Met50, int Met80)
{
    /// <summary>Fewer outcomes than this say nothing about the forecasts.</summary>
    public const int Least = 10;

    private const int Week = 7;

    /// <summary>The score of what was kept; <see langword="null"/> before there are <see cref="Least"/> outcomes.</summary>
    public static ForecastScore? Of(IReadOnlyList<KeptForecast> kept, Snapshot now) => Count(kept, now) is { Outcomes: >= Least } told ? told : null;

    /// <summary>How many outcomes are known, however few.</summary>
    public static int Known(IReadOnlyList<KeptForecast> kept, Snapshot now) => Count(kept, now).Outcomes;

    private static ForecastScore Count(IReadOnlyList<KeptForecast> kept, Snapshot now)
    {
        var reached = Reached(now);
        var (outcomes, met50, met80) = (0, 0, 0);
        foreach (var group in kept.OrderBy(k => k.Day).SelectMany(k => k.Dates.Select(d => (k.Day, Date: d))).GroupBy(d => (d.Date.Target, d.Day.DayNumber / Week)))
        {
            var (day, date) = group.First();
            if (!reached.TryGetValue(date.Target, out var when) || when <= day) continue;
            outcomes++;
            met50 += when <= date.P50 ? 1 : 0;
            met80 += when <= date.P80 ? 1 : 0;
        }

        return new(outcomes, met50, met80);
    }

    /// <summary>When each milestone was reached, and the whole.</summary>
    private static Dictionary<string, DateOnly> Reached(Snapshot now)
    {
        var tasks = now.Tasks.DistinctBy(t => t.Ref).ToDictionary(t => t.Ref);
        var reached = new Dictionary<string, DateOnly>(StringComparer.Ordinal);
        foreach (var milestone in now.Project.Milestones)
        {
            if ((milestone.Reached ?? Done([.. milestone.Tasks.Select(r => tasks.GetValueOrDefault(r))])) is { } day) reached.TryAdd(milestone.Key, day);
        }

        if (Done([.. tasks.Values.Where(t => t.IsWork && t.State != TaskState.Cancelled)]) is { } end) reached.TryAdd(KeptDate.Finish, end);
        return reached;
    }

    private static DateOnly? Done(IReadOnlyList<ProjectTask?> tasks) =>
        tasks.Count > 0 && tasks.All(t => t is { State: TaskState.Completed, CompletedOn: not null }) ? tasks.Max(t => t!.CompletedOn) : null;
}
