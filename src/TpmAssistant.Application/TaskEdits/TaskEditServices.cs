using Microsoft.Extensions.DependencyInjection;
using TpmAssistant.Application.Proposals;

namespace TpmAssistant.Application.TaskEdits;

/// <summary>Registers what makes and changes tasks.</summary>
internal static class TaskEditServices
{
    public static IServiceCollection AddTaskEdits(this IServiceCollection services) => services
        .AddSingleton<CreateTask>()
        .AddSingleton<UpdateTask>()
        .AddSingleton<RedraftTask>()
        .AddSingleton<IEffect, TaskCreationEffect>()
        .AddSingleton<IEffect, TaskEditEffect>();
}
