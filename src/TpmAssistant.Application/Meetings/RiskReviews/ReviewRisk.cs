using TpmAssistant.Application.Access;
using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Meetings.Live;
using TpmAssistant.Application.Risks;
using TpmAssistant.Application.Undo;
using TpmAssistant.Domain.Meetings;
using TpmAssistant.Domain.Meetings.Facilitation;
using TpmAssistant.Domain.Meetings.RiskReviews;
using TpmAssistant.Domain.Risks.Register;

namespace TpmAssistant.Application.Meetings.RiskReviews;

/// <summary>Changes the register while a meeting walks through it: at once, by those who move the agenda, with a way back.</summary>
public sealed class ReviewRisk(MeetingDesk desk, LiveView view, RegisterDesk registers, UndoDesk undo, ILiveCards cards)
{
    /// <summary>Opens the form beside the meeting's card, so that a change of the card takes nothing that somebody types.</summary>
    /// <param name="asker">Who presses.</param>
    /// <param name="meeting">Which meeting.</param>
    /// <param name="key">Which entry.</param>
    /// <param name="closes">Whether it is to be closed; else it is changed.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>A <see cref="RiskReviewForm"/>, or why there is none.</returns>
    public async Task<Answer> OpenAsync(Asker asker, MeetingKey meeting, RegisterKey key, bool closes, CancellationToken cancellationToken)
    {
        var state = await desk.ReadAsync(asker.Tenant, meeting, cancellationToken);
        if (!IsThere(asker, state, key)) return MeetingErrors.NotNow;
        return await MayMoveAsync(asker, state, cancellationToken) ? await FormAsync(asker, state, key, closes, LiveNote.None, cancellationToken) : MeetingErrors.NotTheirsToMove;
    }

    /// <summary>Writes into the register what was typed into that form.</summary>
    /// <param name="asker">Who sends it.</param>
    /// <param name="meeting">Which meeting.</param>
    /// <param name="key">Which entry.</param>
    /// <param name="revision">The entry's revision that the form showed.</param>
    /// <param name="review">What the meeting says.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>A <see cref="RiskReviewed"/>, the form again where somebody was quicker, or why nothing was changed.</returns>
    public async Task<Answer> FromFormAsync(Asker asker, MeetingKey meeting, RegisterKey key, int revision, RiskReview review, CancellationToken cancellationToken)
    {
        var (taken, instead) = await TakeAsync(asker, meeting, key, revision, review, view.HasDialogs, cancellationToken);
        if (taken is null) return instead!;
        if (taken.Note == LiveNote.NotTheirs) return MeetingErrors.NotTheirsToMove;
        if (taken.Note == LiveNote.RiskOutrun) return await FormAsync(asker, taken.State, key, review.Closes, taken.Note, cancellationToken);
        // From a window of its own the person comes back to the card: there they are told.
        if (view.HasDialogs) view.Tell(asker, taken.State, taken.Note, key.ToString(), taken.Undo);
        return new RiskReviewed(taken.State, (await view.RiskAsync(asker.Tenant, taken.State, key, cancellationToken))!, taken.Note, taken.Undo);
    }

    /// <summary>Puts the next look off with one press on the meeting's card.</summary>
    /// <param name="asker">Who presses.</param>
    /// <param name="meeting">Which meeting.</param>
    /// <param name="key">Which entry.</param>
    /// <param name="revision">The entry's revision that their card showed.</param>
    /// <param name="day">When to look at it again.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>The asker's view of the meeting.</returns>
    public async Task<Answer> LookAgainAsync(Asker asker, MeetingKey meeting, RegisterKey key, int revision, DateOnly day, CancellationToken cancellationToken)
    {
        var (taken, instead) = await TakeAsync(asker, meeting, key, revision, new RiskReview(ReviewOn: day), true, cancellationToken);
        return taken is null ? instead! : await view.OfAsync(asker, taken.State, taken.Note, key.ToString(), taken.Undo, cancellationToken);
    }

    private async Task<(Taken?, Answer? Instead)> TakeAsync(
        Asker asker, MeetingKey meeting, RegisterKey key, int revision, RiskReview review, bool onCard, CancellationToken cancellationToken)
    {
        var state = await desk.ReadAsync(asker.Tenant, meeting, cancellationToken);
        if (!IsThere(asker, state, key)) return (null, MeetingErrors.NotNow);
        if (!await MayMoveAsync(asker, state, cancellationToken)) return (new Taken(state, LiveNote.NotTheirs), null);
        var project = state.Agenda!.Project!.Value;
        var result = await registers.ViewAsync(asker, project.Value, cancellationToken);
        if (!result.TryGet(out var seen, out var instead)) return (null, instead);
        var changed = await registers.ChangeAsync(
            asker, seen,
            (register, hand) => register.Find(key) is { IsOpen: true } entry && entry.Revision == revision ? review.On(register, key, state, hand) : null,
            show: null, cancellationToken);
        if (changed is null) return (new Taken(state, LiveNote.RiskOutrun), null);
        if (changed.After.Find(key)!.Revision == revision) return (new Taken(state, LiveNote.Nothing), null);
        cards.Changed(asker.Tenant, meeting, []);
        var payload = new RiskReviewUndoPayload(meeting.ToString(), project, RegisterUndo.Between(changed.Before, changed.After), onCard);
        var back = await undo.OfferAsync(asker, RiskReviewUndoable.Name, payload, cancellationToken);
        return (new Taken(state, review.Closes ? LiveNote.RiskClosed : LiveNote.RiskChanged, back), null);
    }

    private async Task<Answer> FormAsync(Asker asker, MeetingState state, RegisterKey key, bool closes, LiveNote note, CancellationToken cancellationToken) =>
        await view.RiskAsync(asker.Tenant, state, key, cancellationToken) is { Entry.IsOpen: true } risk ? new RiskReviewForm(state, risk.Entry, closes, note) : MeetingErrors.NotNow;

    private static bool IsThere(Asker asker, MeetingState state, RegisterKey key) =>
        state is { IsLive: true, Agenda: { Project: not null } agenda } && LiveView.MayTouch(asker, state) && agenda.Items.Any(i => ReviewedRisks.KeyOf(i) == key);

    private async Task<bool> MayMoveAsync(Asker asker, MeetingState state, CancellationToken cancellationToken) =>
        state.MayMove(LiveView.PersonOf(asker), await view.RoleAsync(asker, state, cancellationToken));

    private sealed record Taken(MeetingState State, LiveNote Note, UndoId? Undo = null);
}
