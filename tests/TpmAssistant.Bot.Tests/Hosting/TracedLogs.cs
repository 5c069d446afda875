using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using TpmAssistant.Testing;

namespace TpmAssistant.Bot.Tests.Hosting;

/// <summary>Has a host log all there is, whatever its configuration leaves out.</summary>
internal static class TracedLogs
{
    // A rule of the provider's own: the configuration's would leave out what is below Information.
    public static IServiceCollection AddTraced(this IServiceCollection services, CollectedLogs logs) =>
        services.AddLogging(log => log.SetMinimumLevel(LogLevel.Trace).AddProvider(logs).AddFilter<CollectedLogs>(null, LogLevel.Trace));
}
