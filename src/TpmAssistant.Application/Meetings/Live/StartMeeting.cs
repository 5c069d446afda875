using TpmAssistant.Application.Access;
using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Conversations;
using TpmAssistant.Application.Meetings.Agendas;
using TpmAssistant.Domain.Meetings;
using TpmAssistant.Domain.Meetings.Facilitation;
using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Application.Meetings.Live;

/// <summary>Begins a meeting: by hand, with the agenda that was confirmed or else a drawn one, or when Teams says that it began and an agenda was confirmed.</summary>
public sealed class StartMeeting(
    MeetingFinder meetings, PrepareAgenda prepare, MeetingDesk desk, LiveView view, IMeetingLogStore logs, IConversationStore conversations, ILiveCards cards,
    TimeProvider clock)
{
    /// <summary>Begins a meeting by name.</summary>
    /// <param name="asker">Who begins it.</param>
    /// <param name="meeting">Its name; in a meeting's chat that meeting, else the next one, when absent.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>A <see cref="LiveMeetingAnswer"/>; a <see cref="BegunElsewhereAnswer"/> when its card stands in another chat.</returns>
    public async Task<Answer> RunAsync(Asker asker, string? meeting, CancellationToken cancellationToken)
    {
        // One that is just over is shown again, to be taken up; it is not the next one that begins.
        var found = await meetings.FindAsync(asker, meeting, cancellationToken, held: true);
        return found.TryGet(out var occurrence, out var instead) ? await BeginAsync(asker, occurrence, found.Project, null, cancellationToken) : instead;
    }

    /// <summary>Begins the meeting of a posted agenda.</summary>
    public async Task<Answer> RunAsync(Asker asker, MeetingKey meeting, CancellationToken cancellationToken)
    {
        var state = await desk.ReadAsync(asker.Tenant, meeting, cancellationToken);
        return state.Agenda is null || !LiveView.MayTouch(asker, state) ? MeetingErrors.NotNow : await TakeAsync(asker, state, cancellationToken);
    }

    /// <summary>Begins an occurrence as a kind of meeting.</summary>
    internal async Task<Answer> BeginAsync(Asker asker, MeetingOccurrence occurrence, Project? project, MeetingKind? kind, CancellationToken cancellationToken)
    {
        var key = MeetingKey.Of(occurrence);
        var state = await desk.ReadAsync(asker.Tenant, key, cancellationToken);
        if (state.Phase is MeetingPhase.Empty || (state.Phase == MeetingPhase.Prepared && kind is not null && state.Agenda!.Kind != kind))
        {
            var (draft, instead) = await prepare.DraftAsync(asker, occurrence, project, kind, cancellationToken);
            if (draft is null) return instead!;
            var prepared = await desk.TakeAsync(asker.Tenant, key, new AgendaPrepared(clock.GetUtcNow(), LiveView.PersonOf(asker), draft.Agenda), cancellationToken);
            if (!prepared.IsAccepted) return MeetingErrors.NotNow;
            state = prepared.State;
        }

        return await TakeAsync(asker, state, cancellationToken);
    }

    /// <summary>Teams says that a meeting began in this chat. It begins here, too, where an agenda was confirmed for this time.</summary>
    public async Task<Answer?> BegunAsync(Asker asker, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        foreach (var log in await logs.OfSeriesAsync(asker.Tenant, asker.Conversation.Id, cancellationToken))
        {
            if (log.State() is not { Phase: MeetingPhase.Prepared, Agenda: { } agenda } || now < agenda.Start - Facilitator.Early || now >= agenda.End) continue;
            var begun = new MeetingStarted(now, null, asker.Conversation.Address, MeetingRole.Organizer, agenda.Locale ?? asker.Locale, agenda.TimeZoneId ?? asker.TimeZoneId);
            var step = await desk.TakeAsync(asker.Tenant, log.Meeting, begun, cancellationToken);
            if (!step.IsAccepted) continue;
            cards.Begun(asker.Tenant, log.Meeting);
            return await view.EverybodyAsync(asker.Tenant, step.State, cancellationToken);
        }

        return null;
    }

    private async Task<Answer> TakeAsync(Asker asker, MeetingState state, CancellationToken cancellationToken)
    {
        var meeting = state.Agenda!.Meeting;
        // Asked for alone, the card goes to the meeting's own chat, where that is known.
        var chat = asker.Conversation.IsShared ? null : await conversations.FindAsync(asker.Tenant.Value, meeting.Series, cancellationToken);
        var place = chat?.ConversationId ?? asker.Conversation.Address;
        var by = LiveView.PersonOf(asker);
        var begun = new MeetingStarted(clock.GetUtcNow(), by, place, await view.RoleAsync(asker, state, cancellationToken), asker.Locale, asker.TimeZoneId);
        var step = await desk.TakeAsync(asker.Tenant, meeting, begun, cancellationToken);
        if (step.Verdict == MeetingVerdict.NotTheirs) return MeetingErrors.NotTheirsToMove;
        if (!step.IsAccepted && step.State.StartedAt is null) return MeetingErrors.NotNow;
        var isHere = step.State.Conversation == asker.Conversation.Address;
        if (step.IsAccepted && isHere) cards.Begun(asker.Tenant, meeting);
        else if (step.IsAccepted) cards.Changed(asker.Tenant, meeting, step.Effects);
        return isHere ? await view.EverybodyAsync(asker.Tenant, step.State, cancellationToken)
            : step.State.Phase == MeetingPhase.Ended ? MeetingErrors.NotNow : new BegunElsewhereAnswer(state.Agenda.Title);
    }
}
