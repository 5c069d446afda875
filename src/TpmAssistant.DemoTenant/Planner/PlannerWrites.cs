using System.Text.Json.Nodes;
using TpmAssistant.DemoTenant.Http;
using TpmAssistant.DemoTenant.Organisation;

namespace TpmAssistant.DemoTenant.Planner;

/// <summary>Creating, changing and deleting plans, buckets and tasks under Planner's ETag rules.</summary>
internal sealed class PlannerWrites(PlannerStore store, PlannerFields fields, DemoOrganisation organisation) : IRouteFamily
{
    public void Map(RouteTable routes)
    {
        routes.Post("/planner/plans", CreatePlan);
        routes.Delete("/planner/plans/{id}", DeletePlan);
        routes.Post("/planner/buckets", CreateBucket);
        routes.Patch("/planner/buckets/{id}", ChangeBucket);
        routes.Delete("/planner/buckets/{id}", DeleteBucket);
        routes.Post("/planner/tasks", CreateTask);
        routes.Patch("/planner/tasks/{id}", ChangeTask);
        routes.Delete("/planner/tasks/{id}", DeleteTask);
        routes.Patch("/planner/tasks/{id}/details", ChangeDetails);
    }

    /// <summary>An address as the key of a reference, where some characters must be escaped.</summary>
    public static string ReferenceKey(string address) => address
        .Replace("%", "%25", StringComparison.Ordinal).Replace(".", "%2E", StringComparison.Ordinal).Replace(":", "%3A", StringComparison.Ordinal)
        .Replace("@", "%40", StringComparison.Ordinal).Replace("#", "%23", StringComparison.Ordinal);

    private GraphAnswer CreatePlan(GraphCall call)
    {
        var body = call.BodyObject();
        var group = body["container"]?["containerId"].Text() ?? body["container"]?["url"].Text()?.Split('/')[^1] ?? body["owner"].Text();
        if (body["title"].Text() is not { Length: > 0 } title || organisation.Projects.FirstOrDefault(project => project.GroupId == group) is not { } owner)
            return GraphErrors.PlannerInvalid("A plan needs a title and the group that contains it.");
        if (!owner.Members.Contains(call.Asker.Key))
            return GraphErrors.PlannerForbidden;
        var id = store.NewId();
        var plan = new JsonObject
        {
            ["createdDateTime"] = GraphTime.Instant(store.Now),
            ["owner"] = group,
            ["title"] = title,
            ["id"] = id,
            ["createdBy"] = Json.User(call.Asker.Id),
            ["container"] = new JsonObject { ["containerId"] = group, ["type"] = "group", ["url"] = $"https://graph.microsoft.com/v1.0/groups/{group}" },
        };
        var entry = PlannerJson.New(owner.GroupId, [.. owner.Members.Select(key => organisation.People[key].Id)], plan, []);
        store.Add(entry);
        return ODataPage.Single(call, "planner/plans/$entity", entry.Plan.Value, 201);
    }

    private GraphAnswer DeletePlan(GraphCall call)
    {
        var plan = store.Plan(call.Asker, call.Route["id"]);
        plan.Plan.Demand(call, PlannerItem.Everything);
        store.Remove(plan);
        return GraphAnswer.NoContent;
    }

    private GraphAnswer CreateBucket(GraphCall call)
    {
        var body = call.BodyObject();
        if (body["name"].Text() is not { Length: > 0 } name || body["planId"].Text() is not { } planId)
            return GraphErrors.PlannerInvalid("A bucket needs a name and a plan.");
        var plan = store.Plan(call.Asker, planId);
        PlannerFields.CheckOrderHint(body["orderHint"]);
        var bucket = PlannerJson.Bucket(store.NewId(), planId, name, PlannerJson.OrderHint(plan.Buckets.Count));
        plan.Buckets.Add(bucket);
        return ODataPage.Single(call, "planner/buckets/$entity", bucket.Value, 201);
    }

