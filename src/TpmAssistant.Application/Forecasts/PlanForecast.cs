using TpmAssistant.Application.Plans;
using TpmAssistant.Domain.Forecast;

namespace TpmAssistant.Application.Forecasts;

/// <summary>A forecast of a plan file. Times are the file's own, without a zone.</summary>
/// <param name="P10">When it finishes with 10%.</param>
/// <param name="P50">With 50%.</param>
/// <param name="P80">With 80%.</param>
/// <param name="P90">With 90%.</param>
/// <param name="Method">How it was made.</param>
/// <param name="IsIndicative">Whether default spreads alone stand under it.</param>
public sealed record PlanForecast(DateTime P10, DateTime P50, DateTime P80, DateTime P90, ForecastMethod Method, bool IsIndicative)
{
    /// <summary>
    /// Forecasts a plan with durations as it stands in the file, the same plan that its schedule is calculated from; a board by its links, dates and completed work.
    /// </summary>
    /// <param name="plan">The file as read.</param>
    /// <param name="statusDate">The day to look from, for boards.</param>
    /// <param name="iterations">How often the plan is played through, at least 1.</param>
    /// <param name="seed">What the random numbers begin from.</param>
    /// <returns>The forecast; <see langword="null"/> where nothing tells.</returns>
    public static PlanForecast? Of(PlanReading plan, DateOnly statusDate, int iterations, ulong seed)
    {
        if (PlanSchedule.InputOf(plan) is { } schedule)
        {
            var result = MonteCarlo.Simulate(new() { Schedule = schedule, Iterations = iterations, Seed = seed, WithDrivers = false, Run = Cores.Settings.Run! });
            var times = result.Finish.At([.. ProjectForecast.Shares]);
            return new(times[0], times[1], times[2], times[3], ForecastMethod.Network, result.Basis.IsIndicative);
        }

        var forecast = ProjectForecaster.Forecast(plan.SeenOn(statusDate), [], Cores.Settings with { Iterations = iterations, Seed = seed });
        if (forecast.Days.Count == 0) return null;
        var days = forecast.Days.Select(d => d.ToDateTime(new TimeOnly(17, 0))).ToList();
        return new(days[0], days[1], days[2], days[3], forecast.Method, forecast.IsIndicative);
    }
}
