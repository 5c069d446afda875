using System.Text.Json.Nodes;

namespace TpmAssistant.DemoTenant.Tests.Contract;

/// <summary>Asks every route once or more, as different people, so that there is something of each to check.</summary>
internal sealed class ContractTour(DemoHost demo)
{
    private const string Window = "startDateTime=2026-01-05T00:00:00Z&endDateTime=2026-02-05T00:00:00Z";

    public async Task GoAsync()
    {
        await PeopleAsync();
        await PlannerAsync();
        await CalendarAsync();
        await MailAsync();
        await TodoAsync();
        await ConversationsAsync();
        await RefusalsAsync();
        await BatchAsync();
    }

    private async Task PeopleAsync()
    {
        foreach (var person in DemoHost.People.All)
        {
            await demo.GetAsync("/me", person.Key);
            await demo.GetAsync("/me/mailboxSettings", person.Key);
            await demo.GetAsync("/me/presence", person.Key);
        }

        await demo.GetAsync("/me/manager");
        await demo.GetAsync("/me/directReports", "jonas");
        await demo.GetAsync("/users?$top=5&$select=id,displayName,mail&$count=true");
        await demo.GetAsync("/users?$filter=" + Uri.EscapeDataString("startswith(displayName,'A')"));
        await demo.GetAsync("/users/omar@meridianlabs.example?$expand=manager");
        await demo.PostAsync("/communications/getPresencesByUserId", $$"""{"ids":["{{DemoHost.People["aroha"].Id}}"]}""");
    }

    private async Task PlannerAsync()
    {
        await demo.GetAsync("/me/planner/tasks");
        await demo.GetAsync("/planner/buckets");
        foreach (var plan in (await demo.GetAsync("/me/planner/plans")).Value)
        {
            var path = "/planner/plans/" + plan!["id"];
            await demo.GetAsync($"/groups/{plan["owner"]}/planner/plans");
            await demo.GetAsync($"/groups/{plan["owner"]}/members");
            foreach (var part in new[] { "", "/details", "/buckets", "/tasks" })
                await demo.GetAsync(path + part);
            foreach (var task in (await demo.GetAsync(path + "/tasks")).Value)
                await demo.GetAsync($"/planner/tasks/{task!["id"]}/details");
        }

        var made = await demo.PostAsync("/planner/tasks", $$"""
            {"planId":"{{DemoHost.Atlas}}","title":"New","assignments":{"{{DemoHost.People["omar"].Id}}":{"@odata.type":"#microsoft.graph.plannerAssignment","orderHint":" !"} },"appliedCategories":{"category1":true} }
            """);
        var path2 = "/planner/tasks/" + made.Id;
        await demo.GetAsync(path2 + "?$expand=details");
        await demo.PatchAsync(path2, """{"percentComplete":100,"dueDateTime":"2026-02-02T10:00:00Z"}""", made.ETag, headers: ("Prefer", "return=representation"));
        var details = await demo.GetAsync(path2 + "/details");
        await demo.PatchAsync(path2 + "/details", """
            {"description":"Text","checklist":{"11111111-1111-1111-1111-111111111111":{"@odata.type":"#microsoft.graph.plannerChecklistItem","title":"Step"} },
             "references":{"https%3A//a%2Eexample":{"@odata.type":"#microsoft.graph.plannerExternalReference","alias":"A"} } }
            """, details.ETag);
        await demo.GetAsync(path2 + "/details");
        await demo.PatchAsync(path2, """{"priority":1}""", (await demo.GetAsync(path2)).ETag);
        await demo.DeleteAsync(path2, (await demo.GetAsync(path2)).ETag);
        var bucket = await demo.PostAsync("/planner/buckets", $$"""{"name":"Later","planId":"{{DemoHost.Atlas}}","orderHint":" !"}""");
        await demo.PatchAsync("/planner/buckets/" + bucket.Id, """{"name":"Even later"}""", bucket.ETag);
        await demo.DeleteAsync("/planner/buckets/" + bucket.Id, (await demo.GetAsync("/planner/buckets/" + bucket.Id)).ETag);
        var group = (string)(await demo.GetAsync("/planner/plans/" + DemoHost.Atlas)).Body!["owner"]!;
        await demo.PostAsync("/planner/plans", $$"""{"title":"Another","container":{"url":"https://graph.microsoft.com/v1.0/groups/{{group}}"} }""");
    }

