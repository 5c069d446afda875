using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using TpmAssistant.DemoTenant.Http;
using TpmAssistant.DemoTenant.Organisation;

namespace TpmAssistant.DemoTenant.Outlook;

/// <summary>Writes an event as one person's calendar shows it.</summary>
internal static partial class EventJson
{
    public static JsonObject Of(GraphCall call, CalendarHit hit) => Of(call, hit.Meeting, hit.Occurrence);

    public static JsonObject Of(GraphCall call, Meeting meeting, Occurrence? occurrence)
    {
        var asker = call.Asker;
        var (zoneName, zone) = GraphTime.Preferred(call);
        var isOccurrence = occurrence?.OriginalDay is not null;
        var masterId = meeting.IdFor(asker);
        var id = isOccurrence ? CalendarStore.OccurrenceId(masterId, occurrence!.OriginalDay!.Value) : masterId;
        var guest = meeting.GuestOf(asker);
        var isOrganizer = meeting.Organizer.Id == asker.Id;
        var text = PlainText(meeting.Html);
        var value = new JsonObject
        {
            ["@odata.etag"] = string.Create(CultureInfo.InvariantCulture, $"W/\"{StableId.Planner("event", meeting.Key)[..12]}{meeting.Version:D6}\""),
            ["id"] = id,
            ["createdDateTime"] = GraphTime.Instant(meeting.Created),
            ["lastModifiedDateTime"] = GraphTime.Instant(meeting.Modified),
            ["changeKey"] = string.Create(CultureInfo.InvariantCulture, $"{StableId.Planner("event", meeting.Key)[..12]}{meeting.Version:D6}"),
            ["categories"] = Json.Array(meeting.Categories.Select(category => (JsonNode?)category)),
            ["transactionId"] = isOrganizer ? meeting.TransactionId : null,
            ["originalStartTimeZone"] = meeting.Zone,
            ["originalEndTimeZone"] = meeting.Zone,
            ["iCalUId"] = "040000008200E00074C5B7101A82E008" + StableId.Guid("ical", meeting.Key).Replace("-", string.Empty, StringComparison.Ordinal).ToUpperInvariant(),
            ["reminderMinutesBeforeStart"] = 15,
            ["isReminderOn"] = !meeting.IsAllDay,
            ["hasAttachments"] = false,
            ["subject"] = (meeting.IsCancelled && !isOrganizer ? "Canceled: " : string.Empty) + (occurrence?.Subject ?? meeting.Subject),
            ["bodyPreview"] = text.Length > 255 ? text[..255] : text,
            ["importance"] = meeting.Importance,
            ["sensitivity"] = meeting.Sensitivity,
            ["isAllDay"] = meeting.IsAllDay,
            ["isCancelled"] = meeting.IsCancelled,
            ["isOrganizer"] = isOrganizer,
            ["responseRequested"] = true,
            ["seriesMasterId"] = isOccurrence ? masterId : null,
            ["showAs"] = guest?.Response is "notResponded" or "tentativelyAccepted" ? "tentative" : guest?.Response is "declined" ? "free" : meeting.ShowAs,
            ["type"] = isOccurrence ? occurrence!.IsException ? "exception" : "occurrence" : meeting.Recurrence is null ? "singleInstance" : "seriesMaster",
            ["webLink"] = call.ItemLink("event", id),
            ["onlineMeetingUrl"] = null,
            ["isOnlineMeeting"] = meeting.IsOnline,
            ["onlineMeetingProvider"] = meeting.IsOnline ? "teamsForBusiness" : "unknown",
            ["allowNewTimeProposals"] = true,
            ["isDraft"] = false,
            ["hideAttendees"] = false,
            ["responseStatus"] = new JsonObject
            {
                ["response"] = isOrganizer ? "organizer" : guest?.Response ?? "none",
                ["time"] = guest?.RespondedAt is { } at ? GraphTime.Instant(at) : "0001-01-01T00:00:00Z",
            },
            ["body"] = call.Preference("outlook.body-content-type") == "text"
                ? new JsonObject { ["contentType"] = "text", ["content"] = text }
                : new JsonObject { ["contentType"] = "html", ["content"] = meeting.Html },
            ["start"] = Point(meeting, occurrence?.Start ?? meeting.Start, zoneName, zone),
            ["end"] = Point(meeting, occurrence?.End ?? meeting.End, zoneName, zone),
            ["location"] = Place(meeting.Location),
            ["locations"] = meeting.Location.Length == 0 ? new JsonArray() : new JsonArray(Place(meeting.Location)),
            ["recurrence"] = isOccurrence ? null : meeting.Recurrence?.DeepClone(),
            ["attendees"] = Json.Array(meeting.Guests.Select(Attendee)),
            ["organizer"] = Json.Address(meeting.Organizer.Name, meeting.Organizer.Mail),
            ["onlineMeeting"] = meeting.IsOnline ? new JsonObject { ["joinUrl"] = meeting.JoinUrl } : null,
        };
        if (isOccurrence)
        {
            var original = occurrence!.OriginalDay!.Value.ToDateTime(TimeOnly.FromDateTime(meeting.Start));
            value["originalStart"] = GraphTime.Instant(GraphTime.ToInstant(original, GraphTime.Zone(meeting.Zone)!));
        }

        return value;
    }

    /// <summary>A point in time in the asked-for zone; all-day events float and keep their day.</summary>
    public static JsonObject Point(Meeting meeting, DateTime local, string zoneName, TimeZoneInfo zone) => meeting.IsAllDay
        ? GraphTime.Wall(local, zoneName)
        : GraphTime.Wall(GraphTime.ToWall(GraphTime.ToInstant(local, GraphTime.Zone(meeting.Zone)!), zone), zoneName);

    public static string PlainText(string html) => System.Net.WebUtility.HtmlDecode(Tags().Replace(html.Replace("<br>", "\n", StringComparison.Ordinal).Replace("</p>", "\n", StringComparison.Ordinal), string.Empty)).Trim();

    private static JsonObject Attendee(Guest guest)
    {
        var attendee = Json.Address(guest.Name, guest.Mail);
        attendee["type"] = guest.Type;
        attendee["status"] = new JsonObject
        {
            ["response"] = guest.Response == "notResponded" ? "none" : guest.Response,
            ["time"] = guest.RespondedAt is { } at ? GraphTime.Instant(at) : "0001-01-01T00:00:00Z",
        };
        return attendee;
    }

    private static JsonObject Place(string name) => new()
    {
        ["displayName"] = name,
        ["locationType"] = "default",
        ["uniqueId"] = name,
        ["uniqueIdType"] = "private",
    };

    [GeneratedRegex("<[^>]*>", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Tags();
}
