using TpmAssistant.Application.Access;
using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Conversations;
using TpmAssistant.Application.Delivery;
using TpmAssistant.Application.Mail;
using TpmAssistant.Application.Proposals;
using TpmAssistant.Application.Sensitivity;
using TpmAssistant.Application.Snapshots;
using TpmAssistant.Domain.Meetings;
using TpmAssistant.Domain.Meetings.Facilitation;
using TpmAssistant.Domain.Meetings.Minutes;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Snapshots;

namespace TpmAssistant.Application.Meetings.Minutes;

/// <summary>Drafts the minutes of a meeting from what was captured in it and, where allowed, from its recording. Nothing goes out before the click.</summary>
public sealed class DraftMinutes(
    PastMeetings meetings, IMeetingLogStore logs, IMeetingRecords records, ProjectViewer viewer, MinutesBook book, ProposalDesk desk,
    IConversationStore conversations, INotifier notifier, GoneThrough through, TimeProvider clock)
{
    /// <summary>Drafts them. Asked where others read along, the draft goes to the asker's own chat: it holds what was said, and what is not decided yet.</summary>
    /// <param name="asker">Who asks; they were invited.</param>
    /// <param name="meeting">Words of its subject; in a meeting's chat that meeting, else the last one, when absent.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>A <see cref="MinutesAnswer"/>, a <see cref="MinutesElsewhere"/>, or why there are none.</returns>
    public async Task<Answer> RunAsync(Asker asker, string? meeting, CancellationToken cancellationToken)
    {
        if (!asker.Conversation.IsShared) return await DraftAsync(asker, meeting, chat: null, cancellationToken);
        if (await conversations.FindPersonalAsync(asker.Tenant, asker.Person, cancellationToken) is not { } own) return Errors.PersonalChatOnly;
        var alone = asker with { Conversation = new ConversationRef(own.ConversationId, ConversationScope.Personal) };
        var answer = await DraftAsync(alone, meeting, asker.Conversation.Id, cancellationToken);
        if (answer is not MinutesAnswer draft) return answer;
        await notifier.TellAsync(alone, draft, draft.Proposal is { } p ? $"proposal:{p.Id.Value}" : $"minutes:{draft.Offer.Meeting}", cancellationToken);
        return new MinutesElsewhere(draft.Offer.Title);
    }

    private async Task<Answer> DraftAsync(Asker asker, string? meeting, string? chat, CancellationToken cancellationToken)
    {
        var (found, project, instead) = await meetings.FindAsync(asker, meeting, chat, cancellationToken);
        if (found is null) return instead!;
        var key = MeetingKey.Of(found);
        var log = await logs.ReadAsync(asker.Tenant, key, cancellationToken);
        var held = log.State();
        if (found.End > clock.GetUtcNow() && held.Phase is MeetingPhase.Empty or MeetingPhase.Prepared) return MinutesErrors.NotYet(found.Subject);

        var recorded = await records.ReadAsync(asker, found, cancellationToken);
        LabelTrail.Note(recorded.Label);
        LabelTrail.Note(held.Agenda?.Label);
        var view = project is null ? null : (await viewer.ViewAsync(asker, project, cancellationToken)).View?.Now;
        var people = People(found, view, recorded);
        var zone = project is { } p && TimeZoneInfo.TryFindSystemTimeZoneById(p.TimeZoneId, out var known) ? known : asker.TimeZone;
        var day = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(held.StartedAt ?? found.Start, zone).DateTime);
        var written = MinutesWriter.Write(Material(found, log, recorded, people, day));
        var done = await book.ReadAsync(asker.Tenant, key.ToString(), cancellationToken);
        // Where the meeting's card stood its minutes are awaited, also where that is not the chat of its invitation.
        var place = held.Conversation is { } conversation && conversation.StartsWith("19:", StringComparison.Ordinal) ? conversation : found.ChatId;
        var offer = await through.AddAsync(asker, Offer(found, place, key, project, view, written, day, done), held, view?.Project.Id, cancellationToken);
        var proposal = offer.Lines.Count > 0 || offer.Chat is not null || offer.MailTo.Count > 0
            ? await desk.ProposeAsync(asker, MinutesEffect.KindName, offer, cancellationToken) : null;
        return new MinutesAnswer(
            proposal, offer, Links(offer, recorded), recorded.TranscriptState, recorded.AttendanceState, done, Assignable(view, people), log.Events.Count > 0);
    }

    private static MinutesMaterial Material(MeetingOccurrence meeting, MeetingLog log, MeetingRecords recorded, IReadOnlyList<Person> people, DateOnly day)
    {
        Person Known(Person person) => people.FirstOrDefault(p => MeetingState.IsSame(p, person)) ?? person;
        var invited = meeting.Attendees.Select(a => (Person: Known(a.Person), a.Response)).ToList();
        if (meeting.Organizer is { } organizer && !invited.Exists(i => MeetingState.IsSame(i.Person, organizer))) invited.Insert(0, (Known(organizer), AttendeeResponse.Organizer));
        return new MinutesMaterial(
            log.Events, meeting.Start, meeting.End, [.. invited.Select(i => i.Person)],
            invited.DistinctBy(i => i.Person.Id).ToDictionary(i => i.Person.Id, i => i.Response),
            recorded.AttendanceState == RecordState.Read ? [.. recorded.Attended.Select(Known)] : null, recorded.Transcript, recorded.RecordedFrom, day);
    }

    /// <summary>The people there are, those with an id of the directory first, so that an invitation's address becomes a person.</summary>
    private static IReadOnlyList<Person> People(MeetingOccurrence meeting, Snapshot? view, MeetingRecords recorded) =>
    [
        .. (view?.Project.Members.Select(m => m.Person) ?? []).Concat(view?.Tasks.SelectMany(t => t.Assignees) ?? []).Concat(recorded.Attended)
            .Concat(meeting.Attendees.Select(a => a.Person)).Concat(meeting.Organizer is { } organizer ? [organizer] : []).DistinctBy(p => p.Id)
            .OrderByDescending(p => p.Id.IsResolved),
    ];

    private static IReadOnlyList<Person> Assignable(Snapshot? view, IReadOnlyList<Person> people) =>
        view is null ? [] : [.. people.Where(p => p.Id.IsResolved).OrderBy(p => p.Name, StringComparer.OrdinalIgnoreCase)];

    private static MinutesOffer Offer(
        MeetingOccurrence meeting, string? chat, MeetingKey key, Project? project, Snapshot? view, MeetingMinutes written, DateOnly day, IReadOnlyList<MinutesPart> done)
    {
        var finished = done.Where(d => d.Done).Select(d => d.Part).ToHashSet(StringComparer.Ordinal);
        var isOut = finished.Contains(MinutesPart.Chat);
        return new MinutesOffer
        {
            Meeting = key.ToString(), Title = meeting.Subject, Start = written.Start, End = written.End, Day = day, Link = meeting.Link,
            Project = project?.Id, ProjectName = project?.Name, PlanId = view is null ? null : project!.Sources.FirstOrDefault(s => s.Kind == SourceKinds.Planner)?.ExternalId,
            Presences = written.Presences, Items = written.Items,
            Lines = [.. written.Lines.Where(l => !finished.Contains(l.Key)).Select(l => new OfferedLine(l, Twin(l, view)))],
            Chat = isOut ? null : chat,
            MailTo = finished.Contains(MinutesPart.Mail) ? [] : [.. written.Presences.Absent.Where(p => p.Email is not null).Select(p => new MailRecipient(p.Email!, p.Name))],
        };
    }

    private static TaskTwin? Twin(MinutesLine line, Snapshot? view) =>
        line.Kind == CaptureKind.Action && view is not null && TaskTwins.Find(line.Text, view.Tasks) is { } task ? new TaskTwin(task.Ref, task.Title, task.Due, task.Link) : null;

    private static Dictionary<string, Uri> Links(MinutesOffer offer, MeetingRecords recorded)
    {
        var links = new Dictionary<string, Uri>(StringComparer.Ordinal);
        foreach (var line in offer.Lines)
        {
            if (line.Line.Said is { } said && recorded.LinkAt(said.From) is { } link) links[line.Line.Key] = link;
        }

        foreach (var item in offer.Items)
        {
            for (var i = 0; i < item.Excerpts.Count; i++)
            {
                if (recorded.LinkAt(item.Excerpts[i].From) is { } link) links[MinutesAnswer.LinkOf(item.Key, i)] = link;
            }
        }

        return links;
    }
}
