using System.Text.Json.Nodes;
using TpmAssistant.DemoTenant.Http;
using TpmAssistant.DemoTenant.Organisation;

namespace TpmAssistant.DemoTenant.Outlook;

/// <summary>The asker's own To Do lists.</summary>
internal sealed class TodoRoutes : IRouteFamily
{
    private static readonly string[] Writable =
        ["title", "body", "categories", "completedDateTime", "dueDateTime", "importance", "isReminderOn", "recurrence", "reminderDateTime", "startDateTime", "status", "linkedResources"];

    private readonly Dictionary<string, List<JsonObject>> _tasks = new(StringComparer.Ordinal);
    private readonly DemoInstance _instance;
    private readonly TimeProvider _clock;

    public TodoRoutes(DemoOrganisation organisation, DemoInstance instance, TimeProvider clock)
    {
        _instance = instance;
        _clock = clock;
        foreach (var person in organisation.People.All)
        {
            _tasks[ListId(person, "tasks")] = [];
            _tasks[ListId(person, "flagged")] = [];
        }

        Write(organisation, "mara", "Call Karl Voss about the written date", -2, -1, "high");
        Write(organisation, "mara", "Send Elena the confirmed Tuesday", -1, 0, "high");
        Write(organisation, "mara", "Book a room for the cutover night", -5, 4, "normal");
        Write(organisation, "mara", "Read the retrospective notes of sprint 4", -6, 1, "low");
        Write(organisation, "mara", "Expense report for Lisbon", -9, null, "normal");
        Write(organisation, "priya", "Hand over payments before the holiday", -1, 3, "high");
        Write(organisation, "noa", "Write the case for the contractor", -6, -2, "normal", done: true);
    }

    public void Map(RouteTable routes)
    {
        routes.Get("/me/todo/lists", call => ODataPage.Of(call, $"users('{call.Asker.Id}')/todo/lists", Lists(call.Asker)));
        routes.Get("/me/todo/lists/{list}", call => ODataPage.Single(call, $"users('{call.Asker.Id}')/todo/lists/$entity",
            Lists(call.Asker).FirstOrDefault(list => list["id"].Text() == call.Route["list"]) ?? throw NotFound()));
        routes.Get("/me/todo/lists/{list}/tasks", call => ODataPage.Of(call, Context(call), List(call)));
        routes.Post("/me/todo/lists/{list}/tasks", Create);
        routes.Get("/me/todo/lists/{list}/tasks/{id}", call => Answer(call, Find(call)));
        routes.Patch("/me/todo/lists/{list}/tasks/{id}", Change);
        routes.Delete("/me/todo/lists/{list}/tasks/{id}", Delete);
    }

    public JsonObject? FindAnywhere(string id) => _tasks.Values.SelectMany(list => list).FirstOrDefault(task => task["id"].Text() == id);

    private static string ListId(DemoPerson person, string key) => StableId.Outlook("todo", key, person.Id);

    private static IEnumerable<JsonObject> Lists(DemoPerson person) =>
    [
        List(ListId(person, "tasks"), "Tasks", "defaultList"),
        List(ListId(person, "flagged"), "Flagged Emails", "flaggedEmails"),
    ];

    private static JsonObject List(string id, string name, string wellKnown) => new()
    {
        ["@odata.etag"] = $"W/\"{id[^16..]}\"",
        ["displayName"] = name,
        ["isOwner"] = true,
        ["isShared"] = false,
        ["wellknownListName"] = wellKnown,
        ["id"] = id,
    };

    private List<JsonObject> List(GraphCall call) =>
        Lists(call.Asker).Any(list => list["id"].Text() == call.Route["list"]) ? _tasks[call.Route["list"]] : throw NotFound();

    private JsonObject Find(GraphCall call) => List(call).Find(task => task["id"].Text() == call.Route["id"]) ?? throw NotFound();

    private GraphAnswer Create(GraphCall call)
    {
        var body = call.BodyObject();
        if (body["title"].Text() is not { Length: > 0 })
            return GraphErrors.OutlookInvalid("The task needs a title.");
        var list = List(call);
        var task = Empty(StableId.Outlook("todo-task", _instance.Next()), _clock.GetUtcNow());
        Apply(task, body);
        list.Add(task);
        return Answer(call, task, 201);
    }

    private GraphAnswer Change(GraphCall call)
    {
        var task = Find(call);
        var draft = task.DeepClone().AsObject();
        Apply(draft, call.BodyObject());
        task.Clear();
        foreach (var (name, value) in draft)
            task[name] = value?.DeepClone();
        return Answer(call, task);
    }

    private GraphAnswer Delete(GraphCall call)
    {
        List(call).Remove(Find(call));
        return GraphAnswer.NoContent;
    }

    private void Apply(JsonObject task, JsonObject body)
    {
        foreach (var (name, value) in body)
        {
            if (name.StartsWith('@'))
                continue;
            if (!Writable.Contains(name))
                throw new GraphRefusal(GraphErrors.OutlookInvalid($"The property '{name}' cannot be set."));
            if (name.EndsWith("DateTime", StringComparison.Ordinal) && value is not null)
                GraphTime.ReadWall(value, name);
            task[name] = value?.DeepClone();
        }

        var now = _clock.GetUtcNow();
        if (task["status"].Text() == "completed")
            task["completedDateTime"] ??= GraphTime.Wall(now.UtcDateTime.Date, "UTC");
        else
            task.Remove("completedDateTime");
        if (body.ContainsKey("body"))
            task["bodyLastModifiedDateTime"] = GraphTime.Instant(now);
        task["lastModifiedDateTime"] = GraphTime.Instant(now);
        task["@odata.etag"] = $"W/\"{StableId.Planner("todo-etag", _instance.Next())}\"";
    }

    private void Write(DemoOrganisation organisation, string person, string title, int created, int? due, string importance, bool done = false)
    {
        var at = new DateTimeOffset(organisation.Days[created].ToDateTime(new TimeOnly(8, 45)), TimeSpan.Zero);
        var task = Empty(StableId.Outlook("todo-task", person, title), at);
        task["title"] = title;
        task["importance"] = importance;
        if (due is { } day)
            task["dueDateTime"] = GraphTime.Wall(organisation.Days[day].ToDateTime(TimeOnly.MinValue), "UTC");
        if (done)
        {
            task["status"] = "completed";
            task["completedDateTime"] = GraphTime.Wall(organisation.Days[due ?? 0].ToDateTime(TimeOnly.MinValue), "UTC");
        }

        _tasks[ListId(organisation.People[person], "tasks")].Add(task);
    }

    private static JsonObject Empty(string id, DateTimeOffset at) => new()
    {
        ["@odata.etag"] = $"W/\"{id[^16..]}\"",
        ["importance"] = "normal",
        ["isReminderOn"] = false,
        ["status"] = "notStarted",
        ["title"] = string.Empty,
        ["createdDateTime"] = GraphTime.Instant(at),
        ["lastModifiedDateTime"] = GraphTime.Instant(at),
        ["hasAttachments"] = false,
        ["categories"] = new JsonArray(),
        ["id"] = id,
        ["body"] = new JsonObject { ["content"] = string.Empty, ["contentType"] = "text" },
    };

    private static string Context(GraphCall call) => $"users('{call.Asker.Id}')/todo/lists('{call.Route["list"]}')/tasks";

    private static GraphAnswer Answer(GraphCall call, JsonObject task, int status = 200) => ODataPage.Single(call, Context(call) + "/$entity", task, status);

    private static GraphRefusal NotFound() => new(GraphErrors.Of(404, "ErrorItemNotFound", "The specified object was not found in the store."));
}