    private GraphAnswer ChangeBucket(GraphCall call)
    {
        var (plan, bucket) = store.Bucket(call.Asker, call.Route["id"]);
        var body = call.BodyObject();
        bucket.Demand(call, body.Select(property => property.Key));
        PlannerFields.CheckOrderHint(body["orderHint"]);
        if (body["name"].Text() is { Length: > 0 } name)
            bucket.Value["name"] = name;
        if (body.ContainsKey("orderHint"))
            bucket.Value["orderHint"] = PlannerJson.OrderHint(plan.Buckets.Count + 1);
        bucket.Touch(body.Select(property => property.Key));
        return Changed(call, "planner/buckets/$entity", bucket);
    }

    private GraphAnswer DeleteBucket(GraphCall call)
    {
        var (plan, bucket) = store.Bucket(call.Asker, call.Route["id"]);
        bucket.Demand(call, PlannerItem.Everything);
        plan.Buckets.Remove(bucket);
        plan.Tasks.RemoveAll(task => task.Task.Value["bucketId"].Text() == bucket.Id);
        return GraphAnswer.NoContent;
    }

    private GraphAnswer CreateTask(GraphCall call)
    {
        var body = call.BodyObject();
        if (body["planId"].Text() is not { } planId)
            return GraphErrors.PlannerInvalid("The request is invalid: planId is required.");
        if (body["title"].Text() is not { Length: > 0 and <= 255 })
            return GraphErrors.PlannerInvalid("The request is invalid: title must have 1 to 255 characters.");
        var plan = store.Plan(call.Asker, planId);
        var id = store.NewId();
        var value = PlannerFields.EmptyTask(id, planId, call.Asker.Id, store.Now, PlannerJson.OrderHint(plan.Tasks.Count));
        fields.WriteTask(value, body, plan, call.Asker, store.Now);
        var details = PlannerFields.EmptyDetails(id);
        if (body["details"] is JsonObject wanted)
            PlannerFields.WriteDetails(details, wanted, value, call.Asker, store.Now);
        var entry = new TaskEntry(plan, new PlannerItem("Task", id, value), new PlannerItem("TaskDetails", id, details));
        plan.Tasks.Add(entry);
        return ODataPage.Single(call, "planner/tasks/$entity", entry.Task.Value, 201);
    }

    private GraphAnswer ChangeTask(GraphCall call)
    {
        var entry = store.Task(call.Asker, call.Route["id"]);
        var body = call.BodyObject();
        entry.Task.Demand(call, Names(body));
        var draft = entry.Task.Value.DeepClone().AsObject();
        fields.WriteTask(draft, body, entry.Plan, call.Asker, store.Now);
        Replace(entry.Task.Value, draft);
        entry.Task.Touch(Names(body));
        return Changed(call, "planner/tasks/$entity", entry.Task);
    }

    private GraphAnswer DeleteTask(GraphCall call)
    {
        var entry = store.Task(call.Asker, call.Route["id"]);
        entry.Task.Demand(call, PlannerItem.Everything);
        entry.Plan.Tasks.Remove(entry);
        return GraphAnswer.NoContent;
    }

    private GraphAnswer ChangeDetails(GraphCall call)
    {
        var entry = store.Task(call.Asker, call.Route["id"]);
        var body = call.BodyObject();
        entry.Details.Demand(call, Names(body));
        var draft = entry.Details.Value.DeepClone().AsObject();
        var task = entry.Task.Value.DeepClone().AsObject();
        PlannerFields.WriteDetails(draft, body, task, call.Asker, store.Now);
        Replace(entry.Details.Value, draft);
        Replace(entry.Task.Value, task);
        entry.Details.Touch(Names(body));
        entry.Task.Touch("details");
        return Changed(call, "planner/tasks('" + entry.Task.Id + "')/details/$entity", entry.Details);
    }

    // Entries of an open type are merged one by one, so each is a change of its own.
    private static IEnumerable<string> Names(JsonObject body) => body.SelectMany(property => property.Value is JsonObject entries
        ? entries.Select(entry => property.Key + "/" + entry.Key)
        : [property.Key]);

    private static void Replace(JsonObject target, JsonObject source)
    {
        foreach (var (name, value) in source.ToList())
            target[name] = value?.DeepClone();
    }

    private static GraphAnswer Changed(GraphCall call, string context, PlannerItem item) =>
        string.Equals(call.Preference("return"), "representation", StringComparison.OrdinalIgnoreCase)
            ? ODataPage.Single(call, context, item.Value).With("Preference-Applied", "return=representation")
            : GraphAnswer.NoContent;
}
