using TpmAssistant.Application.Access;
using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Proposals;
using TpmAssistant.Application.Records;
using TpmAssistant.Application.Sensitivity;
using TpmAssistant.Domain.Meetings;

namespace TpmAssistant.Application.Meetings.Agendas;

/// <summary>Changes a drafted agenda on its card, and sends it out. A change on a card that no longer stands shows what stands.</summary>
public sealed class EditAgenda(PrepareAgenda prepare, IRecordStore records, ProposalDesk desk, ConfirmProposal confirm, IAgendaText text, TimeProvider clock)
{
    /// <summary>Changes the agenda.</summary>
    /// <param name="asker">Whose draft.</param>
    /// <param name="meeting">Which meeting's.</param>
    /// <param name="version">The draft's version that the card showed.</param>
    /// <param name="change">The change.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    public async Task<Answer> RunAsync(Asker asker, MeetingKey meeting, long version, Func<Agenda, Agenda> change, CancellationToken cancellationToken)
    {
        var key = PrepareAgenda.KeyOf(asker, meeting);
        if (await records.ReadAsync<AgendaDraft>(asker.Tenant, key, cancellationToken) is not { } kept) return MeetingErrors.DraftGone;
        if (kept.Version != version) return prepare.Shown(asker, kept.Body, kept.Version);
        var changed = kept.Body with { Agenda = change(kept.Body.Agenda) };
        return await records.TrySaveAsync(asker.Tenant, key, changed, version, cancellationToken)
            ? prepare.Shown(asker, changed, version + 1)
            : await RunAsync(asker, meeting, -1, change, cancellationToken);
    }

    /// <summary>Changes what the agenda is as a whole: its template, which draws it anew, and, by the organiser, who facilitates.</summary>
    /// <param name="asker">Whose draft.</param>
    /// <param name="meeting">Which meeting's.</param>
    /// <param name="version">The draft's version that the card showed.</param>
    /// <param name="kind">The template.</param>
    /// <param name="facilitator">The id of who facilitates, beside the organiser; nobody when it is none of those who take part.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    public async Task<Answer> WholeAsync(Asker asker, MeetingKey meeting, long version, MeetingKind? kind, string facilitator, CancellationToken cancellationToken)
    {
        if (await records.ReadAsync<AgendaDraft>(asker.Tenant, PrepareAgenda.KeyOf(asker, meeting), cancellationToken) is not { } kept) return MeetingErrors.DraftGone;
        if (kept.Version != version) return prepare.Shown(asker, kept.Body, kept.Version);
        var agenda = kept.Body.Agenda;
        var who = PrepareAgenda.IsOrganizer(asker, agenda) ? agenda.People().FirstOrDefault(p => p.Id.Value == facilitator) : agenda.Facilitator;
        return kind is { } other && other != agenda.Kind ? await prepare.RedrawAsync(asker, meeting, other, who, cancellationToken)
            : await RunAsync(asker, meeting, version, a => a with { Facilitator = who }, cancellationToken);
    }

    /// <summary>
    /// Sends the agenda to the meeting's chat and, if wished, into the invitation. The card shows all of it, so its button is the confirmation; it counts
    /// for exactly the version that the card showed, and for one sending of it however often it is pressed.
    /// </summary>
    public async Task<Answer> PostAsync(Asker asker, MeetingKey meeting, long version, bool intoInvitation, CancellationToken cancellationToken)
    {
        if (await records.ReadAsync<AgendaDraft>(asker.Tenant, PrepareAgenda.KeyOf(asker, meeting), cancellationToken) is not { } kept) return MeetingErrors.DraftGone;
        if (kept.Version != version) return prepare.Shown(asker, kept.Body, kept.Version);
        var agenda = kept.Body.Agenda;
        LabelTrail.Note(agenda.Label);
        var offer = new AgendaOffer(agenda, kept.Body.Event, intoInvitation ? text.Write(agenda, asker.Locale, asker.TimeZone) : null, asker.Today(clock));
        var proposal = await desk.ProposeOnceAsync(asker, $"{meeting}, version {version}", AgendaEffect.KindName, offer, cancellationToken);
        return await confirm.RunAsync(asker, proposal.Id, proposal.Hash, cancellationToken);
    }

    /// <summary>Proposes to call the meeting off.</summary>
    public async Task<Answer> CancelAsync(Asker asker, MeetingKey meeting, CancellationToken cancellationToken)
    {
        if (await records.ReadAsync<AgendaDraft>(asker.Tenant, PrepareAgenda.KeyOf(asker, meeting), cancellationToken) is not { } kept) return MeetingErrors.DraftGone;
        if (!prepare.Shown(asker, kept.Body, kept.Version).IsOrganizer) return MeetingErrors.NotTheirsToCancel;
        var agenda = kept.Body.Agenda;
        LabelTrail.Note(agenda.Label);
        var offer = new CancelOffer(kept.Body.Event, agenda.Title, agenda.Start, agenda.Attendees.Count, text.NothingOpen(asker.Locale));
        return new CancelProposalAnswer(await desk.ProposeAsync(asker, CancelMeetingEffect.KindName, offer, cancellationToken), offer);
    }
}
