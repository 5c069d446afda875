using Microsoft.Extensions.DependencyInjection;
using TpmAssistant.Application.Meetings.Agendas;
using TpmAssistant.Application.Meetings.Live;
using TpmAssistant.Application.Meetings.Retrospectives;
using TpmAssistant.Application.Meetings.RiskReviews;
using TpmAssistant.Application.Proposals;
using TpmAssistant.Application.Undo;

namespace TpmAssistant.Application.Meetings;

/// <summary>Registers the use cases of meetings.</summary>
internal static class MeetingServices
{
    public static IServiceCollection AddMeetings(this IServiceCollection services) => services
        .AddSingleton<MeetingFinder>()
        .AddSingleton<MeetingPeople>()
        .AddSingleton<PrepareAgenda>()
        .AddSingleton<EditAgenda>()
        .AddSingleton<MeetingDesk>()
        .AddSingleton<LiveView>()
        .AddSingleton<StartMeeting>()
        .AddSingleton<RunMeeting>()
        .AddSingleton<CaptureInMeeting>()
        .AddSingleton<OpenLiveForm>()
        .AddSingleton<NameFacilitator>()
        .AddSingleton<OrganizerConcerns>()
        .AddSingleton<RunRetrospective>()
        .AddSingleton<RetroDesk>()
        .AddSingleton<ReviewRisk>()
        .AddSingleton<IUndoable, RiskReviewUndoable>()
        .AddSingleton<IUndoable, CaptureUndoable>()
        .AddSingleton<IUndoable, FacilitatorUndoable>()
        .AddSingleton<IEffect, AgendaEffect>()
        .AddSingleton<IEffect, CancelMeetingEffect>();
}
