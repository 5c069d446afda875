using TpmAssistant.Domain.Snapshots;

namespace TpmAssistant.Domain.Forecast;

/// <summary>How the finish that is 80% sure moved between two readings, both forecast in the same way.</summary>
/// <param name="Before">The day then.</param>
/// <param name="Now">The day now.</param>
/// <param name="Promised">The day promised now.</param>
/// <param name="Moved">Working days from <paramref name="Before"/> to <paramref name="Now"/>; negative is earlier.</param>
public sealed record ForecastMove(DateOnly Before, DateOnly Now, DateOnly? Promised, int Moved)
{
    /// <summary>
    /// Forecasts both readings. <see langword="null"/> where one of them allows none, rests on default spreads alone, or was made by another method, since
    /// then the difference would be one of methods.
    /// </summary>
    /// <param name="before">The earlier reading.</param>
    /// <param name="now">The later one.</param>
    /// <param name="past">Readings before <paramref name="now"/>, oldest first.</param>
    /// <param name="settings">Iterations and seed.</param>
    public static ForecastMove? Between(Snapshot before, Snapshot now, IReadOnlyList<Snapshot> past, ForecastSettings settings)
    {
        var today = ProjectForecaster.Forecast(now, past, settings);
        if (today is not { P80: { } p80, IsIndicative: false }) return null;
        var then = ProjectForecaster.Forecast(before, [.. past.Where(p => p.StatusDate < before.StatusDate)], settings);
        return then is { P80: { } was, IsIndicative: false } && then.Method == today.Method
            ? new(was, p80, today.Promised, now.Project.Calendar.WorkingDaysBetween(was, p80)) : null;
    }
}
