using TpmAssistant.Application.Access;
using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Meetings.Minutes;
using TpmAssistant.Application.Records;
using TpmAssistant.Application.Sensitivity;
using TpmAssistant.Application.Snapshots;
using TpmAssistant.Application.Sources;
using TpmAssistant.Domain.Meetings;
using TpmAssistant.Domain.Meetings.Facilitation;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Snapshots;

namespace TpmAssistant.Application.Meetings.Agendas;

/// <summary>Drafts the agenda of a meeting: the template of its kind, filled with what is open. It goes out when its maker confirms it.</summary>
public sealed class PrepareAgenda(
    MeetingFinder meetings, MeetingPeople people, ProjectViewer viewer, IMeetingLogStore logs, OpenPromises promises, IRecordStore records, OrganizerConcerns concerns,
    IMeetingLabels labels, TimeProvider clock)
{
    internal const string Kind = "agenda-draft";

    /// <summary>Drafts it.</summary>
    /// <param name="asker">Who asks.</param>
    /// <param name="meeting">The meeting's name; the next one when absent.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>An <see cref="AgendaDraftAnswer"/>, or why there is none.</returns>
    public async Task<Answer> RunAsync(Asker asker, string? meeting, CancellationToken cancellationToken)
    {
        var found = await meetings.FindAsync(asker, meeting, cancellationToken);
        if (!found.TryGet(out var occurrence, out var instead)) return instead;
        var (draft, refused) = await DraftAsync(asker, occurrence, found.Project, null, cancellationToken);
        if (draft is null) return refused!;
        await concerns.TellAsync(asker, draft.Agenda, asker.Today(clock), cancellationToken);
        return await KeepAsync(asker, draft, cancellationToken);
    }

    /// <summary>The same meeting's agenda by another template.</summary>
    internal async Task<Answer> RedrawAsync(Asker asker, MeetingKey meeting, MeetingKind kind, Person? facilitator, CancellationToken cancellationToken)
    {
        var found = await meetings.FindAsync(asker, meeting, cancellationToken);
        if (!found.TryGet(out var occurrence, out var instead)) return instead;
        var (draft, refused) = await DraftAsync(asker, occurrence, found.Project, kind, cancellationToken);
        return draft is null ? refused! : await KeepAsync(asker, draft with { Agenda = draft.Agenda with { Facilitator = facilitator } }, cancellationToken);
    }

    /// <summary>The draft that the asker works on.</summary>
    internal async ValueTask<AgendaDraft?> KeptAsync(Asker asker, MeetingKey meeting, CancellationToken cancellationToken) =>
        (await records.ReadAsync<AgendaDraft>(asker.Tenant, KeyOf(asker, meeting), cancellationToken))?.Body;

    /// <summary>The agenda that was confirmed, else a new one; or why the project cannot be read.</summary>
    internal async Task<(AgendaDraft? Draft, Answer? Instead)> DraftAsync(
        Asker asker, MeetingOccurrence occurrence, Project? project, MeetingKind? kind, CancellationToken cancellationToken)
    {
        var key = MeetingKey.Of(occurrence);
        var own = SensitivityLabel.Highest(await labels.ReadAsync(asker, [occurrence], cancellationToken));
        LabelTrail.Note(own);
        var resolved = await people.ResolveAsync(asker, occurrence, project, cancellationToken);
        var log = (await logs.ReadAsync(asker.Tenant, key, cancellationToken)).State();
        if (log is { Agenda: { } confirmed, Phase: MeetingPhase.Prepared } && (kind is null || kind == confirmed.Kind))
        {
            // Answers and times may have changed since.
            LabelTrail.Note(confirmed.Label);
            var renewed = confirmed with { Start = resolved.Start, End = resolved.End, Attendees = resolved.Attendees, Organizer = resolved.Organizer, Label = SensitivityLabel.Highest([own, confirmed.Label]) };
            return (new AgendaDraft(renewed, occurrence.Ref, project?.Name, Coverage.None, true), null);
        }

        Snapshot? now = null;
        var which = kind ?? AgendaTemplates.KindOf(occurrence.Subject, resolved.Attendees.Select(a => a.Person).Append(resolved.Organizer).OfType<Person>().DistinctBy(p => p.Email).Count());
        // A one-to-one is about two people, not about a project.
        if (project is not null && which != MeetingKind.OneToOne)
        {
            var view = await viewer.ViewAsync(asker, project, cancellationToken);
            if (!view.TryGet(out var seen, out var instead)) return (null, instead);
            now = seen.Now;
        }

        var today = now?.StatusDate ?? asker.Today(clock);
        var agenda = AgendaBuilder.Build(new AgendaInputs(resolved, which, today, now, await promises.OfAsync(asker, key, today, now, cancellationToken)));
        return (new AgendaDraft(agenda with { Project = project?.Id, Locale = asker.Locale, TimeZoneId = asker.TimeZoneId, Label = Highest(own, now) }, occurrence.Ref, project?.Name, now?.Coverage ?? Coverage.None, false), null);
    }

    /// <summary>Of the meeting and of what its agenda was made from.</summary>
    private static SensitivityLabel? Highest(SensitivityLabel? own, Snapshot? now) =>
        SensitivityLabel.Highest((now?.Coverage.Sources.Select(s => s.Label) ?? []).Append(own));

    internal async Task<AgendaDraftAnswer> KeepAsync(Asker asker, AgendaDraft draft, CancellationToken cancellationToken) =>
        Shown(asker, draft, (await records.PutAsync(asker.Tenant, KeyOf(asker, draft.Agenda.Meeting), draft, cancellationToken)).Version);

    internal AgendaDraftAnswer Shown(Asker asker, AgendaDraft draft, long version)
    {
        var isOrganizer = IsOrganizer(asker, draft.Agenda);
        // Who declined and whether the meeting is needed at all is for the organiser alone.
        var warnings = AgendaCheck.Of(draft.Agenda)
            .Where(w => (isOrganizer && !asker.Conversation.IsShared) || w.Kind is AgendaWarningKind.TooLong or AgendaWarningKind.OddHour);
        return new AgendaDraftAnswer(draft, version, [.. warnings], isOrganizer && !asker.Conversation.IsShared, asker.Today(clock));
    }

    internal static bool IsOrganizer(Asker asker, Agenda agenda) => agenda.Organizer is not { } organizer || organizer.Id == asker.Person;

    internal static RecordKey KeyOf(Asker asker, MeetingKey meeting) => new(Kind, meeting.ToString(), asker.Person.Value);
}
