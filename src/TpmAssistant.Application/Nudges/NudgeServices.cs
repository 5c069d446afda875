using Microsoft.Extensions.DependencyInjection;
using TpmAssistant.Application.Cadence;
using TpmAssistant.Application.Undo;

namespace TpmAssistant.Application.Nudges;

/// <summary>Registers nudges and how they are wished for.</summary>
internal static class NudgeServices
{
    public static IServiceCollection AddNudges(this IServiceCollection services) => services
        .AddSingleton<DaysOff>()
        .AddSingleton<NotificationBook>()
        .AddSingleton<NudgeReader>()
        .AddSingleton<NudgeSchedule>()
        .AddSingleton<Notifications>()
        .AddSingleton<ShowNudges>()
        .AddSingleton<IScheduledWork, ScheduledNudges>()
        .AddSingleton<IUndoable, NotificationsUndoable>();
}
