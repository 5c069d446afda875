using TpmAssistant.Application.Access;
using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Meetings.Live;
using TpmAssistant.Application.Projects;
using TpmAssistant.Domain.Meetings;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Tasks;

namespace TpmAssistant.Application.Meetings.Retrospectives;

/// <summary>Begins a retrospective of a project's team: here and now, for an hour.</summary>
public sealed class RunRetrospective(ProjectFinder projects, StartMeeting start, TimeProvider clock)
{
    /// <summary>What the series of retrospectives begin with that stand in no calendar.</summary>
    internal const string SeriesPrefix = "retro:";

    private static readonly TimeSpan Length = TimeSpan.FromMinutes(AgendaTemplates.Of(MeetingKind.Retrospective).Timebox);

    /// <summary>Begins it.</summary>
    /// <param name="asker">Who leads it.</param>
    /// <param name="project">The project's name; the conversation's default when absent.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>A <see cref="LiveMeetingAnswer"/>; one that runs already is shown again.</returns>
    public async Task<Answer> RunAsync(Asker asker, string? project, CancellationToken cancellationToken)
    {
        var choice = await projects.FindAsync(asker, project, cancellationToken);
        if (!choice.TryGet(out var found, out var refusal)) return refusal;
        if (asker.Conversation.IsShared && !ProjectFinder.IsSayable(found, asker.Conversation)) return Errors.NotForEverybodyHere(found.Name);
        var now = clock.GetUtcNow();
        var series = $"{SeriesPrefix}{found.Id}:{asker.Conversation.Address}";
        var occurrence = new MeetingOccurrence
        {
            Ref = new ItemRef(SourceKinds.Project, series),
            // One a day, each knowing those before it.
            SeriesId = series,
            OriginalStart = DayBounds.Of(asker.Today(clock), asker.TimeZone).From,
            Subject = $"{found.Name}: retrospective",
            Start = now,
            End = now + Length,
            Organizer = LiveView.PersonOf(asker),
            Attendees = [.. found.Members.Where(m => m.Audience is null or Audience.Team && m.Person.Id != asker.Person).Select(m => new Attendee(m.Person, AttendeeResponse.Accepted, true))],
        };
        return await start.BeginAsync(asker, occurrence, found, MeetingKind.Retrospective, cancellationToken);
    }
}
