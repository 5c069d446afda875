using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using TpmAssistant.Application.Plans;

namespace TpmAssistant.Trackers;

/// <summary>Registers the reading of plan files.</summary>
public static class ServiceCollectionExtensions
{
    /// <summary>Adds <see cref="IPlanReader"/>.</summary>
    public static IServiceCollection AddTrackers(this IServiceCollection services)
    {
        services.TryAddSingleton<IPlanReader, PlanFileReader>();
        return services;
    }
}
