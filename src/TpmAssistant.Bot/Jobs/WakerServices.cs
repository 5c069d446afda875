using Quartz;
using TpmAssistant.Application.Cadence;
using TpmAssistant.Storage;

namespace TpmAssistant.Bot.Jobs;

/// <summary>Registers what wakes schedules.</summary>
internal static class WakerServices
{
    /// <summary>
    /// Adds Quartz with its persistent store in a file of its own beside the database: it holds nothing that the schedules' rows do not
    /// say, writes often, and its tables know no tenants.
    /// </summary>
    public static IServiceCollection AddWaker(this IServiceCollection services)
    {
        services.AddQuartz(quartz =>
        {
            quartz.UseDefaultThreadPool(4);
            quartz.UsePersistentStore(store =>
            {
                store.UseSqlite(source => source.DataSourceFactory = provider => provider.OpenWakeups());
                store.ProvisionSchema();
            });
        });
        services.AddSingleton(provider => new Lazy<RunSchedule>(provider.GetRequiredService<RunSchedule>));
        services.AddSingleton(new Wakes(Enabled: true));
        services.AddSingleton<Waker>().AddSingleton<IScheduleWaker>(provider => provider.GetRequiredService<Waker>());
        services.AddHostedService(provider => provider.GetRequiredService<Waker>());
        return services;
    }
}