    private async Task CalendarAsync()
    {
        foreach (var person in DemoHost.People.All)
            await demo.GetAsync($"/me/calendarView?{Window}&$top=1000", person.Key, ("Prefer", $"outlook.timezone=\"{person.WindowsZone}\""));
        var events = await demo.GetAsync("/me/events?$top=5&$orderby=subject");
        await demo.GetAsync("/me/events/" + events.Value[0]!["id"]);
        var master = (await demo.GetAsync("/me/events?$top=50")).Value.First(one => (string?)one!["type"] == "seriesMaster")!;
        await demo.GetAsync($"/me/events/{master["id"]}/instances?{Window}");
        var made = await demo.PostAsync("/me/events", """
            {"subject":"New","transactionId":"1","start":{"dateTime":"2026-01-15T16:00:00","timeZone":"UTC"},"end":{"dateTime":"2026-01-15T17:00:00","timeZone":"UTC"},
             "attendees":[{"type":"optional","emailAddress":{"address":"omar@meridianlabs.example","name":"Omar"}}],"isOnlineMeeting":true,"location":{"displayName":"Room 4"} }
            """);
        await demo.PatchAsync("/me/events/" + made.Id, """{"subject":"Renamed"}""");
        await demo.PostAsync($"/me/events/{made.Id}/cancel", """{"comment":"Never mind"}""");
        await demo.DeleteAsync("/me/events/" + events.Value[0]!["id"]);
        await demo.PostAsync("/me/calendar/getSchedule", """
            {"Schedules":["noa@meridianlabs.example","mara@meridianlabs.example","who@nowhere.example"],"StartTime":{"dateTime":"2026-01-14T09:00:00","timeZone":"UTC"},
             "EndTime":{"dateTime":"2026-01-16T17:00:00","timeZone":"UTC"},"AvailabilityViewInterval":60}
            """);
        await demo.PostAsync("/me/findMeetingTimes", """
            {"attendees":[{"type":"required","emailAddress":{"address":"jonas@meridianlabs.example"}}],"meetingDuration":"PT1H","returnSuggestionReasons":true,
             "timeConstraint":{"activityDomain":"work","timeSlots":[{"start":{"dateTime":"2026-01-15T08:00:00","timeZone":"UTC"},"end":{"dateTime":"2026-01-15T16:00:00","timeZone":"UTC"}}]}}
            """);
    }

    private async Task MailAsync()
    {
        await demo.GetAsync("/me/mailFolders");
        await demo.GetAsync("/me/messages?$top=50");
        var first = (await demo.GetAsync("/me/messages?$select=subject,from")).Value[0]!["id"];
        await demo.GetAsync("/me/messages/" + first);
        await demo.PostAsync($"/me/messages/{first}/createReply", """{"Comment":"Thanks"}""");
        var made = await demo.PostAsync("/me/messages", """
            {"subject":"Draft","body":{"contentType":"html","content":"<p>Hi</p>"},"toRecipients":[{"emailAddress":{"address":"daniel@meridianlabs.example"}}]}
            """);
        await demo.PatchAsync("/me/messages/" + made.Id, """{"subject":"Draft, second version"}""");
        await demo.PostAsync($"/me/messages/{made.Id}/send", string.Empty);
        await demo.PostAsync("/me/sendMail", """{"Message":{"subject":"x"},"SaveToSentItems":true}""");
        await demo.DeleteAsync("/me/messages/" + made.Id);
    }

