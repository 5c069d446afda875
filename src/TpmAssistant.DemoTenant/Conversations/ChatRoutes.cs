using System.Globalization;
using System.Text.Json.Nodes;
using TpmAssistant.DemoTenant.Http;
using TpmAssistant.DemoTenant.Organisation;
using TpmAssistant.DemoTenant.Outlook;

namespace TpmAssistant.DemoTenant.Conversations;

/// <summary>Meeting chats, teams and channels; only for their members.</summary>
internal sealed class ChatRoutes(DemoOrganisation organisation, CalendarStore calendar) : IRouteFamily
{
    private const int MessagePage = 20;
    private const int MaxTop = 50;

    public void Map(RouteTable routes)
    {
        routes.Get("/chats/{chat}", OneChat);
        routes.Get("/chats/{chat}/members", call => ODataPage.Of(call, $"chats('{call.Route["chat"]}')/members", Members(Chat(call))));
        routes.Get("/chats/{chat}/messages", ChatMessages);
        routes.Get("/me/joinedTeams", call => ODataPage.Of(call, "teams", organisation.ProjectsOf(call.Asker).Select(Team)));
        routes.Get("/teams/{team}", call => ODataPage.Single(call, "teams/$entity", Team(Project(call))));
        routes.Get("/teams/{team}/channels", call => ODataPage.Of(call, $"teams('{call.Route["team"]}')/channels", [Channel(Project(call))]));
        routes.Get("/teams/{team}/channels/{channel}/messages", ChannelMessages);
    }

    private Meeting Chat(GraphCall call)
    {
        var meeting = calendar.All.FirstOrDefault(meeting => meeting.IsOnline && meeting.ThreadId == call.Route["chat"]) ?? throw new GraphRefusal(GraphErrors.NotFound);
        return meeting.Involves(call.Asker) ? meeting : throw new GraphRefusal(GraphErrors.TeamsForbidden);
    }

    private ProjectScript Project(GraphCall call)
    {
        var project = organisation.Projects.FirstOrDefault(project => project.GroupId == call.Route["team"]) ?? throw new GraphRefusal(GraphErrors.NotFound);
        return project.Members.Contains(call.Asker.Key) ? project : throw new GraphRefusal(GraphErrors.TeamsForbidden);
    }

    private GraphAnswer OneChat(GraphCall call)
    {
        var meeting = Chat(call);
        var value = new JsonObject
        {
            ["id"] = meeting.ThreadId,
            ["topic"] = meeting.Subject,
            ["createdDateTime"] = GraphTime.Instant(meeting.Created),
            ["lastUpdatedDateTime"] = GraphTime.Instant(meeting.Modified),
            ["chatType"] = "meeting",
            ["webUrl"] = call.ItemLink("chat", meeting.ThreadId),
            ["tenantId"] = DemoPeople.TenantId,
            ["onlineMeetingInfo"] = new JsonObject
            {
                ["calendarEventId"] = meeting.IdFor(call.Asker),
                ["joinWebUrl"] = meeting.JoinUrl,
                ["organizer"] = new JsonObject { ["id"] = meeting.Organizer.Id, ["displayName"] = null, ["userIdentityType"] = "aadUser" },
            },
        };
        if (call.Query("$expand")?.Contains("members", StringComparison.OrdinalIgnoreCase) == true)
            value["members"] = Json.Array(Members(meeting).Select(member => (JsonNode?)member));
        return ODataPage.Single(call, "chats/$entity", value);
    }

    private IEnumerable<JsonObject> Members(Meeting meeting) =>
        organisation.People.All.Where(meeting.Involves).Select(person => new JsonObject
        {
            ["@odata.type"] = "#microsoft.graph.aadUserConversationMember",
            ["id"] = StableId.Outlook("member", meeting.Key, person.Id),
            ["roles"] = person.Id == meeting.Organizer.Id ? new JsonArray("owner") : new JsonArray(),
            ["displayName"] = person.Name,
            ["visibleHistoryStartDateTime"] = "0001-01-01T00:00:00Z",
            ["userId"] = person.Id,
            ["email"] = person.Mail,
            ["tenantId"] = DemoPeople.TenantId,
        });

    private GraphAnswer ChatMessages(GraphCall call)
    {
        var meeting = Chat(call);
        var lines = ConversationScript.Chats.GetValueOrDefault(meeting.Key) ?? [];
        return Newest(call, $"chats('{Uri.EscapeDataString(meeting.ThreadId)}')/messages", lines.Select(line => Message(call, line, meeting.ThreadId, null)));
    }

