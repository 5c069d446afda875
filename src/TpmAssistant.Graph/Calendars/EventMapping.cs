using Microsoft.Graph.Models;
using TpmAssistant.Application.Access;
using TpmAssistant.Domain.Meetings;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Tasks;
using TpmAssistant.Graph.Sessions;
using TpmAssistant.Graph.Time;
using Attendee = TpmAssistant.Domain.Meetings.Attendee;
using Person = TpmAssistant.Domain.Projects.Person;

namespace TpmAssistant.Graph.Calendars;

/// <summary>Outlook's words into the engine's.</summary>
internal static class EventMapping
{
    /// <summary>An event; <see langword="null"/> without an id or a time that can be read.</summary>
    public static MeetingOccurrence? Meeting(Event item, Asker asker, GraphAddress address)
    {
        var allDay = item.IsAllDay == true;
        if (item.Id is not { Length: > 0 } id || Time(item.Start, allDay, asker) is not { } start || Time(item.End, allDay, asker) is not { } end) return null;
        var series = item.SeriesMasterId is { Length: > 0 } master ? master : null;
        return new MeetingOccurrence
        {
            Ref = new ItemRef(SourceKinds.Calendar, id),
            SeriesId = series,
            OriginalStart = series is null ? null : item.OriginalStart?.ToUniversalTime() ?? start,
            Subject = item.Subject ?? string.Empty,
            Start = start,
            End = end < start ? start : end,
            IsAllDay = allDay,
            IsCancelled = item.IsCancelled == true,
            TakesTime = item.ShowAs is not (FreeBusyStatus.Free or FreeBusyStatus.WorkingElsewhere),
            IsAway = item.ShowAs == FreeBusyStatus.Oof,
            Organizer = Somebody(item.Organizer?.EmailAddress),
            Attendees = [.. (item.Attendees ?? []).Select(Invited).OfType<Attendee>()],
            Location = string.IsNullOrWhiteSpace(item.Location?.DisplayName) ? null : item.Location.DisplayName,
            JoinLink = address.TeamsMeeting(item.OnlineMeeting?.JoinUrl),
            Link = address.Outlook(item.WebLink),
            Preview = item.BodyPreview ?? string.Empty,
        };
    }

    /// <summary>An all-day event is the same day everywhere: it runs from midnight to midnight where the asker is.</summary>
    private static DateTimeOffset? Time(DateTimeTimeZone? time, bool allDay, Asker asker) =>
        allDay && GraphZones.IsMidnight(time) && GraphZones.Day(time) is { } day ? GraphZones.StartOfDay(day, asker.TimeZoneId) : GraphZones.Instant(time);

    private static Attendee? Invited(Microsoft.Graph.Models.Attendee attendee) =>
        attendee.Type == AttendeeType.Resource || Somebody(attendee.EmailAddress) is not { } person
            ? null
            : new Attendee(person, Response(attendee.Status?.Response), attendee.Type != AttendeeType.Optional);

    private static Person? Somebody(EmailAddress? address) => address?.Address is not { Length: > 0 } mail
        ? null
#pragma warning disable CA1308 // Addresses are written in lower case.
        : new Person(new PersonId($"mail:{mail.ToLowerInvariant()}"), string.IsNullOrWhiteSpace(address.Name) ? mail : address.Name, mail);
#pragma warning restore CA1308

    private static AttendeeResponse Response(ResponseType? response) => response switch
    {
        ResponseType.Accepted => AttendeeResponse.Accepted,
        ResponseType.TentativelyAccepted => AttendeeResponse.Tentative,
        ResponseType.Declined => AttendeeResponse.Declined,
        ResponseType.Organizer => AttendeeResponse.Organizer,
        _ => AttendeeResponse.None,
    };
}
