using Microsoft.Extensions.DependencyInjection;
using TpmAssistant.Application.Baselines;
using TpmAssistant.Application.Charters;
using TpmAssistant.Application.Projects;
using TpmAssistant.Application.Proposals;
using TpmAssistant.Application.SettingUp;
using TpmAssistant.Application.Undo;

namespace TpmAssistant.Application.Planning;

/// <summary>Registers planning: plans from goals, baselines, changes, set-up.</summary>
internal static class PlanningServices
{
    public static IServiceCollection AddPlanning(this IServiceCollection services) => services
        .AddSingleton<Forms.FormDesk>()
        .AddSingleton<TemplateLibrary>()
        .AddSingleton<DraftDesk>()
        .AddSingleton<DraftPlan>()
        .AddSingleton<EditDraft>()
        .AddSingleton<ProposePlan>()
        .AddSingleton<ContinuePlan>()
        .AddSingleton<ProjectRowUndo>()
        .AddSingleton<IUndoable>(services => services.GetRequiredService<ProjectRowUndo>())
        .AddSingleton<SetBaseline>()
        .AddSingleton<LogChange>()
        .AddSingleton<IUndoable, ScopeChangeUndo>()
        .AddSingleton<ShowRoadmap>()
        .AddSingleton<CharterSources>()
        .AddSingleton<DraftCharter>()
        .AddSingleton<DraftRequirements>()
        .AddSingleton<SetUpProject>()
        .AddSingleton<ReceiveProject>()
        .AddSingleton<IEffect, PlanEffect>()
        .AddSingleton<IEffect, PlanRemovalEffect>();
}
