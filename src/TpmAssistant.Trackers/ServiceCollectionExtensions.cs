using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using TpmAssistant.Application.Plans;
using TpmAssistant.Application.Sources;

namespace TpmAssistant.Trackers;

/// <summary>Registers the reading of plan files.</summary>
public static class ServiceCollectionExtensions
{
    /// <summary>Adds <see cref="IPlanReader"/>, and <see cref="FileTaskSource"/> as a source of tasks; its file store is the host's to add.</summary>
    public static IServiceCollection AddTrackers(this IServiceCollection services)
    {
        services.TryAddSingleton<IPlanReader, PlanFileReader>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<ITaskSource, FileTaskSource>());
        return services;
    }
}
