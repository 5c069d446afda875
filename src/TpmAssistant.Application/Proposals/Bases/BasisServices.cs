using Microsoft.Extensions.DependencyInjection;

namespace TpmAssistant.Application.Proposals.Bases;

/// <summary>Registers what proposals rest on.</summary>
internal static class BasisServices
{
    public static IServiceCollection AddProposalBases(this IServiceCollection services) => services
        .AddSingleton<FreshCards>()
        .AddSingleton<IProposalBasis, EventBasis>()
        .AddSingleton<IProposalBasis, CancelMeetingBasis>()
        .AddSingleton<IProposalBasis, DelegationBasis>()
        .AddSingleton<IProposalBasis, PlanBasis>()
        .AddSingleton<IProposalBasis, ScheduleBasis>()
        .AddSingleton<IProposalBasis, ReportPostBasis>()
        .AddSingleton<IProposalBasis, CheckInBasis>();
}
