using System.Text;
using System.Text.Json.Nodes;
using System.Xml;
using TpmAssistant.DemoTenant.Http;
using TpmAssistant.DemoTenant.Organisation;

namespace TpmAssistant.DemoTenant.Outlook;

/// <summary>Free and busy times of colleagues, and times that suit several people.</summary>
internal sealed class SchedulingRoutes(CalendarStore store, DemoPeople people) : IRouteFamily
{
    private const int DefaultInterval = 30;

    public void Map(RouteTable routes)
    {
        routes.Post("/me/calendar/getSchedule", Schedule);
        routes.Post("/me/findMeetingTimes", FindTimes);
        routes.Get("/me/mailboxSettings", Settings);
    }

    public static JsonObject WorkingHours(DemoPerson person) => new()
    {
        ["daysOfWeek"] = new JsonArray("monday", "tuesday", "wednesday", "thursday", "friday"),
        ["startTime"] = "09:00:00.0000000",
        ["endTime"] = "17:00:00.0000000",
        ["timeZone"] = new JsonObject { ["name"] = person.WindowsZone },
    };

    private GraphAnswer Schedule(GraphCall call)
    {
        var body = call.BodyObject();
        var (zoneName, zone) = GraphTime.Preferred(call);
        var from = Instant(body.Any("StartTime"), "StartTime");
        var to = Instant(body.Any("EndTime"), "EndTime");
        var interval = body.Any("AvailabilityViewInterval").Number() ?? DefaultInterval;
        if (interval is < 5 or > 1440 || to <= from || to - from > TimeSpan.FromDays(62))
            return GraphErrors.OutlookInvalid("The requested time window or interval cannot be served.");
        if (body.Any("Schedules") is not JsonArray { Count: > 0 and <= 20 } schedules)
            return GraphErrors.OutlookInvalid("Between 1 and 20 schedules can be asked for at once.");
        var value = schedules.Select(mail => people.Find(mail.Text()) is { } person
            ? Person(call, person, mail.Text()!, from, to, interval, zoneName, zone)
            : new JsonObject
            {
                ["scheduleId"] = mail.Text(),
                ["availabilityView"] = string.Empty,
                ["error"] = new JsonObject { ["message"] = "The mail recipient is not found.", ["responseCode"] = "ErrorMailRecipientNotFound" },
                ["scheduleItems"] = new JsonArray(),
            });
        return new GraphAnswer(200, new JsonObject
        {
            ["@odata.context"] = ODataPage.Context(call, "Collection(microsoft.graph.scheduleInformation)"),
            ["value"] = Json.Array(value),
        });
    }

    private JsonObject Person(GraphCall call, DemoPerson person, string mail, DateTimeOffset from, DateTimeOffset to, int interval, string zoneName, TimeZoneInfo zone)
    {
        var view = new StringBuilder();
        for (var at = from; at < to; at = at.AddMinutes(interval))
        {
            var end = at.AddMinutes(interval) < to ? at.AddMinutes(interval) : to;
            view.Append(Availability.Status(store, person, at, end) switch { "tentative" => '1', "busy" => '2', "oof" => '3', "workingElsewhere" => '4', _ => '0' });
        }

        var personZone = TimeZoneInfo.FindSystemTimeZoneById(person.TimeZone);
        var items = store.View(person, from.AddDays(-1), to.AddDays(1)).Select(occurrence => (occurrence, span: Availability.Span(occurrence, personZone)))
            .Where(item => item.span.Start < to && item.span.End > from && Availability.Status(item.occurrence, person) != "free")
            .Select(item =>
            {
                var entry = new JsonObject
                {
                    ["status"] = Availability.Status(item.occurrence, person),
                    ["start"] = GraphTime.Wall(GraphTime.ToWall(item.span.Start, zone), zoneName),
                    ["end"] = GraphTime.Wall(GraphTime.ToWall(item.span.End, zone), zoneName),
                };
                // Others see only that somebody is busy; that is what calendars share by default.
                if (person.Id == call.Asker.Id)
                {
                    entry["isPrivate"] = item.occurrence.Meeting.Sensitivity == "private";
                    entry["subject"] = item.occurrence.Subject;
                    entry["location"] = item.occurrence.Meeting.Location;
                }

                return (JsonNode?)entry;
            });
        return new JsonObject
        {
            ["scheduleId"] = mail,
            ["availabilityView"] = view.ToString(),
            ["scheduleItems"] = Json.Array(items),
            ["workingHours"] = WorkingHours(person),
        };
    }

