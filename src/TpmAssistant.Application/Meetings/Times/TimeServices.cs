using Microsoft.Extensions.DependencyInjection;
using TpmAssistant.Application.Proposals;

namespace TpmAssistant.Application.Meetings.Times;

/// <summary>Registers what finds and books times.</summary>
internal static class TimeServices
{
    public static IServiceCollection AddTimes(this IServiceCollection services) => services
        .AddSingleton<FindTime>()
        .AddSingleton<IProposalOutcome, EventOutcome>()
        .AddSingleton<IEffect, EventEffect>();
}
