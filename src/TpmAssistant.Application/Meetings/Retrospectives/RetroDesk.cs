using TpmAssistant.Application.Access;
using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Meetings.Live;
using TpmAssistant.Application.Records;
using TpmAssistant.Domain.Meetings;
using TpmAssistant.Domain.Meetings.Facilitation;
using TpmAssistant.Domain.Meetings.Retrospectives;

namespace TpmAssistant.Application.Meetings.Retrospectives;

/// <summary>What people do on the board of a retrospective. Each thing has its time: notes while writing, votes while voting.</summary>
public sealed class RetroDesk(MeetingDesk desk, LiveView view, IRecordStore records, ILiveCards cards)
{
    /// <summary>Writes a note; nobody else sees it before all are read.</summary>
    public Task<Answer> WriteAsync(Asker asker, MeetingKey meeting, RetroColumn column, string text, CancellationToken cancellationToken) =>
        ChangeAsync(asker, meeting, At(RetroSteps.Write), board => board.With(asker.Person, column, text), cancellationToken);

    /// <summary>Takes one's own note away.</summary>
    public Task<Answer> DropAsync(Asker asker, MeetingKey meeting, int number, CancellationToken cancellationToken) =>
        ChangeAsync(asker, meeting, At(RetroSteps.Write), board => board.Without(asker.Person, number), cancellationToken);

    /// <summary>Makes one of two notes that say the same.</summary>
    public Task<Answer> MergeAsync(Asker asker, MeetingKey meeting, int number, int into, CancellationToken cancellationToken) =>
        ChangeAsync(asker, meeting, At(RetroSteps.Group), board => board.Merged(number, into), cancellationToken, isTogether: true);

    /// <summary>Votes, in the place of one's earlier votes.</summary>
    public Task<Answer> VoteAsync(Asker asker, MeetingKey meeting, IReadOnlyList<int> topics, CancellationToken cancellationToken) =>
        ChangeAsync(asker, meeting, At(RetroSteps.Vote), board => board.Voted(asker.Person, topics), cancellationToken);

    /// <summary>Says how one feels, while notes are written; only totals come out.</summary>
    public Task<Answer> FeelAsync(Asker asker, MeetingKey meeting, int mood, CancellationToken cancellationToken) =>
        ChangeAsync(asker, meeting, RetroPulse.IsOpen, board => board.Felt(asker.Person, mood), cancellationToken);

    private static Func<MeetingState, bool> At(string step) => state => state.CurrentItem?.Topic.Subject == step;

    private async Task<Answer> ChangeAsync(
        Asker asker, MeetingKey meeting, Func<MeetingState, bool> isTime, Func<RetroBoard, RetroBoard> change, CancellationToken cancellationToken, bool isTogether = false)
    {
        var state = await desk.ReadAsync(asker.Tenant, meeting, cancellationToken);
        if (state is not { IsLive: true, Agenda.Kind: MeetingKind.Retrospective } || !LiveView.MayTouch(asker, state)) return MeetingErrors.NotNow;
        if (!isTime(state)) return await view.OfAsync(asker, state, LiveNote.NotNow, null, null, cancellationToken);
        var changed = await records.ChangeAsync<RetroBoard>(asker.Tenant, LiveView.BoardOf(meeting), kept =>
        {
            var before = kept ?? RetroBoard.Empty;
            return change(before) is var after && ReferenceEquals(after, before) ? null : after;
        }, cancellationToken);
        if (changed is null) return await view.OfAsync(asker, state, LiveNote.Nothing, null, null, cancellationToken);
        // While people write, choose and vote, an update of their cards would take what they type: only what is done together is shown at once.
        if (isTogether) cards.Changed(asker.Tenant, meeting, []);
        return await view.OfAsync(asker, state, LiveNote.None, null, null, cancellationToken);
    }
}
