using Microsoft.Extensions.DependencyInjection;
using TpmAssistant.Application.Undo;

namespace TpmAssistant.Application.Decisions;

/// <summary>Registers the log of decisions.</summary>
internal static class DecisionServices
{
    public static IServiceCollection AddDecisions(this IServiceCollection services) => services
        .AddSingleton<DecisionBook>()
        .AddSingleton<DecisionDesk>()
        .AddSingleton<FindDecisions>()
        .AddSingleton<RecordDecision>()
        .AddSingleton<IUndoable, DecisionUndoable>();
}
