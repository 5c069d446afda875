using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using TpmAssistant.Application.Plans;
using TpmAssistant.Application.Readiness;
using TpmAssistant.Trackers.TestResults;

namespace TpmAssistant.Trackers;

/// <summary>Registers the reading of plan files and test results.</summary>
public static class ServiceCollectionExtensions
{
    /// <summary>Adds <see cref="IPlanReader"/> and <see cref="ITestResultReader"/>.</summary>
    public static IServiceCollection AddTrackers(this IServiceCollection services)
    {
        services.TryAddSingleton<IPlanReader>(_ => new RecentPlans(new PlanFileReader()));
        services.TryAddSingleton<ITestResultReader, TestResultReader>();
        return services;
    }
}
