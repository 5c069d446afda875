using TpmAssistant.Application.Forecasts;
using TpmAssistant.Domain.Forecast;
using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Testing;

/// <summary>Forecasts in memory.</summary>
public sealed class InMemoryForecastStore : IForecastStore
{
    private readonly SortedDictionary<(string Tenant, string Project, DateOnly Day), KeptForecast> _rows = [];

    public Task KeepAsync(TenantId tenant, KeptForecast forecast, CancellationToken cancellationToken)
    {
        _rows.TryAdd((tenant.Value, forecast.Project.Value, forecast.Day), forecast);
        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<KeptForecast>> ListAsync(TenantId tenant, ProjectId project, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<KeptForecast>>([.. _rows.Where(r => r.Key.Tenant == tenant.Value && r.Key.Project == project.Value).Select(r => r.Value)]);
}
