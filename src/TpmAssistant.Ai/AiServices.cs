using Microsoft.Extensions.DependencyInjection;
using TpmAssistant.Ai.Phrases;
using TpmAssistant.Application.Functions;

namespace TpmAssistant.Ai;

/// <summary>Registers understanding and the function catalogue.</summary>
public static class AiServices
{
    /// <summary>Adds them; the use cases come with <c>AddApplication</c>.</summary>
    public static IServiceCollection AddAi(this IServiceCollection services) => services
        .AddSingleton<Phrasebook>()
        .AddSingleton<IFunctionSummaries, FunctionSummaries>()
        .AddSingleton(FunctionCatalog.Create);
}
