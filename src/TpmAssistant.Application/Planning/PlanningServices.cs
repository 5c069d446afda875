using Microsoft.Extensions.DependencyInjection;
using TpmAssistant.Application.Proposals;

namespace TpmAssistant.Application.Planning;

/// <summary>Registers planning: plans from goals.</summary>
internal static class PlanningServices
{
    public static IServiceCollection AddPlanning(this IServiceCollection services) => services
        .AddSingleton<TemplateLibrary>()
        .AddSingleton<DraftDesk>()
        .AddSingleton<DraftPlan>()
        .AddSingleton<EditDraft>()
        .AddSingleton<ProposePlan>()
        .AddSingleton<ContinuePlan>()
        .AddSingleton<IEffect, PlanEffect>()
        .AddSingleton<IEffect, PlanRemovalEffect>();
}