    private GraphAnswer ChannelMessages(GraphCall call)
    {
        var project = Project(call);
        if (call.Route["channel"] != ChannelId(project))
            return GraphErrors.NotFound;
        var lines = ConversationScript.Channels.GetValueOrDefault(project.Key) ?? [];
        return Newest(call, $"teams('{project.GroupId}')/channels('{Uri.EscapeDataString(ChannelId(project))}')/messages", lines.Select(line => Message(call, line, null, project)));
    }

    private static GraphAnswer Newest(GraphCall call, string context, IEnumerable<JsonObject> messages)
    {
        if (call.Query("$orderby") is { } order && !order.TrimEnd().EndsWith(" desc", StringComparison.OrdinalIgnoreCase))
            return GraphErrors.BadRequest("QueryOptions to order by are only supported in descending direction.");
        return ODataPage.Of(call, context, messages.OrderByDescending(message => message["createdDateTime"].Text(), StringComparer.Ordinal), MessagePage, MaxTop);
    }

    private JsonObject Message(GraphCall call, SpokenLine line, string? chatId, ProjectScript? project)
    {
        var person = organisation.People[line.Who];
        var at = new DateTimeOffset(organisation.Days[line.Day].ToDateTime(new TimeOnly(line.Hour, line.Minute)), TimeSpan.Zero);
        var id = (at.ToUnixTimeMilliseconds() + person.Key.Length).ToString(CultureInfo.InvariantCulture);
        return new JsonObject
        {
            ["id"] = id,
            ["replyToId"] = null,
            ["etag"] = id,
            ["messageType"] = "message",
            ["createdDateTime"] = GraphTime.Instant(at),
            ["lastModifiedDateTime"] = GraphTime.Instant(at),
            ["lastEditedDateTime"] = null,
            ["deletedDateTime"] = null,
            ["subject"] = null,
            ["summary"] = null,
            ["chatId"] = chatId,
            ["importance"] = "normal",
            ["locale"] = "en-us",
            ["webUrl"] = project is null ? null : call.ItemLink("channel", ChannelId(project)),
            ["channelIdentity"] = project is null ? null : new JsonObject { ["teamId"] = project.GroupId, ["channelId"] = ChannelId(project) },
            ["policyViolation"] = null,
            ["eventDetail"] = null,
            ["from"] = new JsonObject
            {
                ["application"] = null,
                ["device"] = null,
                ["user"] = new JsonObject
                {
                    ["@odata.type"] = "#microsoft.graph.teamworkUserIdentity",
                    ["id"] = person.Id,
                    ["displayName"] = person.Name,
                    ["userIdentityType"] = "aadUser",
                },
            },
            ["body"] = new JsonObject { ["contentType"] = "text", ["content"] = line.Text },
            ["attachments"] = new JsonArray(),
            ["mentions"] = new JsonArray(),
            ["reactions"] = new JsonArray(),
        };
    }

    public static string ChannelId(ProjectScript project) => $"19:{StableId.Planner("channel", project.Key)}@thread.tacv2";

    private static JsonObject Team(ProjectScript project) => new()
    {
        ["id"] = project.GroupId,
        ["createdDateTime"] = null,
        ["displayName"] = project.Name,
        ["description"] = project.Purpose,
        ["internalId"] = ChannelId(project),
        ["classification"] = null,
        ["specialization"] = "none",
        ["visibility"] = "private",
        ["webUrl"] = $"https://teams.microsoft.com/l/team/{Uri.EscapeDataString(ChannelId(project))}/conversations",
        ["isArchived"] = false,
        ["tenantId"] = DemoPeople.TenantId,
    };

    private JsonObject Channel(ProjectScript project) => new()
    {
        ["id"] = ChannelId(project),
        ["createdDateTime"] = GraphTime.Day(organisation.Days[project.Tasks.Min(task => task.Created)], 8),
        ["displayName"] = "General",
        ["description"] = project.Purpose,
        ["isFavoriteByDefault"] = null,
        ["email"] = string.Empty,
        ["tenantId"] = DemoPeople.TenantId,
        ["webUrl"] = $"https://teams.microsoft.com/l/channel/{Uri.EscapeDataString(ChannelId(project))}",
        ["membershipType"] = "standard",
        ["isArchived"] = false,
    };
}