    private GraphAnswer FindTimes(GraphCall call)
    {
        var body = call.BodyObject();
        var (zoneName, zone) = GraphTime.Preferred(call);
        var length = Duration(body["meetingDuration"].Text());
        var slots = (body["timeConstraint"]?["timeSlots"] as JsonArray ?? [])
            .Select(slot => (From: Instant(slot?["start"], "start"), To: Instant(slot?["end"], "end"))).ToList();
        if (slots.Count == 0)
            slots.Add((store.Now, store.Now.AddDays(14)));
        var attendees = (body["attendees"] as JsonArray ?? []).OfType<JsonObject>().ToList();
        var isWork = body["timeConstraint"]?["activityDomain"].Text() is null or "work" or "unknown";
        var best = slots.SelectMany(slot => Starts(slot.From, slot.To, length)).Distinct()
            .Where(start => body["isOrganizerOptional"].Flag() == true || Availability.Status(store, call.Asker, start, start + length) is "free" or "workingElsewhere")
            .Select(start => Rate(start, start + length, attendees, isWork))
            .Where(option => option.Confidence >= Percentage(body["minimumAttendeePercentage"]) && (!isWork || Availability.IsWorkTime(call.Asker, option.Start, option.End)))
            .OrderByDescending(option => option.Confidence).ThenBy(option => option.Start)
            .Take(Math.Clamp(body["maxCandidates"].Number() ?? 20, 1, 40)).ToList();
        var reasons = body["returnSuggestionReasons"].Flag() == true;
        return new GraphAnswer(200, new JsonObject
        {
            ["@odata.context"] = ODataPage.Context(call, "microsoft.graph.meetingTimeSuggestionsResult"),
            ["emptySuggestionsReason"] = best.Count > 0 ? string.Empty : "attendeesUnavailable",
            ["meetingTimeSuggestions"] = Json.Array(best.Select((option, index) => Suggestion(call, option, index, reasons, zoneName, zone))),
        });
    }

    private Option Rate(DateTimeOffset start, DateTimeOffset end, List<JsonObject> attendees, bool isWork)
    {
        var states = attendees.Select(attendee => people.Find(attendee["emailAddress"]?["address"].Text()) is { } person
            ? isWork && !Availability.IsWorkTime(person, start, end) ? "unknown" : Availability.Status(store, person, start, end)
            : "unknown").ToList();
        var points = states.Select(state => state switch { "free" or "workingElsewhere" => 100.0, "tentative" => 50.0, "unknown" => 49.0, _ => 0.0 });
        return new Option(start, end, states.Count == 0 ? 100 : points.Average(), [.. attendees.Zip(states)]);
    }

    private static JsonObject Suggestion(GraphCall call, Option option, int index, bool reasons, string zoneName, TimeZoneInfo zone) => new()
    {
        ["confidence"] = option.Confidence,
        ["order"] = index + 1,
        ["organizerAvailability"] = "free",
        ["suggestionReason"] = reasons ? "Suggested because it is one of the nearest times when all attendees are available." : null,
        ["meetingTimeSlot"] = new JsonObject
        {
            ["start"] = GraphTime.Wall(GraphTime.ToWall(option.Start, zone), zoneName),
            ["end"] = GraphTime.Wall(GraphTime.ToWall(option.End, zone), zoneName),
        },
        ["locations"] = new JsonArray(),
        ["attendeeAvailability"] = Json.Array(option.States.Select(state => (JsonNode?)new JsonObject
        {
            ["availability"] = state.State,
            ["attendee"] = new JsonObject
            {
                ["type"] = state.Attendee["type"].Text() ?? "required",
                ["emailAddress"] = new JsonObject { ["address"] = state.Attendee["emailAddress"]?["address"].Text() },
            },
        })),
    };

    private GraphAnswer Settings(GraphCall call) => ODataPage.Single(call, $"users('{call.Asker.Id}')/mailboxSettings", new JsonObject
    {
        ["archiveFolder"] = StableId.Outlook("folder", "archive", call.Asker.Id),
        ["timeZone"] = call.Asker.WindowsZone,
        ["delegateMeetingMessageDeliveryOptions"] = "sendToDelegateOnly",
        ["dateFormat"] = "dd.MM.yyyy",
        ["timeFormat"] = "HH:mm",
        ["userPurpose"] = "user",
        ["automaticRepliesSetting"] = new JsonObject
        {
            ["status"] = Availability.Status(store, call.Asker, store.Now, store.Now.AddMinutes(1)) == "oof" ? "alwaysEnabled" : "disabled",
            ["externalAudience"] = "all",
            ["internalReplyMessage"] = string.Empty,
            ["externalReplyMessage"] = string.Empty,
            ["scheduledStartDateTime"] = GraphTime.Wall(store.Now.UtcDateTime.Date, "UTC"),
            ["scheduledEndDateTime"] = GraphTime.Wall(store.Now.UtcDateTime.Date.AddDays(1), "UTC"),
        },
        ["language"] = new JsonObject { ["locale"] = "en-GB", ["displayName"] = "English (United Kingdom)" },
        ["workingHours"] = WorkingHours(call.Asker),
    });

    private static IEnumerable<DateTimeOffset> Starts(DateTimeOffset from, DateTimeOffset to, TimeSpan length)
    {
        var step = TimeSpan.FromMinutes(30).Ticks;
        var first = new DateTimeOffset((from.UtcTicks + step - 1) / step * step, TimeSpan.Zero);
        for (var start = first; start + length <= to; start = start.AddMinutes(30))
            yield return start;
    }

    private static TimeSpan Duration(string? text)
    {
        try
        {
            return text is null ? TimeSpan.FromMinutes(30) : XmlConvert.ToTimeSpan(text);
        }
        catch (FormatException)
        {
            throw new GraphRefusal(GraphErrors.OutlookInvalid("The value of 'meetingDuration' is not a duration."));
        }
    }

    private static double Percentage(JsonNode? node) => node is JsonValue value && value.TryGetValue<double>(out var number) ? number : 50;

    private static DateTimeOffset Instant(JsonNode? wall, string what)
    {
        var (local, zone) = GraphTime.ReadWall(wall, what);
        return GraphTime.ToInstant(local, GraphTime.Zone(zone)!);
    }

    private sealed record Option(DateTimeOffset Start, DateTimeOffset End, double Confidence, List<(JsonObject Attendee, string State)> States);
}
