using Microsoft.Extensions.DependencyInjection;
using TpmAssistant.Application.Deliveries;
using TpmAssistant.Domain.Improvement;

namespace TpmAssistant.Application.Improvement;

/// <summary>Registers suggested experiments.</summary>
internal static class ImprovementServices
{
    public static IServiceCollection AddImprovement(this IServiceCollection services) => services
        .AddUndoableRecords<ExperimentBook>(ExperimentShelf.RecordKind)
        .AddSingleton<ExperimentShelf>()
        .AddSingleton<SuggestImprovement>()
        .AddSingleton<ShowExperiments>();
}
