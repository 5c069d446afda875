using TpmAssistant.Application.Access;
using TpmAssistant.Application.Snapshots;
using TpmAssistant.Domain.Forecast;

namespace TpmAssistant.Application.Forecasts;

/// <summary>Forecasts from what was read and keeps what it says, to be held against what happens.</summary>
public sealed class ForecastKeeper(IForecastStore forecasts)
{
    /// <summary>Forecasts; kept only where enough could be read.</summary>
    public async Task<ProjectForecast> MakeAsync(Asker asker, ProjectView view, CancellationToken cancellationToken)
    {
        var row = view.Now.Project;
        var forecast = ProjectForecaster.Forecast(view.Now, view.Past, Cores.WithDrivers);
        if (KeptForecast.Of(row.Id, forecast, Cores.Settings.Seed) is { } made && view.Now.Coverage.Completeness >= row.Tolerances.CoverageFloor)
            await forecasts.KeepAsync(asker.Tenant, made, cancellationToken);
        return forecast;
    }
}
