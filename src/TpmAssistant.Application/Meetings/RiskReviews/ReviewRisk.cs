using TpmAssistant.Application.Access;
using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Meetings.Live;
using TpmAssistant.Application.Risks;
using TpmAssistant.Application.Serialization;
using TpmAssistant.Application.Undo;
using TpmAssistant.Domain.Meetings;
using TpmAssistant.Domain.Meetings.RiskReviews;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Risks.Register;

namespace TpmAssistant.Application.Meetings.RiskReviews;

/// <summary>Changes the register while a meeting walks through it: at once, by those who move the agenda, with a way back.</summary>
public sealed class ReviewRisk(MeetingDesk desk, LiveView view, RegisterDesk registers, UndoDesk undo, ILiveCards cards)
{
    /// <summary>Writes into the register what the meeting says about an entry on its agenda.</summary>
    /// <param name="asker">Who presses.</param>
    /// <param name="meeting">Which meeting.</param>
    /// <param name="key">Which entry.</param>
    /// <param name="revision">The entry's revision that their card showed.</param>
    /// <param name="review">What the meeting says.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>The asker's view of the meeting.</returns>
    public async Task<Answer> RunAsync(Asker asker, MeetingKey meeting, RegisterKey key, int revision, RiskReview review, CancellationToken cancellationToken)
    {
        var state = await desk.ReadAsync(asker.Tenant, meeting, cancellationToken);
        if (!state.IsLive || !LiveView.MayTouch(asker, state) || state.Agenda!.Project is not { } project || !state.Agenda.Items.Any(i => ReviewedRisks.KeyOf(i) == key))
            return MeetingErrors.NotNow;
        if (!state.MayMove(LiveView.PersonOf(asker), await view.RoleAsync(asker, state, cancellationToken))) return await ShowAsync(LiveNote.NotTheirs, null);
        var result = await registers.ViewAsync(asker, project.Value, cancellationToken);
        if (!result.TryGet(out var seen, out var instead)) return instead;
        var changed = await registers.ChangeAsync(
            asker, seen,
            (register, hand) => register.Find(key) is { IsOpen: true } entry && entry.Revision == revision ? review.On(register, key, state, hand) : null,
            show: null, cancellationToken);
        if (changed is null) return await ShowAsync(LiveNote.RiskOutrun, null);
        if (changed.After.Find(key)!.Revision == revision) return await ShowAsync(LiveNote.Nothing, null);
        cards.Changed(asker.Tenant, meeting, []);
        var payload = new RiskReviewUndoPayload(meeting.ToString(), project, RegisterUndo.Between(changed.Before, changed.After));
        return await ShowAsync(review.Closes ? LiveNote.RiskClosed : LiveNote.RiskChanged, await undo.OfferAsync(asker, RiskReviewUndoable.Name, payload, cancellationToken));

        async Task<Answer> ShowAsync(LiveNote note, UndoId? back) => await view.OfAsync(asker, state, note, key.ToString(), back, cancellationToken);
    }
}

/// <summary>What has to be known to take back what a meeting changed of a register.</summary>
/// <param name="Meeting">The meeting's name.</param>
/// <param name="Project">Whose register.</param>
/// <param name="Change">What changed.</param>
public sealed record RiskReviewUndoPayload(string Meeting, ProjectId Project, RegisterUndo Change);

/// <summary>Takes it back; the meeting's card stays where it was.</summary>
internal sealed class RiskReviewUndoable(MeetingDesk desk, LiveView view, RegisterDesk registers, ILiveCards cards) : IUndoable
{
    /// <summary>The kind of step it takes back.</summary>
    public const string Name = "meeting-risk";

    public string Kind => Name;

    public async Task<Answer> UndoAsync(Asker asker, string payload, CancellationToken cancellationToken)
    {
        var step = ProductJson.Deserialize<RiskReviewUndoPayload>(payload);
        if (MeetingKey.Parse(step.Meeting) is not { } meeting) return UndoErrors.Gone;
        var result = await registers.ViewAsync(asker, step.Project.Value, cancellationToken);
        if (!result.TryGet(out var seen, out var instead)) return instead;
        var changed = await registers.ChangeAsync(asker, seen, (register, hand) => step.Change.On(register, hand.By, hand.At), show: null, cancellationToken);
        if (changed is null) return UndoErrors.ChangedSince;
        cards.Changed(asker.Tenant, meeting, []);
        return await view.OfAsync(asker, await desk.ReadAsync(asker.Tenant, meeting, cancellationToken), LiveNote.None, null, null, cancellationToken);
    }
}
