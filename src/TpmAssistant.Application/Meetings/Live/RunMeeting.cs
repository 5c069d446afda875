using TpmAssistant.Application.Access;
using TpmAssistant.Application.Answers;
using TpmAssistant.Domain.Meetings;
using TpmAssistant.Domain.Meetings.Facilitation;
using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Application.Meetings.Live;

/// <summary>Moves the agenda of a running meeting, and notes who comes and goes.</summary>
public sealed class RunMeeting(MeetingDesk desk, LiveView view, IMeetingLogStore logs, ILiveCards cards, TimeProvider clock)
{
    /// <summary>A press on the card.</summary>
    /// <param name="asker">Who pressed.</param>
    /// <param name="meeting">Which meeting.</param>
    /// <param name="move">What.</param>
    /// <param name="seen">The moves that their card had seen.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>The asker's view of what then stands.</returns>
    public async Task<Answer> MoveAsync(Asker asker, MeetingKey meeting, AgendaMove move, int? seen, CancellationToken cancellationToken)
    {
        var state = await desk.ReadAsync(asker.Tenant, meeting, cancellationToken);
        if (state.StartedAt is null || !LiveView.MayTouch(asker, state)) return MeetingErrors.NotNow;
        var role = await view.RoleAsync(asker, state, cancellationToken);
        var step = await desk.TakeAsync(asker.Tenant, meeting, new AgendaMoved(clock.GetUtcNow(), LiveView.PersonOf(asker), move, seen, role), cancellationToken);
        if (step.IsAccepted) cards.Changed(asker.Tenant, meeting, step.Effects);
        return await view.OfAsync(asker, step.State, NoteOf(step.Verdict), step.State.LastMover?.Name, null, cancellationToken);
    }

    /// <summary>On to the next item of the meeting that runs here.</summary>
    public async Task<Answer> NextAsync(Asker asker, CancellationToken cancellationToken)
    {
        if (await HereAsync(asker, cancellationToken) is not { } state) return MeetingErrors.NoneRunning;
        var answer = await MoveAsync(asker, state.Agenda!.Meeting, AgendaMove.Next, state.Moves, cancellationToken);
        // Said in words, the answer is everybody's card, which takes the place of the one there was.
        return answer is not LiveMeetingAnswer live ? answer
            : live.Viewer.Note == LiveNote.NotTheirs ? MeetingErrors.NotTheirsToMove
            : await view.EverybodyAsync(asker.Tenant, live.State, cancellationToken);
    }

    /// <summary>Teams says that the meeting in this chat is over.</summary>
    public async Task EndedAsync(Asker asker, CancellationToken cancellationToken)
    {
        foreach (var state in await InChatAsync(asker, cancellationToken))
            await NoteAsync(asker, state, new AgendaMoved(clock.GetUtcNow(), null, AgendaMove.End, null, MeetingRole.Organizer), cancellationToken);
    }

    /// <summary>Teams says that people came in or went.</summary>
    public async Task AttendAsync(Asker asker, IReadOnlyList<Person> people, bool joined, CancellationToken cancellationToken)
    {
        foreach (var state in await InChatAsync(asker, cancellationToken))
        {
            foreach (var person in people)
                await NoteAsync(asker, state, joined ? new PersonJoined(clock.GetUtcNow(), person) : new PersonLeft(clock.GetUtcNow(), person), cancellationToken);
        }
    }

    /// <summary>The meeting that runs where the asker speaks; alone with the assistant, the one that they are in.</summary>
    internal async ValueTask<MeetingState?> HereAsync(Asker asker, CancellationToken cancellationToken)
    {
        var live = await desk.LiveAsync(asker.Tenant, cancellationToken);
        return live.FirstOrDefault(s => s.Conversation == asker.Conversation.Address)
            ?? (asker.Conversation.IsShared ? null : live.Where(s => LiveView.MayTouch(asker, s)).MaxBy(s => s.StartedAt));
    }

    internal static LiveNote NoteOf(MeetingVerdict verdict) => verdict switch
    {
        MeetingVerdict.Outdated => LiveNote.Outdated,
        MeetingVerdict.NotTheirs => LiveNote.NotTheirs,
        MeetingVerdict.NotNow => LiveNote.NotNow,
        MeetingVerdict.Nothing => LiveNote.Nothing,
        _ => LiveNote.None,
    };

    /// <summary>Those of this chat that run, or whose people may already come in.</summary>
    private async Task<IReadOnlyList<MeetingState>> InChatAsync(Asker asker, CancellationToken cancellationToken)
    {
        var states = new List<MeetingState>((await desk.LiveAsync(asker.Tenant, cancellationToken)).Where(s => s.Conversation == asker.Conversation.Address));
        if (states.Count > 0) return states;
        var now = clock.GetUtcNow();
        return
        [
            .. (await logs.OfSeriesAsync(asker.Tenant, asker.Conversation.Id, cancellationToken)).Select(l => l.State())
                .Where(s => s is { Phase: MeetingPhase.Prepared, Agenda: { } agenda } && now >= agenda.Start - Facilitator.Early && now < agenda.End),
        ];
    }

    private async Task NoteAsync(Asker asker, MeetingState state, MeetingEvent happened, CancellationToken cancellationToken)
    {
        var step = await desk.TakeAsync(asker.Tenant, state.Agenda!.Meeting, happened, cancellationToken);
        // People coming and going change nothing on the card.
        if (step.IsAccepted && (happened is AgendaMoved || step.Effects.Count > 0)) cards.Changed(asker.Tenant, state.Agenda.Meeting, step.Effects);
    }
}
