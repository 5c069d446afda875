using TpmAssistant.Domain.Forecast;
using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Application.Forecasts;

/// <summary>Forecasts that were shown, to be held against what happened.</summary>
public interface IForecastStore
{
    /// <summary>Keeps a forecast; one a project and day, the first of the day holds.</summary>
    Task KeepAsync(TenantId tenant, KeptForecast forecast, CancellationToken cancellationToken);

    /// <summary>The forecasts kept of a project, oldest first.</summary>
    Task<IReadOnlyList<KeptForecast>> ListAsync(TenantId tenant, ProjectId project, CancellationToken cancellationToken);
}
