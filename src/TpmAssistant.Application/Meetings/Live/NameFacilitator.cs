using TpmAssistant.Application.Access;
using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Meetings.Agendas;
using TpmAssistant.Application.Records;
using TpmAssistant.Application.Undo;
using TpmAssistant.Domain.Meetings;
using TpmAssistant.Domain.Meetings.Facilitation;
using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Application.Meetings.Live;

/// <summary>Asks somebody of a meeting to move its agenda, too. Before there is an agenda, the draft says it.</summary>
public sealed class NameFacilitator(
    MeetingFinder meetings, PrepareAgenda prepare, MeetingDesk desk, RunMeeting running, LiveView view, UndoDesk undo, ILiveCards cards, TimeProvider clock)
{
    /// <summary>Asked for in words.</summary>
    /// <param name="asker">Who asks: the organiser, a presenter, or whoever was named before.</param>
    /// <param name="person">Whom, as they are called; <c>me</c> is the asker.</param>
    /// <param name="meeting">The meeting's name; the one that runs here, else the next one, when absent.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>A <see cref="FacilitatorAnswer"/>, an <see cref="AgendaDraftAnswer"/> that names them, or why nobody was named.</returns>
    public async Task<Answer> RunAsync(Asker asker, string person, string? meeting, CancellationToken cancellationToken)
    {
        if (meeting is null && await running.HereAsync(asker, cancellationToken) is { } here) return await NameAsync(asker, here, person, cancellationToken);
        var found = await meetings.FindAsync(asker, meeting, cancellationToken);
        if (!found.TryGet(out var occurrence, out var instead)) return instead;
        var state = await desk.ReadAsync(asker.Tenant, MeetingKey.Of(occurrence), cancellationToken);
        if (state.IsLive || state.Phase == MeetingPhase.Prepared) return await NameAsync(asker, state, person, cancellationToken);

        var (draft, refused) = await prepare.KeptAsync(asker, MeetingKey.Of(occurrence), cancellationToken) is { } kept
            ? (kept, null) : await prepare.DraftAsync(asker, occurrence, found.Project, null, cancellationToken);
        if (draft is null) return refused!;
        if (!PrepareAgenda.IsOrganizer(asker, draft.Agenda)) return MeetingErrors.NotTheirsToName;
        return One(asker, draft.Agenda.People(), person, out var who) is { } unknown ? unknown
            : await prepare.KeepAsync(asker, draft with { Agenda = draft.Agenda with { Facilitator = who } }, cancellationToken);
    }

    /// <summary>Chosen on a running meeting's form.</summary>
    public async Task<Answer> FromFormAsync(Asker asker, MeetingKey meeting, string person, CancellationToken cancellationToken)
    {
        var state = await desk.ReadAsync(asker.Tenant, meeting, cancellationToken);
        return LiveView.MayTouch(asker, state) ? await NameAsync(asker, state, person, cancellationToken) : MeetingErrors.NotNow;
    }

    private async Task<Answer> NameAsync(Asker asker, MeetingState state, string person, CancellationToken cancellationToken)
    {
        if (One(asker, CaptureInMeeting.PeopleOf(state), person, out var who) is { } unknown) return unknown;
        var (meeting, title) = (state.Agenda!.Meeting, state.Agenda.Title);
        var role = await view.RoleAsync(asker, state, cancellationToken);
        var step = await desk.TakeAsync(asker.Tenant, meeting, new FacilitatorNamed(clock.GetUtcNow(), LiveView.PersonOf(asker), who!, role), cancellationToken);
        if (step.Verdict == MeetingVerdict.Nothing) return new FacilitatorAnswer(title, who!, null);
        if (!step.IsAccepted) return step.Verdict == MeetingVerdict.NotTheirs ? MeetingErrors.NotTheirsToName : MeetingErrors.NotNow;
        if (step.State.IsLive) cards.Changed(asker.Tenant, meeting, step.Effects);
        var back = await undo.OfferAsync(asker, FacilitatorUndoable.Name, new FacilitatorUndoPayload(meeting.ToString(), who!), cancellationToken);
        return new FacilitatorAnswer(title, who!, back);
    }

    /// <summary>The one person that is meant, or the answer when it is not one.</summary>
    private static Refusal? One(Asker asker, IReadOnlyList<Person> people, string asked, out Person? one)
    {
        var found = PeopleByName.Find(asker, people, asked);
        one = found.Count == 1 ? found[0] : null;
        return found.Count switch
        {
            1 => null,
            0 => MeetingErrors.NotInMeeting(asked, people.Select(p => p.Name)),
            _ => Errors.AmbiguousPerson(asked, found.Select(p => p.Name)),
        };
    }
}

/// <summary>What has to be known to ask somebody no longer.</summary>
/// <param name="Meeting">The meeting's name.</param>
/// <param name="Person">Who was asked.</param>
public sealed record FacilitatorUndoPayload(string Meeting, Person Person);

/// <summary>Takes back that somebody was asked to move the agenda.</summary>
internal sealed class FacilitatorUndoable(MeetingDesk desk, LiveView view, ILiveCards cards, TimeProvider clock) : IUndoable
{
    /// <summary>The kind of step it takes back.</summary>
    public const string Name = "meeting-facilitator";

    public string Kind => Name;

    public async Task<Answer> UndoAsync(Asker asker, string payload, CancellationToken cancellationToken)
    {
        var step = Serialization.ProductJson.Deserialize<FacilitatorUndoPayload>(payload);
        if (MeetingKey.Parse(step.Meeting) is not { } meeting) return UndoErrors.Gone;
        var state = await desk.ReadAsync(asker.Tenant, meeting, cancellationToken);
        var role = await view.RoleAsync(asker, state, cancellationToken);
        var taken = await desk.TakeAsync(asker.Tenant, meeting, new FacilitatorReleased(clock.GetUtcNow(), LiveView.PersonOf(asker), step.Person, role), cancellationToken);
        if (!taken.IsAccepted) return UndoErrors.ChangedSince;
        if (taken.State.IsLive) cards.Changed(asker.Tenant, meeting, taken.Effects);
        return new RecordTakenBack("facilitator");
    }
}
