using Microsoft.Extensions.DependencyInjection;
using TpmAssistant.Application.Proposals;

namespace TpmAssistant.Application.OwnChanges;

/// <summary>Registers changes of the product's own records that wait for a click.</summary>
internal static class OwnChangeServices
{
    public static IServiceCollection AddOwnChanges(this IServiceCollection services) => services
        .AddSingleton<OwnChangeDesk>()
        .AddSingleton<IEffect, OwnChangeEffect>();
}
