using System.Text.Json.Nodes;

namespace TpmAssistant.Teams.Tests.Fakes;

/// <summary>Activities as the channel sends them.</summary>
internal static class Wire
{
    public const string Tenant = "11111111-1111-1111-1111-111111111111";
    public const string Bot = "28:33333333-3333-3333-3333-333333333333";
    public const string User = "22222222-2222-2222-2222-222222222222";

    public const string OtherTenant = "44444444-4444-4444-4444-444444444444";
    public const string OtherUser = "55555555-5555-5555-5555-555555555555";

    private static int ids;

    public static string Message(string text = "status", Action<JsonObject>? change = null) => Of("message", a =>
    {
        a["text"] = text;
        a["textFormat"] = "plain";
        change?.Invoke(a);
    });

    public static string Invoke(string name, string value, Action<JsonObject>? change = null) => Of("invoke", a =>
    {
        a["name"] = name;
        a["value"] = JsonNode.Parse(value);
        change?.Invoke(a);
    });

    public static string Click(string verb = "why", Action<JsonObject>? change = null) => Invoke(
        "adaptiveCard/action",
        $$$"""{"action":{"type":"Action.Execute","verb":"{{{verb}}}","data":{"project":"atlas"}},"trigger":"manual"}""",
        a =>
        {
            a["replyToId"] = "card-1";
            change?.Invoke(a);
        });

    public static string Exchange(string token, string id = "exchange-1", Action<JsonObject>? change = null) => Invoke(
        "signin/tokenExchange", new JsonObject { ["id"] = id, ["connectionName"] = "", ["token"] = token }.ToJsonString(), change);

    /// <summary>Says that an activity comes from somebody else.</summary>
    public static void From(JsonObject activity, string person, string tenant = Tenant)
    {
        activity["from"] = new JsonObject { ["id"] = $"29:{person}", ["name"] = "Somebody", ["aadObjectId"] = person };
        activity["conversation"]!["tenantId"] = tenant;
        activity["channelData"]!["tenant"]!["id"] = tenant;
    }

    public static string Installed(string action = "add") => Of("installationUpdate", a => a["action"] = action);

    public static string BotAdded() => Of("conversationUpdate", a => a["membersAdded"] = new JsonArray(
        new JsonObject { ["id"] = "29:user" }, new JsonObject { ["id"] = Bot }));

    public static string Of(string type, Action<JsonObject>? change = null)
    {
        var activity = new JsonObject
        {
            ["type"] = type,
            ["id"] = $"in-{Interlocked.Increment(ref ids)}",
            ["channelId"] = "msteams",
            ["serviceUrl"] = BotHost.ServiceUrl,
            ["from"] = new JsonObject { ["id"] = "29:user", ["name"] = "Dana Reyes", ["aadObjectId"] = User },
            ["recipient"] = new JsonObject { ["id"] = Bot, ["name"] = "Planner" },
            ["conversation"] = new JsonObject { ["id"] = "a:personal-1", ["conversationType"] = "personal", ["tenantId"] = Tenant },
            ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = Tenant } },
            ["locale"] = "en-GB",
            ["localTimezone"] = "Europe/London",
        };
        change?.Invoke(activity);
        return activity.ToJsonString();
    }
}
