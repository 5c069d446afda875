using TpmAssistant.Application.Access;
using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Decisions;
using TpmAssistant.Application.Records;
using TpmAssistant.Application.Undo;
using TpmAssistant.Domain.Meetings;
using TpmAssistant.Domain.Meetings.Facilitation;
using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Application.Meetings.Live;

/// <summary>Something to write down, as it was typed.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">In words.</param>
/// <param name="Owner">Who does it: an id, a name, or <c>me</c>; nobody yet when absent.</param>
/// <param name="Due">By when; open when absent.</param>
/// <param name="Item">The key of the item that the card showed.</param>
public sealed record CaptureRequest(CaptureKind Kind, string Text, string? Owner = null, DateOnly? Due = null, string? Item = null);

/// <summary>Writes down what falls in a meeting. Whoever is in it may, at once, and can take it back.</summary>
public sealed class CaptureInMeeting(MeetingDesk desk, RunMeeting meetings, LiveView view, UndoDesk undo, ILiveCards cards, TimeProvider clock)
{
    /// <summary>Writes down what was typed into a form of the meeting's card.</summary>
    /// <returns>A <see cref="CapturedAnswer"/>, the form again where something is missing, or why nothing was written.</returns>
    public async Task<Answer> FromFormAsync(Asker asker, MeetingKey meeting, CaptureRequest request, CancellationToken cancellationToken)
    {
        var state = await desk.ReadAsync(asker.Tenant, meeting, cancellationToken);
        if (state.StartedAt is null || !LiveView.MayTouch(asker, state)) return MeetingErrors.NotNow;
        var form = Enum.Parse<LiveForm>(request.Kind.ToString());
        if (string.IsNullOrWhiteSpace(request.Text)) return new LiveFormAnswer(state, form, LiveNote.Empty);
        var (step, unknown) = await TakeAsync(asker, state, request, cancellationToken);
        if (!step.IsAccepted && CaptureBook.IsFull(step.State, request.Kind)) return new LiveFormAnswer(step.State, form, LiveNote.Enough, request.Text);
        if (step.State.Standing.LastOrDefault(c => c.Kind == request.Kind && MeetingState.IsSame(c.By, LiveView.PersonOf(asker))) is not { } capture) return MeetingErrors.NotNow;
        UndoId? back = step.IsAccepted ? await OfferUndoAsync(asker, meeting, capture, view.HasDialogs, cancellationToken) : null;
        // From a window of its own the person comes back to the card: there they are told.
        if (view.HasDialogs) view.Tell(asker, step.State, unknown is null ? LiveNote.Noted : LiveNote.OwnerUnknown, unknown ?? capture.Text, back);
        return new CapturedAnswer(step.State.Agenda!.Title, capture, unknown, back, asker.Today(clock));
    }

    /// <summary>Writes down what was said in words, in the meeting that runs here.</summary>
    /// <returns>A <see cref="CapturedAnswer"/>, or why nothing was written.</returns>
    public async Task<Answer> RunAsync(Asker asker, CaptureRequest request, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(request.Text)) return MeetingErrors.NothingToNote;
        if (await meetings.HereAsync(asker, cancellationToken) is not { } state) return MeetingErrors.NoneRunning;
        var (step, unknown) = await TakeAsync(asker, state, request, cancellationToken);
        if (step.State.Standing.LastOrDefault(c => c.Kind == request.Kind) is not { } capture) return MeetingErrors.NotNow;
        UndoId? back = step.IsAccepted ? await OfferUndoAsync(asker, state.Agenda!.Meeting, capture, false, cancellationToken) : null;
        return new CapturedAnswer(state.Agenda!.Title, capture, unknown, back, asker.Today(clock));
    }

    /// <summary>Writes a decision down in the meeting that runs here; <see langword="null"/> when none does.</summary>
    public async Task<Answer?> DecisionAsync(Asker asker, string text, CancellationToken cancellationToken) =>
        await meetings.HereAsync(asker, cancellationToken) is null ? null
            : await RunAsync(asker, new CaptureRequest(CaptureKind.Decision, SpokenDecision.Read(text, [])?.Title ?? text), cancellationToken);

    /// <summary>Whoever may own an action: those invited, those there, and who called the meeting.</summary>
    public static IReadOnlyList<Person> PeopleOf(MeetingState state) =>
        [.. state.Agenda!.People().Concat(state.People.Select(p => p.Person)).DistinctBy(p => p.Id).OrderBy(p => p.Name, StringComparer.OrdinalIgnoreCase)];

    private async Task<(MeetingStep Step, string? UnknownOwner)> TakeAsync(
        Asker asker, MeetingState state, CaptureRequest request, CancellationToken cancellationToken)
    {
        // The one person that is meant; nobody rather than a guess.
        var owner = PeopleByName.Find(asker, PeopleOf(state), request.Owner) is [var one] ? one : null;
        var captured = new Captured(clock.GetUtcNow(), LiveView.PersonOf(asker), request.Kind, request.Text, request.Item, owner, request.Due);
        var step = await desk.TakeAsync(asker.Tenant, state.Agenda!.Meeting, captured, cancellationToken);
        if (step.IsAccepted) cards.Changed(asker.Tenant, state.Agenda.Meeting, step.Effects);
        return (step, owner is null && !string.IsNullOrWhiteSpace(request.Owner) ? request.Owner.Trim() : null);
    }

    private Task<UndoId> OfferUndoAsync(Asker asker, MeetingKey meeting, Capture capture, bool onCard, CancellationToken cancellationToken) =>
        undo.OfferAsync(asker, CaptureUndoable.Name, new CaptureUndoPayload(meeting.ToString(), capture.Number, onCard), cancellationToken);
}

/// <summary>What has to be known to take a capture back.</summary>
/// <param name="Meeting">The meeting's name.</param>
/// <param name="Number">The capture's number.</param>
/// <param name="OnCard">Whether the button stands on the meeting's own card.</param>
public sealed record CaptureUndoPayload(string Meeting, int Number, bool OnCard = false);

/// <summary>Takes back what somebody wrote down.</summary>
internal sealed class CaptureUndoable(MeetingDesk desk, LiveView view, ILiveCards cards, TimeProvider clock) : IUndoable
{
    /// <summary>The kind of step it takes back.</summary>
    public const string Name = "meeting-capture";

    public string Kind => Name;

    public async Task<Answer> UndoAsync(Asker asker, string payload, CancellationToken cancellationToken)
    {
        var step = Serialization.ProductJson.Deserialize<CaptureUndoPayload>(payload);
        if (MeetingKey.Parse(step.Meeting) is not { } meeting) return UndoErrors.Gone;
        var taken = await desk.TakeAsync(
            asker.Tenant, meeting, new CaptureChanged(clock.GetUtcNow(), LiveView.PersonOf(asker), step.Number, State: CaptureState.Dropped), cancellationToken);
        if (!taken.IsAccepted) return UndoErrors.ChangedSince;
        cards.Changed(asker.Tenant, meeting, taken.Effects);
        return step.OnCard ? await view.OfAsync(asker, taken.State, LiveNote.None, null, null, cancellationToken) : new RecordTakenBack("capture");
    }
}
