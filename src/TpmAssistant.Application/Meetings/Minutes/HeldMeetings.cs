using TpmAssistant.Application.Access;
using TpmAssistant.Application.Meetings.Live;
using TpmAssistant.Domain.Meetings;
using TpmAssistant.Domain.Meetings.Facilitation;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Application.Meetings.Minutes;

/// <summary>A meeting that no calendar holds.</summary>
/// <param name="Meeting">The occurrence, as its log tells it.</param>
/// <param name="Conversation">Where its card stands.</param>
internal sealed record HeldMeeting(MeetingOccurrence Meeting, string? Conversation);

/// <summary>Meetings that were held without an entry in a calendar, as a retrospective that somebody simply began.</summary>
public sealed class HeldMeetings(IMeetingLogStore logs, TimeProvider clock)
{
    private static readonly TimeSpan Past = TimeSpan.FromDays(28);

    /// <summary>The asker's own ones of the last weeks about these projects, the latest first.</summary>
    internal async Task<IReadOnlyList<HeldMeeting>> OfAsync(Asker asker, IEnumerable<Project> projects, CancellationToken cancellationToken)
    {
        var held = new List<HeldMeeting>();
        foreach (var project in projects)
        {
            foreach (var log in await logs.OfProjectAsync(asker.Tenant, project.Id, cancellationToken))
            {
                if (log.Meeting.Series.StartsWith(Retrospectives.RunRetrospective.SeriesPrefix, StringComparison.Ordinal) && log.State() is { StartedAt: { } began } state
                    && clock.GetUtcNow() - began <= Past && LiveView.MayTouch(asker, state))
                    held.Add(new HeldMeeting(Occurrence(state, began), state.Conversation));
            }
        }

        return [.. held.OrderByDescending(h => h.Meeting.Start)];
    }

    private static MeetingOccurrence Occurrence(MeetingState state, DateTimeOffset began)
    {
        var agenda = state.Agenda!;
        return new MeetingOccurrence
        {
            Ref = new ItemRef(SourceKinds.Project, agenda.Meeting.ToString()), SeriesId = agenda.Meeting.Series, OriginalStart = agenda.Meeting.OriginalStart, Subject = agenda.Title,
            Start = began, End = state.EndedAt ?? agenda.End, Organizer = agenda.Organizer, Attendees = agenda.Attendees,
        };
    }
}
