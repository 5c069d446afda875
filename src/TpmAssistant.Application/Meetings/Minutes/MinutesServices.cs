using Microsoft.Extensions.DependencyInjection;
using TpmAssistant.Application.Proposals;

namespace TpmAssistant.Application.Meetings.Minutes;

/// <summary>Registers minutes.</summary>
internal static class MinutesServices
{
    public static IServiceCollection AddMinutes(this IServiceCollection services) => services
        .AddSingleton<MinutesBook>()
        .AddSingleton<PastMeetings>()
        .AddSingleton<HeldMeetings>()
        .AddSingleton<GoneThrough>()
        .AddSingleton<DraftMinutes>()
        .AddSingleton<ConfirmMinutes>()
        .AddSingleton<PromisedActions>()
        .AddSingleton<OpenPromises>()
        .AddSingleton<WrittenDecisions>()
        .AddSingleton<MinutesOutcome>()
        .AddSingleton<IProposalOutcome>(services => services.GetRequiredService<MinutesOutcome>())
        .AddSingleton<IEffect, MinutesEffect>();
}
