using TpmAssistant.DemoTenant.Http;
using TpmAssistant.DemoTenant.Organisation;

namespace TpmAssistant.DemoTenant.Planner;

/// <summary>A plan with its parts; the group's members may read and write all of it.</summary>
internal sealed record PlanEntry(string GroupId, IReadOnlyList<string> MemberIds, PlannerItem Plan, PlannerItem Details)
{
    public List<PlannerItem> Buckets { get; } = [];

    public List<TaskEntry> Tasks { get; } = [];
}

/// <summary>Task and task details are separate resources with separate ETags.</summary>
internal sealed record TaskEntry(PlanEntry Plan, PlannerItem Task, PlannerItem Details);

/// <summary>Plans, buckets and tasks as they are now.</summary>
internal sealed class PlannerStore
{
    private readonly List<PlanEntry> _plans = [];
    private readonly TimeProvider _clock;
    private readonly DemoInstance _instance;

    public PlannerStore(DemoOrganisation organisation, DemoInstance instance, TimeProvider clock)
    {
        _instance = instance;
        _clock = clock;
        var json = new PlannerJson(organisation);
        foreach (var project in organisation.Projects)
            _plans.Add(json.Plan(project));
    }

    public IEnumerable<PlanEntry> PlansOf(DemoPerson person) => _plans.Where(plan => plan.MemberIds.Contains(person.Id));

    public IEnumerable<PlanEntry> AllPlans => _plans;

    public IEnumerable<TaskEntry> AllTasks => _plans.SelectMany(plan => plan.Tasks);

    /// <summary>The plan with this id, if the person may see it.</summary>
    public PlanEntry Plan(DemoPerson asker, string id) => Open(asker, _plans.Find(plan => plan.Plan.Id == id), plan => plan);

    public TaskEntry Task(DemoPerson asker, string id) => Open(asker, AllTasks.FirstOrDefault(task => task.Task.Id == id), task => task.Plan);

    public (PlanEntry Plan, PlannerItem Bucket) Bucket(DemoPerson asker, string id)
    {
        var plan = Open(asker, _plans.Find(entry => entry.Buckets.Exists(bucket => bucket.Id == id)), entry => entry);
        return (plan, plan.Buckets.Find(bucket => bucket.Id == id)!);
    }

    public void Add(PlanEntry plan) => _plans.Add(plan);

    public void Remove(PlanEntry plan) => _plans.Remove(plan);

    public string NewId() => StableId.Planner("new", _instance.Next());

    public DateTimeOffset Now => _clock.GetUtcNow();

    private static T Open<T>(DemoPerson asker, T? entry, Func<T, PlanEntry> plan)
        where T : class
    {
        if (entry is null)
            throw new GraphRefusal(GraphErrors.PlannerNotFound);
        return plan(entry).MemberIds.Contains(asker.Id) ? entry : throw new GraphRefusal(GraphErrors.PlannerForbidden);
    }
}
