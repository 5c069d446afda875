using Microsoft.Extensions.DependencyInjection;
using TpmAssistant.Application.Undo;

namespace TpmAssistant.Application.Improvement;

/// <summary>Registers suggested experiments.</summary>
internal static class ImprovementServices
{
    public static IServiceCollection AddImprovement(this IServiceCollection services) => services
        .AddSingleton<ExperimentRecords>()
        .AddSingleton<IUndoable>(provider => provider.GetRequiredService<ExperimentRecords>())
        .AddSingleton<ExperimentShelf>()
        .AddSingleton<SuggestImprovement>()
        .AddSingleton<ShowExperiments>();
}
