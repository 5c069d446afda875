using Microsoft.Extensions.DependencyInjection;
using TpmAssistant.Application.Undo;

namespace TpmAssistant.Application.Health;

/// <summary>Registers the use cases of health.</summary>
internal static class HealthServices
{
    public static IServiceCollection AddHealth(this IServiceCollection services) => services
        .AddSingleton<WatermelonReader>()
        .AddSingleton<ShowHealth>()
        .AddSingleton<OverrideColour>()
        .AddSingleton<IUndoable>(services => services.GetRequiredService<OverrideColour>())
        .AddSingleton<SetTolerances>()
        .AddSingleton<IUndoable>(services => services.GetRequiredService<SetTolerances>());
}
