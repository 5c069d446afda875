using Microsoft.Extensions.DependencyInjection;
using TpmAssistant.Application.Proposals;

namespace TpmAssistant.Application.Posting;

/// <summary>Registers the posting of reports.</summary>
internal static class PostingServices
{
    public static IServiceCollection AddPosting(this IServiceCollection services) => services
        .AddSingleton<PostPlaces>()
        .AddSingleton<PostReaders>()
        .AddSingleton<PostedReports>()
        .AddSingleton<PostReport>()
        .AddSingleton<IEffect, PostReportEffect>();
}
