using TpmAssistant.Domain.Calendars;
using TpmAssistant.Domain.Snapshots;
using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Domain.Forecast;

/// <summary>
/// Forecasts from nothing but how many items a team completed on each of its past working days: every coming day draws one of them, with replacement
/// (T. Magennis: Forecasting and simulating software development projects, 2011; D. Vacanti: Actionable agile metrics for predictability, 2015, ch. 14).
/// </summary>
/// <remarks>Items count alike whatever their size, work goes on as it did, and nothing new arrives: a forecast that needs more than that says so.</remarks>
public sealed class FlowForecast
{
    /// <summary>Past working days drawn from: eight weeks.</summary>
    public const int DaysDrawnFrom = 40;

    /// <summary>Fewer completed items than this in those days say too little.</summary>
    public const int LeastItems = 8;

    private const int MostDays = 2_500;
    private const int Iterations = 10_000;

    private readonly int[] perDay;
    private readonly DateOnly from;
    private readonly WorkingCalendar calendar;
    private readonly ulong seed;

    private FlowForecast(int[] perDay, int left, DateOnly from, WorkingCalendar calendar, ulong seed)
    {
        (this.perDay, this.from, this.calendar, this.seed) = (perDay, from, calendar, seed);
        Left = left;
        Completed = perDay.Sum();
    }

    /// <summary>Items completed in the days drawn from.</summary>
    public int Completed { get; }

    /// <summary>Items not completed.</summary>
    public int Left { get; }

    /// <summary>The forecast that a project's completed work allows; <see langword="null"/> when there is too little of it.</summary>
    public static FlowForecast? Of(Snapshot now, ulong seed)
    {
        var (days, counts) = (now.Project.Calendar, new int[DaysDrawnFrom]);
        var work = now.Tasks.Where(t => t.IsWork && t.State != TaskState.Cancelled).ToList();
        foreach (var task in work)
        {
            if (task.CompletedOn is not { } day || task.State != TaskState.Completed || day > now.StatusDate) continue;
            var ago = days.WorkingDaysBetween(day, now.StatusDate);
            if (ago is >= 0 and < DaysDrawnFrom) counts[ago]++;
        }

        return counts.Sum() < LeastItems || days.WorkingDaysPerWeek == 0 ? null : new(counts, work.Count(t => t.IsOpen), now.StatusDate, days, seed);
    }

    /// <summary>The days by which so many items are done, for each share of the iterations; <see langword="null"/> where that lies ten years off.</summary>
    public IReadOnlyList<DateOnly?> When(int items, params ReadOnlySpan<double> shares)
    {
        var days = Simulate((next, i) =>
        {
            var (done, day) = (0, 0);
            while (done < items && day < MostDays)
            {
                done += next();
                day++;
            }

            return day;
        });
        var result = new List<DateOnly?>();
        foreach (var share in shares) result.Add(Later(days[Rank(share)]));
        return result;
    }

    /// <summary>The share of the iterations in which so many items are done by the end of a day, 0 to 1.</summary>
    public double ChanceOf(int items, DateOnly day) => HowManyIn(day).Count(done => done >= items) / (double)Iterations;

    /// <summary>At least how many items are done by the end of a day, for each share of the iterations: for .8 the number reached in eight of ten.</summary>
    public IReadOnlyList<int> HowMany(DateOnly day, params ReadOnlySpan<double> shares)
    {
        var done = HowManyIn(day);
        var result = new List<int>();
        foreach (var share in shares) result.Add(done[Rank(1 - share)]);
        return result;
    }

    private static int Rank(double share) => Math.Clamp((int)Math.Ceiling(share * Iterations) - 1, 0, Iterations - 1);

    private int[] HowManyIn(DateOnly day)
    {
        var days = Math.Clamp(calendar.WorkingDaysBetween(from, day), 0, MostDays);
        return Simulate((next, _) =>
        {
            var done = 0;
            for (var i = 0; i < days; i++) done += next();
            return done;
        });
    }

    /// <summary>The outcomes of all iterations, from the lowest.</summary>
    private int[] Simulate(Func<Func<int>, int, int> once)
    {
        var state = seed;
        var outcomes = new int[Iterations];
        for (var i = 0; i < outcomes.Length; i++) outcomes[i] = once(Next, i);
        Array.Sort(outcomes);
        return outcomes;

        // SplitMix64.
        int Next()
        {
            var z = unchecked(state += 0x9e3779b97f4a7c15);
            z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
            z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
            return perDay[(int)((z ^ (z >> 31)) % DaysDrawnFrom)];
        }
    }

    private DateOnly? Later(int workingDays)
    {
        if (workingDays >= MostDays) return null;
        var day = from;
        for (var (left, steps) = (workingDays, 0); left > 0 && steps < 10 * 366 && day < DateOnly.MaxValue; steps++)
        {
            day = day.AddDays(1);
            if (calendar.IsWorkingDay(day)) left--;
        }

        return day;
    }
}
