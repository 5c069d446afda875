using TpmAssistant.Application.Meetings.Live;

namespace TpmAssistant.Bot.Meetings;

/// <summary>Registers what running meetings need of the host.</summary>
internal static class MeetingHosting
{
    public static IServiceCollection AddLiveMeetings(this IServiceCollection services) => services
        .AddSingleton<LiveCards>()
        .AddSingleton<ILiveCards>(provider => provider.GetRequiredService<LiveCards>())
        .AddHostedService(provider => provider.GetRequiredService<LiveCards>())
        .AddSingleton<MeetingEvents>();
}
