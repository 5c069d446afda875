using System.Collections.Concurrent;
using TpmAssistant.Application.Access;
using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Meetings.RiskReviews;
using TpmAssistant.Application.Records;
using TpmAssistant.Application.Risks;
using TpmAssistant.Domain.Meetings;
using TpmAssistant.Domain.Meetings.Facilitation;
using TpmAssistant.Domain.Meetings.Retrospectives;
using TpmAssistant.Domain.Meetings.RiskReviews;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Risks.Register;

namespace TpmAssistant.Application.Meetings.Live;

/// <summary>Shows a running meeting to everybody, and to each person with the buttons that are theirs.</summary>
public sealed class LiveView(MeetingDesk desk, IMeetingRoles roles, IRecordStore records, IRiskRegisterStore registers, TimeProvider clock)
{
    private const int MostKept = 1000;
    private static readonly TimeSpan FreshlyJoined = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan NoteStays = TimeSpan.FromSeconds(20);

    /// <summary>What people were told a moment ago: their client asks for the card again before they have read it.</summary>
    private readonly ConcurrentDictionary<(TenantId, PersonId), (DateTimeOffset Until, MeetingKey Meeting, LiveViewer Told)> _told = new();

    /// <summary>Whether forms open in a window of their own.</summary>
    internal bool HasDialogs => roles.HasDialogs;

    /// <summary>The card that all share.</summary>
    public async ValueTask<LiveMeetingAnswer> EverybodyAsync(TenantId tenant, MeetingState state, CancellationToken cancellationToken) => new(
        state, clock.GetUtcNow(), LiveViewer.Everybody,
        state.Conversation is { } place ? await roles.ReadersAsync(tenant, place, cancellationToken) : [])
    {
        HasDialogs = roles.HasDialogs,
        Board = state.Agenda is { Kind: MeetingKind.Retrospective } agenda
            ? (await records.ReadAsync<RetroBoard>(tenant, BoardOf(agenda.Meeting), cancellationToken))?.Body ?? RetroBoard.Empty : null,
        Risk = state.CurrentItem is { } item && ReviewedRisks.KeyOf(item) is { } key ? await RiskAsync(tenant, state, key, cancellationToken) : null,
    };

    /// <summary>An entry of the register that the meeting goes through; <see langword="null"/> when it has none of this key.</summary>
    internal async ValueTask<LiveRisk?> RiskAsync(TenantId tenant, MeetingState state, RegisterKey key, CancellationToken cancellationToken) =>
        state.Agenda?.Project is { } project && (await registers.ReadAsync(tenant, project, cancellationToken)).Find(key) is { } entry
            ? new LiveRisk(entry with { Evidence = [], Scan = null }, ReviewedRisks.Changes(state, entry)) : null;

    /// <summary>Where a retrospective's board is kept.</summary>
    internal static RecordKey BoardOf(MeetingKey meeting) => new("retro-board", meeting.ToString(), "board");

    /// <summary>The asker's own view; a client asks for it by itself.</summary>
    public async Task<Answer> OwnAsync(Asker asker, MeetingKey meeting, CancellationToken cancellationToken)
    {
        var state = await desk.ReadAsync(asker.Tenant, meeting, cancellationToken);
        if (state.StartedAt is null || !MayTouch(asker, state)) return MeetingErrors.NotNow;
        var told = _told.TryGetValue((asker.Tenant, asker.Person), out var kept) && kept.Meeting == meeting && kept.Until > clock.GetUtcNow() ? kept.Told : null;
        return await OfAsync(asker, state, told?.Note ?? LiveNote.None, told?.Who, told?.Undo, cancellationToken);
    }

    /// <summary>A person's view, with what they are told.</summary>
    internal async ValueTask<LiveMeetingAnswer> OfAsync(
        Asker asker, MeetingState state, LiveNote note, string? who, Undo.UndoId? undo, CancellationToken cancellationToken)
    {
        var person = PersonOf(asker);
        var now = clock.GetUtcNow();
        if (note == LiveNote.None && state is { IsLive: true, StartedAt: { } began }
            && state.People.FirstOrDefault(p => MeetingState.IsSame(p.Person, person)) is { } there
            && there.Joined - began > Facilitator.Punctual && now - there.Joined < FreshlyJoined)
            note = LiveNote.Latecomer;
        var mayMove = state.MayMove(person, MeetingRole.Attendee) || state.MayMove(person, await roles.RoleAsync(asker, cancellationToken));
        var shared = await EverybodyAsync(asker.Tenant, state, cancellationToken);
        return shared with { Now = now, Viewer = Told(asker, state, new LiveViewer(person, mayMove, note, who, undo), now) };
    }

    /// <summary>Says something to a person with the view that their client asks for next.</summary>
    internal void Tell(Asker asker, MeetingState state, LiveNote note, string? who, Undo.UndoId? undo) =>
        Told(asker, state, new LiveViewer(PersonOf(asker), false, note, who, undo), clock.GetUtcNow());

    private LiveViewer Told(Asker asker, MeetingState state, LiveViewer viewer, DateTimeOffset now)
    {
        if (_told.Count >= MostKept) _told.Clear();
        if (viewer.Note is LiveNote.None or LiveNote.Latecomer) _told.TryRemove((asker.Tenant, asker.Person), out _);
        else if (!_told.TryGetValue((asker.Tenant, asker.Person), out var kept) || kept.Told != viewer) _told[(asker.Tenant, asker.Person)] = (now + NoteStays, state.Agenda!.Meeting, viewer);
        return viewer;
    }

    /// <summary>The asker's role; not asked for where the meeting itself says that they may move it.</summary>
    internal async ValueTask<MeetingRole> RoleAsync(Asker asker, MeetingState state, CancellationToken cancellationToken) =>
        state.MayMove(PersonOf(asker), MeetingRole.Attendee) ? MeetingRole.Organizer : await roles.RoleAsync(asker, cancellationToken);

    /// <summary>Whether the asker is in the meeting: where its card stands, or invited.</summary>
    internal static bool MayTouch(Asker asker, MeetingState state)
    {
        var person = PersonOf(asker);
        return state.Conversation == asker.Conversation.Address || state.Agenda?.Meeting.Series == asker.Conversation.Id
            || MeetingState.IsSame(person, state.Agenda?.Organizer) || state.Agenda?.Attendees.Any(a => MeetingState.IsSame(person, a.Person)) == true
            || state.Named.Any(f => MeetingState.IsSame(person, f));
    }

    internal static Person PersonOf(Asker asker) => new(asker.Person, asker.Name);
}
