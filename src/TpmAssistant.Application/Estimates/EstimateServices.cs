using Microsoft.Extensions.DependencyInjection;
using TpmAssistant.Application.Undo;

namespace TpmAssistant.Application.Estimates;

/// <summary>Registers the use cases of estimates.</summary>
internal static class EstimateServices
{
    public static IServiceCollection AddEstimates(this IServiceCollection services) => services
        .AddSingleton<EnterEstimates>()
        .AddSingleton<IUndoable>(services => services.GetRequiredService<EnterEstimates>());
}
