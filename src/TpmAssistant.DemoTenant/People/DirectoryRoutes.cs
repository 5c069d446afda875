using System.Text.Json.Nodes;
using TpmAssistant.DemoTenant.Http;
using TpmAssistant.DemoTenant.Organisation;
using TpmAssistant.DemoTenant.Outlook;

namespace TpmAssistant.DemoTenant.People;

/// <summary>People, who reports to whom, groups and presence.</summary>
internal sealed class DirectoryRoutes(DemoOrganisation organisation, CalendarStore calendar) : IRouteFamily
{
    // What the directory answers when nothing is selected.
    private static readonly string[] Usual =
        ["businessPhones", "displayName", "givenName", "jobTitle", "mail", "mobilePhone", "officeLocation", "preferredLanguage", "surname", "userPrincipalName", "id"];

    public void Map(RouteTable routes)
    {
        routes.Get("/me", call => User(call, call.Asker));
        routes.Get("/me/manager", call => Manager(call, call.Asker));
        routes.Get("/me/directReports", call => Members(call, organisation.People.All.Where(person => person.ManagerKey == call.Asker.Key)));
        routes.Get("/me/presence", call => ODataPage.Single(call, $"users('{call.Asker.Id}')/presence/$entity", Presence(call.Asker)));
        routes.Get("/users", call => ODataPage.Of(call, "users", organisation.People.All.Select(person => Full(call, person)), maxTop: 999));
        routes.Get("/users/{id}", call => User(call, Person(call)));
        routes.Get("/users/{id}/manager", call => Manager(call, Person(call)));
        routes.Get("/groups/{id}", call => ODataPage.Single(call, "groups/$entity", GroupJson(call, Group(call))));
        routes.Get("/groups/{id}/members", call => Members(call, Group(call).Members.Select(key => organisation.People[key])));
        routes.Post("/communications/getPresencesByUserId", Presences);
    }

    public static JsonObject UserJson(DemoPerson person)
    {
        var cut = person.Name.LastIndexOf(' ');
        return new JsonObject
        {
            ["businessPhones"] = new JsonArray(),
            ["displayName"] = person.Name,
            ["givenName"] = person.Name[..cut],
            ["jobTitle"] = person.JobTitle,
            ["mail"] = person.Mail,
            ["mobilePhone"] = null,
            ["officeLocation"] = person.Office,
            ["preferredLanguage"] = null,
            ["surname"] = person.Name[(cut + 1)..],
            ["userPrincipalName"] = person.Mail,
            ["id"] = person.Id,
            ["department"] = person.Department,
            ["companyName"] = DemoPeople.Organisation,
            ["accountEnabled"] = true,
            ["userType"] = "Member",
            ["city"] = person.Office,
            ["mailNickname"] = person.Key,
        };
    }

    private static JsonObject Full(GraphCall call, DemoPerson person)
    {
        var value = UserJson(person);
        if (call.Query("$select") is null && call.Query("$filter") is null && call.Query("$search") is null)
        {
            foreach (var name in value.Select(property => property.Key).Except(Usual, StringComparer.Ordinal).ToList())
                value.Remove(name);
        }

        return value;
    }

    private DemoPerson Person(GraphCall call) =>
        organisation.People.Find(call.Route["id"]) ?? throw new GraphRefusal(GraphErrors.UnknownUser(call.Route["id"]));

    private ProjectScript Group(GraphCall call) => organisation.Projects.FirstOrDefault(project => project.GroupId == call.Route["id"])
        ?? throw new GraphRefusal(GraphErrors.UnknownUser(call.Route["id"]));

    /// <summary>A group's sensitivity labels come only to those who select them.</summary>
    private static JsonObject GroupJson(GraphCall call, ProjectScript project)
    {
        var group = new JsonObject
        {
            ["id"] = project.GroupId,
            ["displayName"] = project.PlanTitle,
            ["description"] = project.Purpose,
            ["groupTypes"] = new JsonArray("Unified"),
            ["mailEnabled"] = true,
            ["mailNickname"] = project.Key,
            ["securityEnabled"] = false,
            ["visibility"] = "Private",
        };
        if (call.Query("$select") is not null)
        {
            group["assignedLabels"] = project.Sensitivity is { } label
                ? new JsonArray(new JsonObject { ["labelId"] = DemoLabels.IdOf(label), ["displayName"] = label }) : new JsonArray();
        }

        return group;
    }

    private GraphAnswer User(GraphCall call, DemoPerson person)
    {
        var value = Full(call, person);
        if (call.Query("$expand")?.StartsWith("manager", StringComparison.OrdinalIgnoreCase) == true && person.ManagerKey is { } manager)
            value["manager"] = Member(organisation.People[manager]);
        return ODataPage.Single(call, "users/$entity", value);
    }

    private GraphAnswer Manager(GraphCall call, DemoPerson person) => person.ManagerKey is { } key
        ? ODataPage.Single(call, "directoryObjects/$entity", Member(organisation.People[key]))
        : GraphErrors.Of(404, "Request_ResourceNotFound", "Resource 'manager' does not exist or one of its queried reference-property objects are not present.");

    private static GraphAnswer Members(GraphCall call, IEnumerable<DemoPerson> people) => ODataPage.Of(call, "directoryObjects", people.Select(Member));

    private static JsonObject Member(DemoPerson person)
    {
        var value = new JsonObject { ["@odata.type"] = "#microsoft.graph.user" };
        foreach (var (name, property) in UserJson(person))
        {
            if (Usual.Contains(name))
                value[name] = property?.DeepClone();
        }

        return value;
    }

    private GraphAnswer Presences(GraphCall call)
    {
        if (call.BodyObject()["ids"] is not JsonArray { Count: > 0 and <= 650 } ids)
            return GraphErrors.BadRequest("Between 1 and 650 ids can be asked for at once.");
        var found = ids.Select(id => organisation.People.Find(id.Text())).OfType<DemoPerson>().Select(person => (JsonNode?)Presence(person));
        return new GraphAnswer(200, new JsonObject
        {
            ["@odata.context"] = ODataPage.Context(call, "Collection(microsoft.graph.presence)"),
            ["value"] = Json.Array(found),
        });
    }

    private JsonObject Presence(DemoPerson person)
    {
        var now = calendar.Now;
        var status = Availability.Status(calendar, person, now, now.AddMinutes(1));
        var (availability, activity) = status switch
        {
            "oof" => ("Away", "OutOfOffice"),
            "busy" => ("Busy", "InAMeeting"),
            _ when !Availability.IsWorkTime(person, now, now.AddMinutes(1)) => ("Offline", "OffWork"),
            _ => ("Available", "Available"),
        };
        return new JsonObject
        {
            ["id"] = person.Id,
            ["availability"] = availability,
            ["activity"] = activity,
            ["statusMessage"] = null,
            ["outOfOfficeSettings"] = new JsonObject { ["message"] = null, ["isOutOfOffice"] = status == "oof" },
        };
    }
}
