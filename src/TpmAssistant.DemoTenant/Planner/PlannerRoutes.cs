using System.Text.Json.Nodes;
using TpmAssistant.DemoTenant.Http;

namespace TpmAssistant.DemoTenant.Planner;

/// <summary>Reading plans, buckets and tasks.</summary>
internal sealed class PlannerRoutes(PlannerStore store) : IRouteFamily
{
    private const int TaskPage = 400;
    private const string AnyTasks = "Collection(microsoft.graph.plannerTask)";

    public void Map(RouteTable routes)
    {
        routes.Get("/me/planner/plans", call => ODataPage.Of(call, "Collection(microsoft.graph.plannerPlan)", store.PlansOf(call.Asker).Select(plan => plan.Plan.Value)));
        routes.Get("/me/planner/tasks", MyTasks);
        routes.Get("/groups/{group}/planner/plans", GroupPlans);
        routes.Get("/planner/plans/{id}", call => Single(call, "planner/plans", Plan(call).Plan));
        routes.Get("/planner/plans/{id}/details", call => ODataPage.Single(call, "planner/plans('" + call.Route["id"] + "')/details/$entity", Plan(call).Details.Value));
        routes.Get("/planner/plans/{id}/buckets", call => ODataPage.Unfiltered(call, "planner/plans('" + call.Route["id"] + "')/buckets", Plan(call).Buckets.Select(bucket => bucket.Value), TaskPage));
        routes.Get("/planner/plans/{id}/tasks", call => Tasks(call, Plan(call).Tasks));
        routes.Get("/planner/buckets", call => ODataPage.Unfiltered(call, "planner/buckets", store.PlansOf(call.Asker).SelectMany(plan => plan.Buckets).Select(bucket => bucket.Value), TaskPage));
        routes.Get("/planner/buckets/{id}", call => Single(call, "planner/buckets", store.Bucket(call.Asker, call.Route["id"]).Bucket));
        routes.Get("/planner/buckets/{id}/tasks", BucketTasks);
        routes.Get("/planner/tasks/{id}", OneTask);
        routes.Get("/planner/tasks/{id}/details", call => ODataPage.Single(call, "planner/tasks('" + call.Route["id"] + "')/details/$entity", store.Task(call.Asker, call.Route["id"]).Details.Value));
    }

    private PlanEntry Plan(GraphCall call) => store.Plan(call.Asker, call.Route["id"]);

    private GraphAnswer MyTasks(GraphCall call) => Tasks(call, store.PlansOf(call.Asker).SelectMany(plan => plan.Tasks)
        .Where(task => (task.Task.Value["assignments"] as JsonObject)?.ContainsKey(call.Asker.Id) == true));

    private GraphAnswer GroupPlans(GraphCall call)
    {
        var plans = store.AllPlans.Where(plan => plan.GroupId == call.Route["group"]).ToList();
        if (plans.Count == 0)
            return GraphErrors.PlannerNotFound;
        return plans[0].MemberIds.Contains(call.Asker.Id)
            ? ODataPage.Of(call, "Collection(microsoft.graph.plannerPlan)", plans.Select(plan => plan.Plan.Value))
            : GraphErrors.PlannerForbidden;
    }

    private GraphAnswer BucketTasks(GraphCall call)
    {
        var (plan, bucket) = store.Bucket(call.Asker, call.Route["id"]);
        return Tasks(call, plan.Tasks.Where(task => task.Task.Value["bucketId"].Text() == bucket.Id));
    }

    private GraphAnswer OneTask(GraphCall call)
    {
        var entry = store.Task(call.Asker, call.Route["id"]);
        if (!string.Equals(call.Query("$expand"), "details", StringComparison.OrdinalIgnoreCase))
            return Single(call, "planner/tasks", entry.Task);
        var value = entry.Task.Value.DeepClone().AsObject();
        value["details"] = entry.Details.Value.DeepClone();
        return ODataPage.Single(call, "planner/tasks/$entity", value);
    }

    private static GraphAnswer Tasks(GraphCall call, IEnumerable<TaskEntry> tasks) =>
        ODataPage.Unfiltered(call, AnyTasks, tasks.Select(task => task.Task.Value), TaskPage);

    private static GraphAnswer Single(GraphCall call, string set, PlannerItem item) => ODataPage.Single(call, set + "/$entity", item.Value);
}
