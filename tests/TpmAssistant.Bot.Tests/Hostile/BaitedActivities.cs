using System.Text.Json.Nodes;
using TpmAssistant.Bot.Tests.Hosting;

namespace TpmAssistant.Bot.Tests.Hostile;

/// <summary>Activities with an address wherever Teams, or somebody who writes in Teams, can put one.</summary>
internal static class BaitedActivities
{
    private static readonly string[] Attached =
    [
        "image/png", "image/*", "text/html", "application/pdf", "application/json", "video/mp4", "audio/mpeg", "text/calendar", "messageReference", "forwardedMessageReference",
        "application/vnd.microsoft.teams.file.download.info", "application/vnd.microsoft.teams.card.file.consent", "application/vnd.microsoft.card.adaptive", "application/vnd.microsoft.card.hero",
        "application/vnd.microsoft.card.thumbnail",
    ];

    private static readonly string[] Sentences =
    [
        "status of Atlas {0}", "import the plan from {0}", "open {0}", "summarise {0} for Atlas", "add a risk to Atlas: see {0}", "create a task “{0}” in Atlas", "what is in [the plan]({0})", "![chart]({0})",
        "<img src=\"{0}\">", "draft a plan for {0}", "draft the requirements of {0}", "we decided for Atlas to use {0}", "log a change on Atlas: {0}", "set up a project from {0}", "mail the status of Atlas to {0}",
    ];

    private static readonly string[] Invokes =
    [
        "fileConsent/invoke", "composeExtension/queryLink", "composeExtension/anonymousQueryLink", "composeExtension/query", "composeExtension/fetchTask", "composeExtension/selectItem", "task/fetch", "task/submit",
        "application/search", "actionableMessage/executeAction", "signin/verifyState", "signin/tokenExchange", "config/fetch", "config/submit", "tab/fetch", "tab/submit", "message/submitAction", "message/fetchTask",
    ];

    private static readonly string[] Verbs = ["call", "adopt-plan", "plan-draft", "risk-save", "budget-bring", "delivery-bring", "publish", "requirements-read", "set-up-save", "import-read"];

    /// <summary>What was written and attached.</summary>
    public static IEnumerable<JsonObject> Messages(RunningBot bot, Trap trap)
    {
        foreach (var type in Attached)
        {
            var message = bot.Activity("message", "import this plan");
            message["attachments"] = new JsonArray(new JsonObject
            {
                ["contentType"] = type, ["name"] = "plan.csv", ["contentUrl"] = trap.Bait("content"), ["thumbnailUrl"] = trap.Bait("thumbnail"),
                ["content"] = new JsonObject
                {
                    ["downloadUrl"] = trap.Bait("download"), ["uniqueId"] = "1", ["fileType"] = "csv", ["messageId"] = "7", ["url"] = trap.Bait("url"), ["type"] = "AdaptiveCard", ["version"] = "1.5",
                    ["body"] = new JsonArray(new JsonObject { ["type"] = "Image", ["url"] = trap.Bait("image") }), ["images"] = new JsonArray(new JsonObject { ["url"] = trap.Bait("hero") }),
                },
            });
            yield return message;
        }

        foreach (var sentence in Sentences) yield return bot.Activity("message", string.Format(System.Globalization.CultureInfo.InvariantCulture, sentence, trap.Bait("text")));

        var named = bot.Activity("message", "status of Atlas");
        named["from"]!["name"] = trap.Bait("name");
        named["conversation"]!["name"] = trap.Bait("conversation");
        named["channelData"]!["team"] = new JsonObject { ["id"] = "19:x", ["name"] = trap.Bait("team") };
        named["entities"] = new JsonArray(
            new JsonObject { ["type"] = "mention", ["text"] = "<at>x</at>", ["mentioned"] = new JsonObject { ["id"] = trap.Bait("mentioned"), ["name"] = trap.Bait("mention") } },
            new JsonObject { ["type"] = "clientInfo", ["locale"] = "en-GB", ["icon"] = trap.Bait("client") },
            new JsonObject { ["type"] = "https://schema.org/Message", ["citation"] = new JsonArray(new JsonObject { ["url"] = trap.Bait("citation") }) });
        yield return named;
    }

    /// <summary>What is answered in the request.</summary>
    public static IEnumerable<JsonObject> Requests(RunningBot bot, Trap trap)
    {
        foreach (var name in Invokes)
        {
            var invoke = bot.Activity("invoke");
            invoke["name"] = name;
            invoke["value"] = new JsonObject
            {
                ["action"] = "accept", ["context"] = trap.Bait("context"), ["url"] = trap.Bait("link"), ["state"] = trap.Bait("state"), ["commandId"] = "x", ["id"] = "1", ["connectionName"] = "graph", ["token"] = trap.Bait("token"),
                ["uploadInfo"] = new JsonObject { ["contentUrl"] = trap.Bait("consent"), ["uploadUrl"] = trap.Bait("upload"), ["name"] = "plan.csv", ["uniqueId"] = "1", ["fileType"] = "csv" },
                ["data"] = new JsonObject { ["verb"] = "adopt-plan", ["url"] = trap.Bait("data") },
            };
            yield return invoke;
        }

        foreach (var verb in Verbs)
        {
            yield return bot.Click(verb, new JsonObject
            {
                ["project"] = trap.Bait("project"), ["id"] = trap.Bait("id"), ["url"] = trap.Bait("click"), ["link"] = trap.Bait("click-link"), ["file"] = trap.Bait("file"), ["title"] = trap.Bait("title"),
                ["budget-table"] = trap.Bait("table"), ["function"] = "Planning-DraftPlan", ["goal"] = trap.Bait("goal"),
            });
        }

        foreach (var name in (string[])["application/vnd.microsoft.meetingStart", "application/vnd.microsoft.meetingEnd"])
        {
            var meeting = bot.Activity("event", conversation: "19:meeting_x@thread.v2", scope: "groupchat");
            meeting["name"] = name;
            meeting["channelData"]!["meeting"] = new JsonObject { ["id"] = "MCM=" };
            meeting["value"] = new JsonObject { ["Title"] = trap.Bait("meeting"), ["JoinUrl"] = trap.Bait("join"), ["StartTime"] = "2026-01-05T09:00:00Z", ["Id"] = "1", ["MeetingType"] = "Scheduled" };
            yield return meeting;
        }
    }

    /// <summary>Addresses for the reply, in shapes that look like an allowed one.</summary>
    public static IEnumerable<string> ReplyAddresses(Trap trap) =>
    [
        trap.Bait("service"), $"http://127.0.0.1@localhost:{trap.Port}/", $"http://localhost:{trap.Port}/127.0.0.1/", $"http://localhost:{trap.Port}/?127.0.0.1", $"http://localhost:{trap.Port}#127.0.0.1",
        $"http://127.0.0.1.localhost:{trap.Port}/", $"//localhost:{trap.Port}/", $"http://[::1]:{trap.Port}/", $"http:\\\\localhost:{trap.Port}\\", $"HTTP://LOCALHOST:{trap.Port}/",
        $"https://smba.trafficmanager.net@localhost:{trap.Port}/", $"http://localhost:{trap.Port}/smba.trafficmanager.net/emea/",
    ];
}