    private async Task TodoAsync()
    {
        var list = "/me/todo/lists/" + (await demo.GetAsync("/me/todo/lists")).Value[0]!["id"] + "/tasks";
        await demo.GetAsync(list);
        await demo.GetAsync("/me/todo/lists/" + (await demo.GetAsync("/me/todo/lists", "noa")).Value[0]!["id"] + "/tasks", "noa");
        var made = await demo.PostAsync(list, """{"title":"New","dueDateTime":{"dateTime":"2026-01-20T00:00:00","timeZone":"UTC"}}""");
        await demo.GetAsync($"{list}/{made.Id}");
        await demo.PatchAsync($"{list}/{made.Id}", """{"status":"completed"}""");
        await demo.DeleteAsync($"{list}/{made.Id}");
    }

    private async Task ConversationsAsync()
    {
        var join = (await demo.GetAsync("/me/events?$filter=" + Uri.EscapeDataString("subject eq 'Atlas weekly'"))).Value[0]!["onlineMeeting"]!["joinUrl"];
        var meeting = (await demo.GetAsync("/me/onlineMeetings?$filter=" + Uri.EscapeDataString($"JoinWebUrl eq '{join}'"))).Value[0]!;
        var path = "/me/onlineMeetings/" + meeting["id"];
        await demo.GetAsync(path);
        var transcript = $"{path}/transcripts/{(await demo.GetAsync(path + "/transcripts")).Value[0]!["id"]}";
        await demo.GetAsync(transcript);
        await demo.GetAsync(transcript + "/content", headers: ("Accept", "text/vtt"));
        var report = (await demo.GetAsync(path + "/attendanceReports")).Value[0]!["id"];
        await demo.GetAsync($"{path}/attendanceReports/{report}?$expand=attendanceRecords");
        var chat = "/chats/" + meeting["chatInfo"]!["threadId"];
        await demo.GetAsync(chat);
        await demo.GetAsync(chat + "/members");
        await demo.GetAsync(chat + "/messages?$top=50");
        foreach (var team in (await demo.GetAsync("/me/joinedTeams")).Value)
        {
            await demo.GetAsync("/teams/" + team!["id"]);
            var channel = (await demo.GetAsync($"/teams/{team["id"]}/channels")).Value[0]!["id"];
            await demo.GetAsync($"/teams/{team["id"]}/channels/{channel}/messages");
        }
    }

    private async Task RefusalsAsync()
    {
        await demo.SendAsync(HttpMethod.Get, "/me", null, null);
        await demo.GetAsync("/planner/plans/" + DemoHost.Atlas, "chloe");
        await demo.GetAsync("/planner/tasks/none");
        await demo.PatchAsync("/planner/tasks/" + DemoHost.TaskId("atlas", "runbooks"), """{"percentComplete":75}""");
        await demo.ControlAsync(HttpMethod.Post, "/faults", """{"path":"/me/messages","status":429,"retryAfter":3}""");
        await demo.GetAsync("/me/messages");
    }

    private Task<DemoAnswer> BatchAsync() => demo.PostAsync("/$batch", new JsonObject
    {
        ["requests"] = new JsonArray(
            new JsonObject { ["id"] = "1", ["method"] = "GET", ["url"] = "/me/planner/plans" },
            new JsonObject { ["id"] = "2", ["method"] = "GET", ["url"] = "/users/nobody" },
            new JsonObject { ["id"] = "3", ["method"] = "GET", ["url"] = "/me", ["dependsOn"] = new JsonArray("2") },
            new JsonObject
            {
                ["id"] = "4",
                ["method"] = "POST",
                ["url"] = "/me/messages",
                ["headers"] = new JsonObject { ["Content-Type"] = "application/json" },
                ["body"] = new JsonObject { ["subject"] = "From a batch" },
            }),
    }.ToJsonString());
}
