using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using TpmAssistant.DemoTenant.Http;
using TpmAssistant.DemoTenant.Organisation;
using TpmAssistant.DemoTenant.Outlook;

namespace TpmAssistant.DemoTenant.Conversations;

/// <summary>Online meetings found by their join address, their transcripts and attendance.</summary>
internal sealed partial class OnlineMeetingRoutes(DemoOrganisation organisation, CalendarStore calendar, Recordings recordings) : IRouteFamily
{
    public void Map(RouteTable routes)
    {
        routes.Get("/me/onlineMeetings", Find);
        routes.Get("/me/onlineMeetings/{meeting}", call => ODataPage.Single(call, Context(call, string.Empty) + "/$entity", Describe(Meeting(call))));
        routes.Get("/me/onlineMeetings/{meeting}/transcripts", call => ODataPage.Of(call, Context(call, "/transcripts"), Transcripts(call)));
        routes.Get("/me/onlineMeetings/{meeting}/transcripts/{transcript}", call => ODataPage.Single(call, Context(call, "/transcripts") + "/$entity", Transcript(call)));
        routes.Get("/me/onlineMeetings/{meeting}/transcripts/{transcript}/content", Content);
        routes.Get("/me/onlineMeetings/{meeting}/attendanceReports", call => ODataPage.Of(call, Context(call, "/attendanceReports"), Reports(call, withRecords: false)));
        routes.Get("/me/onlineMeetings/{meeting}/attendanceReports/{report}", Report);
    }

    private GraphAnswer Find(GraphCall call)
    {
        var match = JoinFilter().Match(call.Query("$filter") ?? string.Empty);
        if (!match.Success)
            return GraphErrors.BadRequest("Only a filter on JoinWebUrl is supported, and it is required.");
        var url = match.Groups["url"].Value.Replace("''", "'", StringComparison.Ordinal);
        var meeting = calendar.All.FirstOrDefault(meeting => meeting.IsOnline && Same(meeting.JoinUrl, url));
        if (meeting is null || !meeting.Involves(call.Asker))
            return GraphErrors.Of(404, "NotFound", "3003: Meeting not found.");
        return new GraphAnswer(200, new JsonObject
        {
            ["@odata.context"] = ODataPage.Context(call, $"users('{call.Asker.Id}')/onlineMeetings"),
            ["value"] = new JsonArray(Describe(meeting)),
        });
    }

    private static bool Same(string joinUrl, string asked) => joinUrl == asked || Uri.UnescapeDataString(joinUrl) == Uri.UnescapeDataString(asked);

    private Meeting Meeting(GraphCall call)
    {
        var meeting = calendar.All.FirstOrDefault(meeting => meeting.IsOnline && meeting.OnlineMeetingId == call.Route["meeting"]) ?? throw new GraphRefusal(GraphErrors.NotFound);
        return meeting.Involves(call.Asker) ? meeting : throw new GraphRefusal(GraphErrors.Denied("Forbidden"));
    }

    private JsonObject Describe(Meeting meeting)
    {
        var zone = GraphTime.Zone(meeting.Zone)!;
        return new JsonObject
        {
            ["id"] = meeting.OnlineMeetingId,
            ["creationDateTime"] = GraphTime.Instant(meeting.Created),
            ["startDateTime"] = GraphTime.Instant(GraphTime.ToInstant(meeting.Start, zone)),
            ["endDateTime"] = GraphTime.Instant(GraphTime.ToInstant(meeting.End, zone)),
            ["joinWebUrl"] = meeting.JoinUrl,
            ["subject"] = meeting.Subject,
            ["sensitivityLabelAssignment"] = meeting.Label is { } label ? new JsonObject { ["sensitivityLabelId"] = DemoLabels.IdOf(label) } : null,
            ["isBroadcast"] = false,
            ["isEntryExitAnnounced"] = false,
            ["allowedPresenters"] = "everyone",
            ["allowTranscription"] = true,
            ["chatInfo"] = new JsonObject { ["threadId"] = meeting.ThreadId, ["messageId"] = "0", ["replyChainMessageId"] = null },
            ["participants"] = new JsonObject
            {
                ["organizer"] = Participant(meeting.Organizer, "presenter"),
                ["attendees"] = Json.Array(Guests(meeting).Select(person => (JsonNode?)Participant(person, "attendee"))),
            },
        };
    }

    private IEnumerable<DemoPerson> Guests(Meeting meeting) => organisation.People.All.Where(person => meeting.GuestOf(person) is not null);

    private static JsonObject Participant(DemoPerson person, string role) => new()
    {
        ["upn"] = person.Mail,
        ["role"] = role,
        ["identity"] = new JsonObject { ["user"] = new JsonObject { ["id"] = person.Id, ["displayName"] = null } },
    };

    private IEnumerable<JsonObject> Transcripts(GraphCall call)
    {
        var meeting = Meeting(call);
        return recordings.Of(meeting).Select(recording => new JsonObject
        {
            ["id"] = recording.Id,
            ["meetingId"] = meeting.OnlineMeetingId,
            ["callId"] = StableId.Guid("call", recording.Id),
            ["contentCorrelationId"] = StableId.Guid("correlation", recording.Id),
            ["transcriptContentUrl"] = $"{call.BaseUrl}/me/onlineMeetings/{meeting.OnlineMeetingId}/transcripts/{recording.Id}/content",
            ["createdDateTime"] = GraphTime.Instant(recording.From),
            ["endDateTime"] = GraphTime.Instant(recording.To),
            ["meetingOrganizer"] = new JsonObject
            {
                ["application"] = null,
                ["device"] = null,
                ["user"] = new JsonObject { ["@odata.type"] = "#microsoft.graph.teamworkUserIdentity", ["id"] = meeting.Organizer.Id, ["displayName"] = null, ["userIdentityType"] = "aadUser" },
            },
        });
    }

    private JsonObject Transcript(GraphCall call) =>
        Transcripts(call).FirstOrDefault(transcript => transcript["id"].Text() == call.Route["transcript"]) ?? throw new GraphRefusal(GraphErrors.NotFound);

    private GraphAnswer Content(GraphCall call)
    {
        Transcript(call);
        var format = call.Query("$format") ?? call.Header("Accept") ?? string.Empty;
        if (!format.Contains("text/vtt", StringComparison.OrdinalIgnoreCase))
            return GraphErrors.BadRequest($"Invalid format '{format}' specified.");
        return new GraphAnswer(200) { Text = recordings.Vtt(recordings.Of(Meeting(call)).First(recording => recording.Id == call.Route["transcript"])), TextType = "text/vtt" };
    }

    private IEnumerable<JsonObject> Reports(GraphCall call, bool withRecords)
    {
        var meeting = Meeting(call);
        foreach (var (recording, occurrence) in recordings.Of(meeting).Select(recording => (recording, recording.Occurrence)))
        {
            var there = Guests(meeting).Prepend(meeting.Organizer).Where(person => !recording.Talk.Missing.Contains(person.Key)).ToList();
            var report = new JsonObject
            {
                ["id"] = StableId.Guid("attendance", recording.Id),
                ["totalParticipantCount"] = there.Count + recording.Talk.Guests.Count,
                ["meetingStartDateTime"] = GraphTime.Instant(occurrence.StartInstant),
                ["meetingEndDateTime"] = GraphTime.Instant(occurrence.EndInstant),
            };
            if (withRecords)
                report["attendanceRecords"] = Json.Array(there.Select(person => (JsonNode?)Record(meeting, occurrence, person)).Concat(recording.Talk.Guests.Select(name => Guest(occurrence, name))));
            yield return report;
        }
    }

    // Somebody who came by the link without an account has neither id nor address.
    private static JsonObject Guest(Occurrence occurrence, string name)
    {
        var seconds = (int)(occurrence.End - occurrence.Start).TotalSeconds;
        return new JsonObject
        {
            ["id"] = StableId.Guid("record", name),
            ["emailAddress"] = null,
            ["totalAttendanceInSeconds"] = seconds,
            ["role"] = "None",
            ["identity"] = new JsonObject { ["id"] = null, ["displayName"] = name },
            ["attendanceIntervals"] = new JsonArray(new JsonObject
            {
                ["joinDateTime"] = GraphTime.Instant(occurrence.StartInstant),
                ["leaveDateTime"] = GraphTime.Instant(occurrence.EndInstant),
                ["durationInSeconds"] = seconds,
            }),
        };
    }

    private GraphAnswer Report(GraphCall call)
    {
        var expand = call.Query("$expand")?.Contains("attendanceRecords", StringComparison.OrdinalIgnoreCase) == true;
        var report = Reports(call, expand).FirstOrDefault(report => report["id"].Text() == call.Route["report"]);
        return report is null ? GraphErrors.NotFound : ODataPage.Single(call, Context(call, "/attendanceReports") + "/$entity", report);
    }

    private static JsonObject Record(Meeting meeting, Occurrence occurrence, DemoPerson person)
    {
        var seconds = (int)(occurrence.End - occurrence.Start).TotalSeconds;
        return new JsonObject
        {
            ["id"] = StableId.Guid("record", meeting.Key, person.Id),
            ["emailAddress"] = person.Mail,
            ["totalAttendanceInSeconds"] = seconds,
            ["role"] = person.Id == meeting.Organizer.Id ? "Organizer" : "Attendee",
            ["identity"] = new JsonObject { ["id"] = person.Id, ["displayName"] = person.Name },
            ["attendanceIntervals"] = new JsonArray(new JsonObject
            {
                ["joinDateTime"] = GraphTime.Instant(occurrence.StartInstant),
                ["leaveDateTime"] = GraphTime.Instant(occurrence.EndInstant),
                ["durationInSeconds"] = seconds,
            }),
        };
    }

    private static string Context(GraphCall call, string rest) => call.Route.TryGetValue("meeting", out var meeting) && rest.Length > 0
        ? $"users('{call.Asker.Id}')/onlineMeetings('{meeting}'){rest}"
        : $"users('{call.Asker.Id}')/onlineMeetings";

    [GeneratedRegex(@"^\s*JoinWebUrl\s+eq\s+'(?<url>.+)'\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex JoinFilter();
}
